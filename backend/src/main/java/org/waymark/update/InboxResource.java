package org.waymark.update;

import static org.waymark.platform.Roles.LEAD;
import static org.waymark.platform.Roles.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.plan.Plan;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Listing;
import org.waymark.platform.Today;
import org.waymark.progress.Quarter;

/** What waits for the manager, and what is done for several actions at once. */
@Path("/plans/{plan}")
@Tag(name = "Challenge")
public class InboxResource {

    private final Caller caller;
    private final Answers answers;
    private final Today today;
    private final UpdateSight sight;
    private final ContributionSteps contributions;
    private final SeveralAtOnce several;

    InboxResource(
            Caller caller,
            Answers answers,
            Today today,
            UpdateSight sight,
            ContributionSteps contributions,
            SeveralAtOnce several) {
        this.caller = caller;
        this.answers = answers;
        this.today = today;
        this.sight = sight;
        this.contributions = contributions;
        this.several = several;
    }

    @GET
    @Path("/inbox")
    @RolesAllowed(MANAGER)
    @Operation(
            summary = "List the updates that wait for the manager, oldest first",
            description =
                    "Each beside the latest counted update before it, with the members that differ by name, its figures beside the last ones, the"
                            + " contributions (of a draft only that there is one), and the early warnings of its quarter.")
    public RestResponse<Listing<InboxItem>> listInbox(
            String plan,
            @QueryParam("quarter") @Parameter(description = "Of this quarter alone") Quarter quarter,
            @QueryParam("limit") @DefaultValue(Listing.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustManage(plan);
        Plan seen = Plan.seenBy(caller, plan);
        Inbox inbox = new Inbox(seen, today.day(), caller, sight, contributions);
        return answers.personal(Listing.page(
                inbox.items(quarter), Listing.limit(limit), cursor, item -> item.action() + "/" + item.quarter()));
    }

    @POST
    @Path("/acceptances")
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(
            summary = "Accept several updates as they were given",
            description =
                    "All of them or none: what stands in the way is named by pointer. With `tags`, nothing is accepted that was sent anew since it"
                            + " was read.")
    public RestResponse<Listing<UpdateView>> acceptUpdates(String plan, @NotNull AcceptancesRequest request) {
        return answers.personal(several.accept(plan, request));
    }

    @POST
    @Path("/confirmations")
    @RolesAllowed({LEAD, MANAGER})
    @Transactional
    @Operation(
            summary = "Say \"no change\" of several actions",
            description = "Of all of them or of none: what stands in the way is named by pointer.")
    public RestResponse<Listing<UpdateView>> confirmUpdates(String plan, @NotNull ConfirmationsRequest request) {
        return answers.personal(several.confirm(plan, request));
    }
}
