package org.waymark.document.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.waymark.testing.ReadWord;

/** Everything that a paper can hold, as a Word file: by the Open XML schemas, and as POI opens it. */
class WordPaperTest {

    @Test
    void aRowRunsOnOverAPagesEndWhereItIsLongAndItsTableLetsIt() {
        Table.Cell[] few = {Table.Cell.text("A few words"), Table.Cell.text("")};
        Table.Cell[] many = {Table.Cell.text("A few words"), Table.Cell.text("and many more ".repeat(100))};
        Table torn = new Table("Torn", 4000, 4000).torn().row(few).row(many);
        assertFalse(torn.tears(0));
        assertTrue(torn.tears(1));
        assertFalse(new Table("Whole", 4000, 4000).row(many).tears(0));
    }

    @Test
    void aWordFileThatHoldsEverythingIsByTheSchemas() throws Exception {
        assertEquals(List.of(), OpenXml.faults(Everything.on(new WordPaper(Everything.UPRIGHT))));
        assertEquals(List.of(), OpenXml.faults(Everything.on(new WordPaper(Everything.LYING))));
    }

    /** The control: a part that is not by the schemas is found. */
    @Test
    void theSchemasFindWhatIsNotTheirs() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(
                    ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:tbl/></w:body>"
                                    + "</w:document>")
                            .getBytes(StandardCharsets.UTF_8));
        }
        assertFalse(OpenXml.faults(file.toByteArray()).isEmpty());
    }

    @Test
    void theSameContentGivesTheSameBytesWheneverItIsMade() throws IOException {
        byte[] bytes = Everything.on(new WordPaper(Everything.UPRIGHT));
        assertArrayEquals(bytes, Everything.on(new WordPaper(Everything.UPRIGHT)));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertEquals(1980, entry.getTimeLocal().getYear(), entry.getName());
            }
        }
    }

    @Test
    void everyPageBearsWhatTheFrameSays() throws IOException {
        try (XWPFDocument word = open(Everything.UPRIGHT)) {
            assertEquals(
                    "OFFICIAL-SENSITIVE\nDraft: live figures\tDemonstration data",
                    word.getHeaderList().get(0).getText().strip());
            assertEquals(
                    "Plan, Q2\tPage 1 of 1\nOFFICIAL-SENSITIVE",
                    word.getFooterList().get(0).getText().strip());
        }
        try (XWPFDocument word = open(Everything.LYING)) {
            CTPageSz size = word.getDocument().getBody().getSectPr().getPgSz();
            assertEquals("landscape", size.getOrient().toString());
            assertTrue(((Number) size.getW()).intValue() > ((Number) size.getH()).intValue());
        }
    }

    @Test
    void wordsComeThroughAsTheyAreButForWhatXmlCannotHold() throws IOException {
        try (XWPFDocument word = open(Everything.UPRIGHT)) {
            List<String> said =
                    word.getParagraphs().stream().map(XWPFParagraph::getText).toList();
            assertTrue(
                    said.contains(
                            "Łódź: under Red the guidance two\nlines, control, <tags> & ✓ → العربية, עברית, 中文 and 🙂"),
                    said::toString);
        }
    }

    @Test
    void tablesRepeatTheirHeadAndTearRowsWhereTheyMayAlone() throws IOException {
        try (XWPFDocument word = open(Everything.UPRIGHT)) {
            List<XWPFTable> tables = word.getTables();
            assertTrue(tables.stream().allMatch(table -> table.getRow(0).isRepeatHeader()));
            assertTrue(tables.get(0).getRows().stream().allMatch(XWPFTableRow::isCantSplitRow));
            assertFalse(tables.get(1).getRow(1).isCantSplitRow());
            assertEquals(
                    "Two bars: \"3\" and 4",
                    word.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .flatMap(run -> run.getCTR().getDrawingList().stream())
                            .findFirst()
                            .orElseThrow()
                            .getInlineArray(0)
                            .getDocPr()
                            .getDescr());
        }
    }

    private static XWPFDocument open(Frame frame) throws IOException {
        return ReadWord.of(Everything.on(new WordPaper(frame)));
    }
}
