package org.waymark.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A measure of an action as the rules see it: which way it is to go, and what was read.
 *
 * @param key within its action
 * @param percent its values are percentages
 * @param awaited each update is to bring a figure of it: it is agreed, and a number
 * @param target null where none is stated as a value
 * @param baseline null where there is none
 */
public record TrackedMeasure(
        String key,
        String statement,
        boolean percent,
        boolean awaited,
        Direction direction,
        Period period,
        Target target,
        Baseline baseline,
        List<TrackedReading> readings) {

    /** @param by the date by which it is to be reached; null where it holds in every quarter */
    public record Target(BigDecimal value, LocalDate by) {}

    /** @param asAt null where it is not known @param period null for the measure's own */
    public record Baseline(BigDecimal value, LocalDate asAt, Period period) {}

    public TrackedMeasure {
        readings = readings.stream()
                .sorted(Comparator.comparing(TrackedReading::quarter))
                .toList();
    }

    /** Its values as the figures of a quarter know them, in order of quarter. */
    List<TrackedReading> values(Quarter asAt) {
        return readings.stream()
                .filter(reading -> reading.isKnownIn(asAt) && reading.value() != null)
                .toList();
    }

    /** For the quarter a figure was given, or the day on which it is expected. */
    boolean answeredFor(Quarter quarter) {
        return readings.stream().anyMatch(reading -> reading.quarter().equals(quarter) && reading.isKnownIn(quarter));
    }
}
