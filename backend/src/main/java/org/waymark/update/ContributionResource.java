package org.waymark.update;

import static org.waymark.platform.Roles.LEAD;
import static org.waymark.platform.Roles.MANAGER;
import static org.waymark.platform.Roles.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.plan.Action;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Listing;
import org.waymark.platform.ProblemException;
import org.waymark.progress.Quarter;

/** What contributing partners say beside an update, each at an address of its own. */
@Path("/plans/{plan}/actions/{ref}/updates/{quarter}/contributions")
@Tag(name = "Updates")
public class ContributionResource {

    private final Caller caller;
    private final Answers answers;
    private final ContributionSteps steps;

    ContributionResource(Caller caller, Answers answers, ContributionSteps steps) {
        this.caller = caller;
        this.answers = answers;
        this.steps = steps;
    }

    @GET
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(
            summary = "List the contributions beside an update",
            description =
                    "Those that the caller may know of: drafts are their partner's, the manager sees that there is one; what was sent is the"
                            + " action's partners' and the manager's; beside an accepted update it is the plan's.")
    public RestResponse<Listing<ContributionView>> listContributions(String plan, String ref, Quarter quarter) {
        Action action = Action.seenBy(caller, plan, ref);
        QuarterlyUpdate update = QuarterlyUpdate.of(action, quarter).orElse(null);
        return answers.personal(Listing.whole(Contribution.of(action, quarter).stream()
                .filter(one -> one.isKnownTo(caller, update))
                .map(one -> steps.view(one, update))
                .toList()));
    }

    @GET
    @Path("/{partner}")
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(summary = "Get a contribution", description = "Its ETag is what a PUT sends as If-Match.")
    public RestResponse<ContributionView> getContribution(String plan, String ref, Quarter quarter, String partner) {
        Action action = Action.seenBy(caller, plan, ref);
        QuarterlyUpdate update = QuarterlyUpdate.of(action, quarter).orElse(null);
        Contribution contribution = Contribution.of(action, quarter).stream()
                .filter(one -> one.partner.key.equals(partner) && one.isKnownTo(caller, update))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no contribution of \"%s\" to action %s in %s."
                        .formatted(partner, ref, quarter.shortTitle())));
        return answers.tagged(steps.tag(contribution, update), () -> steps.view(contribution, update));
    }

    @PUT
    @Path("/{partner}")
    @RolesAllowed({LEAD, MANAGER})
    @Transactional
    @Operation(
            summary = "Save a contribution as a draft",
            description =
                    "Creates it, or replaces what it says; before or after the accountable partner has begun the update, until that is accepted:"
                            + " then 409. By its partner, or by the manager for it, with the source.")
    public RestResponse<ContributionView> putContribution(
            String plan, String ref, Quarter quarter, String partner, @NotNull ContributionRequest request) {
        return steps.save(plan, ref, quarter, partner, request);
    }

    @POST
    @Path("/{partner}/submission")
    @RolesAllowed({LEAD, MANAGER})
    @Transactional
    @Operation(
            summary = "Send a contribution",
            description =
                    "Its figures count from now on. A measure has one reading a quarter: whoever gave it has it, and 422 names them.")
    public RestResponse<ContributionView> submitContribution(
            String plan, String ref, Quarter quarter, String partner, SubmissionRequest request) {
        return steps.submit(plan, ref, quarter, partner, request);
    }

    @POST
    @Path("/{partner}/recall")
    @RolesAllowed({LEAD, MANAGER})
    @Transactional
    @Operation(
            summary = "Take a contribution back",
            description = "By its partner or whoever sent it, until the update is accepted. Its figures go with it.")
    public RestResponse<ContributionView> recallContribution(
            String plan, String ref, Quarter quarter, String partner, Nothing nothing) {
        return steps.recall(plan, ref, quarter, partner);
    }
}
