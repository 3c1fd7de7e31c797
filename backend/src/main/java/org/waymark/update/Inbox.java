package org.waymark.update;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.waymark.plan.Action;
import org.waymark.plan.Measure;
import org.waymark.plan.Plan;
import org.waymark.platform.Caller;
import org.waymark.progress.EarlyWarning;
import org.waymark.progress.Quarter;
import org.waymark.progress.UpdateState;

/** What of a plan waits for its manager: read in a fixed number of queries, however much it is. */
final class Inbox {

    private final UpdateSight sight;
    private final Figures figures;
    private final LocalDate today;
    private final List<QuarterlyUpdate> updates;
    private final Map<Long, List<Reading>> given;
    private final Map<Long, List<Reading>> counted;
    private final Map<Long, List<Measure>> measures;
    private final Map<Contribution.Beside, List<ContributionView>> contributed;
    private final Map<Quarter, List<EarlyWarning>> warnings = new HashMap<>();

    Inbox(Plan plan, LocalDate today, Caller caller, UpdateSight sight, ContributionSteps contributions) {
        this.sight = sight;
        this.today = today;
        this.figures = Figures.watchedBy(caller, plan);
        this.updates = QuarterlyUpdate.list("plan = ?1 order by quarter desc", plan);
        this.measures = Measure.of(plan).stream()
                .filter(measure -> measure.action != null)
                .collect(Collectors.groupingBy(measure -> measure.action.id));
        this.given = Reading.byUpdate(plan);
        this.counted = Reading.counted(plan).stream().collect(Collectors.groupingBy(reading -> reading.measure.id));
        this.contributed = contributions.views(plan, waiting(null));
    }

    List<InboxItem> items(Quarter quarter) {
        return waiting(quarter).stream()
                .sorted(Comparator.comparing((QuarterlyUpdate update) -> update.sentAt)
                        .thenComparing(update -> update.id))
                .map(this::item)
                .toList();
    }

    private List<QuarterlyUpdate> waiting(Quarter quarter) {
        return updates.stream()
                .filter(update -> update.state == UpdateState.SUBMITTED && update.action.countsIn(update.quarter))
                .filter(update -> quarter == null || update.quarter.equals(quarter))
                .toList();
    }

    private InboxItem item(QuarterlyUpdate update) {
        Action action = update.action;
        QuarterlyUpdate previous = updates.stream()
                .filter(other -> other.action.id.equals(action.id))
                .filter(other -> other.quarter.isBefore(update.quarter) && other.state.counted())
                .findFirst()
                .orElse(null);
        return new InboxItem(
                action.ref,
                action.focus,
                action.objective.number,
                update.quarter,
                view(update),
                previous == null ? null : view(previous),
                InboxItem.differences(update, previous),
                measures.getOrDefault(action.id, List.of()).stream()
                        .map(measure -> InboxItem.Figure.of(
                                measure, update.quarter, counted.getOrDefault(measure.id, List.of())))
                        .filter(Objects::nonNull)
                        .toList(),
                contributed.getOrDefault(Contribution.Beside.of(update), List.of()),
                warnings(update.quarter).stream()
                        .filter(warning -> warning.ref().equals(action.ref))
                        .map(WarningView::of)
                        .toList());
    }

    private UpdateView view(QuarterlyUpdate update) {
        return sight.view(update, given.getOrDefault(update.id, List.of()));
    }

    private List<EarlyWarning> warnings(Quarter quarter) {
        return warnings.computeIfAbsent(quarter, asked -> figures.warnings(asked, today));
    }
}
