package org.waymark.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.waymark.document.paper.PdfPaper;
import org.waymark.document.paper.PdfTables;
import org.waymark.document.paper.WordPaper;
import org.waymark.testing.ReadWord;

/** The tables of figures of generated plans, read back from Word and PDF and held against the API's JSON, cell for cell. */
class SameFiguresOnPaperTest {

    /** Tables of rows of cells of lines, without blanks. */
    private static List<List<List<List<String>>>> tables(XWPFDocument word) {
        return word.getTables().stream()
                .map(table -> table.getRows().stream()
                        .map(row -> row.getTableCells().stream()
                                .map(cell -> cell.getParagraphs().stream()
                                        .map(XWPFParagraph::getText)
                                        .map(SameFiguresOnPaperTest::bare)
                                        .toList())
                                .toList())
                        .toList())
                .toList();
    }

    private static String bare(String words) {
        return words.replaceAll("\\s+", "");
    }

    private static void assertSummary(ApiFigures given, List<List<List<List<String>>>> tables, String which) {
        List<List<List<String>>> bands = headed(tables, 3, "Requires");
        for (int i = 0; i < ApiFigures.BANDS.size(); i++) {
            List<String> expected = given.bands().get(i);
            List<String> lines = bands.get(1).get(i);
            assertEquals(expected.size(), lines.size(), which + ": " + lines);
            for (int line = 0; line < lines.size(); line++) {
                String said = bare(expected.get(line));
                boolean same = said.endsWith("…")
                        ? lines.get(line).startsWith(said.substring(0, said.length() - 1))
                        : lines.get(line).equals(said);
                assertTrue(same, which + ": " + said + " is not " + lines.get(line));
            }
        }
        assertEquals(bare(given.told()), inOneLine(headed(tables, 7, "No.")), which);
    }

    private static void assertPlan(ApiFigures given, List<List<List<List<String>>>> tables, String which) {
        List<List<String>> overall = new ArrayList<>();
        for (String code : ApiFigures.BANDS) {
            JsonNode band = given.progress().at("/overall/bands/" + code);
            overall.add(List.of(band.get("title").asText(), ApiFigures.share(band)));
        }
        assertEquals(bare(overall), inOneLine(headed(tables, 2, "RAG")), which);
        assertEquals(bare(given.printed()), inOneLine(headed(tables, 6, "No.")), which);
    }

    /** The one table of so many columns whose first head begins with these words: on a second page a PDF says its heads again. */
    private static List<List<List<String>>> headed(List<List<List<List<String>>>> tables, int columns, String first) {
        List<List<List<List<String>>>> found = tables.stream()
                .filter(table -> table.get(0).size() == columns
                        && String.join("", table.get(0).get(0)).startsWith(first))
                .toList();
        assertEquals(1, found.size(), first + " in " + tables.size() + " tables");
        return found.get(0);
    }

    private static List<List<String>> bare(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(SameFiguresOnPaperTest::bare).toList())
                .toList();
    }

    private static List<List<String>> inOneLine(List<List<List<String>>> table) {
        return table.stream()
                .skip(1)
                .map(row -> row.stream().map(lines -> String.join("", lines)).toList())
                .toList();
    }

    @Test
    void wordHasTheFiguresOfTheApiInThePlanAndInTheSummary() throws IOException {
        for (long seed = 0; seed < ApiFigures.PLANS; seed++) {
            ApiFigures given = ApiFigures.of(seed);
            try (XWPFDocument plan = ReadWord.of(PlanPages.of(given.plan(), WordPaper::new));
                    XWPFDocument summary = ReadWord.of(SummaryOnPaper.of(given.summary(), WordPaper::new))) {
                assertPlan(given, tables(plan), "plan " + seed);
                assertEquals(ratings(given), ratingsIn(plan), "plan " + seed);
                assertSummary(given, tables(summary), "summary " + seed);
            }
        }
    }

    /** The plan's tables and the summary's in one file, without the actions: those take long to lay out. */
    @Test
    void pdfHasTheFiguresOfTheApi() throws IOException {
        for (long seed = 0; seed < ApiFigures.PLANS; seed++) {
            ApiFigures given = ApiFigures.of(seed);
            List<List<List<List<String>>>> tables = PdfTables.of(PlanPages.of(given.figures(), frame -> {
                PdfPaper paper = new PdfPaper(frame);
                FiguresOnPaper figures = new FiguresOnPaper(given.summary(), paper);
                figures.overall();
                figures.objectives();
                return paper;
            }));
            assertPlan(given, tables, "plan " + seed);
            assertSummary(given, tables, "summary " + seed);
        }
    }

    private static List<List<Object>> ratings(ApiFigures given) {
        return given.rows().stream().map(action -> action.subList(0, 2)).toList();
    }

    private static List<List<Object>> ratingsIn(XWPFDocument plan) {
        return plan.getTables().stream()
                .skip(2)
                .flatMap(table -> table.getRows().stream().skip(1))
                .map(row -> List.<Object>of(
                        row.getCell(0).getText(),
                        row.getCell(7).getParagraphs().get(0).getText()))
                .toList();
    }
}
