package org.waymark.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.waymark.progress.EarlyWarning.Rule.LATE;
import static org.waymark.progress.EarlyWarning.Rule.NO_START;
import static org.waymark.progress.EarlyWarning.Rule.NO_UPDATE;
import static org.waymark.progress.EarlyWarning.Rule.SLIPPED;
import static org.waymark.progress.EarlyWarning.Rule.STUCK;
import static org.waymark.progress.Frequency.ANNUAL;
import static org.waymark.progress.GivenAction.Q1_22;
import static org.waymark.progress.GivenAction.Q1_23;
import static org.waymark.progress.GivenAction.Q2_22;
import static org.waymark.progress.GivenAction.Q3_22;
import static org.waymark.progress.GivenAction.Q4_22;
import static org.waymark.progress.GivenAction.Q4_23;
import static org.waymark.progress.GivenAction.action;
import static org.waymark.progress.Rating.AMBER;
import static org.waymark.progress.Rating.BLUE;
import static org.waymark.progress.Rating.GREEN;
import static org.waymark.progress.Rating.GREY;
import static org.waymark.progress.Rating.RED;
import static org.waymark.progress.UpdateState.RETURNED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EarlyWarningTest {

    private static final Calendar CALENDAR = new Calendar(Q1_22, Q4_23, 20, Map.of());
    private static final List<String> SILENT = List.of();

    @Nested
    class NoUpdate {

        private static final String FACTS = "No update for Q1 2022-23: it was due on 20 July 2022";

        @Test
        void silenceAfterTheDeadlineIsWarnedOf() {
            assertEquals(SILENT, onDay("2022-07-20", action()));
            assertEquals(List.of(FACTS), onDay("2022-07-21", action()));
        }

        @Test
        void anUpdateThatWasSentBackIsWarnedOfAsThat() {
            assertEquals(
                    List.of("Sent back, and not sent again: the update for Q1 2022-23 was due on 20 July 2022"),
                    onDay("2022-07-21", action().reported(Q1_22, GREEN, RETURNED)));
            assertEquals(SILENT, onDay("2022-07-20", action().reported(Q1_22, GREEN, RETURNED)));
        }

        @Test
        void whoAnsweredOrWasNotAskedIsLeftInPeace() {
            assertEquals(SILENT, onDay("2022-07-21", action().reported(Q1_22, GREEN)));
            assertEquals(SILENT, onDay("2022-07-21", action().asked(ANNUAL)));
        }

        private static List<String> onDay(String today, GivenAction action) {
            return sentences(NO_UPDATE, Q1_22, action, LocalDate.parse(today));
        }
    }

    @Nested
    class Stuck {

        @Test
        void needingAttentionInTwoQuartersIsWarnedOf() {
            GivenAction action = action().reported(Q1_22, RED).reported(Q2_22, AMBER);
            assertEquals(SILENT, stuck(Q1_22, action));
            assertEquals(List.of("Needs attention for 2 quarters running"), stuck(Q2_22, action));
        }

        @Test
        void quartersAreCountedBackThroughSilence() {
            GivenAction action = action().reported(Q1_22, GREEN).reported(Q2_22, RED);
            assertEquals(List.of("Needs attention for 4 quarters running"), stuck(Q1_23, action));
        }

        @Test
        void quartersBeforeTheActionWasAddedAreNotCounted() {
            GivenAction action = action().added(Q2_22).reported(Q1_22, RED).reported(Q2_22, RED);
            assertEquals(SILENT, stuck(Q2_22, action));
            assertEquals(List.of("Needs attention for 2 quarters running"), stuck(Q3_22, action));
        }

        @Test
        void aQuarterOnTrackEndsIt() {
            GivenAction action =
                    action().reported(Q1_22, RED).reported(Q2_22, GREEN).reported(Q3_22, RED);
            assertEquals(SILENT, stuck(Q2_22, action));
            assertEquals(SILENT, stuck(Q3_22, action));
            assertEquals(List.of("Needs attention for 2 quarters running"), stuck(Q4_22, action));
        }

        private static List<String> stuck(Quarter quarter, GivenAction action) {
            return sentences(STUCK, quarter, action);
        }
    }

    @Nested
    class Slipped {

        @ParameterizedTest
        @CsvSource({
            "BLUE,  GREEN, 'Worse than last quarter: completed then, green now'",
            "GREEN, AMBER, 'Worse than last quarter: green then, amber now'",
            "AMBER, RED,   'Worse than last quarter: amber then, red now'"
        })
        void worseThanTheQuarterBeforeIsWarnedOf(Rating before, Rating now, String facts) {
            assertEquals(
                    List.of(facts), slipped(action().reported(Q1_22, before).reported(Q2_22, now)));
        }

        @ParameterizedTest
        @CsvSource({"RED, AMBER", "RED, RED", "GREY, RED", "RED, GREY"})
        void betterTheSameStartedAndStoppedAreNot(Rating before, Rating now) {
            assertEquals(SILENT, slipped(action().reported(Q1_22, before).reported(Q2_22, now)));
        }

        @Test
        void actionAddedInTheQuarterHasNothingToSlipFrom() {
            assertEquals(
                    SILENT, slipped(action().added(Q2_22).reported(Q1_22, GREEN).reported(Q2_22, RED)));
        }

        private static List<String> slipped(GivenAction action) {
            return sentences(SLIPPED, Q2_22, action);
        }
    }

    @Nested
    class Late {

        @Test
        void completionDateUpToTheLastDayOfTheQuarterIsWarnedOf() {
            assertEquals(
                    List.of("Was to be completed by 30 September 2022 and is not"), late(action().dueBy("2022-09-30")));
            assertEquals(List.of("Was to be completed by 1 April 2022 and is not"), late(action().dueBy("2022-04-01")));
            assertEquals(SILENT, late(action().dueBy("2022-10-01")));
        }

        @Test
        void completedActionAndOneWithoutADateAreNotLate() {
            assertEquals(SILENT, late(action().dueBy("2022-09-30").reported(Q2_22, BLUE)));
            assertEquals(SILENT, late(action()));
        }

        @Test
        void completedLaterIsStillLateAsAtTheQuarter() {
            assertEquals(
                    1, late(action().dueBy("2022-09-30").reported(Q3_22, BLUE)).size());
        }

        @Test
        void howOftenTheDateMovedIsSaid() {
            GivenAction action = action().dueBy("2022-01-31").moved(Q4_22.minus(4), AMBER, "2022-06-30");
            assertEquals(
                    List.of("Was to be completed by 30 June 2022 and is not; the date has moved once"), late(action));
            action.moved(Q1_22, AMBER, "2022-08-31");
            assertEquals(
                    List.of("Was to be completed by 31 August 2022 and is not; the date has moved twice"),
                    late(action));
            action.moved(Q2_22, AMBER, "2022-09-15");
            assertEquals(
                    List.of("Was to be completed by 15 September 2022 and is not; the date has moved 3 times"),
                    late(action));
        }

        @Test
        void dateThatMovedOnIsNotLate() {
            assertEquals(SILENT, late(action().dueBy("2022-09-30").moved(Q2_22, AMBER, "2022-12-31")));
        }

        private static List<String> late(GivenAction action) {
            return sentences(LATE, Q2_22, action);
        }
    }

    @Nested
    class NoStart {

        private static final String ASKED = "Not started, although it has been asked in an earlier quarter";

        @Test
        void greyFromItsPlannedStartOnIsWarnedOf() {
            GivenAction action = action().starting(Q3_22);
            assertEquals(SILENT, noStart(Q2_22, action));
            assertEquals(List.of("Not started: it was planned to start in Q3 2022-23"), noStart(Q3_22, action));
            assertEquals(List.of("Not started: it was planned to start in Q3 2022-23"), noStart(Q4_22, action));
        }

        @Test
        void withoutAPlannedStartItIsWarnedOfOnceItWasAskedBefore() {
            assertEquals(SILENT, noStart(Q1_22, action()));
            assertEquals(List.of(ASKED), noStart(Q2_22, action()));
            assertEquals(SILENT, noStart(Q4_22, action().asked(ANNUAL)));
            assertEquals(List.of(ASKED), noStart(Q1_23, action().asked(ANNUAL)));
        }

        @Test
        void reportedAsNotStartedIsNotStarted() {
            assertEquals(List.of(ASKED), noStart(Q2_22, action().reported(Q2_22, GREY)));
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GREY")
        void anyOtherRatingIsAStart(Rating rating) {
            assertEquals(SILENT, noStart(Q3_22, action().reported(Q1_22, rating)));
            assertEquals(SILENT, noStart(Q3_22, action().starting(Q2_22).reported(Q1_22, rating)));
        }

        private static List<String> noStart(Quarter quarter, GivenAction action) {
            return sentences(NO_START, quarter, action);
        }
    }

    @Test
    void warningsComeActionByActionAndThenRuleByRule() {
        GivenAction slipping =
                action("1.2").dueBy("2022-08-31").reported(Q1_22, AMBER).reported(Q2_22, RED);
        List<EarlyWarning> warnings = EarlyWarning.in(
                Q2_22,
                Stream.of(slipping, action("1.1")).map(GivenAction::tracked).toList(),
                CALENDAR,
                LocalDate.parse("2022-10-21"));
        assertEquals(
                List.of("1.2 STUCK", "1.2 SLIPPED", "1.2 LATE", "1.1 NO_UPDATE", "1.1 NO_START"),
                warnings.stream()
                        .map(warning -> warning.ref() + " " + warning.rule())
                        .toList());
    }

    @Test
    void actionOutOfScopeIsNotWarnedOf() {
        TrackedAction withdrawn = action().dueBy("2022-08-31").withdrawn(Q2_22).tracked();
        assertEquals(List.of(), EarlyWarning.in(Q2_22, List.of(withdrawn), CALENDAR, LocalDate.parse("2022-10-21")));
    }

    private static List<String> sentences(EarlyWarning.Rule rule, Quarter quarter, GivenAction action) {
        return sentences(rule, quarter, action, quarter.lastDay());
    }

    private static List<String> sentences(
            EarlyWarning.Rule rule, Quarter quarter, GivenAction action, LocalDate today) {
        return EarlyWarning.in(quarter, List.of(action.tracked()), CALENDAR, today).stream()
                .filter(warning -> warning.rule() == rule)
                .map(EarlyWarning::sentence)
                .toList();
    }
}
