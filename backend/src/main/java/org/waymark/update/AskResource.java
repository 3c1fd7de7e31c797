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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.plan.PlanReads;
import org.waymark.platform.Caller;
import org.waymark.platform.Listing;
import org.waymark.platform.Today;
import org.waymark.progress.Quarter;

/** Support and decisions: what is asked across the plan, what was answered, what goes to the board. */
@Path("/plans/{plan}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Support and decisions")
public class AskResource {

    private final Caller caller;
    private final PlanReads reads;
    private final Today today;
    private final AskSteps steps;

    AskResource(Caller caller, PlanReads reads, Today today, AskSteps steps) {
        this.caller = caller;
        this.reads = reads;
        this.today = today;
        this.steps = steps;
    }

    @GET
    @Path("/asks")
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(
            summary = "List the support and decisions needed, latest quarter first",
            description =
                    "Of updates that were sent, as far as the caller may read their words. An ask is open until it is answered, other than"
                            + " deferred, or a later update of the action asks anew; a report without an ask takes nothing back.")
    public Uni<RestResponse<Listing<AskEntry>>> listAsks(
            String plan,
            @QueryParam("quarter") @Parameter(description = "Asked in this quarter's update") Quarter quarter,
            @QueryParam("state") @Parameter(description = "OVERDUE: open and past its date") AskEntry.Which state,
            @QueryParam("to") @Parameter(description = "A partner's key, or a body's name") String to,
            @QueryParam("escalated") @Parameter(description = "Taken to the board, or not") Boolean escalated,
            @QueryParam("limit") @DefaultValue(Listing.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        return reads.answer(plan, seen -> {
            List<AskEntry> wanted = new Asks(seen, today.day(), caller)
                    .entries().stream()
                            .filter(entry -> quarter == null || entry.quarter().equals(quarter))
                            .filter(entry -> state == null || state.holds(entry))
                            .filter(entry -> entry.isFor(to))
                            .filter(entry -> escalated == null
                                    || escalated == (entry.ask().escalation() != null))
                            .toList();
            return Listing.page(wanted, Listing.limit(limit), cursor, entry -> entry.action() + "/" + entry.quarter());
        });
    }

    @GET
    @Path("/decisions")
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(
            summary = "List what was decided last time, and what followed",
            description =
                    "For a quarter's paper: the answered asks of the quarter before, and earlier ones answered within the quarter, each with what"
                            + " the action's next update said.")
    public Uni<RestResponse<Listing<Asks.Decision>>> listDecisions(
            String plan, @QueryParam("quarter") Quarter quarter) {
        return reads.answer(plan, seen -> {
            Quarter asked = seen.quarterOr(quarter, today.day());
            return Listing.whole(new Asks(seen, today.day(), caller).decidedFor(asked));
        });
    }

    @POST
    @Path("/actions/{ref}/updates/{quarter}/ask/answer")
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(
            summary = "Record the answer to an ask, or put it right",
            description =
                    "Agreed, declined, deferred or noted, with words, the day and the meeting. The lead is shown it.")
    public RestResponse<UpdateView> answerAsk(
            String plan, String ref, Quarter quarter, @NotNull AnswerRequest request) {
        return steps.answer(plan, ref, quarter, request);
    }

    @DELETE
    @Path("/actions/{ref}/updates/{quarter}/ask/answer")
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(summary = "Withdraw an answer that was recorded by mistake")
    public RestResponse<UpdateView> withdrawAnswer(String plan, String ref, Quarter quarter) {
        return steps.withdrawAnswer(plan, ref, quarter);
    }

    @POST
    @Path("/actions/{ref}/updates/{quarter}/ask/escalation")
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(
            summary = "Take an ask to the board, in the manager's words",
            description = "The lead's words are kept beside. Once an ask is escalated or answered its words stand.")
    public RestResponse<UpdateView> escalateAsk(
            String plan, String ref, Quarter quarter, @NotNull EscalationRequest request) {
        return steps.escalate(plan, ref, quarter, request);
    }

    @DELETE
    @Path("/actions/{ref}/updates/{quarter}/ask/escalation")
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(summary = "Take an ask back from the board")
    public RestResponse<UpdateView> withdrawEscalation(String plan, String ref, Quarter quarter) {
        return steps.withdrawEscalation(plan, ref, quarter);
    }
}
