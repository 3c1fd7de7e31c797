package org.waymark.update;

import static org.waymark.platform.Roles.LEAD;
import static org.waymark.platform.Roles.MANAGER;
import static org.waymark.platform.Roles.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.plan.Action;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Listing;
import org.waymark.platform.ProblemException;
import org.waymark.progress.Quarter;

/** What is said of an action, quarter by quarter. Where a step is refused, {@link UpdateSteps} says why. */
@Path("/plans/{plan}/actions/{ref}/updates")
@Tag(name = "Updates")
public class UpdateResource {

    private final Caller caller;
    private final Answers answers;
    private final UpdateSight sight;
    private final UpdateSteps steps;

    UpdateResource(Caller caller, Answers answers, UpdateSight sight, UpdateSteps steps) {
        this.caller = caller;
        this.answers = answers;
        this.sight = sight;
        this.steps = steps;
    }

    @GET
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(
            summary = "List an action's updates, latest first",
            description =
                    "Drafts and updates that were sent back are listed for the action's partners and the manager; their words are the partners'.")
    public RestResponse<Listing<UpdateView>> listUpdates(
            String plan,
            String ref,
            @QueryParam("limit") @DefaultValue(Listing.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        Action action = Action.seenBy(caller, plan, ref);
        Map<Long, List<Reading>> readings = Reading.byUpdate(action);
        List<UpdateView> views = QuarterlyUpdate.of(action).stream()
                .filter(update -> update.isKnownTo(caller))
                .map(update -> sight.view(update, readings.getOrDefault(update.id, List.of())))
                .toList();
        return answers.personal(Listing.page(
                views, Listing.limit(limit), cursor, view -> view.quarter().toString()));
    }

    @GET
    @Path("/{quarter}")
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(summary = "Get an update", description = "Its ETag is what a PUT sends as If-Match.")
    public RestResponse<UpdateView> getUpdate(String plan, String ref, Quarter quarter) {
        Action action = Action.seenBy(caller, plan, ref);
        QuarterlyUpdate update = QuarterlyUpdate.of(action, quarter)
                .filter(known -> known.isKnownTo(caller))
                .orElseThrow(() -> ProblemException.notFound(
                        "Nothing has been said of action %s in %s.".formatted(ref, quarter.shortTitle())));
        return answers.tagged(sight.tag(update), () -> sight.view(update));
    }

    @PUT
    @Path("/{quarter}")
    @RolesAllowed({LEAD, MANAGER})
    @Transactional
    @Operation(
            summary = "Save an update as a draft",
            description =
                    "Creates it, or replaces what it says. By the accountable partner, or by the manager for it, with the source. A draft may be"
                            + " incomplete. If-Match is needed once it exists; 412 holds the present version. Contributing partners have addresses of"
                            + " their own under contributions.")
    public RestResponse<UpdateView> putUpdate(
            String plan, String ref, Quarter quarter, @NotNull UpdateRequest request) {
        return steps.save(plan, ref, quarter, request);
    }

    @GET
    @Path("/{quarter}/check")
    @RolesAllowed({LEAD, MANAGER})
    @Operation(
            summary = "Tell what is missing before an update can be sent",
            description =
                    "For whoever may send it: what a submission would say now, by the same rules, both what is missing and which words look like"
                            + " personal data. Nothing is sent and nothing is stored.")
    public RestResponse<UpdateCheck> checkUpdate(String plan, String ref, Quarter quarter) {
        return answers.personal(steps.check(plan, ref, quarter));
    }

    @POST
    @Path("/{quarter}/submission")
    @RolesAllowed({LEAD, MANAGER})
    @Operation(
            summary = "Send an update",
            description =
                    "By the accountable partner, or by the manager on its behalf. 422 says everything that is missing; or, with the type"
                            + " personal-data, which words look like personal data: mend them, or send them under confirmedWords.")
    public RestResponse<UpdateView> submitUpdate(String plan, String ref, Quarter quarter, SubmissionRequest request) {
        return steps.alone(() -> steps.submit(plan, ref, quarter, request));
    }

    @POST
    @Path("/{quarter}/recall")
    @RolesAllowed({LEAD, MANAGER})
    @Operation(
            summary = "Take back what I sent",
            description = "By whoever sent it, until it is accepted or sent back.")
    public RestResponse<UpdateView> recallUpdate(String plan, String ref, Quarter quarter, Nothing nothing) {
        return steps.alone(() -> steps.recall(plan, ref, quarter));
    }

    @POST
    @Path("/{quarter}/confirmation")
    @RolesAllowed({LEAD, MANAGER})
    @Transactional
    @Operation(
            summary = "Say \"no change\"",
            description =
                    "Sends an update that confirms the last rating and its open ask, without figures. Not for red, not past the completion date,"
                            + " not without an update before, not three times running, and not over words that are there already: then 409.")
    public RestResponse<UpdateView> confirmUpdate(
            String plan, String ref, Quarter quarter, ConfirmationRequest request) {
        return steps.confirm(plan, ref, quarter, request);
    }

    @POST
    @Path("/{quarter}/reply")
    @RolesAllowed({LEAD, MANAGER})
    @Transactional
    @Operation(
            summary = "Reply to a rating that the manager confirmed instead",
            description =
                    "Once, on record, by the accountable partner or the manager on its behalf. 409 a second time.")
    public RestResponse<UpdateView> replyToUpdate(
            String plan, String ref, Quarter quarter, @NotNull ReplyRequest request) {
        return steps.reply(plan, ref, quarter, request);
    }
}
