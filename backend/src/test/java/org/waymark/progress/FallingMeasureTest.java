package org.waymark.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.waymark.progress.GivenAction.Q1_22;
import static org.waymark.progress.GivenAction.Q1_23;
import static org.waymark.progress.GivenAction.Q2_22;
import static org.waymark.progress.GivenAction.Q2_23;
import static org.waymark.progress.GivenAction.Q3_22;
import static org.waymark.progress.GivenAction.Q4_22;
import static org.waymark.progress.GivenMeasure.measure;
import static org.waymark.progress.Watermelon.SILENT;
import static org.waymark.progress.Watermelon.as;
import static org.waymark.progress.Watermelon.green;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Green or completed, while a measure moves the wrong way. */
class FallingMeasureTest {

    private static final List<String> FELL =
            List.of("Green for three quarters while “GP referrals” fell from 41 to 37 to 29");

    @Test
    void fallingTwiceIsWarnedOfWithItsFigures() {
        assertEquals(FELL, green(measure().read(Q1_22, 41, 37, 29)));
    }

    @ParameterizedTest
    @CsvSource({"41, 37, 37", "41, 41, 37", "37, 41, 29", "41, 29, 37", "29, 37, 41"})
    void anythingElseIsNot(int first, int second, int third) {
        assertEquals(SILENT, green(measure().read(Q1_22, first, second, third)));
    }

    @ParameterizedTest
    @CsvSource({"INCREASE, true,  false", "DECREASE, false, true", "MAINTAIN, true,  true", "NONE,     false, false"})
    void theWrongWayIsTheMeasuresOwn(Direction direction, boolean falling, boolean rising) {
        assertEquals(
                falling,
                !green(measure().wanted(direction).read(Q1_22, 41, 37, 29)).isEmpty());
        assertEquals(
                rising,
                !green(measure().wanted(direction).read(Q1_22, 29, 37, 41)).isEmpty());
    }

    @Test
    void aRiseIsTold() {
        assertEquals(
                List.of("Green for three quarters while “GP referrals” rose from 29 to 37 to 41"),
                green(measure().wanted(Direction.DECREASE).read(Q1_22, 29, 37, 41)));
    }

    @Test
    void whatIsToBeKeptDriftsWhenItGoesFurtherFromItsTargetEachTime() {
        GivenMeasure kept = measure().wanted(Direction.MAINTAIN);
        assertEquals(
                1,
                green(kept.target("30", "2030-03-31").read(Q1_22, 35, 41, 50)).size());
        assertEquals(
                SILENT,
                green(measure()
                        .wanted(Direction.MAINTAIN)
                        .target("30", "2030-03-31")
                        .read(Q1_22, 50, 41, 35)));
        assertEquals(
                SILENT,
                green(measure()
                        .wanted(Direction.MAINTAIN)
                        .target("30", "2030-03-31")
                        .read(Q1_22, 20, 35, 41)));
        assertEquals(
                SILENT,
                green(measure()
                        .wanted(Direction.MAINTAIN)
                        .target("30", "2030-03-31")
                        .read(Q1_22, 19, 21, 39)));
        assertEquals(
                SILENT,
                green(measure()
                        .wanted(Direction.MAINTAIN)
                        .target("30", "2030-03-31")
                        .read(Q1_22, 22, 38, 48)));
        assertEquals(SILENT, green(measure().wanted(Direction.MAINTAIN).read(Q1_22, 37, 29, 41)));
        assertEquals(SILENT, green(measure().wanted(Direction.MAINTAIN).read(Q1_22, 37, 37, 41)));
    }

    @Test
    void readingsUnderTenAreLeftOut() {
        assertEquals(1, green(measure().read(Q1_22, 12, 11, 10)).size());
        assertEquals(SILENT, green(measure().read(Q1_22, 12, 11, 9)));
        assertEquals(SILENT, green(measure().read(Q1_22, 5, 4, 3)));
        assertEquals(
                List.of("Green for five quarters while “GP referrals” fell from 41 to 37 to 29 in Q4 2022-23"),
                as(Q1_23, measure().read(Q1_22, 41, 5, 37, 29, 6)));
    }

    @Test
    void theLastThreeCountWhateverLiesBetween() {
        assertEquals(SILENT, as(Q4_22, measure().read(Q1_22, 41, 37, 29, 30)));
        assertEquals(1, as(Q1_23, measure().read(Q1_22, 20, 41, null, 37, 29)).size());
        assertEquals(SILENT, green(measure().read(Q1_22, 41, 37)));
    }

    @Test
    void baselineOfLikePeriodIsTheFirst() {
        assertEquals(
                List.of("Green for three quarters while “GP referrals” fell from a baseline of 52 to 41 to 37"),
                green(measure().baseline("52", null, null).read(Q2_22, 41, 37)));
        assertEquals(
                1,
                green(measure().baseline("52", null, Period.QUARTER).read(Q2_22, 41, 37))
                        .size());
        assertEquals(
                SILENT,
                green(measure().baseline("133", null, Period.LAST_12_MONTHS).read(Q2_22, 41, 37)));
        assertEquals(
                SILENT,
                green(measure()
                        .baseline("9", null, null)
                        .wanted(Direction.DECREASE)
                        .read(Q2_22, 11, 12)));
        assertEquals(
                1,
                green(measure()
                                .baseline("10", null, null)
                                .wanted(Direction.DECREASE)
                                .read(Q2_22, 11, 12))
                        .size());
        assertEquals(FELL, green(measure().baseline("30", null, null).read(Q1_22, 41, 37, 29)));
    }

    @Test
    void ofAYearToDateOnlyTheSameQuarterOfOtherYearsIsLike() {
        GivenMeasure growing = measure().wanted(Direction.DECREASE).covering(Period.YEAR_TO_DATE);
        assertEquals(SILENT, as(Q3_22, growing.read(Q1_22, 20, 35, 50)));
        GivenMeasure years = measure()
                .covering(Period.YEAR_TO_DATE)
                .read(Q2_22.minus(4), 60)
                .read(Q2_22, 50, 70, 90)
                .read(Q2_23, 40);
        assertEquals(List.of("Green for six quarters while “GP referrals” fell from 60 to 50 to 40"), as(Q2_23, years));
        GivenMeasure based = measure()
                .covering(Period.YEAR_TO_DATE)
                .baseline("60", "2021-09-30", null)
                .read(Q2_22, 50)
                .read(Q2_23, 40);
        assertEquals(1, as(Q2_23, based).size());
        assertEquals(SILENT, as(Q2_23, based.baseline("60", "2022-03-31", null)));
        assertEquals(SILENT, as(Q2_23, based.baseline("60", null, null)));
        assertEquals(SILENT, as(Q2_23, based.baseline("60", "2021-09-30", Period.LAST_12_MONTHS)));
    }

    @Test
    void provisionalFiguresCountAndThoseStillToComeDoNot() {
        assertEquals(
                List.of("Green for three quarters while “GP referrals” fell from 41 to 37 to 29 (provisional)"),
                green(measure().read(Q1_22, 41, 37).provisionally(Q3_22, "29")));
        assertEquals(SILENT, green(measure().read(Q1_22, 41, 37).notYet(Q3_22)));
    }

    @Test
    void aQuarterKnowsNothingThatItsFiguresDoNot() {
        assertEquals(SILENT, green(measure().read(Q1_22, 41, 37).read(Q4_22, 29)));
        GivenMeasure late = measure().read(Q1_22, 41, 37).late(Q3_22, Q1_23, "29");
        assertEquals(SILENT, as(Q3_22, late));
        assertEquals(SILENT, as(Q4_22, late));
        assertEquals(
                List.of("Green for five quarters while “GP referrals” fell from 41 to 37 to 29 in Q3 2022-23"),
                as(Q1_23, late));
    }
}
