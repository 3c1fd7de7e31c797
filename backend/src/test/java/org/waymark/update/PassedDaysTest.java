package org.waymark.update;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.progress.Quarter;

/** A day on which something is to be: over or not when it is said. */
class PassedDaysTest {

    @ParameterizedTest
    @CsvSource({
        // While the quarter is reported, and until the next has ended, by the day itself.
        "2024-10-09, 2024-10-10, true",
        "2024-10-10, 2024-10-10, false",
        "2024-12-01, 2024-12-31, true",
        // Long afterwards, by the quarter's own end: what the paper of then said of the months after it.
        "2024-11-15, 2025-06-01, false",
        "2024-09-30, 2025-06-01, false",
        "2024-09-29, 2025-06-01, true",
    })
    void aDayHasPassedByTheTimeThatItIsSaidFor(LocalDate day, LocalDate today, boolean passed) {
        assertEquals(passed, SavingRules.hasPassed(day, Quarter.of("2024-25-Q2"), today));
    }
}
