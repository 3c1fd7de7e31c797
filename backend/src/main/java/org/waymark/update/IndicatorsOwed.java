package org.waymark.update;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.plan.Measure;
import org.waymark.plan.Plan;
import org.waymark.progress.Quarter;
import org.waymark.progress.UpdateState;

/** The indicators' figures that a plan's collectors have still to give: a fixed number of queries, however many there are. */
public final class IndicatorsOwed {

    /** A figure that the manager has sent back, and that has not come again. */
    public record SentBack(Measure indicator, Quarter quarter, Instant at) {}

    private IndicatorsOwed() {}

    /** Collected in the quarter and not given, or promised for a day that has come. What was sent back is told of as that. */
    public static List<Measure> of(Plan plan, Quarter quarter, LocalDate today) {
        Map<Long, Reading> given = Reading.ofIndicators(plan).stream()
                .filter(reading -> reading.quarter.equals(quarter))
                .collect(Collectors.toMap(reading -> reading.measure.id, Function.identity()));
        List<Long> sentBack = sentBack(plan).stream()
                .filter(one -> one.quarter().equals(quarter))
                .map(one -> one.indicator().id)
                .toList();
        return Measure.ofObjectives(plan).stream()
                .filter(indicator -> !sentBack.contains(indicator.id))
                .filter(indicator -> isMissing(given.get(indicator.id), today))
                .filter(indicator -> indicator.asked().contains(quarter))
                .toList();
    }

    public static List<SentBack> sentBack(Plan plan) {
        return ReadingDraft.of(plan).stream()
                .filter(draft -> draft.state == UpdateState.RETURNED)
                .map(draft -> new SentBack(draft.measure, draft.quarter, draft.returnedAt))
                .toList();
    }

    private static boolean isMissing(Reading reading, LocalDate today) {
        return reading == null
                || reading.status() == Reading.Status.NOT_YET
                        && reading.expectedOn != null
                        && !reading.expectedOn.isAfter(today);
    }
}
