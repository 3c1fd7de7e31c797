package org.waymark.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.waymark.document.paper.Frame;
import org.waymark.document.paper.OpenXml;
import org.waymark.document.paper.PdfPaper;
import org.waymark.document.paper.PdfUa;
import org.waymark.document.paper.WordPaper;
import org.waymark.plan.Marking;
import org.waymark.testing.ReadWord;
import org.waymark.update.ExampleInWords;

/** The plan in the layout of the paper, opened again as a reader's program opens it. */
class PlanPagesTest {

    private final ExampleSummary example = new ExampleSummary();

    @Test
    void itHasTheSectionsOfThePaper() throws IOException {
        example.example.plan().vision = "Every resident lives free of abuse.";
        XWPFDocument word = word();
        assertEquals(
                List.of(
                        "Title: Example Borough delivery action plan",
                        "Subtitle: Q2 2024-25 (July to September 2024)",
                        "Note: Draft: live figures on 10 October 2024.",
                        "Lead: Vision: Every resident lives free of abuse.",
                        "Heading1: RAG coding and overall progress",
                        "Note: Percentages are rounded.",
                        "Heading1: The objectives and progress on each",
                        "Note: Percentages are rounded.",
                        "Heading1: Objective 1: Prevention & early help",
                        "Heading1: Objective 2: =Support"),
                word.getParagraphs().stream()
                        .map(paragraph -> paragraph.getStyle() + ": " + paragraph.getText())
                        .toList());
        assertEquals(
                Arrays.stream(PaperColumn.values()).map(PaperColumn::head).toList(),
                texts(word.getTables().get(2).getRow(0)));
        assertEquals(
                List.of(
                        "No.",
                        "Objective",
                        "Requires partnership attention",
                        "On track for completion or completed",
                        "Not started, planned for a later date",
                        "Number of actions"),
                texts(word.getTables().get(1).getRow(0)));
    }

    @Test
    void anUpdateStandsOnItsBandsColourUnderItsRatingInWords() throws IOException {
        XWPFTableRow red = word().getTables().get(2).getRow(1);
        XWPFTableCell update = red.getCell(PaperColumn.UPDATE.ordinal());
        assertEquals("FBE3E0", update.getColor());
        assertEquals("Red", update.getParagraphs().get(0).getText());
        assertTrue(update.getParagraphs().get(0).getRuns().get(0).isBold());
        assertEquals(
                List.of(
                        "Red",
                        "Both posts were advertised again.",
                        "What stands in the way: Two posts are unfilled.",
                        "Support or decision needed: Agree interim funding (asked of VAWG Delivery Group, by 14 November 2024)"),
                update.getParagraphs().stream()
                        .map(paragraph -> paragraph.getText())
                        .toList());
        assertEquals(
                UnderlinePatterns.SINGLE,
                red.getCell(PaperColumn.ACTION.ordinal())
                        .getParagraphs()
                        .get(0)
                        .getRuns()
                        .get(0)
                        .getUnderline());
    }

    @Test
    void ofWhatIsRestrictedTheRatingAloneStandsThere() throws IOException {
        XWPFTableCell update = word().getTables().get(3).getRow(1).getCell(PaperColumn.UPDATE.ordinal());
        assertEquals("RedWords are not shown.", update.getText().replace("\n", ""));
    }

    @Test
    void itLiesAndItsTablesAreForEverybody() throws Exception {
        example.example.plan().marking = Marking.OFFICIAL_SENSITIVE;
        byte[] file = PlanPages.of(paper(), WordPaper::new);
        assertEquals(List.of(), OpenXml.faults(file));
        assertArrayEquals(file, PlanPages.of(paper(), WordPaper::new));
        XWPFDocument word = ReadWord.of(file);
        CTPageSz page = word.getDocument().getBody().getSectPr().getPgSz();
        assertEquals(STPageOrientation.LANDSCAPE, page.getOrient());
        assertEquals("16838", String.valueOf(page.getW()));
        for (XWPFTable table : word.getTables()) {
            assertTrue(table.getRow(0).isRepeatHeader());
            assertTrue(table.getRow(1).isCantSplitRow(), "a short row goes onto the next page as a whole");
            int width = table.getCTTbl().getTblGrid().getGridColList().stream()
                    .mapToInt(column -> ((Number) column.getW()).intValue())
                    .sum();
            assertTrue(width <= Frame.textWidth(true));
            assertFalse(table.getCTTbl().xmlText().matches("(?s).*(gridSpan|vMerge).*"));
        }
        String header = word.getHeaderList().get(0).getText();
        assertTrue(header.contains("OFFICIAL-SENSITIVE") && header.contains("Demonstration data"), header);
    }

    @Test
    void thePdfCanBeReadByEar() throws Exception {
        byte[] file = PlanPages.of(paper(), PdfPaper::new);
        assertEquals(List.of(), PdfUa.faults(file));
        assertArrayEquals(file, PlanPages.of(paper(), PdfPaper::new));
    }

    private static List<String> texts(XWPFTableRow row) {
        return row.getTableCells().stream().map(XWPFTableCell::getText).toList();
    }

    private XWPFDocument word() throws IOException {
        return ReadWord.of(PlanPages.of(paper(), WordPaper::new));
    }

    private PlanOnPaper paper() {
        Summary summary = example.forWhom(ForWhom.DELIVERY_GROUP);
        return PlanOnPaper.of(summary.record(), ExampleInWords.TODAY);
    }
}
