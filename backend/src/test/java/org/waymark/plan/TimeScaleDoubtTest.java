package org.waymark.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.progress.Quarter;

/** Phrases of plans that the reader was not written for: right without a doubt, or marked. Whatever word it does not know is a doubt. */
class TimeScaleDoubtTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Reports quarterly to the Community Safety Partnership | QUARTERLY
                    3 monthly | QUARTERLY
                    Quartely | QUARTERLY
                    Twice yearly report to the Board | SIX_MONTHLY
                    Six-monthly review | SIX_MONTHLY
                    Every 12 months | ANNUAL
                    Annual (each December) | ANNUAL [3]
                    Annually in June | ANNUAL [1]
                    Q4 each year | ANNUAL [4]
                    Ongoing throughout the life of the strategy | ONGOING
                    BAU | ONGOING
                    Life of the plan | ONGOING
                    End of March 2025 | ONCE 2025-03-31
                    By end Q3 23/24 | ONCE 2023-12-31
                    End of financial year 2023/24 | ONCE 2024-03-31
                    No later than 1st October 2023 | ONCE 2023-10-01
                    By 30 June 2023 at the latest | ONCE 2023-06-30
                    Due March 2024 | ONCE 2024-03-31
                    Quarterly (reviewed annually) | QUARTERLY
                    Last quarter 2023-24 | ONCE 2024-03-31
                    ongoing; annual report each April | ANNUAL [1]
                    6 monthly (April & October) | SIX_MONTHLY [1, 3]
                    30/9/23 | ONCE 2023-09-30
                    Every March | ANNUAL [4]
                    end of each quarter | QUARTERLY
                    x2 per year | SIX_MONTHLY
                    2x year | SIX_MONTHLY
                    One off in 2023 | ONCE 2023-12-31
                    semi-annual | SIX_MONTHLY
                    qtrly | QUARTERLY
                    Annual report to Q3 board | ANNUAL [3]
                    by end of 22-23 | ONCE 2023-03-31
                    Quarterly reports on StreetSafe to MOPAC | QUARTERLY
                    """)
    void whatIsSaidPlainlyIsReadWithoutADoubt(String words, String meaning) {
        TimeScale scale = read(words);
        assertEquals(meaning, told(scale));
        assertEquals(List.of(), scale.unsure());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No quarterly report; annual review only",
                "no annual report",
                "Annual report no longer required",
                "On hold until April 2024",
                "ON HOLD UNTIL APRIL 2024",
                "Paused until Q3 2023-24",
                "Suspended March 2023",
                "Missed Sept 2023",
                "Last reported June 2023",
                "Reported June 2023",
                "Until March 2024",
                "Awaiting funding decision March 2024",
                "Quarterly (no annual report needed)",
                "Previously quarterly, now annual",
                "Ongoing (was due March 2023)",
                "One-off, then reviewed annually",
                "Quarterly if funded",
                "Cancelled 2023-24",
                "Moved to 2024-25",
                "Annual reports stopped",
                "Rarely quarterly",
                "March 31st '24",
                "Each quarter, from April 2023",
                "Monthly data, reported quarterly",
                "Throughout 2023-25",
                "Within 12 months of launch",
                "January 2024 (delayed from Sept 2023)",
                "Not quarterly - annual only",
                "Annual conference, November 2023",
                "By Christmas 2023",
                "Q1 23/24 then 6 monthly",
                "quarterly 22/23, six monthly 23/24",
                "at end of contract March 2025",
                "Phase 1: June 2023; Phase 2: June 2024",
                "not before April 2024",
                "First annual report March 2024",
                "Deadline extended to 30 June 2024",
                "Q1 to Q3 2023-24",
                "Half termly",
                "Sep 23"
            })
    void whatMayMeanAnotherThingIsMarked(String words) {
        assertFalse(read(words).unsure().isEmpty());
    }

    @Test
    void theWordsThatWereNotUnderstoodAreSaid() {
        assertEquals(
                List.of("“suspended” was not understood"),
                read("Suspended March 2023").unsure());
        assertEquals(
                List.of("“report no longer required” was not understood"),
                read("Annual report no longer required").unsure());
    }

    private static TimeScale read(String words) {
        return TimeScale.read(words, Quarter.of("2022-23-Q1"), Quarter.of("2024-25-Q4"));
    }

    private static String told(TimeScale scale) {
        return scale.frequency()
                + (scale.askedIn().isEmpty() ? "" : " " + scale.askedIn())
                + (scale.completion() == null ? "" : " " + scale.completion());
    }
}
