package org.waymark.document.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.waymark.document.PaperColumn;
import org.waymark.plan.ActionEntry;
import org.waymark.plan.PlanDocument;
import org.waymark.plan.PlanDocument.ObjectiveEntry;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;

/** The same actions in five other councils' layouts: each comes in, under its objective, with its words, or is marked. */
class OtherLayoutsTest {

    private static final PlanDocument PLAN = Reference.plan("barnet-davawg");

    /** Each row of a layout: how its reference reads there, and the action. */
    private record Row(String reference, ActionEntry action, int objective) {}

    private static List<Row> rows(Reading reference) {
        List<Row> rows = new ArrayList<>();
        int running = 0;
        for (ObjectiveEntry objective : PLAN.objectives()) {
            for (ActionEntry action : objective.actions()) {
                int position =
                        Integer.parseInt(action.ref().substring(action.ref().indexOf('.') + 1));
                rows.add(new Row(reference.of(objective.number(), position, ++running), action, objective.number()));
            }
        }
        return rows;
    }

    private interface Reading {
        String of(int objective, int position, int running);
    }

    private static String cell(ActionEntry action, PaperColumn column) {
        return Reference.cell(PLAN, action, column);
    }

    private static PlanRead read(byte[] file) {
        return PlanFile.read(file, null, null, Reference.NOW);
    }

    /** At least 95 in 100 of the actions have all their words in their fields, and the words of the rest stand in the notes. */
    private static void assertRight(PlanRead read, List<Row> rows, PaperColumn... columns) {
        List<ActionEntry> all = Reference.actions(read.document());
        assertEquals(
                rows.size(),
                all.size(),
                () -> all.stream().map(ActionEntry::ref).toList().toString());
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            ActionEntry action = all.get(i);
            assertTrue(action.ref().startsWith(row.objective() + "."), row.reference() + " came in as " + action.ref());
            assertTrue(
                    row.reference().isEmpty()
                            || row.reference().equals(action.publishedRef())
                            || row.reference().equals(action.ref()),
                    row.reference() + " is called " + action.publishedRef());
            boolean right = Same.words(action.action())
                    .containsAll(Same.words(row.action().action()));
            for (PaperColumn column : columns) {
                right &= Same.words(cell(read.document(), action, column))
                        .containsAll(Same.words(cell(row.action(), column)));
            }
            if (!right) {
                wrong.add(row.reference());
            }
            for (PaperColumn column : columns) {
                Reference.assertHolds(row.reference(), Reference.words(read, action), cell(row.action(), column));
            }
        }
        assertTrue(wrong.size() * 20 <= rows.size(), "Not right: " + wrong);
    }

    private static String cell(PlanDocument plan, ActionEntry action, PaperColumn column) {
        return Reference.cell(plan, action, column);
    }

    @Test
    void headsInAnotherOrderWithARagColumn() {
        WordPaper paper = new WordPaper().bold("Safer Together: our action plan 2023/24 - 2025/26");
        List<Row> rows = rows((objective, position, running) -> "P%d.%d".formatted(objective, position));
        for (ObjectiveEntry objective : PLAN.objectives()) {
            paper.bold("Priority " + objective.number() + " – " + objective.title());
            XWPFTable table = paper.table(8);
            WordPaper.row(
                    table,
                    "RAG",
                    "No.",
                    "What will we do?",
                    "Who will lead?",
                    "By when?",
                    "How will we know?",
                    "What difference will it make?",
                    "Progress to date");
            for (Row row : rows) {
                if (row.objective() == objective.number()) {
                    WordPaper.row(
                            table,
                            "#FFC000Amber",
                            row.reference(),
                            "_" + row.action().focus() + "_: " + row.action().action(),
                            cell(row.action(), PaperColumn.LEAD).replace("\n", " / "),
                            cell(row.action(), PaperColumn.TIME_SCALE),
                            cell(row.action(), PaperColumn.MEASURE),
                            cell(row.action(), PaperColumn.OUTCOME),
                            "Work has [-not ]begun[+ with three partners].");
                }
            }
        }
        PlanRead read = read(paper.bytes());
        assertRight(read, rows, PaperColumn.LEAD, PaperColumn.TIME_SCALE, PaperColumn.MEASURE, PaperColumn.OUTCOME);
        assertEquals(Quarter.of("2023-24-Q1"), read.document().plan().firstQuarter());
        assertEquals(51, read.updates().size());
        assertEquals(
                new PlanRead.Said("1.1", Rating.AMBER, "Work has begun with three partners."),
                read.updates().get(0));
    }

    @Test
    void mergedRowsOfObjectivesInOneTable() {
        WordPaper paper = new WordPaper().bold("Community safety strategy: delivery plan");
        List<Row> rows = rows((objective, position, running) -> objective + "" + (char) ('a' + position - 1));
        XWPFTable table = paper.table(6);
        WordPaper.row(table, "Ref", "Actions", "Owner", "Success measures", "Target date", "Current status");
        int last = 0;
        for (Row row : rows) {
            if (row.objective() != last) {
                last = row.objective();
                WordPaper.merged(
                        table,
                        6,
                        "Aim " + last + ": " + PLAN.objectives().get(last - 1).title());
            }
            WordPaper.row(
                    table,
                    row.reference(),
                    row.action().action(),
                    cell(row.action(), PaperColumn.LEAD).replace("\n", "; "),
                    cell(row.action(), PaperColumn.MEASURE)
                            .replace("\n", "\n* ")
                            .replaceFirst("^(?=\\S)", "* "),
                    cell(row.action(), PaperColumn.TIME_SCALE),
                    "#92D050On track");
        }
        PlanRead read = read(paper.bytes());
        assertRight(read, rows, PaperColumn.LEAD, PaperColumn.MEASURE, PaperColumn.TIME_SCALE);
        assertEquals(
                PLAN.objectives().stream().map(ObjectiveEntry::title).toList(),
                read.document().objectives().stream().map(ObjectiveEntry::title).toList());
        assertTrue(Reference.unsureOf(read, "1.1").anyMatch(told -> told.startsWith("/focus It has no short name")));
    }

    @Test
    void portraitWithFewerColumnsAndRunningNumbers() {
        WordPaper paper = new WordPaper().bold("Violence reduction: what we will do");
        List<Row> rows = rows((objective, position, running) -> Integer.toString(running));
        for (ObjectiveEntry objective : PLAN.objectives()) {
            paper.bold("Theme " + List.of("One", "Two", "Three", "Four", "Five").get(objective.number() - 1) + ": "
                    + objective.title());
            XWPFTable table = paper.table(4);
            WordPaper.row(table, "#", "Activity", "Lead agency", "Timescale");
            rows.stream()
                    .filter(row -> row.objective() == objective.number())
                    .forEach(row -> WordPaper.row(
                            table,
                            row.reference(),
                            "Focus – " + row.action().focus() + "\n"
                                    + row.action().action(),
                            cell(row.action(), PaperColumn.LEAD),
                            cell(row.action(), PaperColumn.TIME_SCALE)));
        }
        PlanRead read = read(paper.bytes());
        assertRight(read, rows, PaperColumn.LEAD, PaperColumn.TIME_SCALE);
        assertEquals(
                "2.22", read.document().objectives().get(1).actions().get(0).ref());
    }

    @Test
    void aSheetOfExcelWithATitleBlock() throws IOException {
        List<Row> rows = rows((objective, position, running) -> "");
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("Action plan");
            XSSFCellStyle red = book.createCellStyle();
            red.setFillForegroundColor(new XSSFColor(new byte[] {(byte) 0xC0, 0, 0}));
            red.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            XSSFCellStyle decimals = book.createCellStyle();
            decimals.setDataFormat(book.createDataFormat().getFormat("0.00"));
            sheet.createRow(0).createCell(0).setCellValue("Domestic abuse action plan 2024-27");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 7));
            sheet.createRow(1).createCell(0).setCellValue("Version 4, owner: Public Health");
            row(
                    sheet,
                    4,
                    "Action No",
                    "Objective",
                    "Action title",
                    "Action",
                    "Lead",
                    "KPI",
                    "Deadline",
                    "BRAG",
                    "Update Q1",
                    "Update Q2");
            int at = 5;
            for (Row row : rows) {
                XSSFRow cells = row(
                        sheet,
                        at++,
                        "",
                        row.objective() + ". "
                                + PLAN.objectives().get(row.objective() - 1).title(),
                        row.action().focus(),
                        row.action().action(),
                        cell(row.action(), PaperColumn.LEAD),
                        cell(row.action(), PaperColumn.MEASURE),
                        cell(row.action(), PaperColumn.TIME_SCALE),
                        "",
                        "Begun.",
                        "Going on.");
                String[] numbers = row.action().ref().split("\\.");
                cells.createCell(0).setCellValue(Double.parseDouble(row.action().ref()));
                cells.getCell(0).setCellStyle(numbers[1].length() > 1 ? decimals : book.createCellStyle());
                cells.createCell(7).setCellStyle(red);
            }
            PlanRead read = PlanFile.read(bytes(book), null, Quarter.of("2024-25-Q1"), Reference.NOW);
            assertRight(read, rows, PaperColumn.LEAD, PaperColumn.MEASURE, PaperColumn.TIME_SCALE);
            assertEquals(
                    rows.stream().map(row -> row.action().ref()).toList(),
                    Reference.actions(read.document()).stream()
                            .map(ActionEntry::ref)
                            .toList());
            assertEquals(
                    "Domestic abuse action plan 2024-27", read.document().plan().title());
            assertEquals(
                    new PlanRead.Said("1.1", Rating.RED, "Begun."),
                    read.updates().get(0));
            assertTrue(Reference.unsureOf(read, "1.1")
                    .anyMatch(told -> told.contains("“Update Q2” is of another quarter, and says: “Going on.”")));
        }
    }

    private static XSSFRow row(XSSFSheet sheet, int number, String... cells) {
        XSSFRow row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                row.createCell(i).setCellValue(cells[i]);
            }
        }
        return row;
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return bytes.toByteArray();
    }

    @Test
    void csvWithSemicolonsAsWindowsWritesIt() {
        List<Row> rows = rows((objective, position, running) -> "A%d/%02d".formatted(objective, position));
        String file = "Workstream;Reference;Recommendation;Intended outcome;Responsible;Budget;Due date\r\n"
                + rows.stream()
                        .map(row -> List.of(
                                        "Workstream " + row.objective() + ": "
                                                + PLAN.objectives()
                                                        .get(row.objective() - 1)
                                                        .title(),
                                        row.reference(),
                                        row.action().focus() + "\n"
                                                + row.action().action(),
                                        cell(row.action(), PaperColumn.OUTCOME) + " – it’s agreed",
                                        cell(row.action(), PaperColumn.LEAD).replace("\n", "/"),
                                        "£4,000",
                                        cell(row.action(), PaperColumn.TIME_SCALE))
                                .stream()
                                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                                .collect(Collectors.joining(";")))
                        .collect(Collectors.joining("\r\n"));
        PlanRead read = read(file.getBytes(Charset.forName("windows-1252")));
        assertRight(read, rows, PaperColumn.LEAD, PaperColumn.OUTCOME, PaperColumn.TIME_SCALE);
        assertTrue(Reference.action(read.document(), "1.1").outcome().endsWith(" – it’s agreed"));
        assertTrue(
                Reference.unsureOf(read, "1.1").anyMatch(told -> told.contains("“Budget”") && told.contains("£4,000")));
    }
}
