package org.waymark.meeting;

import static org.waymark.platform.Roles.LEAD;
import static org.waymark.platform.Roles.MANAGER;
import static org.waymark.platform.Roles.VIEWER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.plan.PlanReads;
import org.waymark.platform.Listing;
import org.waymark.progress.Quarter;

/** When the delivery group and the board meet, and what has to be ready by when. */
@Path("/plans/{plan}/meetings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meetings")
public class MeetingResource {

    private final PlanReads reads;
    private final MeetingSteps steps;

    MeetingResource(PlanReads reads, MeetingSteps steps) {
        this.reads = reads;
        this.steps = steps;
    }

    @GET
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(
            summary = "List a plan's meetings, the earliest first",
            description =
                    "With the days planned back from each: updates, draft, paper. They are plans: a quarter's deadline is another one only once"
                            + " a manager sets it.")
    public Uni<RestResponse<Listing<MeetingView>>> listMeetings(
            String plan,
            @QueryParam("quarter") Quarter quarter,
            @QueryParam("limit") @DefaultValue(Listing.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        return reads.answer(plan, seen -> {
            List<Meeting> all = Meeting.of(seen);
            List<MeetingView> views = all.stream()
                    .filter(meeting -> quarter == null || meeting.quarter.equals(quarter))
                    .map(meeting -> MeetingView.of(meeting, all))
                    .toList();
            return Listing.page(views, Listing.limit(limit), cursor, meeting -> String.valueOf(meeting.number()));
        });
    }

    @GET
    @Path("/{number}")
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(summary = "Get a meeting", description = "Its ETag is what a PUT or DELETE sends as If-Match.")
    public RestResponse<MeetingView> getMeeting(String plan, int number) {
        return steps.get(plan, number);
    }

    @POST
    @RolesAllowed(MANAGER)
    @Transactional
    @ResponseStatus(201)
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = MeetingView.class)))
    @Operation(
            summary = "Add a meeting",
            description = "Of one of the plan's oversight bodies, or of another one. Days left out are planned.")
    public RestResponse<MeetingView> addMeeting(String plan, @NotNull MeetingRequest request) {
        return steps.add(plan, request);
    }

    @PUT
    @Path("/{number}")
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(summary = "Change a meeting")
    public RestResponse<MeetingView> putMeeting(String plan, int number, @NotNull MeetingRequest request) {
        return steps.change(plan, number, request);
    }

    @DELETE
    @Path("/{number}")
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(summary = "Remove a meeting")
    public void deleteMeeting(String plan, int number) {
        steps.remove(plan, number);
    }
}
