package org.waymark.update;

import static org.waymark.platform.Roles.LEAD;
import static org.waymark.platform.Roles.MANAGER;
import static org.waymark.platform.Roles.VIEWER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.plan.Action;
import org.waymark.plan.Measure;
import org.waymark.plan.Objective;
import org.waymark.plan.Plan;
import org.waymark.plan.PlanReads;
import org.waymark.platform.Caller;
import org.waymark.platform.Listing;

/** A plan's objectives, with their indicators. */
@Path("/plans/{plan}/objectives")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
public class ObjectiveResource {

    /**
     * An objective.
     *
     * @param headingTitle what stands over its table on paper, where that differs
     * @param actions references, in the plan's order, withdrawn ones too
     */
    @Schema(name = "Objective")
    public record ObjectiveView(
            int number,
            @NotNull String title,
            String headingTitle,
            @NotNull List<String> actions,
            @NotNull List<MeasureView> indicators) {

        static ObjectiveView of(
                Objective objective, List<Action> actions, List<Measure> measures, List<Reading> readings) {
            return new ObjectiveView(
                    objective.number,
                    objective.title,
                    objective.headingTitle,
                    actions.stream()
                            .filter(action -> action.objective.equals(objective))
                            .map(action -> action.ref)
                            .toList(),
                    measures.stream()
                            .filter(measure -> objective.equals(measure.objective))
                            .map(measure -> MeasureView.of(measure, null, readings))
                            .toList());
        }
    }

    private final Caller caller;
    private final PlanReads reads;

    ObjectiveResource(Caller caller, PlanReads reads) {
        this.caller = caller;
        this.reads = reads;
    }

    @GET
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(summary = "List a plan's objectives")
    public Uni<RestResponse<Listing<ObjectiveView>>> listObjectives(String plan) {
        return reads.answer(plan, seen -> Listing.whole(views(seen, Objective.of(seen))));
    }

    @GET
    @Path("/{number}")
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(summary = "Get an objective")
    public Uni<RestResponse<ObjectiveView>> getObjective(String plan, int number) {
        return reads.answer(
                plan, seen -> views(seen, List.of(Objective.of(seen, number))).get(0));
    }

    private List<ObjectiveView> views(Plan plan, List<Objective> objectives) {
        List<Action> actions = Action.of(plan);
        List<Measure> measures = Measure.of(plan);
        List<Reading> readings = Reading.shown(Reading.counted(plan), caller);
        return objectives.stream()
                .map(objective -> ObjectiveView.of(objective, actions, measures, readings))
                .toList();
    }
}
