package org.waymark.document.intake;

import static org.waymark.platform.Roles.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.waymark.plan.DocumentSteps;
import org.waymark.plan.Plan;
import org.waymark.plan.PlanDocument;
import org.waymark.platform.Faults;
import org.waymark.platform.Malformed;
import org.waymark.platform.ProblemException;
import org.waymark.update.SeveralAtOnce;
import org.waymark.update.UpdateView;

/** What was read from a file and looked at by somebody is stored: the plan and a quarter's updates, or neither. */
@Path("/plans/{plan}/import")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
public class StoredImportResource {

    private final DocumentSteps plans;
    private final SeveralAtOnce updates;
    private final Validator validator;

    StoredImportResource(DocumentSteps plans, SeveralAtOnce updates, Validator validator) {
        this.plans = plans;
        this.updates = updates;
        this.validator = validator;
    }

    @PUT
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(
            summary = "Store what was read from a file",
            description =
                    "The plan as PUT /plans/{plan} stores it, with the same rules and If-Match, and the file's updates of a quarter as drafts,"
                            + " entered on the leads' behalf with their source: all in one transaction, or nothing. 409 names each update that"
                            + " cannot come in, such as of an action that has one for the quarter already: leave it out. The same again"
                            + " changes nothing.")
    public RestResponse<StoredImport> storeImport(
            String plan,
            @QueryParam("reason") @Parameter(description = "Why, for history; at most 4,000 characters") String reason,
            @QueryParam("confirmedWords")
                    @Parameter(
                            description =
                                    "Words that look like personal data and may go out: of the reason, and those that are new to the plan")
                    List<String> confirmedWords,
            @NotNull @Malformed.WholePlan ImportRequest request) {
        refuseFaults(plan, request);
        PlanDocument present = Plan.byKey(plan).map(PlanDocument::of).orElse(null);
        DocumentSteps.Put put = put(() -> plans.put(plan, reason, confirmedWords, request.document()));
        PersonalWords.check(request.document(), present).refuseUnless(confirmedWords);
        List<UpdateView> drafts = request.updates().isEmpty()
                ? List.of()
                : updates.enter(plan, request.quarter(), "/updates", request.said());
        return ResponseBuilder.<StoredImport>create(put.isNew() ? 201 : 200)
                .entity(new StoredImport(put.document(), drafts))
                .header(HttpHeaders.ETAG, put.tag())
                .build();
    }

    /** Those of the plan and of the updates at once. */
    private void refuseFaults(String plan, ImportRequest request) {
        Faults faults = request.faults(validator);
        if (request.document() != null) {
            plans.faultsIn(request.document(), plan)
                    .list()
                    .forEach(fault -> faults.add("/document" + fault.pointer(), fault.detail()));
        }
        faults.refuseIfAny();
    }

    /** With pointers into the request, of which the document is a part. */
    private static DocumentSteps.Put put(Supplier<DocumentSteps.Put> step) {
        try {
            return step.get();
        } catch (ProblemException refused) {
            throw refused.pointing(pointer -> pointer.startsWith("/") ? "/document" + pointer : pointer);
        }
    }
}
