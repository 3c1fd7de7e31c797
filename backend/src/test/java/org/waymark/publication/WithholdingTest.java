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
    void aSmallBaselineIsWithheldToo() {
        MeasureView small = withBaseline(people(30), "2");
        MeasureView large = withBaseline(people(30), "20");
        assertNull(Withholding.outward(List.of(small)).get(0).baseline());
        assertNotNull(Withholding.outward(List.of(large)).get(0).baseline());
    }

    private static List<String> row(MeasureView measure) {
        return Withholding.outward(List.of(measure)).get(0).readings().stream()
                .map(FigureTables::shown)
                .toList();
    }

    private static List<String> firsts(List<MeasureView> told) {
        return told.stream().map(measure -> shown(measure.readings().get(0))).toList();
    }

    private static ReadingView only(MeasureView measure) {
        return Withholding.outward(List.of(measure)).get(0).readings().get(0);
    }
}
