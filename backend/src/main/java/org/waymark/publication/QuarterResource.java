package org.waymark.publication;

import static org.waymark.platform.Roles.BOARD;
import static org.waymark.platform.Roles.LEAD;
import static org.waymark.platform.Roles.MANAGER;
import static org.waymark.platform.Roles.VIEWER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.plan.Plan;
import org.waymark.plan.PlanReads;
import org.waymark.platform.Caller;
import org.waymark.platform.Listing;
import org.waymark.platform.ProblemException;
import org.waymark.platform.Today;
import org.waymark.progress.Quarter;
import org.waymark.update.Nothing;

/** The quarters of a plan and their life: OPEN, FINALISED, RELEASED. Where a step is refused, {@link QuarterSteps} says why. */
@Path("/plans/{plan}/quarters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quarters")
public class QuarterResource {

    private final Caller caller;
    private final PlanReads reads;
    private final Today today;
    private final QuarterSteps steps;

    QuarterResource(Caller caller, PlanReads reads, Today today, QuarterSteps steps) {
        this.caller = caller;
        this.reads = reads;
        this.today = today;
        this.steps = steps;
    }

    @GET
    @RolesAllowed({LEAD, MANAGER, VIEWER, BOARD})
    @Operation(
            summary = "List a plan's quarters",
            description =
                    "From the first to the last, each with where it is in its life; for the manager with what stands in the way of finalising it.")
    public Uni<RestResponse<Listing<QuarterView>>> listQuarters(String plan) {
        return reads.answerFinalised(plan, seen -> {
            List<Quarter> quarters = new ArrayList<>();
            for (Quarter quarter = seen.firstQuarter; !quarter.isAfter(seen.lastQuarter); quarter = quarter.next()) {
                quarters.add(quarter);
            }
            return Listing.whole(views(seen, quarters));
        });
    }

    @GET
    @Path("/{quarter}")
    @RolesAllowed({LEAD, MANAGER, VIEWER, BOARD})
    @Operation(summary = "Get a quarter of a plan")
    public Uni<RestResponse<QuarterView>> getQuarter(String plan, Quarter quarter) {
        return reads.answerFinalised(
                plan,
                seen -> views(seen, List.of(seen.quarterOr(quarter, today.day()))).stream()
                        .findFirst()
                        .orElseThrow(
                                () -> ProblemException.notFound(quarter.shortTitle() + " has not been finalised.")));
    }

    @POST
    @Path("/{quarter}/finalisation")
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(
            summary = "Finalise a quarter",
            description =
                    "Freezes its figures and words for good, as one document. In order: 409 names earlier quarters that are open and updates that"
                            + " await acceptance. A quarter that has not ended cannot be finalised.")
    public PublicationView finaliseQuarter(String plan, Quarter quarter, Nothing nothing) {
        return steps.finalise(plan, quarter);
    }

    @POST
    @Path("/{quarter}/reopening")
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(
            summary = "Reopen a finalised quarter",
            description =
                    "What was frozen stays; the next finalisation is a further revision that says what it revises. Later quarters that are"
                            + " finalised are marked as affected.")
    public PublicationView reopenQuarter(String plan, Quarter quarter, @NotNull ReopeningRequest request) {
        return steps.reopen(plan, quarter, request);
    }

    @POST
    @Path("/{quarter}/release")
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(summary = "Release a finalised quarter to the public", description = "409 for what is not finalised.")
    public PublicationView releaseQuarter(String plan, Quarter quarter, Nothing nothing) {
        return steps.release(plan, quarter);
    }

    /** Those that the caller may know of. */
    private List<QuarterView> views(Plan plan, List<Quarter> quarters) {
        Map<Quarter, List<Publication>> revisions =
                Publication.of(plan).stream().collect(Collectors.groupingBy(publication -> publication.quarter));
        Obstacles obstacles = caller.manages(plan.key) ? new Obstacles(plan, today.day()) : null;
        return quarters.stream()
                .filter(quarter -> !caller.seesFinalOnly(plan.key) || revisions.containsKey(quarter))
                .map(quarter -> QuarterView.of(
                        plan, quarter, revisions.getOrDefault(quarter, List.of()), obstacles, today.day()))
                .toList();
    }
}
