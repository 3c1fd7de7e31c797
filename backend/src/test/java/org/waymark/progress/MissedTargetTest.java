package org.waymark.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.waymark.progress.GivenAction.Q1_22;
import static org.waymark.progress.GivenAction.Q2_22;
import static org.waymark.progress.GivenAction.Q3_22;
import static org.waymark.progress.GivenAction.Q4_22;
import static org.waymark.progress.GivenAction.action;
import static org.waymark.progress.GivenMeasure.measure;
import static org.waymark.progress.Rating.GREEN;
import static org.waymark.progress.Watermelon.SILENT;
import static org.waymark.progress.Watermelon.as;
import static org.waymark.progress.Watermelon.green;
import static org.waymark.progress.Watermelon.sentences;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Green or completed, while a measure misses its target. */
class MissedTargetTest {

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
        assertEquals(1, sentences(Q1_22, action, LocalDate.parse("2022-06-16")).size());
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
        GivenMeasure measure = measure().wanted(direction).target("50", null).read(Q1_22, value);
        assertEquals(missed, !as(Q1_22, measure).isEmpty());
    }

    @Test
    void tooManyIsAboveIt() {
        assertEquals(
                List.of("Green while “GP referrals” is 1,290, above the target of 0"),
                as(Q1_22, measure().wanted(Direction.DECREASE).target("0", null).read(Q1_22, 1290)));
    }

    @Test
    void theLatestReadingIsHeldAgainstIt() {
        assertEquals(
                List.of("Green for three quarters while “GP referrals” was 41 in Q1 2022-23, below the target of 50"),
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
