package org.waymark.update;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.plan.PlanReads;
import org.waymark.platform.Listing;
import org.waymark.progress.Quarter;

/** The survivor forum's views, objective by objective and quarter by quarter. They stand in progress, beside the ratings. */
@Path("/plans/{plan}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Voices")
public class VoiceResource {

    private final PlanReads reads;
    private final VoiceSteps steps;

    VoiceResource(PlanReads reads, VoiceSteps steps) {
        this.reads = reads;
        this.steps = steps;
    }

    @GET
    @Path("/voices")
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(summary = "List what survivors say of a plan's progress", description = "Latest quarter first.")
    public Uni<RestResponse<Listing<VoiceView>>> listVoices(
            String plan,
            @QueryParam("quarter") Quarter quarter,
            @QueryParam("limit") @DefaultValue(Listing.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        return reads.answer(plan, seen -> {
            List<VoiceView> all = Voice.of(seen).stream()
                    .filter(voice -> quarter == null || voice.quarter.equals(quarter))
                    .map(VoiceView::of)
                    .toList();
            return Listing.page(all, Listing.limit(limit), cursor, voice -> voice.objective() + "/" + voice.quarter());
        });
    }

    @GET
    @Path("/objectives/{number}/voices/{quarter}")
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(
            summary = "Get the survivor forum's view of an objective in a quarter",
            description = "Its ETag is what a PUT sends as If-Match.")
    public RestResponse<VoiceView> getVoice(String plan, int number, Quarter quarter) {
        return steps.get(plan, number, quarter);
    }

    @PUT
    @Path("/objectives/{number}/voices/{quarter}")
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(
            summary = "Enter the survivor forum's view of an objective in a quarter, or change it",
            description = "Whether survivors recognise the progress, with their anonymous words. It changes no figure.")
    public RestResponse<VoiceView> putVoice(String plan, int number, Quarter quarter, @NotNull VoiceRequest request) {
        return steps.put(plan, number, quarter, request);
    }

    @DELETE
    @Path("/objectives/{number}/voices/{quarter}")
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(summary = "Take back the survivor forum's view of an objective in a quarter")
    public void deleteVoice(String plan, int number, Quarter quarter) {
        steps.delete(plan, number, quarter);
    }
}
