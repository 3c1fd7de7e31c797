package org.waymark.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.waymark.progress.GivenAction.Q1_22;
import static org.waymark.progress.GivenAction.Q2_22;
import static org.waymark.progress.GivenAction.action;
import static org.waymark.progress.Rating.GREEN;
import static org.waymark.progress.Rating.RED;
import static org.waymark.progress.UpdateState.RETURNED;
import static org.waymark.progress.UpdateState.SUBMITTED;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResponsesTest {

    private static final LocalDate DEADLINE = LocalDate.parse("2022-07-20");
    private static final LocalDate DAY_AFTER = DEADLINE.plusDays(1);

    @Test
    void rateIsOfThoseWhoWereAskedAndOnlyTheyCount() {
        Responses responses = responses(
                DAY_AFTER,
                action("1.1").reported(Q1_22, GREEN, SUBMITTED),
                action("1.2"),
                action("1.3").starting(Q2_22).reported(Q1_22, GREEN),
                action("1.4").reported(Q1_22, RED));
        assertEquals(List.of("1.1", "1.2", "1.4"), responses.due());
        assertEquals(List.of("1.1", "1.4"), responses.received());
        assertEquals(Share.of(2, 3), responses.responseRate());
        assertEquals(List.of("1.2"), responses.overdue());
    }

    @Test
    void nothingIsOverdueOnTheDayOfTheDeadline() {
        assertEquals(List.of(), responses(DEADLINE, action()).overdue());
        assertEquals(List.of("1.1"), responses(DAY_AFTER, action()).overdue());
    }

    @Test
    void anUpdateThatWasSentBackIsOverdue() {
        assertEquals(
                List.of("1.1"),
                responses(DAY_AFTER, action().reported(Q1_22, GREEN, RETURNED)).overdue());
    }

    @Test
    void anUpdateForAnotherQuarterIsNoAnswer() {
        assertEquals(
                List.of("1.1"),
                responses(DAY_AFTER, action().reported(Q2_22, GREEN)).overdue());
    }

    @Test
    void whereNobodyWasAskedThereIsNoRate() {
        Responses responses = responses(DAY_AFTER, action().starting(Q2_22));
        assertEquals(new Responses(List.of(), List.of(), Share.of(0, 0), DEADLINE, List.of()), responses);
    }

    private static Responses responses(LocalDate today, GivenAction... actions) {
        return Responses.of(Q1_22, Stream.of(actions).map(GivenAction::tracked).toList(), DEADLINE, today);
    }
}
