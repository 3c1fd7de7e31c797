package org.waymark.update;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waymark.plan.Action;
import org.waymark.plan.Lineage;
import org.waymark.plan.Measure;
import org.waymark.plan.Plan;
import org.waymark.platform.Caller;
import org.waymark.progress.Quarter;
import org.waymark.progress.TrackedAction;

/** A plan's actions as at a quarter, with their warnings and latest words: a fixed number of queries, however many actions there are. */
final class PlanAsAt {

    /** Updates since the latest counted one of each action, that one included. */
    private static final String LATEST = """
            from QuarterlyUpdate u where u.plan = ?1 and u.quarter <= ?2 and u.quarter >= (
                select max(v.quarter) from QuarterlyUpdate v where v.action = u.action and v.quarter <= ?2
                    and v.state in (org.waymark.progress.UpdateState.SUBMITTED, org.waymark.progress.UpdateState.ACCEPTED))
            or u.plan = ?1 and u.quarter = ?2""";

    private final Figures figures;
    private final Quarter quarter;
    private final LocalDate today;
    private final Map<String, List<WarningView>> warnings;
    private final Map<Long, List<QuarterlyUpdate>> latest;
    private final Map<String, String> partnerNames;

    private PlanAsAt(Figures figures, Quarter quarter, LocalDate today, Predicate<QuarterlyUpdate> told) {
        this.figures = figures;
        this.quarter = quarter;
        this.today = today;
        this.warnings = figures.warnings(quarter, today).stream()
                .map(WarningView::of)
                .collect(Collectors.groupingBy(WarningView::ref));
        this.latest = QuarterlyUpdate.<QuarterlyUpdate>list(LATEST, figures.plan(), quarter).stream()
                .filter(told)
                .collect(Collectors.groupingBy(update -> update.action.id));
        this.partnerNames = figures.plan().partnerNames();
    }

    static PlanAsAt of(Plan plan, Quarter quarter, LocalDate today, Caller caller) {
        return new PlanAsAt(Figures.watchedBy(caller, plan), quarter, today, update -> true);
    }

    /** With the words of counted updates alone, those that the figures rest on: no draft stands beside a rating that it does not change. */
    static PlanAsAt counted(Figures figures, Quarter quarter, LocalDate today) {
        return new PlanAsAt(figures, quarter, today, update -> update.state.counted());
    }

    Plan plan() {
        return figures.plan();
    }

    Quarter quarter() {
        return quarter;
    }

    boolean isOverdue(TrackedAction action) {
        return action.overdueIn(quarter, plan().calendar(), today);
    }

    List<WarningView> warnings(String ref) {
        return warnings.getOrDefault(ref, List.of());
    }

    /** The quarter's own update where the caller may know of it, else the one that the position rests on; null without either. */
    UpdateDigest digest(Action action, Caller caller) {
        List<QuarterlyUpdate> known = latest.getOrDefault(action.id, List.of()).stream()
                .filter(update -> update.isKnownTo(caller))
                .filter(update -> update.quarter.equals(quarter) || update.state.counted())
                .sorted((a, b) -> b.quarter.compareTo(a.quarter))
                .toList();
        return known.isEmpty()
                ? null
                : UpdateDigest.of(
                        known.get(0),
                        key -> partnerNames.getOrDefault(key, key),
                        known.get(0).isOpenTo(caller));
    }

    /** Every action in scope, with its measures but not their readings. */
    List<ActionView> views(Caller caller) {
        Map<Long, List<MeasureView>> measures = new HashMap<>();
        Measure.of(plan()).stream()
                .filter(measure -> measure.action != null)
                .forEach(measure -> measures.computeIfAbsent(measure.action.id, id -> new ArrayList<>())
                        .add(MeasureView.of(measure, quarter, List.of())));
        return IntStream.range(0, figures.actions().size())
                .filter(i -> figures.tracked().get(i).inScope(quarter))
                .mapToObj(i -> view(i, measures.getOrDefault(figures.actions().get(i).id, List.of()), caller))
                .toList();
    }

    /** The actions that came in an action's place; null where none did. */
    List<Lineage> followedBy(Action action) {
        List<Lineage> all = new ArrayList<>(action.followedBy(figures.actions()));
        if (action.takenOverBy != null) {
            all.add(action.takenOverBy);
        }
        return all.isEmpty() ? null : all;
    }

    void forEach(BiConsumer<Action, TrackedAction> each) {
        IntStream.range(0, figures.actions().size())
                .forEach(i ->
                        each.accept(figures.actions().get(i), figures.tracked().get(i)));
    }

    /** One action with its measures and their readings, in scope or not. */
    ActionView view(Action action, Caller caller) {
        List<Reading> readings = Reading.counted(action);
        ReadingSight sight = ReadingSight.of(plan(), caller);
        List<MeasureView> measures = Measure.of(action).stream()
                .map(measure -> MeasureView.of(measure, readings, sight, quarter))
                .toList();
        return view(figures.actions().indexOf(action), measures, caller);
    }

    private ActionView view(int index, List<MeasureView> measures, Caller caller) {
        Action action = figures.actions().get(index);
        TrackedAction tracked = figures.tracked().get(index);
        return ActionView.of(this, action, tracked, measures, caller);
    }
}
