package org.waymark.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.waymark.progress.Band;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;
import org.waymark.update.ExampleInWords;

/** The CSV, as a program reads it and as a spreadsheet would take it. */
class SummaryInCsvTest {

    private final ExampleSummary summaries = new ExampleSummary();
    private final ExampleInWords example = summaries.example;

    @Test
    void aRowForEachBandAndEachRatingOverallAndOfEveryObjective() throws IOException {
        List<CSVRecord> rows = parsed();
        int lists = 1 + 7 + 8;
        int actions = 8;
        assertEquals(4 * (Band.values().length + Rating.values().length) + lists + actions, rows.size());
        assertEquals(
                Map.ofEntries(
                        Map.entry("plan", "example"),
                        Map.entry("quarter", "2024-25-Q2"),
                        Map.entry("basis", "live"),
                        Map.entry("revision", ""),
                        Map.entry("scope", "overall"),
                        Map.entry("objective", ""),
                        Map.entry("title", "Example Borough delivery action plan"),
                        Map.entry("level", "band"),
                        Map.entry("code", "ATTENTION"),
                        Map.entry("label", "Requires partnership attention"),
                        Map.entry("count", "3"),
                        Map.entry("total", "8"),
                        Map.entry("percent", "38"),
                        Map.entry("percentLabel", "38%"),
                        Map.entry("confirmed", "2"),
                        Map.entry("change", "0"),
                        Map.entry("note", "Demonstration data: not real performance")),
                rows.get(0).toMap());
    }

    @Test
    void completedIsARowOfItsOwn() throws IOException {
        CSVRecord completed = row("objective", "1", "BLUE");
        assertEquals("Completed", completed.get("label"));
        assertEquals(
                "1/5 20%", completed.get("count") + "/" + completed.get("total") + " " + completed.get("percentLabel"));
        assertEquals("", completed.get("confirmed"));
    }

    @Test
    void theDeliveryGroupHasARowForEachActionAndTheBoardHasNone() throws IOException {
        List<CSVRecord> actions = actions(summaries.at(ExampleInWords.QUARTER));
        assertEquals(8, actions.size());
        for (Rating rating : Rating.values()) {
            long count = actions.stream()
                    .filter(row -> row.get("code").equals(rating.name()))
                    .count();
            assertEquals(row("overall", "", rating.name()).get("count"), String.valueOf(count), rating.name());
        }
        assertEquals("1", actions.get(0).get("objective"));
        assertTrue(
                actions.get(0).get("title").startsWith("1.1 "), actions.get(0).get("title"));
        assertEquals(List.of(), actions(summaries.forWhom(ForWhom.BOARD)));
    }

    @Test
    void ofNoActionsThereIsNoPercentage() throws IOException {
        CSVRecord none = row("objective", "3", "ATTENTION");
        assertEquals("0", none.get("total"));
        assertEquals("", none.get("percent"));
        assertEquals("–", none.get("percentLabel"));
    }

    @Test
    void inThePlansFirstQuarterThereIsNoChange() throws IOException {
        List<CSVRecord> rows = parsed(text(Quarter.of("2023-24-Q1")));
        assertTrue(rows.stream().allMatch(row -> row.get("change").isEmpty()));
        assertTrue(rows.stream().noneMatch(row -> row.get("level").equals("movement")));
    }

    @Test
    void formulasAreInertAndNumbersStayNumbers() throws IOException {
        example.plan().ratingLabels =
                Map.of(Rating.RED, "@SUM(A1)", Rating.AMBER, "-1+1", Rating.GREEN, "+44", Rating.BLUE, "\tDone");
        String text = text(ExampleInWords.QUARTER);
        assertTrue(text.contains(",\"objective\",2,\"'=Support\",\"band\","));
        for (String inert : List.of("\"'@SUM(A1)\"", "\"'-1+1\"", "\"'+44\"", "\"'\tDone\"")) {
            assertTrue(text.contains("," + inert + ","), inert);
        }
        assertTrue(
                text.contains("\"On track for completion or completed\",3,8,38,\"38%\",2,-1,"),
                "a fall is a number, not a formula");
    }

    @Test
    void realFiguresBearNoNote() throws IOException {
        example.plan().demonstration = false;
        assertTrue(parsed().stream().allMatch(row -> row.get("note").isEmpty()));
    }

    @Test
    void linesEndAsTheStandardHasItAndExcelKnowsTheEncoding() {
        String text = text(ExampleInWords.QUARTER);
        assertTrue(text.startsWith("\uFEFF\"plan\",\"quarter\","));
        assertTrue(text.endsWith("\r\n"));
        assertFalse(text.replace("\r\n", "").contains("\n"));
    }

    private CSVRecord row(String scope, String objective, String code) throws IOException {
        return parsed().stream()
                .filter(row -> row.get("scope").equals(scope)
                        && row.get("objective").equals(objective)
                        && row.get("code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<CSVRecord> actions(Summary summary) throws IOException {
        return parsed(new String(SummaryInCsv.of(summary), StandardCharsets.UTF_8)).stream()
                .filter(row -> row.get("scope").equals("action"))
                .toList();
    }

    private List<CSVRecord> parsed() throws IOException {
        return parsed(text(ExampleInWords.QUARTER));
    }

    private static List<CSVRecord> parsed(String text) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.substring(1)))
                .getRecords();
    }

    private String text(Quarter quarter) {
        return new String(SummaryInCsv.of(summaries.at(quarter)), StandardCharsets.UTF_8);
    }
}
