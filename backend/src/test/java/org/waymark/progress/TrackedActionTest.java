package org.waymark.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waymark.progress.Frequency.ANNUAL;
import static org.waymark.progress.Frequency.ONCE;
import static org.waymark.progress.Frequency.SIX_MONTHLY;
import static org.waymark.progress.GivenAction.Q1_22;
import static org.waymark.progress.GivenAction.Q1_23;
import static org.waymark.progress.GivenAction.Q2_22;
import static org.waymark.progress.GivenAction.Q2_23;
import static org.waymark.progress.GivenAction.Q3_22;
import static org.waymark.progress.GivenAction.Q3_23;
import static org.waymark.progress.GivenAction.Q4_22;
import static org.waymark.progress.GivenAction.Q4_23;
import static org.waymark.progress.GivenAction.action;
import static org.waymark.progress.Rating.AMBER;
import static org.waymark.progress.Rating.BLUE;
import static org.waymark.progress.Rating.GREEN;
import static org.waymark.progress.Rating.GREY;
import static org.waymark.progress.Rating.RED;
import static org.waymark.progress.UpdateState.DRAFT;
import static org.waymark.progress.UpdateState.RETURNED;
import static org.waymark.progress.UpdateState.SUBMITTED;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrackedActionTest {

    private static final List<Quarter> TWO_YEARS = List.of(Q1_22, Q2_22, Q3_22, Q4_22, Q1_23, Q2_23, Q3_23, Q4_23);

    @Nested
    class Scope {

        @Test
        void actionCountsFromTheQuarterInWhichItWasAdded() {
            TrackedAction action = action().added(Q2_22).tracked();
            assertFalse(action.inScope(Q1_22));
            assertTrue(action.inScope(Q2_22));
            assertTrue(action.inScope(Q4_23));
        }

        @Test
        void actionNoLongerCountsInTheQuarterOfItsWithdrawal() {
            TrackedAction action = action().withdrawn(Q3_22).tracked();
            assertTrue(action.inScope(Q2_22));
            assertFalse(action.inScope(Q3_22));
            assertFalse(action.inScope(Q4_22));
        }

        @Test
        void actionOutOfScopeIsNotAsked() {
            assertEquals(List.of(Q2_22, Q3_22), asked(action().added(Q2_22).withdrawn(Q4_22)));
        }
    }

    @Nested
    class WhatWasReported {

        @Test
        void ratingIsThatOfTheLatestReportUpToTheQuarter() {
            TrackedAction action =
                    action().reported(Q2_22, AMBER).reported(Q4_22, GREEN).tracked();
            assertEquals(
                    List.of(GREY, AMBER, AMBER, GREEN, GREEN, GREEN, GREEN, GREEN),
                    TWO_YEARS.stream().map(action::rating).toList());
        }

        @Test
        void orderOfArrivalDoesNotMatter() {
            TrackedAction action =
                    action().reported(Q4_22, GREEN).reported(Q2_22, AMBER).tracked();
            assertEquals(
                    List.of(Q2_22, Q4_22),
                    action.reports().stream().map(Report::quarter).toList());
            assertEquals(AMBER, action.rating(Q3_22));
        }

        @Test
        void draftsAndWhatWasSentBackAreNotThere() {
            TrackedAction action = action().reported(Q1_22, null, DRAFT)
                    .reported(Q2_22, RED, RETURNED)
                    .reported(Q3_22, GREEN, SUBMITTED)
                    .tracked();
            assertNull(action.latest(Q2_22));
            assertEquals(GREY, action.rating(Q2_22));
            assertEquals(GREEN, action.rating(Q3_22));
        }

        @Test
        void reportedInMeansInThatVeryQuarter() {
            TrackedAction action = action().reported(Q2_22, GREEN).tracked();
            assertEquals(
                    List.of(Q2_22),
                    TWO_YEARS.stream().filter(action::reportedIn).toList());
        }
    }

    @Nested
    class Frequencies {

        @ParameterizedTest
        @EnumSource(names = {"QUARTERLY", "ONGOING", "UNSTATED"})
        void mostAreAskedInEveryQuarter(Frequency frequency) {
            assertEquals(TWO_YEARS, asked(action().asked(frequency)));
        }

        @Test
        void sixMonthlyIsAskedInTheSecondAndFourthQuarter() {
            assertEquals(List.of(Q2_22, Q4_22, Q2_23, Q4_23), asked(action().asked(SIX_MONTHLY)));
        }

        @Test
        void annualIsAskedInTheFourthQuarter() {
            assertEquals(List.of(Q4_22, Q4_23), asked(action().asked(ANNUAL)));
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ONCE")
        void namedQuartersTakeThePlaceOfTheFrequency(Frequency frequency) {
            assertEquals(
                    List.of(Q1_22, Q3_22, Q1_23, Q3_23),
                    asked(action().asked(frequency).askedIn(1, 3)));
        }
    }

    @Nested
    class Once {

        @Test
        void onceIsAskedFromThreeQuartersBeforeItsCompletionDateUntilItIsCompleted() {
            GivenAction action = action().asked(ONCE).dueBy("2023-06-30").reported(Q3_23, BLUE);
            assertEquals(List.of(Q2_22, Q3_22, Q4_22, Q1_23, Q2_23, Q3_23), asked(action));
        }

        @Test
        void firstDayOfAQuarterBelongsToIt() {
            assertEquals(Q3_22, asked(action().asked(ONCE).dueBy("2023-07-01")).get(0));
        }

        @Test
        void onceWithoutACompletionDateIsAskedUntilSomebodyGivesOne() {
            GivenAction action = action().asked(ONCE).moved(Q2_22, GREEN, "2024-03-31");
            assertEquals(List.of(Q1_22, Q2_22, Q1_23, Q2_23, Q3_23, Q4_23), asked(action));
        }

        @Test
        void namedQuartersDoNotMatterToOnce() {
            assertEquals(
                    List.of(Q4_22, Q1_23, Q2_23, Q3_23, Q4_23),
                    asked(action().asked(ONCE).askedIn(2).dueBy("2023-12-31")));
        }

        @Test
        void dateThatMovesChangesWhatIsAskedFromTheNextQuarterOn() {
            GivenAction action = action().asked(ONCE).dueBy("2022-12-31").moved(Q2_22, GREEN, "2024-01-31");
            assertEquals(List.of(Q1_22, Q2_22, Q1_23, Q2_23, Q3_23, Q4_23), asked(action));
        }
    }

    @Nested
    class CompletionDate {

        private final TrackedAction action = action().dueBy("2022-12-31")
                .moved(Q4_22, AMBER, "2023-09-30")
                .moved(Q2_22, AMBER, "2023-03-31")
                .reported(Q1_23, GREEN)
                .tracked();

        @Test
        void dateStandsAsTheLatestReportUpToTheQuarterMovedIt() {
            assertEquals(LocalDate.parse("2022-12-31"), action.completionDate(Q1_22));
            assertEquals(LocalDate.parse("2023-03-31"), action.completionDate(Q2_22));
            assertEquals(LocalDate.parse("2023-03-31"), action.completionDate(Q3_22));
            assertEquals(LocalDate.parse("2023-09-30"), action.completionDate(Q4_22));
            assertEquals(LocalDate.parse("2023-09-30"), action.completionDate(Q1_23));
        }

        @Test
        void onlyReportsThatMovedItAreCountedAndOnlyUpToTheQuarter() {
            assertEquals(
                    List.of(0, 1, 1, 2, 2, 2, 2, 2),
                    TWO_YEARS.stream().map(action::timesMoved).toList());
        }

        @Test
        void dateMovedInADraftHasNotMoved() {
            TrackedAction drafted = action().dueBy("2022-12-31")
                    .reported(new Report(Q2_22, AMBER, DRAFT, LocalDate.parse("2023-03-31")))
                    .tracked();
            assertEquals(LocalDate.parse("2022-12-31"), drafted.completionDate(Q2_22));
            assertEquals(0, drafted.timesMoved(Q2_22));
        }

        @Test
        void actionMayHaveNone() {
            assertNull(action().reported(Q1_22, GREEN).tracked().completionDate(Q2_22));
        }
    }

    @Nested
    class Asking {

        @Test
        void nothingIsAskedBeforeThePlannedStart() {
            assertEquals(List.of(Q3_23, Q4_23), asked(action().starting(Q3_23)));
        }

        @Test
        void completedActionIsAskedInTheQuarterOfItsCompletionAndNoMore() {
            assertEquals(List.of(Q1_22, Q2_22), asked(action().reported(Q2_22, BLUE)));
        }

        @Test
        void reopenedActionIsAskedAgainFromTheNextQuarter() {
            assertEquals(
                    List.of(Q1_22, Q1_23, Q2_23, Q3_23, Q4_23),
                    asked(action().reported(Q1_22, BLUE).reported(Q4_22, RED)));
        }

        @Test
        void askingOverAStretchLooksAtBothItsEnds() {
            TrackedAction annual = action().asked(ANNUAL).tracked();
            assertFalse(annual.dueBetween(Q1_22, Q3_22));
            assertTrue(annual.dueBetween(Q1_22, Q4_22));
            assertTrue(annual.dueBetween(Q4_22, Q3_23));
            assertFalse(annual.dueBetween(Q1_23, Q3_23));
        }

        @Test
        void nothingIsAskedOverAStretchThatEndsBeforeItBegins() {
            assertFalse(action().tracked().dueBetween(Q2_22, Q1_22));
        }
    }

    private static List<Quarter> asked(GivenAction action) {
        return TWO_YEARS.stream().filter(action.tracked()::dueIn).toList();
    }

    @Nested
    class Moved {

        @Test
        void everyDateThatTakesAnothersPlaceIsAMove() {
            GivenAction action = action().dueBy("2022-12-31")
                    .moved(Q1_22, AMBER, "2023-03-31")
                    .moved(Q3_22, AMBER, "2023-06-30");
            assertEquals(0, action().dueBy("2022-12-31").tracked().timesMoved(Q4_22));
            assertEquals(1, action.tracked().timesMoved(Q2_22));
            assertEquals(2, action.tracked().timesMoved(Q3_22));
        }

        @Test
        void theFirstDateOfAnActionMovesNothing() {
            GivenAction action =
                    action().asked(ONCE).moved(Q1_22, AMBER, "2023-03-31").moved(Q3_22, AMBER, "2023-06-30");
            assertEquals(0, action().tracked().timesMoved(Q4_22));
            assertEquals(0, action.tracked().timesMoved(Q2_22));
            assertEquals(1, action.tracked().timesMoved(Q3_22));
        }
    }

    @Nested
    class SentBack {

        @Test
        void whatWasSentBackIsSoUntilItHasComeAgain() {
            TrackedAction action = action().reported(Q1_22, GREEN)
                    .reported(Q2_22, GREEN, RETURNED)
                    .reported(Q4_22, GREEN)
                    .tracked();
            assertFalse(action.isSentBack(Q1_22));
            assertTrue(action.isSentBack(Q2_22));
            assertTrue(action.isSentBack(Q3_22));
            assertFalse(action.isSentBack(Q4_22));
        }

        @Test
        void aFirstWordThatWasSentBackIsSoToo() {
            assertTrue(action().reported(Q1_22, GREEN, RETURNED).tracked().isSentBack(Q1_22));
            assertFalse(action().reported(Q1_22, GREEN, DRAFT).tracked().isSentBack(Q1_22));
            assertFalse(action().reported(Q1_22, GREEN, SUBMITTED).tracked().isSentBack(Q1_22));
        }
    }
}
