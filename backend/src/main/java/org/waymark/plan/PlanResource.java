package org.waymark.plan;

import static org.waymark.platform.Roles.BOARD;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Listing;
import org.waymark.platform.Malformed;
import org.waymark.platform.Today;

/** Plans as a list, and each as the document that it was put as. */
@Path("/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
public class PlanResource {

    private final Caller caller;
    private final Answers answers;
    private final Today today;
    private final PlanWriting writing;
    private final DocumentSteps steps;

    PlanResource(Caller caller, Answers answers, Today today, PlanWriting writing, DocumentSteps steps) {
        this.caller = caller;
        this.answers = answers;
        this.today = today;
        this.writing = writing;
        this.steps = steps;
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
                            + " people hang on it: then 409 names it. A new plan needs no If-Match; it is put by a program that manages all plans,"
                            + " or by somebody who manages a plan, who manages the new one too.")
    public RestResponse<PlanDocument> putPlan(
            String plan,
            @QueryParam("reason") @Parameter(description = "Why, for history; at most 4,000 characters") String reason,
            @QueryParam("confirmedWords")
                    @Parameter(description = "Words of the reason that look like personal data and identify nobody")
                    List<String> confirmedWords,
            @NotNull @Malformed.WholePlan PlanDocument document) {
        DocumentSteps.Put put = steps.put(plan, reason, confirmedWords, document);
        return ResponseBuilder.<PlanDocument>create(put.isNew() ? 201 : 200)
                .entity(put.document())
                .header(HttpHeaders.ETAG, put.tag())
                .build();
    }
}
