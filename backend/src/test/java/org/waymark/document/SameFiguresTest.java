package org.waymark.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.waymark.document.paper.OpenXml;
import org.waymark.progress.Band;
import org.waymark.update.GeneratedInWords;

/** The figures of generated plans, read back from every format and held against the API's JSON, cell for cell. */
class SameFiguresTest {

    @Test
    void excelHasTheFiguresOfTheApi() throws Exception {
        for (long seed = 0; seed < ApiFigures.PLANS; seed++) {
            ApiFigures given = ApiFigures.of(seed);
            byte[] file = SummaryInExcel.of(given.summary());
            if (seed == 0) {
                assertEquals(List.of(), OpenXml.faults(file));
            }
            try (XSSFWorkbook excel = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                assertEquals(overall(given.progress()), rows(excel, "Overall"), "overall of plan " + seed);
                assertEquals(objectives(given.progress()), rows(excel, "By objective"), "objectives of plan " + seed);
                assertEquals(given.rows(), actionsIn(excel), "actions of plan " + seed);
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
        for (long seed = 0; seed < ApiFigures.PLANS; seed++) {
            ApiFigures given = ApiFigures.of(seed);
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
            given.actions()
                    .forEach(action -> expected.add(List.of(
                            action.get("objective").asText(),
                            action.at("/position/rating").asText(),
                            "1",
                            "",
                            "",
                            "")));
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

    private static List<List<String>> tally(String objective, JsonNode tally) {
        List<List<String>> rows = new ArrayList<>();
        for (String kind : List.of("bands", "ratings")) {
            for (String code : kind.equals("bands") ? ApiFigures.BANDS : ApiFigures.RATINGS) {
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
        for (int i = 0; i < ApiFigures.BANDS.size(); i++) {
            JsonNode band = progress.at("/overall/bands/" + ApiFigures.BANDS.get(i));
            List<Object> row = share(band, "Band");
            row.add(ApiFigures.number(band.get("confirmed")));
            row.add(ApiFigures.number(band.get("change")));
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
        row.add(ApiFigures.number(share.get("count")));
        row.add(ApiFigures.number(share.get("total")));
        row.add(ApiFigures.number(share.get("percent")));
        row.add(ApiFigures.share(share));
        return row;
    }

    private static List<List<Object>> objectives(JsonNode progress) {
        List<List<Object>> rows = new ArrayList<>();
        for (JsonNode objective : progress.get("objectives")) {
            List<Object> row = new ArrayList<>();
            row.add(ApiFigures.number(objective.get("objective")));
            row.add(objective.get("title").asText());
            ApiFigures.BANDS.forEach(band -> row.add(ApiFigures.number(objective.at("/bands/" + band + "/count"))));
            row.add(ApiFigures.number(objective.get("total")));
            ApiFigures.BANDS.forEach(band -> row.add(ApiFigures.number(objective.at("/bands/" + band + "/percent"))));
            ApiFigures.BANDS.forEach(band -> row.add(ApiFigures.share(objective.at("/bands/" + band))));
            ApiFigures.RATINGS.forEach(
                    rating -> row.add(ApiFigures.number(objective.at("/ratings/" + rating + "/count"))));
            rows.add(row);
        }
        return rows;
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
                                ApiFigures.number(reading.get("value")))))));
        return readings;
    }

    private static List<List<Object>> readingsIn(XSSFWorkbook excel) {
        return rows(excel, "Measures").stream()
                .filter(row -> row.get(7) != null)
                .map(row -> List.of(row.get(0), row.get(6), row.get(7)))
                .toList();
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
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return null;
        }
        if (cell.getCellType() == CellType.STRING) {
            return cell.getStringCellValue();
        }
        return cell.getCellStyle().getDataFormatString().contains("yyyy")
                ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                : ApiFigures.plain(BigDecimal.valueOf(cell.getNumericCellValue()));
    }
}
