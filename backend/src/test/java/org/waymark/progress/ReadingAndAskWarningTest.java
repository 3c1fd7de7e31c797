package org.waymark.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.waymark.progress.EarlyWarning.Rule.NO_READING;
import static org.waymark.progress.EarlyWarning.Rule.UNANSWERED;
import static org.waymark.progress.Frequency.ANNUAL;
import static org.waymark.progress.GivenAction.Q1_22;
import static org.waymark.progress.GivenAction.Q1_23;
import static org.waymark.progress.GivenAction.Q2_22;
import static org.waymark.progress.GivenAction.Q4_23;
import static org.waymark.progress.GivenAction.action;
import static org.waymark.progress.GivenMeasure.measure;
import static org.waymark.progress.Rating.AMBER;
import static org.waymark.progress.Rating.GREEN;
import static org.waymark.progress.UpdateState.RETURNED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReadingAndAskWarningTest {

    private static final Calendar CALENDAR = new Calendar(Q1_22, Q4_23, 20, Map.of());
    private static final List<String> SILENT = List.of();

    @Nested
    class NoReading {

        @Test
        void anAnswerWithoutAFigureIsWarnedOf() {
            assertEquals(
                    List.of(
                            "Answered for Q2 2022-23 without a figure for “GP referrals”, or the day on which to expect it"),
                    answered(measure().read(Q1_22, 41)));
        }

        @Test
        void aFigureOfAnySizeOrTheDayOfOneIsEnough() {
            assertEquals(SILENT, answered(measure().read(Q2_22, 0)));
            assertEquals(SILENT, answered(measure().provisionally(Q2_22, "5")));
            assertEquals(SILENT, answered(measure().notYet(Q2_22)));
        }

        @Test
        void aFigureThatEntersALaterQuarterIsNotThisOnes() {
            assertEquals(1, answered(measure().late(Q2_22, Q1_23, "5")).size());
        }

        @Test
        void whatIsNotAgreedOrNoNumberIsNotAwaited() {
            assertEquals(SILENT, answered(measure().notAwaited()));
        }

        @Test
        void whoWasNotAskedOrDidNotAnswerIsNotWarnedOfHere() {
            assertEquals(SILENT, sentences(action().measuredBy(measure())));
            assertEquals(
                    SILENT, sentences(action().reported(Q2_22, GREEN, RETURNED).measuredBy(measure())));
            assertEquals(
                    SILENT,
                    sentences(action().asked(ANNUAL).reported(Q2_22, GREEN).measuredBy(measure())));
            assertEquals(SILENT, sentences(action().reported(Q1_22, GREEN).measuredBy(measure())));
        }

        @Test
        void twoAreNamedAndOthersCounted() {
            GivenAction action =
                    action().reported(Q2_22, GREEN).measuredBy(measure("A")).measuredBy(measure("B"));
            assertEquals(
                    List.of(
                            "Answered for Q2 2022-23 without figures for “A” and “B”, or the day on which to expect them"),
                    sentences(action));
            assertEquals(
                    List.of(
                            "Answered for Q2 2022-23 without figures for “A”, “B” and one other measure, or the day on which to expect them"),
                    sentences(action.measuredBy(measure("C"))));
            assertEquals(
                    List.of(
                            "Answered for Q2 2022-23 without figures for “A”, “B” and two other measures, or the day on which to expect them"),
                    sentences(action.measuredBy(measure("D"))));
        }

        private static List<String> answered(GivenMeasure measure) {
            return sentences(action().reported(Q2_22, GREEN).measuredBy(measure));
        }

        private static List<String> sentences(GivenAction action) {
            return told(NO_READING, Q2_22, action, Q2_22.lastDay());
        }
    }

    @Nested
    class Unanswered {

        private final GivenAction action = action().reported(Q1_22, AMBER).asks(Q1_22, "Delivery Group", "2022-07-31");

        @Test
        void anAskPastItsDateIsWarnedOf() {
            assertEquals(SILENT, onDay(Q1_22, "2022-07-31"));
            assertEquals(
                    List.of(
                            "No answer to the support or decision needed by 31 July 2022, asked of Delivery Group for Q1 2022-23"),
                    onDay(Q1_22, "2022-08-01"));
        }

        @Test
        void toReportAgainTakesNothingBack() {
            action.reported(Q2_22, AMBER);
            assertEquals(1, onDay(Q2_22, "2022-10-10").size());
        }

        @Test
        void whatIsAskedAnewTakesItsPlace() {
            action.reported(Q2_22, AMBER).asks(Q2_22, "Delivery Group", "2022-12-31");
            assertEquals(SILENT, onDay(Q2_22, "2022-10-10"));
            assertEquals(1, onDay(Q1_22, "2022-10-10").size());
            GivenAction answered = action().reported(Q1_22, AMBER)
                    .asks(Q1_22, null, "2022-07-31")
                    .reported(Q2_22, AMBER)
                    .asksAndIsAnswered(Q2_22, "2022-07-31");
            assertEquals(SILENT, told(UNANSWERED, Q2_22, answered, LocalDate.parse("2022-10-10")));
        }

        @Test
        void ofNobodyItIsAskedAllTheSame() {
            GivenAction nobodys = action().reported(Q1_22, AMBER).asks(Q1_22, null, "2022-07-31");
            assertEquals(
                    List.of("No answer to the support or decision needed by 31 July 2022, asked for Q1 2022-23"),
                    told(UNANSWERED, Q1_22, nobodys, LocalDate.parse("2022-08-01")));
        }

        @Test
        void beforeItsQuarterNobodyKnowsOfIt() {
            GivenAction later = action().asks(Q2_22, null, "2022-07-31");
            assertEquals(SILENT, told(UNANSWERED, Q1_22, later, LocalDate.parse("2022-08-01")));
        }

        private List<String> onDay(Quarter quarter, String today) {
            return told(UNANSWERED, quarter, action, LocalDate.parse(today));
        }
    }

    private static List<String> told(EarlyWarning.Rule rule, Quarter quarter, GivenAction action, LocalDate today) {
        return EarlyWarning.in(quarter, List.of(action.tracked()), CALENDAR, today).stream()
                .filter(warning -> warning.rule() == rule)
                .map(EarlyWarning::sentence)
                .toList();
    }
}
