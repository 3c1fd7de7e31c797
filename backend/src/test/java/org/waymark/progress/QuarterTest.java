package org.waymark.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {

    @Test
    void quarterIsReadFromTheFormThatTheApiUses() {
        assertEquals(new Quarter(2022, 1), Quarter.of("2022-23-Q1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-Q1", "2098-99-Q4"})
    void firstAndLastQuarterThatCanBeWrittenAreRead(String text) {
        assertTrue(Quarter.isOne(text));
        assertEquals(text, Quarter.of(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-24-Q1", "2022-22-Q1", "2022-21-Q1", "2022-00-Q1"})
    void yearsThatDoNotFollowEachOtherAreRefused(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2022-23", "2022-23-Q0", "2022-23-Q5", "2022-23-q1", "2022/23 Q1", "1999-00-Q4", "2100-01-Q1"
            })
    void anyOtherFormIsRefused(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {" 2022-23-Q1", "2022-23-Q1 ", "2022-23-Q1\n", "२०२२-२३-Q१", "2022-2023-Q1"})
    void whatOnlyLooksLikeAQuarterIsRefused(String text) {
        assertRefused(text);
    }

    @Test
    void yearThatEndsInTheNextCenturyIsRefused() {
        assertRefused("2099-00-Q1");
    }

    @ParameterizedTest
    @CsvSource({"1999, 4", "2099, 1", "2022, 0", "2022, 5"})
    void quarterThatCannotBeWrittenCannotBeMade(int year, int number) {
        assertThrows(IllegalArgumentException.class, () -> new Quarter(year, number));
    }

    @Test
    void arithmeticDoesNotLeaveTheYearsThatCanBeWritten() {
        assertThrows(IllegalArgumentException.class, Quarter.of("2000-01-Q1")::previous);
        assertThrows(IllegalArgumentException.class, Quarter.of("2098-99-Q4")::next);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-23-Q1,  0, 2022-23-Q1",
        "2022-23-Q1,  1, 2022-23-Q2",
        "2022-23-Q4,  1, 2023-24-Q1",
        "2022-23-Q2, 11, 2025-26-Q1",
        "2022-23-Q1, -1, 2021-22-Q4",
        "2022-23-Q4, -3, 2022-23-Q1",
        "2022-23-Q3, -8, 2020-21-Q3"
    })
    void quartersAreAddedAndTakenAwayAcrossYears(Quarter from, int quarters, Quarter to) {
        assertEquals(to, from.plus(quarters));
        assertEquals(to, from.minus(-quarters));
    }

    @Test
    void nextAndPreviousAreOneQuarterAway() {
        assertEquals(Quarter.of("2023-24-Q1"), Quarter.of("2022-23-Q4").next());
        assertEquals(Quarter.of("2022-23-Q4"), Quarter.of("2023-24-Q1").previous());
    }

    @Test
    void quartersAreOrderedByYearThenNumber() {
        List<Quarter> ordered = Stream.of("2022-23-Q1", "2022-23-Q4", "2023-24-Q1", "2023-24-Q2")
                .map(Quarter::of)
                .toList();
        assertEquals(ordered, Stream.of(3, 0, 2, 1).map(ordered::get).sorted().toList());
    }

    @Test
    void quarterIsNeitherBeforeNorAfterItself() {
        Quarter quarter = Quarter.of("2022-23-Q2");
        assertFalse(quarter.isBefore(quarter));
        assertFalse(quarter.isAfter(quarter));
    }

    @Test
    void beforeAndAfterLookAtTheYearFirst() {
        Quarter last = Quarter.of("2022-23-Q4");
        Quarter first = Quarter.of("2023-24-Q1");
        assertTrue(last.isBefore(first));
        assertFalse(first.isBefore(last));
        assertTrue(first.isAfter(last));
        assertFalse(last.isAfter(first));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-23-Q1, 2022-04-01, 2022-06-30",
        "2022-23-Q2, 2022-07-01, 2022-09-30",
        "2022-23-Q3, 2022-10-01, 2022-12-31",
        "2022-23-Q4, 2023-01-01, 2023-03-31"
    })
    void quarterHoldsItsFirstAndLastDayAndNoDayBeyond(Quarter quarter, LocalDate first, LocalDate last) {
        assertEquals(first, quarter.firstDay());
        assertEquals(last, quarter.lastDay());
        assertEquals(quarter, Quarter.containing(first));
        assertEquals(quarter, Quarter.containing(last));
        assertEquals(quarter.previous(), Quarter.containing(first.minusDays(1)));
        assertEquals(quarter.next(), Quarter.containing(last.plusDays(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-23-Q1, Q1 2022-23, Q1 2022-23 (April to June 2022)",
        "2022-23-Q2, Q2 2022-23, Q2 2022-23 (July to September 2022)",
        "2022-23-Q3, Q3 2022-23, Q3 2022-23 (October to December 2022)",
        "2022-23-Q4, Q4 2022-23, Q4 2022-23 (January to March 2023)",
        "2008-09-Q1, Q1 2008-09, Q1 2008-09 (April to June 2008)"
    })
    void peopleReadTheMonthsAndTheYearInWhichTheyFall(Quarter quarter, String shortTitle, String title) {
        assertEquals(shortTitle, quarter.shortTitle());
        assertEquals(title, quarter.title());
    }

    private static void assertRefused(String text) {
        assertFalse(Quarter.isOne(text));
        assertEquals(
                "Not a quarter such as 2022-23-Q1, from 2000-01-Q1 to 2098-99-Q4",
                assertThrows(IllegalArgumentException.class, () -> Quarter.of(text))
                        .getMessage());
    }
}
