package org.waymark.update;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.plan.Measure;
import org.waymark.plan.Objective;
import org.waymark.plan.Partner;
import org.waymark.plan.Plan;
import org.waymark.platform.Caller;
import org.waymark.progress.Calendar;
import org.waymark.progress.Quarter;

/** Makes the dashboard, live or of a finalised quarter: a fixed number of queries, however many indicators there are. */
final class Dashboard {

    private final Plan plan;
    private final Quarter quarter;
    private final LocalDate today;
    private final Caller caller;
    private final Calendar calendar;
    private final List<Quarter> quarters;

    Dashboard(Plan plan, Quarter quarter, LocalDate today, Caller caller) {
        this.plan = plan;
        this.quarter = quarter;
        this.today = today;
        this.caller = caller;
        this.calendar = plan.calendar();
        this.quarters = DashboardView.quarters(plan, quarter);
    }

    DashboardView frozen(Finalised.Indicators frozen) {
        List<DashboardView.ObjectiveRows> objectives = frozen.objectives().stream()
                .map(objective -> new DashboardView.ObjectiveRows(
                        objective.number(),
                        objective.title(),
                        objective.indicators().stream()
                                .map(measure -> IndicatorRow.of(
                                        measure,
                                        other -> IndicatorRow.Beside.NOTHING,
                                        false,
                                        quarters,
                                        calendar,
                                        frozen.on(),
                                        true))
                                .toList()))
                .toList();
        return DashboardView.of(plan, quarter, frozen.revision(), objectives, frozen.on(), frozen.withheldKey());
    }

    DashboardView live() {
        List<Reading> readings = Reading.shown(Reading.ofIndicators(plan), caller);
        Map<Long, Map<Quarter, IndicatorRow.Beside>> beside = beside(readings);
        Map<Integer, List<Measure>> measures =
                Measure.ofObjectives(plan).stream().collect(Collectors.groupingBy(measure -> measure.objective.number));
        List<DashboardView.ObjectiveRows> objectives = Objective.of(plan).stream()
                .map(objective -> new DashboardView.ObjectiveRows(
                        objective.number,
                        objective.title,
                        measures.getOrDefault(objective.number, List.of()).stream()
                                .map(measure -> row(measure, readings, beside.getOrDefault(measure.id, Map.of())))
                                .toList()))
                .toList();
        return DashboardView.of(plan, quarter, null, objectives, today, null);
    }

    private IndicatorRow row(Measure measure, List<Reading> readings, Map<Quarter, IndicatorRow.Beside> beside) {
        return IndicatorRow.of(
                MeasureView.of(measure, quarter, readings),
                other -> beside.getOrDefault(other, IndicatorRow.Beside.NOTHING),
                caller.manages(plan.key) || collects(measure, quarter),
                quarters,
                calendar,
                today,
                false);
    }

    /** States by indicator and quarter. A draft is its collector's; that it exists, the manager knows. */
    private Map<Long, Map<Quarter, IndicatorRow.Beside>> beside(List<Reading> readings) {
        Map<Long, Map<Quarter, IndicatorRow.Beside>> beside = new HashMap<>();
        readings.forEach(reading -> beside.computeIfAbsent(reading.measure.id, id -> new HashMap<>())
                .put(
                        reading.quarter,
                        new IndicatorRow.Beside(reading.state, null, MeasureView.ReadingView.was(reading))));
        ReadingDraft.of(plan).stream()
                .filter(draft -> caller.manages(plan.key) || collects(draft.measure, draft.quarter))
                .forEach(draft -> beside.computeIfAbsent(draft.measure.id, id -> new HashMap<>())
                        .merge(
                                draft.quarter,
                                new IndicatorRow.Beside(draft.state, draft.comment, null),
                                (sent, drafted) ->
                                        new IndicatorRow.Beside(drafted.state(), drafted.comment(), sent.was())));
        return beside;
    }

    private boolean collects(Measure measure, Quarter in) {
        Partner collector = measure.collectedBy(in);
        return collector != null && caller.isOf(plan.key, collector.key);
    }
}
