package org.waymark.update;

import static org.waymark.platform.Roles.LEAD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.plan.Action;
import org.waymark.plan.Measure;
import org.waymark.plan.Plan;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Listing;
import org.waymark.platform.Today;
import org.waymark.progress.Quarter;

/** What a lead has to say this quarter, over all of its plans: everything that one page needs. */
@Path("/me/updates")
@Tag(name = "Me")
public class MyUpdatesResource {

    /** Whose part it is. */
    public enum Part {
        ACCOUNTABLE,
        CONTRIBUTING
    }

    /**
     * An action of one of my partners that is asked in the quarter, or has an update in it.
     *
     * @param previous the latest counted update before the quarter
     * @param update of the quarter
     * @param contributes those of my partners that contribute to it, each with a part of its own
     * @param contributions to the quarter's update, as far as I may know of them
     */
    @Schema(description = "An action of one of my partners that is asked in the quarter, or has an update in it")
    public record MyUpdate(
            @NotNull String plan,
            @NotNull ActionView action,
            @NotNull Quarter quarter,
            @NotNull LocalDate deadline,
            boolean overdue,
            @NotNull Part part,
            PartnerRef accountable,
            UpdateView previous,
            UpdateView update,
            @NotNull List<PartnerRef> contributes,
            @NotNull List<ContributionView> contributions,
            @NotNull NoChange.Offer noChange) {}

    private final Caller caller;
    private final Answers answers;
    private final Today today;
    private final UpdateSight sight;
    private final ContributionSteps contributions;

    MyUpdatesResource(Caller caller, Answers answers, Today today, UpdateSight sight, ContributionSteps contributions) {
        this.caller = caller;
        this.answers = answers;
        this.today = today;
        this.sight = sight;
        this.contributions = contributions;
    }

    @GET
    @RolesAllowed(LEAD)
    @Operation(
            summary = "List the updates that are mine to give",
            description =
                    "For each of my plans, the actions of my partners that are asked in the quarter or have an update in it, with last time's"
                            + " update beside. The quarter is the one being reported, unless it is named.")
    public RestResponse<Listing<MyUpdate>> listMyUpdates(
            @QueryParam("plan") String plan,
            @QueryParam("quarter") Quarter quarter,
            @QueryParam("limit") @DefaultValue(Listing.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        List<MyUpdate> mine = new ArrayList<>();
        plans(plan, quarter).forEach(one -> mine.addAll(of(one, one.quarterOr(quarter, today.day()))));
        return answers.personal(Listing.page(
                mine,
                Listing.limit(limit),
                cursor,
                row -> row.plan() + "/" + row.action().ref()));
    }

    private List<Plan> plans(String key, Quarter quarter) {
        if (key != null) {
            return List.of(Plan.seenBy(caller, key));
        }
        return Plan.<Plan>list("order by title, key").stream()
                .filter(plan -> caller.is(LEAD, plan.key))
                .filter(plan -> quarter == null || plan.calendar().contains(quarter))
                .toList();
    }

    private List<MyUpdate> of(Plan plan, Quarter quarter) {
        PlanAsAt known = PlanAsAt.of(plan, quarter, today.day(), caller);
        Map<Long, List<Measure>> measures = Measure.of(plan).stream()
                .filter(measure -> measure.action != null)
                .collect(Collectors.groupingBy(measure -> measure.action.id));
        Map<Long, List<Reading>> readings =
                Reading.counted(plan).stream().collect(Collectors.groupingBy(reading -> reading.measure.id));
        Map<Long, List<QuarterlyUpdate>> updates =
                QuarterlyUpdate.<QuarterlyUpdate>list("plan = ?1 order by quarter desc", plan).stream()
                        .collect(Collectors.groupingBy(update -> update.action.id));
        Map<Long, List<Reading>> given = Reading.byUpdate(plan);
        List<QuarterlyUpdate> present = updates.values().stream()
                .flatMap(List::stream)
                .filter(update -> update.quarter.equals(quarter))
                .toList();
        Map<Contribution.Beside, List<ContributionView>> contributed =
                contributions.views(plan, Set.of(quarter), present);
        ReadingSight shown = ReadingSight.of(plan, caller);
        List<MyUpdate> rows = new ArrayList<>();
        known.forEach((action, tracked) -> {
            List<QuarterlyUpdate> own = updates.getOrDefault(action.id, List.of());
            List<ContributionView> beside =
                    contributed.getOrDefault(new Contribution.Beside(action.id, quarter), List.of());
            boolean spoken = !beside.isEmpty() || own.stream().anyMatch(update -> update.quarter.equals(quarter));
            if (action.isLedBy(caller, quarter) && (tracked.dueIn(quarter) || spoken)) {
                List<MeasureView> views = measures.getOrDefault(action.id, List.of()).stream()
                        .map(measure ->
                                MeasureView.of(measure, readings.getOrDefault(measure.id, List.of()), shown, quarter))
                        .toList();
                rows.add(row(known, action, ActionView.of(known, action, tracked, views, caller), own, beside, given));
            }
        });
        return rows;
    }

    private MyUpdate row(
            PlanAsAt known,
            Action action,
            ActionView view,
            List<QuarterlyUpdate> updates,
            List<ContributionView> contributed,
            Map<Long, List<Reading>> given) {
        Quarter quarter = known.quarter();
        return new MyUpdate(
                known.plan().key,
                view,
                quarter,
                known.plan().calendar().deadline(quarter),
                view.overdue(),
                action.isAccountedForBy(caller, quarter) ? Part.ACCOUNTABLE : Part.CONTRIBUTING,
                action.accountable(quarter) == null ? null : PartnerRef.of(action.accountable(quarter)),
                updates.stream()
                        .filter(update -> update.quarter.isBefore(quarter) && update.state.counted())
                        .max(Comparator.comparing(update -> update.quarter))
                        .map(update -> sight.view(update, given.getOrDefault(update.id, List.of())))
                        .orElse(null),
                updates.stream()
                        .filter(update -> update.quarter.equals(quarter))
                        .findFirst()
                        .map(update -> sight.view(update, given.getOrDefault(update.id, List.of())))
                        .orElse(null),
                action.contributors(caller, quarter).stream()
                        .map(PartnerRef::of)
                        .toList(),
                contributed,
                NoChange.of(action, quarter, today.day(), updates, update -> given.containsKey(update.id))
                        .offer());
    }
}
