package org.waymark.update;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.plan.PlanReads;
import org.waymark.platform.Caller;
import org.waymark.platform.Today;
import org.waymark.progress.Quarter;

/** The partnership's dashboard, and how an indicator's reading comes to stand on it. Where a step is refused, {@link IndicatorSteps} says why. */
@Path("/plans/{plan}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measures and indicators")
public class IndicatorResource {

    private static final String READING = "/objectives/{number}/indicators/{key}/readings/{quarter}";

    private final Caller caller;
    private final PlanReads reads;
    private final Today today;
    private final Finalised finalised;
    private final ReadingSteps readings;
    private final IndicatorSteps steps;

    IndicatorResource(
            Caller caller,
            PlanReads reads,
            Today today,
            Finalised finalised,
            ReadingSteps readings,
            IndicatorSteps steps) {
        this.caller = caller;
        this.reads = reads;
        this.today = today;
        this.finalised = finalised;
        this.readings = readings;
        this.steps = steps;
    }

    @GET
    @Path("/indicators")
    @RolesAllowed({LEAD, MANAGER, VIEWER, BOARD})
    @Operation(
            summary = "Get the partnership's dashboard: indicators by objective, quarter by quarter",
            description =
                    "Each quarter up to the one asked for: the reading, late or revised ones marked and what they were, or that none was"
                            + " delivered, and by whom. Of a finalised quarter the frozen figures, unless `basis` says live.")
    public Uni<RestResponse<DashboardView>> getDashboard(
            String plan,
            @QueryParam("quarter")
                    @Parameter(description = "The one being reported when left out; the latest finalised one outside")
                    Quarter quarter,
            @QueryParam("basis") ProgressView.Basis basis) {
        return reads.answerFinalised(plan, seen -> {
            Quarter asked = caller.seesFinalOnly(plan) ? quarter : seen.quarterOr(quarter, today.day());
            return finalised
                    .indicators(seen, caller, asked, basis)
                    .map(frozen -> new Dashboard(seen, frozen.quarter(), today.day(), caller).frozen(frozen))
                    .orElseGet(() -> new Dashboard(seen, asked, today.day(), caller).live());
        });
    }

    @GET
    @Path(READING + "/draft")
    @RolesAllowed(LEAD)
    @Operation(
            summary = "Get what is typed of an indicator's reading and not sent",
            description = "By whoever collects it. Its ETag is what a PUT sends as If-Match.")
    public RestResponse<ReadingDraftView> getReadingDraft(String plan, int number, String key, Quarter quarter) {
        return steps.draft(readings.indicator(plan, number, key), quarter);
    }

    @PUT
    @Path(READING + "/draft")
    @RolesAllowed(LEAD)
    @Transactional
    @Operation(
            summary = "Save an indicator's reading without sending it",
            description =
                    "By whoever collects it. It shows nowhere else. To send it, PUT the reading itself: the draft goes with that.")
    public RestResponse<ReadingDraftView> putReadingDraft(
            String plan, int number, String key, Quarter quarter, @NotNull ReadingRequest request) {
        return steps.save(readings.indicator(plan, number, key), quarter, request);
    }

    @POST
    @Path(READING + "/recall")
    @RolesAllowed(LEAD)
    @Transactional
    @Operation(
            summary = "Recall an indicator's reading that is not accepted yet",
            description = "By whoever collects it. It is a draft again, and counts no more.")
    public RestResponse<ReadingDraftView> recallReading(String plan, int number, String key, Quarter quarter) {
        return steps.recall(readings.indicator(plan, number, key), quarter);
    }

    @POST
    @Path(READING + "/acceptance")
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(summary = "Accept an indicator's reading")
    public RestResponse<MeasureView.ReadingView> acceptReading(String plan, int number, String key, Quarter quarter) {
        return steps.accept(readings.indicator(plan, number, key), quarter);
    }

    @POST
    @Path(READING + "/return")
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(
            summary = "Send an indicator's reading back to who collects it",
            description =
                    "With what is to be mended. It counts no more until it is sent again; of one that was revised after it had been accepted,"
                            + " what it was holds again.")
    public RestResponse<ReadingDraftView> returnReading(
            String plan, int number, String key, Quarter quarter, @NotNull ReturnRequest request) {
        return steps.sendBack(readings.indicator(plan, number, key), quarter, request);
    }
}
