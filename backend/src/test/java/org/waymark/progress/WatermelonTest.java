package org.waymark.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waymark.progress.EarlyWarning.Rule.WATERMELON;
import static org.waymark.progress.GivenAction.Q1_22;
import static org.waymark.progress.GivenAction.Q1_23;
import static org.waymark.progress.GivenAction.Q2_22;
import static org.waymark.progress.GivenAction.Q2_23;
import static org.waymark.progress.GivenAction.Q3_22;
import static org.waymark.progress.GivenAction.Q4_22;
import static org.waymark.progress.GivenAction.Q4_23;
import static org.waymark.progress.GivenAction.action;
import static org.waymark.progress.GivenMeasure.measure;
import static org.waymark.progress.Rating.BLUE;
import static org.waymark.progress.Rating.GREEN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Green or completed, while a measure does badly. */
class WatermelonTest {

    private static final Calendar CALENDAR = new Calendar(Q1_22, Q4_23, 20, Map.of());
    private static final List<String> SILENT = List.of();
    private static final List<String> FELL =
            List.of("Green for three quarters while “GP referrals” fell from 41 to 37 to 29");

    @Nested
    class MovedTheWrongWay {

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
        @CsvSource({"INCREASE, true,  false", "DECREASE, false, true", "MAINTAIN, true,  true", "NONE,     false, false"
        })
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
                    green(kept.target("30", "2030-03-31").read(Q1_22, 35, 41, 50))
                            .size());
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
            assertEquals(
                    1, as(Q1_23, measure().read(Q1_22, 20, 41, null, 37, 29)).size());
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
            assertEquals(
                    List.of("Green for six quarters while “GP referrals” fell from 60 to 50 to 40"), as(Q2_23, years));
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

    @Nested
    class MissesATarget {

        @Test
        void withoutADateItHoldsInEveryQuarter() {
            assertEquals(
                    List.of("Green while “GP referrals” is 3, below the target of 5"),
                    as(Q1_22, measure().target("5", null).read(Q1_22, 3)));
            assertEquals(SILENT, as(Q1_22, measure().target("5", null).read(Q1_22, 5)));
            assertEquals(SILENT, as(Q1_22, measure().target("5", null)));
        }

        @Test
        void withADateItHoldsOnceThatHasPassed() {
            GivenMeasure trained = measure("Surgeries trained").percent().target("100", "2022-09-30");
            trained.read(Q1_22, 48.5, 60, 71);
            assertEquals(SILENT, as(Q1_22, trained));
            assertEquals(
                    List.of(
                            "Green for two quarters while “Surgeries trained” is 60%, below the target of 100% by 30 September 2022"),
                    as(Q2_22, trained));
            assertEquals(1, as(Q3_22, trained).size());
        }

        @Test
        void ofAQuarterThatRunsTheDateMayStillBeToCome() {
            TrackedAction action = action().reported(Q1_22, GREEN)
                    .measuredBy(measure().target("50", "2022-06-15").read(Q1_22, 41))
                    .tracked();
            assertEquals(SILENT, sentences(Q1_22, action, LocalDate.parse("2022-06-15")));
            assertEquals(
                    1, sentences(Q1_22, action, LocalDate.parse("2022-06-16")).size());
        }

        @ParameterizedTest
        @CsvSource({
            "INCREASE, 49, true",
            "INCREASE, 50, false",
            "INCREASE, 51, false",
            "DECREASE, 49, false",
            "DECREASE, 50, false",
            "DECREASE, 51, true",
            "MAINTAIN, 49, true",
            "MAINTAIN, 50, false",
            "MAINTAIN, 51, false",
            "NONE,     49, false",
            "NONE,     51, false"
        })
        void whichSideIsAMissIsTheMeasuresOwn(Direction direction, int value, boolean missed) {
            GivenMeasure measure =
                    measure().wanted(direction).target("50", null).read(Q1_22, value);
            assertEquals(missed, !as(Q1_22, measure).isEmpty());
        }

        @Test
        void tooManyIsAboveIt() {
            assertEquals(
                    List.of("Green while “GP referrals” is 1,290, above the target of 0"),
                    as(
                            Q1_22,
                            measure()
                                    .wanted(Direction.DECREASE)
                                    .target("0", null)
                                    .read(Q1_22, 1290)));
        }

        @Test
        void theLatestReadingIsHeldAgainstIt() {
            assertEquals(
                    List.of(
                            "Green for three quarters while “GP referrals” was 41 in Q1 2022-23, below the target of 50"),
                    green(measure().target("50", null).read(Q1_22, 41)));
            assertEquals(SILENT, green(measure().target("50", null).read(Q1_22, 41, 50)));
        }

        @Test
        void bothFaultsAreOneFact() {
            assertEquals(
                    List.of(
                            "Green for three quarters while “GP referrals” fell from 41 to 37 to 29, below the target of 50"),
                    green(measure().target("50", null).read(Q1_22, 41, 37, 29)));
            assertEquals(
                    List.of(
                            "Green for four quarters while “GP referrals” fell from 41 to 37 to 29 in Q3 2022-23, and is 5, below the target of 50"),
                    as(Q4_22, measure().target("50", null).read(Q1_22, 41, 37, 29, 5)));
        }
    }

    @ParameterizedTest
    @EnumSource(Rating.class)
    void onlyGreenAndCompletedHideIt(Rating rating) {
        GivenAction action =
                action().reported(Q1_22, rating).measuredBy(measure().read(Q1_22, 41, 37, 29));
        assertEquals(
                rating == GREEN || rating == BLUE,
                !sentences(Q3_22, action.tracked()).isEmpty());
    }

    @Test
    void completedIsSaidWithoutItsLength() {
        GivenAction action = action().reported(Q1_22, BLUE).measuredBy(measure().read(Q1_22, 41, 37, 29));
        assertEquals(
                List.of("Completed while “GP referrals” fell from 41 to 37 to 29"), sentences(Q3_22, action.tracked()));
    }

    @Test
    void itsRunOfGreenEndsWhereItWasOtherwiseOrNotThere() {
        GivenMeasure falling = measure().read(Q1_22, 41, 37, 29);
        GivenAction amber =
                action().reported(Q1_22, Rating.AMBER).reported(Q2_22, GREEN).measuredBy(falling);
        assertTrue(sentences(Q3_22, amber.tracked()).get(0).startsWith("Green for two quarters while "));
        GivenAction added = action().added(Q2_22).reported(Q1_22, GREEN).measuredBy(falling);
        assertTrue(sentences(Q3_22, added.tracked()).get(0).startsWith("Green for two quarters while "));
        GivenAction lasting =
                action().added(Q1_22.minus(9)).reported(Q1_22.minus(7), GREEN).measuredBy(falling);
        assertTrue(sentences(Q3_22, lasting.tracked()).get(0).startsWith("Green for 10 quarters while "));
    }

    @Test
    void twoMeasuresAreNamedAndOthersCounted() {
        GivenAction action = action().reported(Q1_22, GREEN)
                .measuredBy(measure("A").read(Q1_22, 41, 37, 29))
                .measuredBy(measure("B").target("5", null).read(Q1_22, 3));
        assertEquals(
                List.of(
                        "Green for three quarters while “A” fell from 41 to 37 to 29; and “B” was 3 in Q1 2022-23, below the target of 5"),
                sentences(Q3_22, action.tracked()));
        action.measuredBy(measure("C").read(Q1_22, 41, 37, 29))
                .measuredBy(measure("Fine").read(Q1_22, 1, 2, 3));
        assertTrue(sentences(Q3_22, action.tracked()).get(0).endsWith("; and one other measure does no better"));
        action.measuredBy(measure("D").read(Q1_22, 41, 37, 29));
        assertTrue(sentences(Q3_22, action.tracked()).get(0).endsWith("; and two other measures do no better"));
    }

    @Test
    void theFiguresThatItRestsOnAreNamed() {
        GivenAction action = action().reported(Q1_22, GREEN)
                .measuredBy(
                        measure().baseline("52", null, null).target("50", null).read(Q2_22, 41, 37, 5));
        assertEquals(
                List.of(
                        new Figure("m1", null),
                        new Figure("m1", Q2_22),
                        new Figure("m1", Q3_22),
                        new Figure("m1", Q4_22)),
                EarlyWarning.in(Q4_22, List.of(action.tracked()), CALENDAR, Q4_22.lastDay()).stream()
                        .filter(warning -> warning.rule() == WATERMELON)
                        .findFirst()
                        .orElseThrow()
                        .figures());
    }

    @ParameterizedTest
    @CsvSource({
        "' All surgeries  trained. ', “All surgeries trained”",
        "'Trained by 2024;', “Trained by 2024”",
        "'What is \"good\"?', “What is \"good\"?”"
    })
    void anyStatementFitsIn(String statement, String quoted) {
        assertEquals(quoted, InWords.quoted(statement));
    }

    @Test
    void longStatementsAreCutAtAWord() {
        String words = "word ".repeat(32);
        assertEquals("“" + words.strip() + "”", InWords.quoted(words + "."));
        assertEquals("“" + words.strip() + "…”", InWords.quoted(words + "more and more"));
        assertEquals("“" + "x".repeat(160) + "…”", InWords.quoted("x".repeat(161)));
        assertEquals("“" + "x".repeat(160) + "”", InWords.quoted("x".repeat(160)));
    }

    private static List<String> green(GivenMeasure measure) {
        return as(Q3_22, measure);
    }

    private static List<String> as(Quarter quarter, GivenMeasure measure) {
        return sentences(
                quarter, action().reported(Q1_22, GREEN).measuredBy(measure).tracked());
    }

    private static List<String> sentences(Quarter quarter, TrackedAction action) {
        return sentences(quarter, action, quarter.lastDay().plusDays(10));
    }

    private static List<String> sentences(Quarter quarter, TrackedAction action, LocalDate today) {
        return EarlyWarning.in(quarter, List.of(action), CALENDAR, today).stream()
                .filter(warning -> warning.rule() == WATERMELON)
                .map(EarlyWarning::sentence)
                .toList();
    }
}
