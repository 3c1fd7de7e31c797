package org.waymark.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waymark.publication.FigureTables.counts;
import static org.waymark.publication.FigureTables.measure;
import static org.waymark.publication.FigureTables.noted;
import static org.waymark.publication.FigureTables.part;
import static org.waymark.publication.FigureTables.people;
import static org.waymark.publication.FigureTables.percent;
import static org.waymark.publication.FigureTables.shown;
import static org.waymark.publication.FigureTables.withBaseline;
import static org.waymark.publication.FigureTables.withPeriod;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.plan.Measure;
import org.waymark.progress.Period;
import org.waymark.update.MeasureView;
import org.waymark.update.MeasureView.ReadingView;

/** What is withheld, and what is not: both directions. */
class WithholdingTest {

    @Test
    void onePersonToFourAreWithheldAndFiveAreNot() {
        assertEquals(List.of("0", "[c]", "[c]", "[c]", "[c]", "5", "40"), row(people(0, 1, 2, 3, 4, 5, 40)));
    }

    @Test
    void theNoteBesideAWithheldFigureGoesWithIt() {
        ReadingView few = noted(3, "Three came, on Tuesdays.");
        ReadingView many = noted(30, "Thirty came.");
        List<ReadingView> told = Withholding.outward(
                        List.of(measure(Measure.Kind.COUNT, true, false, List.of(few, many))))
                .get(0)
                .readings();
        assertEquals("[c]", told.get(0).withheld());
        assertNull(told.get(0).note());
        assertEquals("Thirty came.", told.get(1).note());
    }

    @Test
    void noughtIsWithheldOfASensitiveMeasure() {
        assertEquals(List.of("[c]", "[c]", "5"), row(measure(Measure.Kind.COUNT, true, true, counts(0, 4, 5))));
    }

    @Test
    void whatCountsNoPeopleIsNeverWithheld() {
        assertEquals(List.of("0", "1", "4"), row(measure(Measure.Kind.COUNT, false, false, counts(0, 1, 4))));
        assertEquals(List.of("1", "4"), row(measure(Measure.Kind.COUNT, false, true, counts(1, 4))));
    }

    @Test
    void aPercentageMadeFromAFewGoesWithThem() {
        ReadingView told = only(percent(true, part("7.5", "3", "40")));
        assertNull(told.value());
        assertNull(told.numerator());
        assertEquals(new BigDecimal("40"), told.denominator());
        assertEquals("[c]", told.withheld());
    }

    @Test
    void aPercentageOfAFewGoesWithThem() {
        ReadingView told = only(percent(true, part("0", "0", "4")));
        assertNull(told.value());
        assertNull(told.denominator());
    }

    @Test
    void aPercentageOfManyStaysAndSoDoesOneOfNone() {
        assertEquals(
                new BigDecimal("62.5"),
                only(percent(true, part("62.5", "25", "40"))).value());
        assertEquals(
                new BigDecimal("0"), only(percent(true, part("0", "0", "40"))).value());
        assertEquals(
                new BigDecimal("3"), only(percent(true, part("3", null, null))).value());
    }

    @Test
    void aPercentageOfNoPeopleStays() {
        assertEquals(
                new BigDecimal("50"), only(percent(false, part("50", "1", "2"))).value());
    }

    @Test
    void aPercentageThatHidesItsNumberOfPeopleBadlyIsWithheld() {
        assertNull(only(percent(true, part("7.5", null, "40"))).value(), "7.5% of 40 is 3");
    }

    @Test
    void aPercentageMadeFromAWithheldCountBesideItIsWithheld() {
        List<MeasureView> told = Withholding.outward(List.of(people(3), percent(false, part("25", "3", "12"))));
        assertEquals("[c]", told.get(1).readings().get(0).withheld());
        List<MeasureView> other = Withholding.outward(List.of(people(30), percent(false, part("25", "3", "12"))));
        assertNull(other.get(1).readings().get(0).withheld());
    }

    @Test
    void underATotalASecondOneIsWithheld() {
        List<MeasureView> told = Withholding.outward(List.of(people(3), people(12), people(20), people(35)));
        assertEquals(List.of("[c]", "[c]", "20", "35"), firsts(told));
    }

    @Test
    void withNothingElseToWithholdTheTotalGoes() {
        List<MeasureView> told = Withholding.outward(List.of(people(3), people(0), people(12), people(15)));
        assertEquals(List.of("[c]", "0", "[c]", "15"), firsts(told));
        assertEquals(List.of("[c]", "0", "[c]"), firsts(Withholding.outward(List.of(people(3), people(0), people(3)))));
    }

    @Test
    void withoutATotalNothingMoreIsWithheld() {
        assertEquals(
                List.of("[c]", "12", "20"), firsts(Withholding.outward(List.of(people(3), people(12), people(20)))));
    }

    @Test
    void twoOnesUnderATotalOfTwoAreNotGivenAway() {
        List<MeasureView> told = Withholding.outward(List.of(people(1), people(1), people(30), people(32)));
        assertEquals(List.of("[c]", "[c]", "[c]", "32"), firsts(told));
    }

    @Test
    void whatIsLeftOfAPercentagesWholeDoesNotGiveTheRestAway() {
        List<MeasureView> told = Withholding.outward(
                List.of(percent(true, part("95", "38", "40")), percent(true, part("5", "2", "40"))));
        assertNull(told.get(1).readings().get(0).value());
        assertNull(told.get(0).readings().get(0).numerator(), "40 less 38 are the two");
        assertNull(told.get(0).readings().get(0).value());
        List<MeasureView> many = Withholding.outward(
                List.of(percent(true, part("75", "30", "40")), percent(true, part("25", "10", "40"))));
        assertTrue(many.stream().allMatch(measure -> measure.readings().get(0).withheld() == null));
    }

    @Test
    void sensitiveNoughtsUnderAnOpenTotalAreNotGivenAway() {
        MeasureView none = measure(Measure.Kind.COUNT, true, true, counts(0));
        assertEquals(List.of("[c]", "[c]", "[c]"), firsts(Withholding.outward(List.of(none, none, people(0)))));
    }

    @Test
    void aYearToDateDoesNotGiveAQuarterAway() {
        MeasureView year = withPeriod(people(10, 13, 25, 40), Period.YEAR_TO_DATE);
        List<MeasureView> told = Withholding.outward(List.of(people(10, 3, 12, 15), year));
        assertEquals("[c]", shown(told.get(0).readings().get(1)));
        for (int quarter = 1; quarter < 4; quarter++) {
            int last = quarter;
            long hidden = IntStream.rangeClosed(0, last)
                            .filter(i -> told.get(0).readings().get(i).withheld() != null)
                            .count()
                    + (told.get(1).readings().get(last).withheld() != null ? 1 : 0);
            assertTrue(hidden > 1, "only one unknown up to quarter " + (last + 1));
        }
    }

    @Test
    void aPercentageWithoutPartsDoesNotGiveACountAway() {
        MeasureView share = percent(true, part("25", null, null));
        assertEquals(List.of("8", "[c]", "[c]"), firsts(Withholding.outward(List.of(people(8), people(2), share))));
        assertEquals(List.of("8", "6", "25"), firsts(Withholding.outward(List.of(people(8), people(6), share))));
        MeasureView other = percent(true, part("60", null, null));
        assertEquals(List.of("8", "[c]", "60"), firsts(Withholding.outward(List.of(people(8), people(2), other))));
        MeasureView exact = percent(true, part("22.2", null, null));
        assertEquals(List.of("9", "[c]", "[c]"), firsts(Withholding.outward(List.of(people(9), people(2), exact))));
        MeasureView near = percent(true, part("22.4", null, null));
        assertEquals(List.of("9", "[c]", "22.4"), firsts(Withholding.outward(List.of(people(9), people(2), near))));
    }

    @Test
    void aRatePerThousandDoesNotGiveACountAway() {
        MeasureView rate = measure(Measure.Kind.RATE, true, false, List.of(part("0.5", null, "4000")));
        assertEquals("[c]", only(rate).withheld(), "0.5 per 1,000 of 4,000 are 2");
        MeasureView high = measure(Measure.Kind.RATE, true, false, List.of(part("5", null, "4000")));
        assertNull(only(high).withheld());
    }

    @Test
    void aSensitivePercentageOfNoneIsWithheldWithoutItsParts() {
        MeasureView none = measure(Measure.Kind.PERCENT, true, true, List.of(part("0", null, null)));
        assertEquals("[c]", only(none).withheld());
        assertNull(only(percent(true, part("0", null, null))).withheld());
        MeasureView count = measure(Measure.Kind.COUNT, true, true, counts(0));
        List<MeasureView> both = List.of(count, percent(true, part("0", null, null)));
        assertEquals(List.of("[c]", "[c]"), firsts(Withholding.outward(both)));
    }

    @Test
    void aTotalThatIsNotSaidToCountPeopleGivesNothingAwayAndStays() {
        MeasureView total = measure(Measure.Kind.COUNT, false, false, counts(12));
        assertEquals(List.of("12", "[c]", "[c]"), firsts(Withholding.outward(List.of(total, people(9), people(3)))));
        MeasureView few = measure(Measure.Kind.COUNT, false, false, counts(3));
        assertEquals(List.of("3", "[c]", "[c]"), firsts(Withholding.outward(List.of(few, people(3), people(0)))));
    }

    @Test
    void ofAYearToDateOnlyWhatTellsAQuarterIsWithheld() {
        MeasureView year = withPeriod(people(11, 14, 34), Period.YEAR_TO_DATE);
        List<MeasureView> told = Withholding.outward(List.of(people(11, 3, 20), year));
        assertEquals("11", shown(told.get(0).readings().get(0)), "what left with the first quarter stays");
        assertEquals(List.of("11", "[c]"), all(told.get(1)).subList(0, 2));
        assertEquals(List.of("11", "14", "34"), row(year), "by itself it withholds nothing");
    }

    @Test
    void twelveMonthsDoNotGiveAQuarterAway() {
        MeasureView months = withPeriod(people(50, 52, 49, 37, 29), Period.LAST_12_MONTHS);
        List<MeasureView> told = Withholding.outward(List.of(people(11, 9, 7, 10, 3), months));
        assertEquals(List.of("11", "9", "7", "10", "[c]"), all(told.get(0)));
        assertEquals(List.of("50", "52", "49", "37", "[c]"), all(told.get(1)));
    }

    @Test
    void aSmallBaselineIsWithheldToo() {
        MeasureView small = withBaseline(people(30), "2");
        MeasureView large = withBaseline(people(30), "20");
        assertNull(Withholding.outward(List.of(small)).get(0).baseline());
        assertNotNull(Withholding.outward(List.of(large)).get(0).baseline());
    }

    private static List<String> row(MeasureView measure) {
        return all(Withholding.outward(List.of(measure)).get(0));
    }

    private static List<String> all(MeasureView told) {
        return told.readings().stream().map(FigureTables::shown).toList();
    }

    private static List<String> firsts(List<MeasureView> told) {
        return told.stream().map(measure -> shown(measure.readings().get(0))).toList();
    }

    private static ReadingView only(MeasureView measure) {
        return Withholding.outward(List.of(measure)).get(0).readings().get(0);
    }
}
