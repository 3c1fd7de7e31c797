package org.waymark.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {

    private static final Quarter FIRST = Quarter.of("2022-23-Q1");
    private static final Quarter LAST = Quarter.of("2024-25-Q4");
    private static final Calendar USUAL = new Calendar(FIRST, LAST, Calendar.USUAL_SUBMISSION_DAYS, Map.of());

    @ParameterizedTest
    @CsvSource({
        "Wednesday,               2022-23-Q1, 20, 2022-07-20",
        "Saturday,                2023-24-Q4, 20, 2024-04-22",
        "Sunday,                  2024-25-Q2, 20, 2024-10-21",
        "May Day,                 2022-23-Q4, 31, 2023-05-02",
        "Good Friday to Tuesday,  2022-23-Q4,  7, 2023-04-11",
        "the quarter's last day,  2022-23-Q1,  0, 2022-06-30",
        "New Year and its Monday, 2022-23-Q3,  1, 2023-01-03"
    })
    void deadlineIsSomeDaysAfterTheQuarterRolledToAWorkingDay(
            String why, Quarter quarter, int days, LocalDate deadline) {
        assertEquals(deadline, new Calendar(FIRST, LAST, days, Map.of()).deadline(quarter), why);
    }

    @Test
    void plansUsuallyLeaveTwentyDays() {
        assertEquals(20, Calendar.USUAL_SUBMISSION_DAYS);
    }

    @Test
    void deadlineSetByHandIsTakenAsItIsForItsQuarterAlone() {
        LocalDate saturday = LocalDate.parse("2022-07-30");
        Calendar calendar = new Calendar(FIRST, LAST, 20, Map.of(FIRST, saturday));
        assertEquals(saturday, calendar.deadline(FIRST));
        assertEquals(USUAL.deadline(FIRST.next()), calendar.deadline(FIRST.next()));
    }

    @ParameterizedTest
    @CsvSource({"2021-22-Q4, false", "2022-23-Q1, true", "2023-24-Q3, true", "2024-25-Q4, true", "2025-26-Q1, false"})
    void planHoldsItsFirstAndLastQuarterAndThoseBetween(Quarter quarter, boolean held) {
        assertEquals(held, USUAL.contains(quarter));
    }

    @ParameterizedTest
    @CsvSource({
        "long before the plan,                   2015-01-01, 2022-23-Q1",
        "the quarter before the plan,            2022-03-31, 2022-23-Q1",
        "the first day of the plan,              2022-04-01, 2022-23-Q1",
        "the last day of its first quarter,      2022-06-30, 2022-23-Q1",
        "the day after,                          2022-07-01, 2022-23-Q1",
        "the last day of its second quarter,     2022-09-30, 2022-23-Q1",
        "the second quarter has ended,           2022-10-01, 2022-23-Q2",
        "the last quarter is running,            2025-03-31, 2024-25-Q3",
        "the last quarter has ended,             2025-04-01, 2024-25-Q4",
        "a quarter after the plan has ended,     2025-07-01, 2024-25-Q4",
        "long after the plan,                    2030-01-01, 2024-25-Q4"
    })
    void leadsReportOnTheLatestQuarterThatHasEndedWithinThePlan(String when, LocalDate today, Quarter quarter) {
        assertEquals(quarter, USUAL.latestEnded(today), when);
    }
}
