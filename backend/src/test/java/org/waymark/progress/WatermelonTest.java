package org.waymark.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waymark.progress.EarlyWarning.Rule.WATERMELON;
import static org.waymark.progress.GivenAction.Q1_22;
import static org.waymark.progress.GivenAction.Q2_22;
import static org.waymark.progress.GivenAction.Q3_22;
import static org.waymark.progress.GivenAction.Q4_22;
import static org.waymark.progress.GivenAction.action;
import static org.waymark.progress.GivenMeasure.measure;
import static org.waymark.progress.Rating.BLUE;
import static org.waymark.progress.Rating.GREEN;
import static org.waymark.progress.Watermelon.CALENDAR;
import static org.waymark.progress.Watermelon.sentences;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Green or completed, while a measure does badly: of which actions it is told, and in which words. */
class WatermelonTest {

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
}
