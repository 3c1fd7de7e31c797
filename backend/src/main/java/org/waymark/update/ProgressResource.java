package org.waymark.update;

import static org.waymark.platform.Roles.BOARD;
import static org.waymark.platform.Roles.LEAD;
import static org.waymark.platform.Roles.MANAGER;
import static org.waymark.platform.Roles.VIEWER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.plan.Objective;
import org.waymark.plan.Plan;
import org.waymark.plan.PlanReads;
import org.waymark.platform.Caller;
import org.waymark.platform.Listing;
import org.waymark.platform.Today;
import org.waymark.progress.Quarter;

/** The figures of a plan, as at any of its quarters. */
@Path("/plans/{plan}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Progress")
public class ProgressResource {

    private final Caller caller;
    private final PlanReads reads;
    private final Today today;
    private final Finalised finalised;

    ProgressResource(Caller caller, PlanReads reads, Today today, Finalised finalised) {
        this.caller = caller;
        this.reads = reads;
        this.today = today;
        this.finalised = finalised;
    }

    @GET
    @Path("/progress")
    @RolesAllowed({LEAD, MANAGER, VIEWER, BOARD})
    @Operation(
            summary = "Get progress as at a quarter",
            description =
                    "Positions counted into bands and ratings, overall and by objective, with who answered, what moved and what to look at."
                            + " Of a finalised quarter they are those that were frozen, whatever has changed since. Without a quarter: the latest that is finalised, or if there is none the latest that has ended. The answer says which.")
    public Uni<RestResponse<ProgressView>> getProgress(
            String plan,
            @QueryParam("quarter") Quarter quarter,
            @QueryParam("basis")
                    @Parameter(
                            description =
                                    "live or final; when left out, final where the quarter is finalised and live otherwise")
                    ProgressView.Basis basis) {
        return reads.answerFinalised(
                plan,
                seen -> finalised
                        .asked(seen, caller, quarter, basis)
                        .map(ProgressInWords::progress)
                        .orElseGet(() -> live(seen, seen.quarterOr(orLatest(seen, quarter), today.day()))));
    }

    @GET
    @Path("/trend")
    @RolesAllowed({LEAD, MANAGER, VIEWER, BOARD})
    @Operation(
            summary = "Get the figures of every quarter",
            description =
                    "Each as at its own quarter, as it was frozen where the quarter is finalised, from the plan's first to the latest that has ended, unless from and to say otherwise.")
    public Uni<RestResponse<Listing<TrendPoint>>> getTrend(
            String plan, @QueryParam("from") Quarter from, @QueryParam("to") Quarter to) {
        return reads.answerFinalised(plan, seen -> {
            Quarter first = from == null ? seen.firstQuarter : seen.quarterOr(from, today.day());
            Quarter last = seen.quarterOr(orLatest(seen, to), today.day());
            Map<Quarter, TrendPoint> frozen = finalised.trend(seen, caller);
            return Listing.whole(
                    caller.seesFinalOnly(plan)
                            ? frozen.values().stream()
                                    .filter(point -> !point.quarter().isBefore(first)
                                            && !point.quarter().isAfter(last))
                                    .toList()
                            : TrendPoint.between(first, last, Figures.of(seen), today.day(), frozen));
        });
    }

    @GET
    @Path("/warnings")
    @RolesAllowed({LEAD, MANAGER, VIEWER, BOARD})
    @Operation(
            summary = "List the early warnings of a quarter",
            description =
                    "Action by action in the plan's order, each with the facts in a sentence. Those that a manager has set aside are left out"
                            + " and listed apart, for managers, with the reason.")
    public Uni<RestResponse<Listing<WarningView>>> listWarnings(
            String plan,
            @QueryParam("quarter") Quarter quarter,
            @QueryParam("setAside")
                    @Parameter(
                            description = "true: those that have been set aside, as they read then; a manager's list")
                    Boolean setAside,
            @QueryParam("limit") @DefaultValue(Listing.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        return reads.answerFinalised(plan, seen -> {
            List<WarningView> all = Boolean.TRUE.equals(setAside)
                    ? setAside(seen, quarter)
                    : finalised
                            .reported(seen, caller, quarter, today.day())
                            .map(ProgressInWords::warnings)
                            .orElseGet(() -> warnings(seen, seen.quarterOr(quarter, today.day())));
            return Listing.page(all, Listing.limit(limit), cursor, warning -> warning.ref() + "-" + warning.rule());
        });
    }

    @GET
    @Path("/responses")
    @RolesAllowed({LEAD, MANAGER, VIEWER, BOARD})
    @Operation(
            summary = "List who has answered and who has yet to",
            description =
                    "By accountable partner, those with something outstanding first. What was sent back says so to all; that a draft exists is shown to the"
                            + " manager and its partners.")
    public Uni<RestResponse<Listing<PartnerResponse>>> listResponses(
            String plan,
            @QueryParam("quarter") Quarter quarter,
            @QueryParam("limit") @DefaultValue(Listing.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        return reads.answerFinalised(plan, seen -> {
            List<PartnerResponse> all = finalised
                    .reported(seen, caller, quarter, today.day())
                    .map(ProgressInWords::responses)
                    .orElseGet(() -> PartnerResponse.all(
                            Figures.of(seen), seen.quarterOr(quarter, today.day()), today.day(), caller));
            return Listing.page(all, Listing.limit(limit), cursor, PartnerResponse::key);
        });
    }

    private Quarter orLatest(Plan plan, Quarter asked) {
        return asked == null ? plan.calendar().latestEnded(today.day()) : asked;
    }

    private ProgressView live(Plan plan, Quarter quarter) {
        return ProgressView.of(Figures.watchedByAll(plan), Objective.of(plan), quarter, today.day())
                .with(Voice.views(plan, quarter));
    }

    private List<WarningView> warnings(Plan plan, Quarter quarter) {
        return Figures.watchedBy(caller, plan).warnings(quarter, today.day()).stream()
                .map(WarningView::of)
                .toList();
    }

    private List<WarningView> setAside(Plan plan, Quarter quarter) {
        return caller.manages(plan.key)
                ? SetAside.in(plan, plan.quarterOr(quarter, today.day())).stream()
                        .map(WarningView::of)
                        .toList()
                : List.of();
    }
}
