package org.waymark.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;

/** What holds of every share, quarter and day. */
class ArithmeticPropertiesTest {

    @Property
    void percentageIsTheExactQuotientRoundedHalfUp(
            @ForAll @IntRange(min = 1) int total, @ForAll @IntRange(max = 100_000) int part) {
        int count = Math.min(part, total);
        BigDecimal exact = BigDecimal.valueOf(100L * count).divide(BigDecimal.valueOf(total), 0, RoundingMode.HALF_UP);
        assertEquals(exact.intValueExact(), Share.of(count, total).percent());
    }

    @Property
    void labelSaysNoneAndAllOnlyWhereItIsSo(
            @ForAll @IntRange(min = 1, max = 1000) int total, @ForAll @IntRange(max = 1000) int part) {
        Share share = Share.of(Math.min(part, total), total);
        assertEquals(share.count() == 0, share.label().equals("0%"));
        assertEquals(share.count() == total, share.label().equals("100%"));
    }

    @Property
    void everyQuarterReadsBackWhatItWrites(@ForAll("quarters") Quarter quarter) {
        assertEquals(quarter, Quarter.of(quarter.toString()));
    }

    @Property
    void quartersSortAsTheirText(@ForAll("quarters") Quarter one, @ForAll("quarters") Quarter other) {
        assertEquals(
                Integer.signum(one.compareTo(other)),
                Integer.signum(one.toString().compareTo(other.toString())));
    }

    @Property
    void quartersFollowEachOtherWithoutAGap(
            @ForAll("quarters") Quarter quarter, @ForAll @IntRange(min = -8, max = 8) int quarters) {
        assertEquals(
                quarter.firstDay().plusMonths(3L * quarters),
                quarter.plus(quarters).firstDay());
        assertEquals(quarter, quarter.plus(quarters).minus(quarters));
        assertEquals(quarter.lastDay().plusDays(1), quarter.next().firstDay());
    }

    @Property
    void everyDayIsInTheQuarterThatContainsIt(
            @ForAll("quarters") Quarter quarter, @ForAll @IntRange(max = 89) int days) {
        assertEquals(quarter, Quarter.containing(quarter.firstDay().plusDays(days)));
        assertEquals(quarter, Quarter.containing(quarter.lastDay().minusDays(days)));
    }

    @Property
    void nextWorkingDayIsTheFirstThereIsAndNeverFar(
            @ForAll @DateRange(min = "2000-04-01", max = "2099-03-31") LocalDate day) {
        LocalDate working = WorkingDays.onOrAfter(day);
        assertTrue(WorkingDays.isWorkingDay(working));
        assertTrue(day.datesUntil(working).noneMatch(WorkingDays::isWorkingDay));
        assertFalse(working.isBefore(day) || working.isAfter(day.plusDays(4)));
    }

    @Provide
    Arbitrary<Quarter> quarters() {
        Quarter middle = Quarter.of("2049-50-Q1");
        return Arbitraries.integers().between(-180, 180).map(middle::plus);
    }
}
