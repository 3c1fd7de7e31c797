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
import java.util.Locale;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.plan.Action;
import org.waymark.plan.PlanReads;
import org.waymark.platform.Caller;
import org.waymark.platform.Listing;
import org.waymark.platform.Today;
import org.waymark.progress.Band;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;
import org.waymark.progress.Standing;

/** A plan's actions, and where they stand. */
@Path("/plans/{plan}/actions")
@Tag(name = "Actions")
public class ActionResource {

    private final Caller caller;
    private final PlanReads reads;
    private final Today today;

    ActionResource(Caller caller, PlanReads reads, Today today) {
        this.caller = caller;
        this.reads = reads;
        this.today = today;
    }

    @GET
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(
            summary = "List the actions that count in a quarter, with their positions",
            description =
                    "In the plan's order: 1.10 comes after 1.9. Filters narrow the list; measures come without their readings.")
    public Uni<RestResponse<Listing<ActionView>>> listActions(
            String plan,
            @QueryParam("quarter") @Parameter(description = "As at this quarter; the one being reported when left out")
                    Quarter quarter,
            @QueryParam("objective") Integer objective,
            @QueryParam("partner") @Parameter(description = "Key of a partner that leads or contributes")
                    String partner,
            @QueryParam("rating") Rating rating,
            @QueryParam("band") Band band,
            @QueryParam("standing") Standing standing,
            @QueryParam("due") @Parameter(description = "Asked for an update in the quarter, or not") Boolean due,
            @QueryParam("overdue") Boolean overdue,
            @QueryParam("q")
                    @Parameter(description = "Words that all occur in reference, focus, action, outcome or leads")
                    String q,
            @QueryParam("limit") @DefaultValue(Listing.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        Predicate<ActionView> wanted = view -> (objective == null || view.objective() == objective)
                && (partner == null
                        || view.leads().stream().anyMatch(lead -> lead.key().equals(partner)))
                && (rating == null || view.position().rating() == rating)
                && (band == null || view.position().band() == band)
                && (standing == null || view.position().standing() == standing)
                && (due == null || view.asked() == due)
                && (overdue == null || view.overdue() == overdue)
                && speaksOf(view, q);
        return reads.answer(plan, seen -> {
            List<ActionView> views =
                    PlanAsAt.of(seen, seen.quarterOr(quarter, today.day()), today.day()).views(caller).stream()
                            .filter(wanted)
                            .toList();
            return Listing.page(views, Listing.limit(limit), cursor, ActionView::ref);
        });
    }

    @GET
    @Path("/{ref}")
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(summary = "Get an action with its position, its measures and their readings")
    public Uni<RestResponse<ActionView>> getAction(
            String plan,
            String ref,
            @QueryParam("quarter") @Parameter(description = "As at this quarter; the one being reported when left out")
                    Quarter quarter) {
        return reads.answer(plan, seen -> {
            Action action = Action.of(seen, ref);
            return PlanAsAt.of(seen, seen.quarterOr(quarter, today.day()), today.day())
                    .view(action, caller);
        });
    }

    private static boolean speaksOf(ActionView view, String words) {
        if (words == null || words.isBlank()) {
            return true;
        }
        String text = String.join(
                        " ",
                        view.ref(),
                        view.focus(),
                        view.action(),
                        String.valueOf(view.outcome()),
                        view.leads().toString())
                .toLowerCase(Locale.UK);
        return List.of(words.strip().toLowerCase(Locale.UK).split("\\s+")).stream()
                .allMatch(text::contains);
    }
}
