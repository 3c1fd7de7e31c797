package org.waymark.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A measure to try a rule on: GP referrals, a number each quarter that is to rise, unless a test says otherwise. */
final class GivenMeasure {

    private final String statement;
    private boolean percent;
    private boolean awaited = true;
    private Direction direction = Direction.INCREASE;
    private Period period = Period.QUARTER;
    private TrackedMeasure.Target target;
    private TrackedMeasure.Baseline baseline;
    private final List<TrackedReading> readings = new ArrayList<>();

    private GivenMeasure(String statement) {
        this.statement = statement;
    }

    static GivenMeasure measure() {
        return measure("GP referrals");
    }

    static GivenMeasure measure(String statement) {
        return new GivenMeasure(statement);
    }

    /** One value for each quarter from the first on; null for none. */
    GivenMeasure read(Quarter first, Number... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                read(first.plus(i), first.plus(i), values[i].toString(), false);
            }
        }
        return this;
    }

    GivenMeasure provisionally(Quarter quarter, String value) {
        return read(quarter, quarter, value, true);
    }

    GivenMeasure late(Quarter quarter, Quarter knownFrom, String value) {
        return read(quarter, knownFrom, value, false);
    }

    GivenMeasure notYet(Quarter quarter) {
        return read(quarter, quarter, null, false);
    }

    private GivenMeasure read(Quarter quarter, Quarter knownFrom, String value, boolean provisional) {
        BigDecimal number = value == null ? null : new BigDecimal(value);
        readings.add(new TrackedReading(quarter, knownFrom, number, provisional));
        return this;
    }

    GivenMeasure percent() {
        percent = true;
        return this;
    }

    GivenMeasure notAwaited() {
        awaited = false;
        return this;
    }

    GivenMeasure wanted(Direction which) {
        direction = which;
        return this;
    }

    GivenMeasure covering(Period which) {
        period = which;
        return this;
    }

    GivenMeasure target(String value, String by) {
        target = new TrackedMeasure.Target(new BigDecimal(value), by == null ? null : LocalDate.parse(by));
        return this;
    }

    GivenMeasure baseline(String value, String asAt, Period of) {
        baseline = new TrackedMeasure.Baseline(new BigDecimal(value), asAt == null ? null : LocalDate.parse(asAt), of);
        return this;
    }

    TrackedMeasure tracked() {
        return new TrackedMeasure("m1", statement, percent, awaited, direction, period, target, baseline, readings);
    }
}
