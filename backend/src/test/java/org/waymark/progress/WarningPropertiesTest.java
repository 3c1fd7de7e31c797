package org.waymark.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** What holds of every measure, whatever was read of it. */
@PropertyDefaults(tries = 500, edgeCases = EdgeCasesMode.NONE)
class WarningPropertiesTest {

    private static final Quarter FIRST = Quarter.of("2022-23-Q1");
    private static final Quarter AS_AT = Quarter.of("2023-24-Q2");
    private static final LocalDate TODAY = AS_AT.lastDay().plusDays(10);
    private static final int QUARTERS = 9;

    @Property
    void whatIsKnownLaterChangesNothing(@ForAll("measures") TrackedMeasure measure) {
        TrackedMeasure then = with(
                measure,
                measure.readings().stream()
                        .filter(reading -> reading.isKnownIn(AS_AT))
                        .toList());
        assertEquals(words(then), words(measure));
    }

    @Property
    void orderOfArrivalDoesNotMatter(@ForAll("measures") TrackedMeasure measure, @ForAll Random random) {
        List<TrackedReading> arriving = new ArrayList<>(measure.readings());
        Collections.shuffle(arriving, random);
        assertEquals(words(measure), words(with(measure, arriving)));
    }

    @Property
    void whatIsNeitherGoodNorBadNeverWarns(@ForAll("measures") TrackedMeasure measure) {
        assertEquals(null, Decline.of(turned(measure, Direction.NONE), AS_AT, TODAY));
    }

    @Property
    void nothingMovesTheWrongWayInBothDirections(@ForAll("measures") TrackedMeasure measure) {
        Decline rising = Decline.of(turned(measure, Direction.DECREASE), AS_AT, TODAY);
        Decline falling = Decline.of(turned(measure, Direction.INCREASE), AS_AT, TODAY);
        assertFalse(rising != null
                && falling != null
                && !rising.moved().isEmpty()
                && !falling.moved().isEmpty());
        assertFalse(rising != null && falling != null && rising.missed() != null && falling.missed() != null);
    }

    @Property
    void whatMovedIsAtLeastTenAndTold(@ForAll("measures") TrackedMeasure measure) {
        Decline decline = Decline.of(measure, AS_AT, TODAY);
        if (decline != null) {
            decline.moved().forEach(point -> {
                assertTrue(point.value().compareTo(BigDecimal.TEN) >= 0);
                assertTrue(decline.inWords().contains(InWords.value(point.value(), false)));
                assertTrue(decline.figures().anyMatch(figure -> figure.equals(new Figure("m", point.quarter()))));
            });
        }
    }

    private static String words(TrackedMeasure measure) {
        Decline decline = Decline.of(measure, AS_AT, TODAY);
        return decline == null ? null : decline.inWords();
    }

    private static TrackedMeasure with(TrackedMeasure measure, List<TrackedReading> readings) {
        return new TrackedMeasure(
                "m",
                measure.statement(),
                false,
                true,
                measure.direction(),
                measure.period(),
                measure.target(),
                measure.baseline(),
                readings);
    }

    private static TrackedMeasure turned(TrackedMeasure measure, Direction direction) {
        return new TrackedMeasure(
                "m",
                measure.statement(),
                false,
                true,
                direction,
                measure.period(),
                measure.target(),
                measure.baseline(),
                measure.readings());
    }

    @Provide
    Arbitrary<TrackedMeasure> measures() {
        return Combinators.combine(
                        Arbitraries.of(Direction.class),
                        Arbitraries.of(Period.class),
                        targets().injectNull(0.5),
                        baselines().injectNull(0.5),
                        readings()
                                .list()
                                .uniqueElements(TrackedReading::quarter)
                                .ofMaxSize(QUARTERS))
                .as((direction, period, target, baseline, readings) -> new TrackedMeasure(
                        "m", "Referrals", false, true, direction, period, target, baseline, readings));
    }

    private static Arbitrary<TrackedMeasure.Target> targets() {
        Arbitrary<LocalDate> days = quarters().map(Quarter::lastDay);
        return Combinators.combine(values(), days.injectNull(0.5)).as(TrackedMeasure.Target::new);
    }

    private static Arbitrary<TrackedMeasure.Baseline> baselines() {
        return Combinators.combine(
                        values(),
                        quarters().map(quarter -> quarter.minus(4).lastDay()).injectNull(0.3),
                        Arbitraries.of(Period.class).injectNull(0.5))
                .as(TrackedMeasure.Baseline::new);
    }

    private static Arbitrary<TrackedReading> readings() {
        return Combinators.combine(
                        quarters(),
                        Arbitraries.integers().between(0, 3),
                        values().injectNull(0.1),
                        Arbitraries.of(true, false))
                .as((quarter, later, value, provisional) ->
                        new TrackedReading(quarter, quarter.plus(later), value, provisional));
    }

    private static Arbitrary<BigDecimal> values() {
        return Arbitraries.integers().between(0, 40).map(BigDecimal::valueOf);
    }

    private static Arbitrary<Quarter> quarters() {
        return Arbitraries.integers().between(0, QUARTERS - 1).map(FIRST::plus);
    }
}
