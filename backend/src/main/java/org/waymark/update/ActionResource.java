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
import java.util.Locale;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.plan.Action;
import org.waymark.plan.Plan;
import org.waymark.plan.PlanReads;
import org.waymark.platform.Caller;
import org.waymark.platform.Listing;
import org.waymark.platform.ProblemException;
import org.waymark.platform.Today;
import org.waymark.progress.Band;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;
import org.waymark.progress.Standing;

/** A plan's actions, and where they stand. */
@Path("/plans/{plan}/actions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Actions")
public class ActionResource {

    private final Caller caller;
    private final PlanReads reads;
    private final Today today;
    private final Finalised finalised;

    ActionResource(Caller caller, PlanReads reads, Today today, Finalised finalised) {
        this.caller = caller;
        this.reads = reads;
        this.today = today;
        this.finalised = finalised;
    }

    @GET
    @RolesAllowed({LEAD, MANAGER, VIEWER, BOARD})
    @Operation(
            summary = "List the actions that count in a quarter, with their positions",
            description =
                    "In the plan's order: 1.10 comes after 1.9. Filters narrow the list; measures of an open quarter come without their readings."
                            + " Of a finalised quarter everything is as it was frozen.")
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
        return reads.answerFinalised(plan, seen -> {
            List<ActionView> all = finalised
                    .reported(seen, caller, quarter, today.day())
                    .map(ProgressInWords::actions)
                    .orElseGet(() -> asAt(seen, quarter).views(caller));
            List<ActionView> views = all.stream().filter(wanted).toList();
            return Listing.page(views, Listing.limit(limit), cursor, ActionView::ref);
        });
    }

    @GET
    @Path("/{ref}")
    @RolesAllowed({LEAD, MANAGER, VIEWER, BOARD})
    @Operation(summary = "Get an action with its position, its measures and their readings")
    public Uni<RestResponse<ActionView>> getAction(
            String plan,
            String ref,
            @QueryParam("quarter") @Parameter(description = "As at this quarter; the one being reported when left out")
                    Quarter quarter) {
        return reads.answerFinalised(plan, seen -> {
            return finalised
                    .reported(seen, caller, quarter, today.day())
                    .flatMap(frozen -> frozen.action(ref))
                    .orElseGet(() -> live(seen, ref, quarter));
        });
    }

    /** What a finalised quarter did not count, of those who see more than finalised quarters. */
    private ActionView live(Plan plan, String ref, Quarter quarter) {
        if (caller.seesFinalOnly(plan.key)) {
            throw ProblemException.notFound("Action " + ref + " does not stand in that finalised quarter.");
        }
        return asAt(plan, quarter).view(Action.of(plan, ref), caller);
    }

    private PlanAsAt asAt(Plan plan, Quarter quarter) {
        return PlanAsAt.of(plan, plan.quarterOr(quarter, today.day()), today.day(), caller);
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
