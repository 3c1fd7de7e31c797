package org.waymark.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waymark.progress.Frequency.ANNUAL;
import static org.waymark.progress.GivenAction.Q1_22;
import static org.waymark.progress.GivenAction.Q1_23;
import static org.waymark.progress.GivenAction.Q2_22;
import static org.waymark.progress.GivenAction.Q2_23;
import static org.waymark.progress.GivenAction.Q3_22;
import static org.waymark.progress.GivenAction.Q3_23;
import static org.waymark.progress.GivenAction.Q4_22;
import static org.waymark.progress.GivenAction.action;
import static org.waymark.progress.Rating.AMBER;
import static org.waymark.progress.Rating.BLUE;
import static org.waymark.progress.Rating.GREEN;
import static org.waymark.progress.Rating.GREY;
import static org.waymark.progress.Rating.RED;
import static org.waymark.progress.Standing.NEVER_REPORTED;
import static org.waymark.progress.Standing.NOT_DUE;
import static org.waymark.progress.Standing.NO_ANSWER;
import static org.waymark.progress.Standing.REPORTED;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PositionTest {

    @Test
    void actionThatWasNeverReportedIsNotStartedAndRestsOnNothing() {
        assertEquals(new Position("1.1", GREY, null, null, NEVER_REPORTED), position(Q4_22, action()));
    }

    @Test
    void actionThatWasReportedOnlyLaterWasNeverReportedYet() {
        assertEquals(
                NEVER_REPORTED, position(Q1_22, action().reported(Q2_22, GREEN)).standing());
    }

    @Test
    void whoWasAskedInAFinalisedQuarterWasAskedWhateverTheFrequencySaysSince() {
        TrackedAction yearly = action().asked(ANNUAL).reported(Q1_22, GREEN).tracked();
        assertEquals(NOT_DUE, Position.asAt(Q3_22, yearly).standing());
        TrackedAction askedThen = yearly.settled(Map.of(Q1_22, true, Q2_22, true));
        assertEquals(NO_ANSWER, Position.asAt(Q2_22, askedThen).standing());
        assertEquals(NO_ANSWER, Position.asAt(Q3_22, askedThen).standing());
        TrackedAction quarterly = action().reported(Q1_22, GREEN).tracked();
        TrackedAction notAskedThen = quarterly.settled(Map.of(Q1_22, true, Q2_22, false));
        assertEquals(NO_ANSWER, Position.asAt(Q2_22, quarterly).standing());
        assertEquals(NOT_DUE, Position.asAt(Q2_22, notAskedThen).standing());
        assertEquals(NO_ANSWER, Position.asAt(Q3_22, notAskedThen).standing());
    }

    @Test
    void positionRestsOnTheLatestReportAndSaysSinceWhenTheRatingHolds() {
        GivenAction action =
                action().reported(Q1_22, AMBER).reported(Q2_22, GREEN).reported(Q3_22, GREEN);
        assertEquals(new Position("1.1", GREEN, Q2_22, Q3_22, REPORTED), position(Q3_22, action));
    }

    @Test
    void aRatingThatHeldFromTheFirstReportHoldsSinceThen() {
        GivenAction action =
                action().reported(Q2_22, GREEN).reported(Q3_22, GREEN).reported(Q4_22, GREEN);
        assertEquals(Q2_22, position(Q4_22, action).since());
    }

    @Test
    void anotherRatingInBetweenBreaksTheRun() {
        GivenAction action =
                action().reported(Q1_22, RED).reported(Q2_22, AMBER).reported(Q3_22, RED);
        assertEquals(Q3_22, position(Q3_22, action).since());
    }

    @Test
    void quartersWithoutAReportDoNotBreakTheRun() {
        assertEquals(
                Q1_22,
                position(Q2_23, action().reported(Q1_22, RED).reported(Q1_23, RED))
                        .since());
    }

    @Test
    void positionOfAnEarlierQuarterKnowsNothingOfLaterReports() {
        GivenAction action =
                action().reported(Q1_22, GREEN).reported(Q2_22, GREEN).reported(Q3_22, RED);
        assertEquals(new Position("1.1", GREEN, Q1_22, Q2_22, REPORTED), position(Q2_22, action));
    }

    @Test
    void askedSinceWithoutAnAnswerIsNotTakenForFresh() {
        assertEquals(
                new Position("1.1", GREEN, Q1_22, Q1_22, NO_ANSWER), position(Q2_22, action().reported(Q1_22, GREEN)));
    }

    @Test
    void notAskedSinceItAnsweredIsNotBlamed() {
        GivenAction action = action().asked(ANNUAL).reported(Q4_22, GREEN);
        assertEquals(REPORTED, position(Q4_22, action).standing());
        assertEquals(NOT_DUE, position(Q1_23, action).standing());
        assertEquals(NOT_DUE, position(Q3_23, action).standing());
        assertEquals(NO_ANSWER, position(Q3_23.next(), action).standing());
    }

    @Test
    void askedOnceSinceIsNoAnswerInTheQuartersAfterToo() {
        assertEquals(
                NO_ANSWER,
                position(Q1_23, action().asked(ANNUAL).reported(Q3_22, GREEN)).standing());
    }

    @Test
    void completedActionIsNotAskedSoItOwesNoAnswer() {
        assertEquals(new Position("1.1", BLUE, Q1_22, Q1_22, NOT_DUE), position(Q1_23, action().reported(Q1_22, BLUE)));
    }

    @Test
    void figureIsConfirmedByAnAnswerOfThisQuarter() {
        assertTrue(new Position("1.1", RED, Q1_22, Q1_22, REPORTED).confirmed());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REPORTED")
    void anyOtherStandingConfirmsOnlyCompletion(Standing standing) {
        assertTrue(new Position("1.1", BLUE, Q1_22, Q1_22, standing).confirmed());
        assertFalse(new Position("1.1", GREEN, Q1_22, Q1_22, standing).confirmed());
    }

    private static Position position(Quarter quarter, GivenAction action) {
        return Position.asAt(quarter, action.tracked());
    }
}
