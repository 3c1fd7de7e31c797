package org.waymark.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.progress.Quarter;

/** Words of time scales, as councils write them. */
class TimeScaleTest {

    /** Blank on paper; their frequency is the measure's. */
    private static final Set<String> BLANK = Set.of("1.18", "5.4");

    @Test
    void everyTimeScaleOfTheReferencePlanReadsAsItsFrequencySays() throws IOException {
        int read = 0;
        try (InputStream file = TimeScaleTest.class.getResourceAsStream("/demonstration/barnet-davawg.yaml")) {
            JsonNode plan = new ObjectMapper(new YAMLFactory()).readTree(file);
            for (JsonNode objective : plan.get("objectives")) {
                for (JsonNode action : objective.get("actions")) {
                    String ref = action.get("ref").asText();
                    TimeScale scale = read(action.path("timescale").asText());
                    if (!BLANK.contains(ref)) {
                        assertEquals(
                                action.get("frequency").asText(),
                                scale.frequency().name(),
                                ref);
                        assertEquals(
                                action.path("due").asText(null),
                                scale.completion() == null
                                        ? null
                                        : scale.completion().toString(),
                                ref);
                        assertEquals(List.of(), scale.unsure(), ref);
                        read++;
                    }
                }
            }
        }
        assertEquals(49, read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Quarterly report | QUARTERLY
                    Quarterly report / 2021-24 | QUARTERLY
                    Continuous / Quarterly report / 2021-24 | QUARTERLY
                    Ongoing / Quarterly monitoring | QUARTERLY
                    Ongoing | ONGOING
                    Annual training plan | ANNUAL
                    Annual review | ANNUAL
                    Continuous / Quarterly report | QUARTERLY
                    Annually | ANNUAL
                    2022 | ONCE 2022-12-31
                    Annual report | ANNUAL
                    6 monthly report | SIX_MONTHLY
                    Ongoing / Quarterly and annual report | QUARTERLY
                    Quarterly | QUARTERLY
                    Monitored quarterly | QUARTERLY
                    6 monthly report to VAWG Delivery Group | SIX_MONTHLY
                    Quarterly reporting | QUARTERLY
                    2023-24 | ONCE 2024-03-31
                    Annual review and quarterly contract monitoring | QUARTERLY
                    2021-24 - quarterly update | QUARTERLY
                    Quarterly update on the StreetSafe pilot | QUARTERLY
                    By March 2024 | ONCE 2024-03-31
                    Q3 2023/24 | ONCE 2023-12-31
                    tbc | UNSTATED
                    Every six months | SIX_MONTHLY
                    Ongoing – reviewed annually | ANNUAL
                    On-going | ONGOING
                    Ongoing with quarterly updates | QUARTERLY
                    Half yearly | SIX_MONTHLY
                    Half-yearly report to the Board | SIX_MONTHLY
                    Twice a year | SIX_MONTHLY
                    Twice yearly | SIX_MONTHLY
                    Every 6 months | SIX_MONTHLY
                    Six-monthly | SIX_MONTHLY
                    Every 3 months | QUARTERLY
                    Three monthly | QUARTERLY
                    Each quarter | QUARTERLY
                    Every year | ANNUAL
                    Yearly | ANNUAL
                    Once a year | ANNUAL
                    Annually in September | ANNUAL [2]
                    Annual (Q4) | ANNUAL [4]
                    Every April | ANNUAL [1]
                    March each year | ANNUAL [4]
                    31 March 2024 | ONCE 2024-03-31
                    31/03/2024 | ONCE 2024-03-31
                    31st March 2024 | ONCE 2024-03-31
                    By end of March 2023 | ONCE 2023-03-31
                    By 30 September 2022 | ONCE 2022-09-30
                    Mar-24 | ONCE 2024-03-31
                    Sept 2023 | ONCE 2023-09-30
                    December 2022 | ONCE 2022-12-31
                    End of 2023 | ONCE 2023-12-31
                    By the end of 2023/24 | ONCE 2024-03-31
                    2023/24 | ONCE 2024-03-31
                    2022/2023 | ONCE 2023-03-31
                    23/24 | ONCE 2024-03-31
                    FY 2023/24 | ONCE 2024-03-31
                    Q1 2022-23 | ONCE 2022-06-30
                    Quarter 2 2022/23 | ONCE 2022-09-30
                    2023/24 Q2 | ONCE 2023-09-30
                    Throughout the life of the strategy | ONGOING
                    Continuous | ONGOING
                    Rolling programme | ONGOING
                    Business as usual | ONGOING
                    Quarterly until March 2024 | QUARTERLY 2024-03-31
                    To be agreed | UNSTATED
                    N/A | UNSTATED
                    4 times a year | QUARTERLY
                    Two per year | SIX_MONTHLY
                    'Annual, by 30 June' | ANNUAL [1]
                    Reported quarterly to the CSP | QUARTERLY
                    'Quarterly data, annual report' | QUARTERLY
                    Annual and six monthly | SIX_MONTHLY
                    First quarter of 2023/24 | ONCE 2023-06-30
                    FY23/24 Q2 | ONCE 2023-09-30
                    2023 - June | ONCE 2023-06-30
                    2024 March | ONCE 2024-03-31
                    12/2023 | ONCE 2023-12-31
                    By 1 May 2023 | ONCE 2023-05-01
                    May 2023 | ONCE 2023-05-31
                    One report per year | ANNUAL
                    Two audits a year | SIX_MONTHLY
                    2 x per year | SIX_MONTHLY
                    2x a year | SIX_MONTHLY
                    2x year | SIX_MONTHLY
                    Once per quarter | QUARTERLY
                    End of each financial year | ANNUAL
                    """)
    void plainWordsAreReadWithoutADoubt(String words, String meaning) {
        TimeScale scale = read(words);
        assertEquals(meaning, told(scale));
        assertEquals(List.of(), scale.unsure());
        assertFalse(scale.understood().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Bi-annually | SIX_MONTHLY
                    It may be quarterly | QUARTERLY
                    Monthly | QUARTERLY
                    Termly | QUARTERLY [2, 3, 4]
                    End of Year 2 | ONCE 2023-03-31
                    Autumn 2023 | ONCE 2023-11-30
                    Year 1 | ONCE 2022-03-31
                    Within 12 months | ONCE 2022-03-31
                    March 24 | ONCE 2024-03-31
                    Q4 | ONCE 2022-03-31
                    Q2 2023 | ONCE 2023-09-30
                    Quarter 2 (July - Sept) 2023 | ONCE 2023-09-30
                    2023 Q2 | ONCE 2023-09-30
                    2023 (Q2) | ONCE 2023-09-30
                    '2023: Q1' | ONCE 2023-06-30
                    Year 2 Q3 | ONCE 2022-12-31
                    Q1 of Year 3 | ONCE 2023-06-30
                    Half year point | UNSTATED
                    April and October each year | SIX_MONTHLY [1, 3]
                    Q1 and Q3 annually | SIX_MONTHLY [1, 3]
                    2023 and Q2 | ONCE 2023-12-31
                    As required | ONGOING
                    Ad hoc | ONGOING
                    Medium term (1-2 years) | ONCE 2023-03-31
                    Fortnightly | QUARTERLY
                    Weekly meetings | QUARTERLY
                    Monthly MARAC meetings | QUARTERLY
                    Bi-monthly | QUARTERLY
                    Every two years | ANNUAL
                    Biennial | ANNUAL
                    Quarterly from April 2023 | QUARTERLY 2023-04-30
                    April 2023 - March 2024 | ONCE 2024-03-31
                    Spring 2024 | ONCE 2024-05-31
                    Summer term 2023 | ONCE 2023-08-31
                    Winter 2023/24 | ONCE 2024-02-29
                    'By April 2023, then annually' | ANNUAL 2023-04-30
                    Years 1-3 | ONCE 2024-03-31
                    Yr 2 | ONCE 2023-03-31
                    6 months | ONCE 2021-09-30
                    Within six months of contract award | ONCE 2021-09-30
                    April and October | SIX_MONTHLY [1, 3]
                    Quarterly (tbc) | QUARTERLY
                    March 2023 and March 2024 | ONCE 2024-03-31
                    Three times a year | QUARTERLY
                    Every 18 months | ANNUAL
                    Every 6 weeks | QUARTERLY
                    Jan 2022 onwards | ONCE 2022-01-31
                    From September 2022 | ONCE 2022-09-30
                    Launch in November 2022 | ONCE 2022-11-30
                    Before March 2024 | ONCE 2024-03-31
                    Early 2023 | ONCE 2023-12-31
                    Mid 2023 | ONCE 2023-12-31
                    Not before 2024 | ONCE 2024-12-31
                    Per school term | QUARTERLY [2, 3, 4]
                    2021 - 2024 | ONCE 2024-03-31
                    Ongoing to March 2025 | ONGOING 2025-03-31
                    Q2 and Q4 | SIX_MONTHLY [2, 4]
                    Quarters 1 and 3 | SIX_MONTHLY [1, 3]
                    Every other month | QUARTERLY
                    Daily | QUARTERLY
                    Not quarterly | QUARTERLY
                    Bi annual | SIX_MONTHLY
                    Biannual review | SIX_MONTHLY
                    Sixteen days of action (November) | ONCE 2021-12-31
                    1 year | ONCE 2022-03-31
                    Jul 22 | ONCE 2022-07-31
                    0 per year | QUARTERLY
                    Q3 2099 | ONCE 2099-12-31
                    'Year 7 pupils, termly' | QUARTERLY [2, 3, 4] 2028-03-31
                    Review March 2024 | ONCE 2024-03-31
                    Every September and March | SIX_MONTHLY [2, 4]
                    Delivered 2022 | ONCE 2022-12-31
                    Q1/Q3 | SIX_MONTHLY [1, 3]
                    30 February 2024 | ONCE 2024-02-29
                    Reviewed every 3 years | ANNUAL
                    """)
    void whatMayBeMeantOtherwiseIsReadAndMarked(String words, String meaning) {
        TimeScale scale = read(words);
        assertEquals(meaning, told(scale));
        assertFalse(scale.unsure().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Immediate", "ASAP", "Short term", "Phase 2", "Completed", "Year 99", "Year end", "See above"})
    void whatSaysNothingOfTimeIsSaidToBeNotFound(String words) {
        TimeScale scale = read(words);
        assertEquals("UNSTATED", told(scale));
        assertEquals(List.of("No time scale was found in “" + words + "”"), scale.unsure());
    }

    @Test
    void nothingWrittenIsNothingStated() {
        for (String nothing : new String[] {null, "", "  "}) {
            TimeScale scale = read(nothing);
            assertEquals("UNSTATED", told(scale));
            assertEquals(List.of(), scale.unsure());
        }
    }

    @Test
    void whatWasUnderstoodIsSaidInWords() {
        TimeScale scale = read("Quarterly until March 2024");
        assertEquals(List.of("“quarterly”: every quarter", "By 31 March 2024"), scale.understood());
    }

    @Property
    void anyWordsAreReadOneWayOrAnother(
            @ForAll
                    @StringLength(max = 60)
                    @CharRange(from = 'a', to = 'z')
                    @CharRange(from = '0', to = '9')
                    @Chars({' ', '/', '-', '.', '(', ')', '?', '–', 'Q', 'Y'})
                    String words) {
        TimeScale scale = read(words);
        assertTrue(scale.askedIn().stream().allMatch(number -> number >= 1 && number <= 4));
    }

    @Property
    void aDateOutsideThePlanIsNeverTakenWithoutADoubt(@ForAll("years") int year) {
        assertEquals(
                year > 2024 || year < 2021,
                !read("By March " + (year + 1)).unsure().isEmpty());
        assertEquals(
                LocalDate.of(year + 1, 3, 31), read("By March " + (year + 1)).completion());
    }

    @Provide
    Arbitrary<Integer> years() {
        return Arbitraries.integers().between(2005, 2060);
    }

    private static TimeScale read(String words) {
        return TimeScale.read(words, Quarter.of("2021-22-Q1"), Quarter.of("2024-25-Q4"));
    }

    private static String told(TimeScale scale) {
        return scale.frequency()
                + (scale.askedIn().isEmpty() ? "" : " " + scale.askedIn())
                + (scale.completion() == null ? "" : " " + scale.completion());
    }
}
