package org.waymark.plan;

import static org.waymark.platform.Roles.BOARD;
import static org.waymark.platform.Roles.LEAD;
import static org.waymark.platform.Roles.MANAGER;
import static org.waymark.platform.Roles.VIEWER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.waymark.history.History;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Faults;
import org.waymark.platform.JsonColumn;
import org.waymark.platform.Listing;
import org.waymark.platform.Problem;
import org.waymark.platform.ProblemException;
import org.waymark.platform.Today;

/** Plans as a list, and each as the document that it was put as. */
@Path("/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
public class PlanResource {

    private static final int LONGEST_REASON = 4000;

    private final Caller caller;
    private final Answers answers;
    private final Today today;
    private final PlanWriter writer;
    private final History history;
    private final Validator validator;
    private final PlanWriting writing;

    PlanResource(
            Caller caller,
            Answers answers,
            Today today,
            PlanWriter writer,
            History history,
            Validator validator,
            PlanWriting writing) {
        this.caller = caller;
        this.answers = answers;
        this.today = today;
        this.writer = writer;
        this.history = history;
        this.validator = validator;
        this.writing = writing;
    }

    @GET
    @RolesAllowed({LEAD, MANAGER, VIEWER, BOARD})
    @Operation(summary = "List the plans that I may see")
    public RestResponse<Listing<PlanSummary>> listPlans(
            @QueryParam("limit") @DefaultValue(Listing.DEFAULT_LIMIT) int limit, @QueryParam("cursor") String cursor) {
        List<PlanSummary> seen = PlanSummary.all(today.day()).stream()
                .filter(plan -> caller.sees(plan.key()) || caller.seesFinalOnly(plan.key()))
                .toList();
        return answers.personal(Listing.page(seen, Listing.limit(limit), cursor, PlanSummary::key));
    }

    @GET
    @Path("/{plan}")
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(
            summary = "Get a plan as a document",
            description = "The document as it was put. Its ETag is what a PUT sends as If-Match.")
    public Uni<RestResponse<PlanDocument>> getPlan(String plan) {
        caller.mustSee(plan);
        return answers.answerAs(
                () -> writing.tag(Plan.seenBy(caller, plan)), () -> PlanDocuments.of(Plan.seenBy(caller, plan)));
    }

    @PUT
    @Path("/{plan}")
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(
            summary = "Create a plan, or change it, from a document",
            description =
                    "What is in the document is added or changed. What is missing from it is deleted, unless updates, readings or"
                            + " people hang on it: then 409 names it. A new plan needs no If-Match and a caller that manages all plans.")
    public RestResponse<PlanDocument> putPlan(
            String plan,
            @QueryParam("reason") @Parameter(description = "Why, for history; at most 4,000 characters") String reason,
            @NotNull PlanDocument document) {
        Plan stored = Plan.byKey(plan).orElse(null);
        if (stored != null) {
            caller.mustManage(plan);
            stored.holdWhole();
        } else if (!caller.access().everywhere().contains(MANAGER)) {
            throw ProblemException.forbidden("A new plan is put by a program whose token manages all plans.");
        }
        lookAt(reason);
        Faults faults = PlanCheck.faultsIn(document, plan, validator);
        faults.refuseIfAny();
        PlanDocument before = stored == null ? null : PlanDocuments.of(stored);
        // As text, because 100 and 100.0 are the same number and two different objects.
        if (before != null && JsonColumn.write(document).equals(JsonColumn.write(before))) {
            return answer(200, before, writing.tag(stored));
        }
        answers.mustMatch(
                stored == null ? null : writing.tag(stored),
                true,
                () -> ProblemException.changed(before, stored == null ? null : writing.tag(stored)));
        Plan written = writer.write(document);
        Plan.flush();
        PlanDocument after = PlanDocuments.of(written);
        keepRestricted(after);
        history.plan(caller, plan, before == null ? "plan created" : "plan changed", reason, before, after);
        return answer(before == null ? 201 : 200, after, writing.tag(written));
    }

    private void lookAt(String reason) {
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw ProblemException.malformed(
                    "Mend what is listed under errors.",
                    List.of(new Problem.Fault("reason", "At most 4,000 characters")));
        }
        if (reason != null) {
            writing.look(Map.of("reason", reason), null);
        }
    }

    /** What all could read of an action before it was restricted is its partners' and the manager's in history too. */
    private void keepRestricted(PlanDocument document) {
        for (PlanDocument.ObjectiveEntry objective : document.objectives()) {
            objective.actions().stream()
                    .filter(action -> Boolean.TRUE.equals(action.restricted()))
                    .forEach(action -> history.keepToPartners(document.plan().key(), "actions/" + action.ref()));
        }
    }

    private RestResponse<PlanDocument> answer(int status, PlanDocument document, String tag) {
        return ResponseBuilder.<PlanDocument>create(status)
                .entity(document)
                .header(HttpHeaders.ETAG, tag)
                .build();
    }
}
