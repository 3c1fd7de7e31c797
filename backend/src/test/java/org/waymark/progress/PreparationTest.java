package org.waymark.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waymark.progress.Preparation.Kind.BOARD;
import static org.waymark.progress.Preparation.Kind.DELIVERY_GROUP;
import static org.waymark.progress.Preparation.Kind.OTHER;
import static org.waymark.progress.Preparation.Step.DRAFT;
import static org.waymark.progress.Preparation.Step.PAPER;
import static org.waymark.progress.Preparation.Step.UPDATES;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.progress.Preparation.Planned;
import org.waymark.progress.Preparation.Step;

/** Worked by hand with a calendar of England's bank holidays. */
class PreparationTest {

    private static final LocalDate Q2_ENDS = LocalDate.of(2024, 9, 30);

    /** Neither the day that the paper goes out nor the day of the meeting is counted. */
    @ParameterizedTest
    @CsvSource({
        // A Thursday without holidays: 13, 12, 11, 8 and 7 November are clear.
        "2024-11-14, 2024-11-06",
        // A Tuesday after the late August bank holiday: 23, 22, 21, 20 and 19 August.
        "2024-08-27, 2024-08-16",
        // Over Easter 2025: 17, 16, 15, 14 and 11 April before Good Friday the 18th, and Monday the 21st.
        "2025-04-22, 2025-04-10",
        "2025-04-23, 2025-04-11",
        // Over Christmas and New Year: 7, 6, 3, 2 January and 31 December.
        "2025-01-08, 2024-12-30",
        // 2, 31, 30, 29 and 24 December 2025: Christmas and Boxing Day are a Thursday and a Friday.
        "2026-01-05, 2025-12-23",
        // On a Sunday: 8, 7, 6, 5 and 4 November.
        "2024-11-10, 2024-11-01"
    })
    void thePaperGoesOutFiveClearWorkingDaysBeforeTheBoard(LocalDate board, LocalDate paper) {
        Planned planned = of(Preparation.before(BOARD, board, null, Map.of(), LocalDate.of(2024, 6, 30)), PAPER);
        assertEquals(paper, planned.on());
        assertNull(planned.warning());
        long clear = paper.plusDays(1)
                .datesUntil(board)
                .filter(WorkingDays::isWorkingDay)
                .count();
        assertEquals(Preparation.CLEAR_DAYS, clear);
    }

    @Test
    void theDeliveryGroupHasADraftAndWantsTheUpdatesBeforeIt() {
        List<Planned> days = Preparation.before(DELIVERY_GROUP, LocalDate.of(2024, 11, 6), null, Map.of(), Q2_ENDS);
        assertEquals(Map.of(UPDATES, LocalDate.of(2024, 10, 21), DRAFT, LocalDate.of(2024, 10, 29)), byStep(days));
        assertEquals(
                List.of(
                        "five clear working days before the draft goes out on 29 October",
                        "five clear working days before the delivery group on 6 November"),
                days.stream().map(Planned::because).toList());
    }

    @Test
    void theBoardsPaperFollowsTheDeliveryGroupsMeetingWhereThereIsOne() {
        LocalDate board = LocalDate.of(2024, 11, 28);
        LocalDate group = LocalDate.of(2024, 11, 6);
        List<Planned> both = Preparation.before(BOARD, board, group, Map.of(), Q2_ENDS);
        assertEquals(
                Map.of(
                        UPDATES, LocalDate.of(2024, 10, 21),
                        DRAFT, LocalDate.of(2024, 10, 29),
                        PAPER, LocalDate.of(2024, 11, 20)),
                byStep(both));
        assertEquals(
                "five clear working days before the delivery group on 6 November",
                of(both, DRAFT).because());
        List<Planned> alone = Preparation.before(BOARD, board, null, Map.of(), Q2_ENDS);
        assertEquals(LocalDate.of(2024, 11, 12), of(alone, DRAFT).on());
        assertEquals(
                "five clear working days before the paper goes out on 20 November",
                of(alone, DRAFT).because());
        // A group that meets when the paper is out no longer sees its draft.
        assertEquals(alone, Preparation.before(BOARD, board, LocalDate.of(2024, 11, 21), Map.of(), Q2_ENDS));
    }

    @Test
    void anotherMeetingHasAPaperAndNoDraft() {
        List<Planned> days = Preparation.before(OTHER, LocalDate.of(2024, 11, 14), null, Map.of(), Q2_ENDS);
        assertEquals(Map.of(UPDATES, LocalDate.of(2024, 10, 29), PAPER, LocalDate.of(2024, 11, 6)), byStep(days));
        assertEquals(
                "five clear working days before the meeting on 14 November",
                of(days, PAPER).because());
    }

    @Test
    void whatIsSetByHandHoldsAndWhatComesBeforeFollowsIt() {
        Map<Step, LocalDate> byHand = Map.of(PAPER, LocalDate.of(2024, 11, 22));
        List<Planned> days = Preparation.before(BOARD, LocalDate.of(2024, 11, 28), null, byHand, Q2_ENDS);
        assertTrue(of(days, PAPER).byHand());
        assertEquals("set by hand", of(days, PAPER).because());
        assertEquals(
                "That leaves fewer than five clear working days.",
                of(days, PAPER).warning());
        assertFalse(of(days, DRAFT).byHand());
        assertEquals(LocalDate.of(2024, 11, 14), of(days, DRAFT).on());
    }

    @Test
    void aMeetingThatIsTooEarlyForItsQuarterSaysSo() {
        List<Planned> days = Preparation.before(BOARD, LocalDate.of(2024, 10, 16), null, Map.of(), Q2_ENDS);
        assertEquals(
                "The quarter only ends on 30 September 2024: move the meeting, or set the days by hand.",
                of(days, UPDATES).warning());
        assertNull(of(days, PAPER).warning());
        Map<Step, LocalDate> mixedUp = Map.of(UPDATES, LocalDate.of(2024, 11, 20));
        days = Preparation.before(BOARD, LocalDate.of(2024, 11, 28), null, mixedUp, Q2_ENDS);
        assertEquals(
                "That is no earlier than 12 November 2024, which comes after it.",
                of(days, UPDATES).warning());
    }

    private static Planned of(List<Planned> days, Step step) {
        return days.stream().filter(day -> day.step() == step).findFirst().orElseThrow();
    }

    private static Map<Step, LocalDate> byStep(List<Planned> days) {
        return days.stream().collect(Collectors.toMap(Planned::step, Planned::on));
    }
}
