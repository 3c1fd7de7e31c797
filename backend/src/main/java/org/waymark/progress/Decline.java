package org.waymark.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is wrong with a measure as at a quarter, whatever its action is rated: it misses a target that holds, or moved the wrong way
 * twice.
 *
 * @param moved its last three figures of like period, where they moved the wrong way twice; else empty
 * @param missed the latest reading, where it misses the target; else null
 */
record Decline(TrackedMeasure measure, Quarter asAt, List<Point> moved, TrackedReading missed) {

    /** Smaller numbers go up and down by chance. */
    private static final BigDecimal SMALLEST = BigDecimal.TEN;

    private static final int READINGS = 3;

    /** A value in a row of them. @param quarter null for the baseline */
    record Point(Quarter quarter, BigDecimal value, boolean provisional) {}

    /** Null where nothing is wrong. @param today a target's date has passed the day after it */
    static Decline of(TrackedMeasure measure, Quarter asAt, LocalDate today) {
        List<TrackedReading> values = measure.values(asAt);
        if (measure.direction() == Direction.NONE || values.isEmpty()) {
            return null;
        }
        TrackedReading latest = values.get(values.size() - 1);
        List<Point> last = lastThree(measure, values);
        Decline decline = new Decline(
                measure,
                asAt,
                movedTheWrongWay(measure, last) ? last : List.of(),
                targetHolds(measure, asAt, today) && misses(measure, latest.value()) ? latest : null);
        return decline.moved.isEmpty() && decline.missed == null ? null : decline;
    }

    private static boolean targetHolds(TrackedMeasure measure, Quarter asAt, LocalDate today) {
        TrackedMeasure.Target target = measure.target();
        return target != null
                && (target.by() == null
                        || !target.by().isAfter(asAt.lastDay()) && target.by().isBefore(today));
    }

    /** What is to be kept up misses its target below it. */
    private static boolean misses(TrackedMeasure measure, BigDecimal value) {
        int above = value.compareTo(measure.target().value());
        return measure.direction() == Direction.DECREASE ? above > 0 : above < 0;
    }

    /** Those that can be compared, the baseline before them; fewer where there are fewer. */
    private static List<Point> lastThree(TrackedMeasure measure, List<TrackedReading> values) {
        List<TrackedReading> large = values.stream()
                .filter(reading -> reading.value().compareTo(SMALLEST) >= 0)
                .toList();
        if (large.isEmpty()) {
            return List.of();
        }
        int number = large.get(large.size() - 1).quarter().number();
        boolean sameQuarterOnly = measure.period() == Period.YEAR_TO_DATE;
        List<Point> points = new ArrayList<>();
        TrackedMeasure.Baseline baseline = measure.baseline();
        if (baseline != null && baseline.value().compareTo(SMALLEST) >= 0 && isLike(baseline, measure, number)) {
            points.add(new Point(null, baseline.value(), false));
        }
        large.stream()
                .filter(reading -> !sameQuarterOnly || reading.quarter().number() == number)
                .map(reading -> new Point(reading.quarter(), reading.value(), reading.provisional()))
                .forEach(points::add);
        return points.size() < READINGS ? List.of() : points.subList(points.size() - READINGS, points.size());
    }

    private static boolean isLike(TrackedMeasure.Baseline baseline, TrackedMeasure measure, int number) {
        boolean samePeriod = baseline.period() == null || baseline.period() == measure.period();
        if (measure.period() != Period.YEAR_TO_DATE) {
            return samePeriod;
        }
        return samePeriod
                && baseline.asAt() != null
                && Quarter.containing(baseline.asAt()).number() == number;
    }

    private static boolean movedTheWrongWay(TrackedMeasure measure, List<Point> last) {
        if (last.isEmpty()) {
            return false;
        }
        int first = last.get(1).value().compareTo(last.get(0).value());
        int second = last.get(2).value().compareTo(last.get(1).value());
        return switch (measure.direction()) {
            case INCREASE -> first < 0 && second < 0;
            case DECREASE -> first > 0 && second > 0;
            case MAINTAIN -> first * second > 0 && drifts(measure.target(), last);
            case NONE -> false;
        };
    }

    /** Further from the target each time, where there is one. */
    private static boolean drifts(TrackedMeasure.Target target, List<Point> last) {
        if (target == null) {
            return true;
        }
        List<BigDecimal> distances = last.stream()
                .map(point -> point.value().subtract(target.value()).abs())
                .toList();
        return distances.get(1).compareTo(distances.get(0)) > 0
                && distances.get(2).compareTo(distances.get(1)) > 0;
    }

    /** The figures that it rests on. */
    Stream<Figure> figures() {
        Stream<Quarter> read = missed == null ? Stream.of() : Stream.of(missed.quarter());
        return Stream.concat(moved.stream().map(Point::quarter), read)
                .distinct()
                .map(quarter -> new Figure(measure.key(), quarter));
    }

    /** "“GP referrals” fell from 41 to 37 to 29, below the target of 45 by 31 March 2024". */
    String inWords() {
        String name = InWords.quoted(measure.statement());
        if (missed == null) {
            return name + " " + movement();
        }
        if (moved.isEmpty()) {
            return name + " " + latest() + ", " + besideTarget();
        }
        boolean same = missed.quarter().equals(moved.get(2).quarter());
        return name + " " + movement() + (same ? "" : ", and " + latest()) + ", " + besideTarget();
    }

    private String movement() {
        boolean fell = moved.get(2).value().compareTo(moved.get(1).value()) < 0;
        Quarter last = moved.get(2).quarter();
        return "%s from %s%s to %s to %s%s"
                .formatted(
                        fell ? "fell" : "rose",
                        moved.get(0).quarter() == null ? "a baseline of " : "",
                        value(moved.get(0)),
                        value(moved.get(1)),
                        value(moved.get(2)),
                        last.equals(asAt) ? "" : " in " + last.shortTitle());
    }

    private String latest() {
        String value = value(new Point(missed.quarter(), missed.value(), missed.provisional()));
        return missed.quarter().equals(asAt)
                ? "is " + value
                : "was %s in %s".formatted(value, missed.quarter().shortTitle());
    }

    private String besideTarget() {
        TrackedMeasure.Target target = measure.target();
        return "%s the target of %s%s"
                .formatted(
                        measure.direction() == Direction.DECREASE ? "above" : "below",
                        InWords.value(target.value(), measure.percent()),
                        target.by() == null ? "" : " by " + InWords.day(target.by()));
    }

    private String value(Point point) {
        return InWords.value(point.value(), measure.percent()) + (point.provisional() ? " (provisional)" : "");
    }
}
