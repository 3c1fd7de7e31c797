package org.waymark.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.waymark.document.paper.OpenXml;
import org.waymark.document.paper.PdfPaper;
import org.waymark.document.paper.WordPaper;
import org.waymark.platform.StrictJson;
import org.waymark.progress.Band;
import org.waymark.update.GeneratedInWords;
import org.waymark.update.ProgressInWords;

/** The figures of generated plans, read back from every format and held against the API's JSON, cell for cell. */
class SameFiguresTest {

    private static final int PLANS = 50;
    private static final List<String> BANDS = List.of("ATTENTION", "ON_TRACK", "NOT_STARTED");
    private static final List<String> RATINGS = List.of("RED", "AMBER", "GREEN", "BLUE", "GREY");
    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        StrictJson.configure(JSON);
    }

    /** What the API answers with, and the summary made from the same. */
    private record Given(JsonNode progress, JsonNode actions, Summary summary) {

        PlanOnPaper plan() {
            return PlanOnPaper.of(summary.record(), GeneratedInWords.TODAY);
        }

        /** Without its actions, which take long to lay out. */
        PlanOnPaper figures() {
            return new PlanOnPaper(summary, plan().key(), plan().title(), null, List.of());
        }

        static Given of(long seed) {
            GeneratedInWords generated = new GeneratedInWords(seed);
            ProgressInWords told = generated.told();
            return new Given(
                    JSON.valueToTree(told.progress()),
                    JSON.valueToTree(told.actions()),
                    new ExampleSummary().as(generated.plan(), told, ForWhom.DELIVERY_GROUP));
        }
    }

    @Test
    void excelHasTheFiguresOfTheApi() throws Exception {
        for (long seed = 0; seed < PLANS; seed++) {
            Given given = Given.of(seed);
            byte[] file = SummaryInExcel.of(given.summary());
            if (seed == 0) {
                assertEquals(List.of(), OpenXml.faults(file));
            }
            try (XSSFWorkbook excel = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                assertEquals(overall(given.progress()), rows(excel, "Overall"), "overall of plan " + seed);
                assertEquals(objectives(given.progress()), rows(excel, "By objective"), "objectives of plan " + seed);
                assertEquals(actions(given), actionsIn(excel), "actions of plan " + seed);
                assertEquals(movement(given.progress()), column(excel, "Movement", 1), "movement of plan " + seed);
                assertEquals(warnings(given.actions()), column(excel, "Warnings", 3), "warnings of plan " + seed);
                assertEquals(readings(given.actions()), readingsIn(excel), "readings of plan " + seed);
            }
        }
    }

    @Test
    void theBoardsExcelHoldsWhatItsPaperHolds() throws Exception {
        GeneratedInWords generated = new GeneratedInWords(1);
        Summary board = new ExampleSummary().as(generated.plan(), generated.told(), ForWhom.BOARD);
        try (XSSFWorkbook excel = new XSSFWorkbook(new ByteArrayInputStream(SummaryInExcel.of(board)))) {
            assertEquals(null, excel.getSheet("Responses"), "who has not answered is the delivery group's");
            List<String> attention = board.actions(Band.ATTENTION).stream()
                    .map(action -> action.ref())
                    .toList();
            assertEquals(false, attention.isEmpty());
            assertEquals(attention, column(excel, "Actions", 0));
        }
    }

    @Test
    void csvHasTheFiguresOfTheApi() throws IOException {
        for (long seed = 0; seed < PLANS; seed++) {
            Given given = Given.of(seed);
            String text = new String(SummaryInCsv.of(given.summary()), StandardCharsets.UTF_8).substring(1);
            List<CSVRecord> rows = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(text))
                    .getRecords();
            List<List<String>> expected = new ArrayList<>();
            expected.addAll(tally("", given.progress().get("overall")));
            given.progress()
                    .get("objectives")
                    .forEach(objective ->
                            expected.addAll(tally(objective.get("objective").asText(), objective)));
            JsonNode rate = given.progress().at("/updates/responseRate");
            expected.add(List.of(
                    "",
                    "received",
                    written(rate, "count"),
                    written(rate, "total"),
                    written(rate, "percent"),
                    written(rate, "label")));
            counts(given.progress().get("movement"), expected);
            counts(given.progress().get("warnings"), expected);
            assertEquals(
                    expected,
                    rows.stream()
                            .map(row -> List.of(
                                    row.get("objective"),
                                    row.get("code"),
                                    row.get("count"),
                                    row.get("total"),
                                    row.get("percent"),
                                    row.get("percentLabel")))
                            .toList(),
                    "plan " + seed);
        }
    }

    @Test
    void wordHasTheFiguresOfTheApiInThePlanAndInTheSummary() throws IOException {
        for (long seed = 0; seed < PLANS; seed++) {
            Given given = Given.of(seed);
            try (XWPFDocument plan = word(PlanPages.of(given.plan(), WordPaper::new));
                    XWPFDocument summary = word(SummaryOnPaper.of(given.summary(), WordPaper::new))) {
                List<List<String>> overall = cells(plan.getTables().get(0));
                for (int i = 0; i < BANDS.size(); i++) {
                    JsonNode band = given.progress().at("/overall/bands/" + BANDS.get(i));
                    assertEquals(List.of(band.get("title").asText(), share(band)), overall.get(i + 1));
                }
                assertEquals(
                        printed(given.progress()),
                        cells(plan.getTables().get(1)).stream().skip(1).toList(),
                        "plan " + seed);
                assertEquals(ratings(given), ratingsIn(plan), "plan " + seed);
                String told = new XWPFWordExtractor(summary).getText();
                given.progress()
                        .at("/overall/bands")
                        .forEach(band -> assertTrue(told.contains(share(band)), share(band)));
                given.progress()
                        .get("objectives")
                        .forEach(objective -> assertTrue(told.contains(share(objective.at("/bands/ATTENTION")))));
            }
        }
    }

    @Test
    void pdfHasTheFiguresOfTheApi() throws IOException {
        for (long seed = 0; seed < PLANS; seed++) {
            Given given = Given.of(seed);
            try (PDDocument pdf = Loader.loadPDF(PlanPages.of(given.figures(), PdfPaper::new))) {
                String told = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
                StringBuilder overall = new StringBuilder("RAG coding Overall progress");
                given.progress()
                        .at("/overall/bands")
                        .forEach(band -> overall.append(
                                " %s %s".formatted(band.get("title").asText(), share(band))));
                assertTrue(told.contains(overall), "plan " + seed);
                printed(given.progress())
                        .forEach(row -> assertTrue(
                                told.contains(String.join(" ", row.subList(2, row.size()))), row.toString()));
            }
        }
    }

    private static XWPFDocument word(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static List<List<String>> cells(XWPFTable table) {
        return table.getRows().stream()
                .map(row ->
                        row.getTableCells().stream().map(XWPFTableCell::getText).toList())
                .toList();
    }

    /** "3/8 (38%)". */
    private static String share(JsonNode share) {
        return "%s/%s (%s)"
                .formatted(
                        share.get("count").asText(),
                        share.get("total").asText(),
                        share.get("label").asText());
    }

    private static List<List<String>> printed(JsonNode progress) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode objective : progress.get("objectives")) {
            List<String> row = new ArrayList<>(List.of(
                    objective.get("objective").asText(),
                    objective.get("title").asText().replaceAll("\\R", "\n")));
            BANDS.forEach(band -> row.add(share(objective.at("/bands/" + band))));
            row.add(objective.get("total").asText());
            rows.add(row);
        }
        return rows;
    }

    private static List<List<Object>> ratings(Given given) {
        return actions(given).stream().map(action -> action.subList(0, 2)).toList();
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

    private static List<List<String>> tally(String objective, JsonNode tally) {
        List<List<String>> rows = new ArrayList<>();
        for (String kind : List.of("bands", "ratings")) {
            for (String code : kind.equals("bands") ? BANDS : RATINGS) {
                JsonNode share = tally.get(kind).get(code);
                rows.add(List.of(
                        objective,
                        code,
                        written(share, "count"),
                        written(share, "total"),
                        written(share, "percent"),
                        written(share, "label")));
            }
        }
        return rows;
    }

    private static void counts(JsonNode lists, List<List<String>> into) {
        lists.properties()
                .forEach(list -> into.add(List.of(
                        "", list.getKey(), String.valueOf(list.getValue().size()), "", "", "")));
    }

    private static String written(JsonNode share, String member) {
        return share.get(member).isNull() ? "" : share.get(member).asText();
    }

    /** Label, count, total, percent, "3/8 (38%)", confirmed and change of each band, and the first of those of its ratings. */
    private static List<List<Object>> overall(JsonNode progress) {
        List<List<Object>> rows = new ArrayList<>();
        List<List<String>> ratings = List.of(List.of("RED", "AMBER"), List.of("GREEN", "BLUE"), List.of("GREY"));
        for (int i = 0; i < BANDS.size(); i++) {
            JsonNode band = progress.at("/overall/bands/" + BANDS.get(i));
            List<Object> row = share(band, "Band");
            row.add(number(band.get("confirmed")));
            row.add(number(band.get("change")));
            rows.add(row);
            for (String rating : ratings.get(i)) {
                List<Object> below = share(progress.at("/overall/ratings/" + rating), "Rating");
                below.add(null);
                below.add(null);
                rows.add(below);
            }
        }
        return rows;
    }

    private static List<Object> share(JsonNode share, String level) {
        List<Object> row = new ArrayList<>(List.of(share.get("title").asText(), level));
        row.add(number(share.get("count")));
        row.add(number(share.get("total")));
        row.add(number(share.get("percent")));
        row.add(share(share));
        return row;
    }

    private static List<List<Object>> objectives(JsonNode progress) {
        List<List<Object>> rows = new ArrayList<>();
        for (JsonNode objective : progress.get("objectives")) {
            List<Object> row = new ArrayList<>();
            row.add(number(objective.get("objective")));
            row.add(objective.get("title").asText());
            BANDS.forEach(band -> row.add(number(objective.at("/bands/" + band + "/count"))));
            row.add(number(objective.get("total")));
            BANDS.forEach(band -> row.add(number(objective.at("/bands/" + band + "/percent"))));
            BANDS.forEach(band -> row.add(share(objective.at("/bands/" + band))));
            RATINGS.forEach(rating -> row.add(number(objective.at("/ratings/" + rating + "/count"))));
            rows.add(row);
        }
        return rows;
    }

    private static List<List<Object>> actions(Given given) {
        return StreamSupport.stream(given.actions().spliterator(), false)
                .map(action -> List.<Object>of(
                        action.get("ref").asText(),
                        given.progress()
                                .at("/overall/ratings/"
                                        + action.at("/position/rating").asText() + "/title")
                                .asText(),
                        number(action.get("moved")),
                        action.path("completionDate").asText(),
                        action.at("/update/done").asText()))
                .toList();
    }

    private static List<List<Object>> actionsIn(XSSFWorkbook excel) {
        return rows(excel, "Actions").stream()
                .map(row -> List.of(row.get(0), row.get(3), row.get(17), given(row.get(6)), given(row.get(8))))
                .toList();
    }

    private static Object given(Object value) {
        return value == null ? "" : value;
    }

    private static List<Object> movement(JsonNode progress) {
        List<Object> refs = new ArrayList<>();
        progress.get("movement").forEach(list -> list.forEach(ref -> refs.add(ref.asText())));
        return refs;
    }

    private static List<Object> warnings(JsonNode actions) {
        List<Object> sentences = new ArrayList<>();
        actions.forEach(action -> action.get("warnings")
                .forEach(warning -> sentences.add(warning.get("sentence").asText())));
        return sentences;
    }

    private static List<List<Object>> readings(JsonNode actions) {
        List<List<Object>> readings = new ArrayList<>();
        actions.forEach(action -> action.get("measures")
                .forEach(measure -> measure.get("readings")
                        .forEach(reading -> readings.add(List.of(
                                action.get("ref").asText(),
                                reading.get("quarter").asText(),
                                number(reading.get("value")))))));
        return readings;
    }

    private static List<List<Object>> readingsIn(XSSFWorkbook excel) {
        return rows(excel, "Measures").stream()
                .filter(row -> row.get(7) != null)
                .map(row -> List.of(row.get(0), row.get(6), row.get(7)))
                .toList();
    }

    private static Object number(JsonNode number) {
        return number.isNull() ? null : plain(number.decimalValue());
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.stripTrailingZeros();
    }

    private static List<Object> column(XSSFWorkbook excel, String sheet, int column) {
        return rows(excel, sheet).stream().map(row -> row.get(column)).toList();
    }

    /** What stands in its cells: texts, numbers, days as the API writes them, and null for nothing; an empty table's one row is none. */
    private static List<List<Object>> rows(XSSFWorkbook excel, String name) {
        List<List<Object>> rows = new ArrayList<>();
        int columns = excel.getSheet(name).getRow(ExcelSheet.HEAD).getLastCellNum();
        for (int i = ExcelSheet.HEAD + 1; i <= excel.getSheet(name).getLastRowNum(); i++) {
            Row row = excel.getSheet(name).getRow(i);
            List<Object> values = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                values.add(value(row.getCell(column)));
            }
            if (row.getPhysicalNumberOfCells() > 0) {
                rows.add(values);
            }
        }
        assertTrue(columns > 0);
        return rows;
    }

    private static Object value(Cell cell) {
        if (cell == null) {
            return null;
        }
        if (cell.getCellType() == CellType.STRING) {
            return cell.getStringCellValue();
        }
        return cell.getCellStyle().getDataFormatString().contains("yyyy")
                ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                : plain(BigDecimal.valueOf(cell.getNumericCellValue()));
    }
}
