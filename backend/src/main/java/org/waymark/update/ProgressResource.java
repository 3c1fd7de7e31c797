package org.waymark.update;

import static org.waymark.platform.Roles.LEAD;
import static org.waymark.platform.Roles.MANAGER;
import static org.waymark.platform.Roles.VIEWER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.plan.PlanReads;
import org.waymark.platform.Caller;
import org.waymark.platform.Listing;
import org.waymark.platform.ProblemException;
import org.waymark.platform.Today;
import org.waymark.progress.EarlyWarning;
import org.waymark.progress.Quarter;

/** The figures of a plan, as at any of its quarters. */
@Path("/plans/{plan}")
@Tag(name = "Progress")
public class ProgressResource {

    private final Caller caller;
    private final PlanReads reads;
    private final Today today;

    ProgressResource(Caller caller, PlanReads reads, Today today) {
        this.caller = caller;
        this.reads = reads;
        this.today = today;
    }

    @GET
    @Path("/progress")
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(
            summary = "Get progress as at a quarter",
            description =
                    "Positions counted into bands and ratings, overall and by objective, with who answered, what moved and what to look at."
                            + " Without a quarter: the latest that is finalised, or if there is none the latest that has ended. The answer says which.")
    public Uni<RestResponse<ProgressView>> getProgress(
            String plan,
            @QueryParam("quarter") Quarter quarter,
            @QueryParam("basis") @Parameter(description = "live or final") ProgressView.Basis basis) {
        return reads.answer(plan, seen -> {
            if (basis == ProgressView.Basis.FINAL) {
                throw ProblemException.notFound(
                        "No quarter of this plan is finalised yet. Leave `basis` out for the live figures.");
            }
            return ProgressView.of(Figures.of(seen), seen.quarterOr(quarter, today.day()), today.day());
        });
    }

    @GET
    @Path("/trend")
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(
            summary = "Get the figures of every quarter",
            description =
                    "Each as at its own quarter, from the plan's first to the one being reported, unless from and to say otherwise.")
    public Uni<RestResponse<Listing<TrendPoint>>> getTrend(
            String plan, @QueryParam("from") Quarter from, @QueryParam("to") Quarter to) {
        return reads.answer(plan, seen -> {
            Quarter first = from == null ? seen.firstQuarter : seen.quarterOr(from, today.day());
            Quarter last = seen.quarterOr(to, today.day());
            return Listing.whole(TrendPoint.between(first, last, Figures.of(seen), today.day()));
        });
    }

    @GET
    @Path("/warnings")
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(
            summary = "List the early warnings of a quarter",
            description = "Action by action in the plan's order, each with the facts in a sentence.")
    public Uni<RestResponse<Listing<ActionView.WarningView>>> listWarnings(
            String plan,
            @QueryParam("quarter") Quarter quarter,
            @QueryParam("limit") @DefaultValue(Listing.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        return reads.answer(plan, seen -> {
            Quarter asked = seen.quarterOr(quarter, today.day());
            List<ActionView.WarningView> all =
                    EarlyWarning.in(asked, Figures.of(seen).tracked(), seen.calendar(), today.day()).stream()
                            .map(ActionView.WarningView::of)
                            .toList();
            return Listing.page(all, Listing.limit(limit), cursor, warning -> warning.ref() + "-" + warning.rule());
        });
    }

    @GET
    @Path("/responses")
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(
            summary = "List who has answered and who has yet to",
            description =
                    "By accountable partner, those with something outstanding first. That a draft exists is shown to the manager and its partners.")
    public Uni<RestResponse<Listing<PartnerResponse>>> listResponses(
            String plan,
            @QueryParam("quarter") Quarter quarter,
            @QueryParam("limit") @DefaultValue(Listing.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        return reads.answer(plan, seen -> {
            Quarter asked = seen.quarterOr(quarter, today.day());
            return Listing.page(
                    PartnerResponse.all(Figures.of(seen), asked, today.day(), caller),
                    Listing.limit(limit),
                    cursor,
                    PartnerResponse::key);
        });
    }
}
