package org.waymark.update;

import static org.waymark.platform.Roles.LEAD;
import static org.waymark.platform.Roles.MANAGER;
import static org.waymark.platform.Roles.VIEWER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.plan.Action;
import org.waymark.plan.Measure;
import org.waymark.plan.Objective;
import org.waymark.plan.PlanReads;
import org.waymark.platform.Caller;
import org.waymark.platform.Listing;
import org.waymark.progress.Quarter;

/** Measures of actions and indicators of objectives, and their readings quarter by quarter. */
@Path("/plans/{plan}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measures and indicators")
public class MeasureResource {

    private final Caller caller;
    private final PlanReads reads;
    private final ReadingSteps steps;

    MeasureResource(Caller caller, PlanReads reads, ReadingSteps steps) {
        this.caller = caller;
        this.reads = reads;
        this.steps = steps;
    }

    @GET
    @Path("/measures")
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(
            summary = "List a plan's indicators and measures with their readings",
            description = "Indicators first, then measures by action.")
    public Uni<RestResponse<Listing<MeasureView>>> listMeasures(
            String plan,
            @QueryParam("action") @Parameter(description = "Reference of an action") String action,
            @QueryParam("objective")
                    @Parameter(description = "Indicators of this objective, and measures of its actions")
                    Integer objective,
            @QueryParam("limit") @DefaultValue(Listing.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        return reads.answer(plan, seen -> {
            List<Reading> readings = Reading.shown(Reading.counted(seen), caller);
            ReadingSight sight = ReadingSight.of(seen, caller);
            List<Action> actions = Action.of(seen);
            List<MeasureView> all = Measure.of(seen).stream()
                    .filter(measure -> action == null || measure.action != null && measure.action.ref.equals(action))
                    .filter(measure -> objective == null || objective.equals(objectiveOf(measure)))
                    .sorted((a, b) -> Integer.compare(actions.indexOf(a.action), actions.indexOf(b.action)))
                    .map(measure -> MeasureView.of(measure, readings, sight, null))
                    .toList();
            return Listing.page(
                    all,
                    Listing.limit(limit),
                    cursor,
                    view -> view.action() + "/" + view.objective() + "/" + view.key());
        });
    }

    private static Integer objectiveOf(Measure measure) {
        return measure.objective == null ? measure.action.objective.number : measure.objective.number;
    }

    @GET
    @Path("/actions/{ref}/measures")
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(summary = "List an action's measures with their readings")
    public Uni<RestResponse<Listing<MeasureView>>> listActionMeasures(String plan, String ref) {
        return reads.answer(plan, seen -> {
            Action action = Action.of(seen, ref);
            List<Reading> readings = Reading.counted(action);
            ReadingSight sight = ReadingSight.of(seen, caller);
            return Listing.whole(Measure.of(action).stream()
                    .map(measure -> MeasureView.of(measure, readings, sight, null))
                    .toList());
        });
    }

    @GET
    @Path("/objectives/{number}/indicators")
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(summary = "List an objective's indicators with their readings")
    public Uni<RestResponse<Listing<MeasureView>>> listIndicators(String plan, int number) {
        return reads.answer(plan, seen -> {
            Objective objective = Objective.of(seen, number);
            List<Reading> readings = Reading.shown(Reading.counted(objective), caller);
            return Listing.whole(Measure.of(objective).stream()
                    .map(measure -> MeasureView.of(measure, null, readings))
                    .toList());
        });
    }

    @GET
    @Path("/actions/{ref}/measures/{key}/readings/{quarter}")
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(
            summary = "Get a reading of an action's measure",
            description = "Its ETag is what a PUT sends as If-Match.")
    public RestResponse<MeasureView.ReadingView> getReading(String plan, String ref, String key, Quarter quarter) {
        return steps.get(steps.measure(plan, ref, key), quarter);
    }

    @PUT
    @Path("/actions/{ref}/measures/{key}/readings/{quarter}")
    @RolesAllowed({LEAD, MANAGER})
    @Transactional
    @Operation(
            summary = "Give or revise a reading of an action's measure",
            description =
                    "For figures that come late, or by themselves. By the action's partners, whoever collects the measure, or the manager. While"
                            + " the quarter's update is a draft the reading belongs into it: then 409.")
    public RestResponse<MeasureView.ReadingView> putReading(
            String plan, String ref, String key, Quarter quarter, @NotNull ReadingRequest request) {
        return steps.put(steps.measure(plan, ref, key), quarter, request);
    }

    @GET
    @Path("/objectives/{number}/indicators/{key}/readings/{quarter}")
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(summary = "Get a reading of an indicator", description = "Its ETag is what a PUT sends as If-Match.")
    public RestResponse<MeasureView.ReadingView> getIndicatorReading(
            String plan, int number, String key, Quarter quarter) {
        return steps.get(steps.indicator(plan, number, key), quarter);
    }

    @PUT
    @Path("/objectives/{number}/indicators/{key}/readings/{quarter}")
    @RolesAllowed({LEAD, MANAGER})
    @Transactional
    @Operation(
            summary = "Give or revise a reading of an indicator",
            description = "By whoever collects it, or the manager.")
    public RestResponse<MeasureView.ReadingView> putIndicatorReading(
            String plan, int number, String key, Quarter quarter, @NotNull ReadingRequest request) {
        return steps.put(steps.indicator(plan, number, key), quarter, request);
    }
}
