package org.waymark.document.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.waymark.plan.ActionEntry;
import org.waymark.plan.Measure;
import org.waymark.plan.MeasureEntry;
import org.waymark.progress.Direction;
import org.waymark.progress.Frequency;

/** What single cells say: measures, automatic numbers, links, cells that are merged. */
class CellsOfPaperTest {

    private static PlanRead read(byte[] file) {
        return PlanFile.read(file, null, null, Reference.NOW);
    }

    @Test
    void whatIsPlainOfAMeasureIsReadAndTheRestMarked() {
        WordPaper paper = new WordPaper();
        XWPFTable table = paper.table(3);
        WordPaper.row(table, "Ref", "Action", "Performance measure / target");
        WordPaper.row(
                table,
                "1.1",
                "Focus: Training\nTrain staff.",
                "Increase the percentage of staff trained to 80% by March 2026\nReduction in the number of repeat victims. Target: 120 by 31 March 2026\n"
                        + "Annual report published\nFeedback of the survivor forum\nNumber of:\n* referrals made\n* referrals closed");
        PlanRead read = read(paper.bytes());
        List<MeasureEntry> measures = Reference.action(read.document(), "1.1").measures();
        assertEquals(
                List.of(
                        Measure.Kind.PERCENT,
                        Measure.Kind.COUNT,
                        Measure.Kind.DOCUMENT,
                        Measure.Kind.NARRATIVE,
                        Measure.Kind.COUNT,
                        Measure.Kind.COUNT),
                measures.stream().map(MeasureEntry::kind).toList());
        assertEquals(new BigDecimal("80"), measures.get(0).target().value());
        assertEquals(LocalDate.of(2026, 3, 31), measures.get(0).target().by());
        assertEquals(Direction.DECREASE, measures.get(1).direction());
        assertEquals(new BigDecimal("120"), measures.get(1).target().value());
        assertEquals("Number of: referrals closed", measures.get(5).statement());
        assertTrue(Reference.unsureOf(read, "1.1")
                .anyMatch(told -> told.startsWith("/measures/3/kind Its kind is not plain")));
    }

    @Test
    void automaticNumbersLinksAndCellsMergedDownwards() throws IOException {
        WordPaper paper = new WordPaper();
        XWPFTable table = paper.table(5);
        WordPaper.row(table, "Objective", "", "Action", "Lead", "Linked strategies");
        WordPaper.row(
                table,
                "Safer homes",
                "",
                "_Alarms_ Fit alarms.",
                "Fire service",
                "{Housing strategy|https://example.org/housing}");
        WordPaper.row(table, "", "", "_Locks_ Fit locks.", "", "");
        for (int row = 1; row < 3; row++) {
            for (int column : new int[] {0, 3}) {
                table.getRow(row)
                        .getCell(column)
                        .getCTTc()
                        .addNewTcPr()
                        .addNewVMerge()
                        .setVal(
                                row == 1
                                        ? org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge.RESTART
                                        : org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge.CONTINUE);
            }
        }
        java.math.BigInteger list = numbered(paper);
        for (int row = 1; row < 3; row++) {
            table.getRow(row).getCell(1).getParagraphs().get(0).setNumID(list);
        }
        PlanRead read = read(paper.bytes());
        assertEquals(
                List.of("1.1", "1.2"),
                Reference.actions(read.document()).stream()
                        .map(ActionEntry::ref)
                        .toList());
        assertEquals(
                List.of("fire-service"),
                Reference.action(read.document(), "1.2").leads());
        assertEquals("Safer homes", read.document().objectives().get(0).title());
        ActionEntry.Link link = Reference.action(read.document(), "1.1").links().get(0);
        assertEquals(new ActionEntry.Link("Housing strategy", "https://example.org/housing"), link);
        assertEquals(
                Frequency.UNSTATED, Reference.action(read.document(), "1.1").frequency());
        assertNotNull(read.document().partners().get(0));
    }

    @Test
    void aTableWithinACellNumbersAndSignsStayInTheCell() throws IOException {
        WordPaper paper = new WordPaper();
        XWPFTable table = paper.table(4);
        WordPaper.row(table, "Ref", "Action", "Performance measure", "Lead");
        WordPaper.row(table, "1.1", "Train staff\nTell them", "Staff trained", "Police");
        var cell = table.getRow(1).getCell(2).getCTTc();
        for (List<String> row : List.of(List.of("Year one", "Baseline", "40"), List.of("Year two", "Aim", "80"))) {
            var nested = cell.getTblList().isEmpty() ? cell.addNewTbl() : cell.getTblArray(0);
            var within = nested.addNewTr();
            row.forEach(words -> within.addNewTc().addNewP().addNewR().addNewT().setStringValue(words));
        }
        java.math.BigInteger list = numbered(paper);
        var lines = table.getRow(1).getCell(1).getParagraphs();
        lines.forEach(line -> line.setNumID(list));
        var sign = lines.get(1).getCTP().addNewR().addNewSym();
        sign.setFont("Wingdings");
        sign.setChar(new byte[] {(byte) 0xF0, (byte) 0xFC});
        PlanRead read = read(paper.bytes());
        ActionEntry action = Reference.action(read.document(), "1.1");
        assertEquals("Train staff\n1.2 Tell them✓", action.action());
        Reference.assertHolds(
                "1.1",
                Reference.cell(read.document(), action, org.waymark.document.PaperColumn.MEASURE),
                "Staff trained Year one Baseline 40 Year two Aim 80");
    }

    @Test
    void aCommaInProseIsNoSeparatorOfASemicolonsFile() {
        for (String separator : List.of(";", "\t", "|")) {
            String file = String.join(separator, "Ref", "Action", "Outcome", "Lead", "When") + "\n"
                    + String.join(separator, "1.1", "Train a, b, c, d, e, f, g", "Fewer, later", "Police", "Yearly");
            PlanRead read = read(file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertEquals(
                    "Train a, b, c, d, e, f, g",
                    Reference.action(read.document(), "1.1").action());
        }
    }

    private static java.math.BigInteger numbered(WordPaper paper) {
        var numbering = paper.file.createNumbering();
        var shape = org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum.Factory.newInstance();
        shape.setAbstractNumId(java.math.BigInteger.ONE);
        var level = shape.addNewLvl();
        level.setIlvl(java.math.BigInteger.ZERO);
        level.addNewStart().setVal(java.math.BigInteger.ONE);
        level.addNewNumFmt().setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat.DECIMAL);
        level.addNewLvlText().setVal("1.%1");
        return numbering.addNum(numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(shape)));
    }
}
