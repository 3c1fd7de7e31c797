package org.waymark.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Year;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    /** As published for England and Wales at gov.uk/bank-holidays, year by year. */
    @ParameterizedTest
    @CsvSource({
        "2019, 01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
        "2020, 01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
        "2021, 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
        "2022, 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
        "2023, 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
        "2024, 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
        "2025, 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
        "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"
    })
    void bankHolidaysAreThosePublished(int year, String published) {
        assertEquals(
                published,
                WorkingDays.bankHolidays(year).stream()
                        .map(day -> day.toString().substring("2019-".length()))
                        .collect(Collectors.joining(" ")));
        assertTrue(WorkingDays.bankHolidays(year).stream().allMatch(day -> day.getYear() == year));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-05-08", "2022-06-02", "2022-06-03", "2022-09-19", "2023-05-08"})
    void dayAddedByProclamationIsNoWorkingDay(LocalDate day) {
        assertFalse(WorkingDays.isWorkingDay(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-05-04", "2022-05-30"})
    void dayThatAProclamationMovedAwayIsAWorkingDay(LocalDate day) {
        assertTrue(WorkingDays.isWorkingDay(day));
    }

    /** Meeus, Astronomical Algorithms, chapter 8: another road to the same Sundays, for every year that a plan can have. */
    @Test
    void goodFridayAndEasterMondayFollowTheMoonInEveryYear() {
        IntStream.rangeClosed(2000, 2099).forEach(year -> {
            LocalDate easter = easterByMeeus(year);
            assertTrue(WorkingDays.bankHolidays(year).contains(easter.minusDays(2)), () -> "Good Friday of " + year);
            assertTrue(WorkingDays.bankHolidays(year).contains(easter.plusDays(1)), () -> "Easter Monday of " + year);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2000, 2013, 2024, 2028, 2031, 2050, 2098})
    void yearWithoutAProclamationHasEightBankHolidaysAllOnWeekdays(int year) {
        assertEquals(8, WorkingDays.bankHolidays(year).size());
        assertTrue(WorkingDays.bankHolidays(year).stream()
                .allMatch(day -> day.getDayOfWeek().getValue() <= 5));
    }

    @Test
    void saturdayAndSundayAreNoWorkingDays() {
        assertTrue(WorkingDays.isWorkingDay(LocalDate.parse("2023-07-21")));
        assertFalse(WorkingDays.isWorkingDay(LocalDate.parse("2023-07-22")));
        assertFalse(WorkingDays.isWorkingDay(LocalDate.parse("2023-07-23")));
        assertTrue(WorkingDays.isWorkingDay(LocalDate.parse("2023-07-24")));
    }

    @Test
    void aCommonYearHasAsManyWorkingDaysAsItHasWeekdaysLessBankHolidays() {
        long working = Stream.iterate(LocalDate.parse("2023-01-01"), day -> day.plusDays(1))
                .limit(Year.of(2023).length())
                .filter(WorkingDays::isWorkingDay)
                .count();
        assertEquals(260 - 9, working);
    }

    @ParameterizedTest
    @CsvSource({
        "a working day is kept,              2023-07-20, 2023-07-20",
        "Saturday,                           2022-08-20, 2022-08-22",
        "Sunday,                             2022-08-21, 2022-08-22",
        "bank holiday in the week,           2023-12-26, 2023-12-27",
        "Good Friday to the Tuesday after,   2024-03-29, 2024-04-02",
        "Christmas Day 2021 on a Saturday,   2021-12-25, 2021-12-29",
        "New Year 2022 on a Saturday,        2022-01-01, 2022-01-04",
        "New Year 2023 over the year's end,  2022-12-31, 2023-01-03"
    })
    void nextWorkingDayPassesWeekendsAndHolidays(String why, LocalDate day, LocalDate working) {
        assertEquals(working, WorkingDays.onOrAfter(day), why);
    }

    private static LocalDate easterByMeeus(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
