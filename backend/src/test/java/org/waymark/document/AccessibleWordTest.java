package org.waymark.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.waymark.document.paper.Picture;
import org.waymark.progress.Quarter;
import org.waymark.publication.WordsView;
import org.waymark.update.TrendPoint;

/** What Word's accessibility checker looks for, as far as it can be read from the file, in each reader's summary. */
class AccessibleWordTest {

    private final ExampleSummary summaries = new ExampleSummary();

    AccessibleWordTest() {
        summaries.words = new WordsView(
                ExampleSummary.said("1.1 Mental health: agree.\n\n2.1 Homicide reviews: note."),
                ExampleSummary.said("Six schools."),
                ExampleSummary.said(""));
        summaries.trend = Stream.of("2024-25-Q1", "2024-25-Q2")
                .map(quarter -> TrendPoint.of(
                        summaries.example.told(Quarter.of(quarter)).progress()))
                .toList();
    }

    @Test
    void headingsDescendWithoutAGap() throws IOException {
        for (XWPFDocument word : both()) {
            int before = 0;
            for (XWPFParagraph paragraph : word.getParagraphs()) {
                if (paragraph.getStyle().startsWith("Heading")) {
                    int level = Integer.parseInt(paragraph.getStyle().substring("Heading".length()));
                    assertTrue(level <= before + 1, paragraph.getText());
                    before = level;
                }
            }
            assertEquals(
                    1,
                    word.getParagraphs().stream()
                            .filter(paragraph -> paragraph.getStyle().equals("Title"))
                            .count());
        }
    }

    @Test
    void everyStyleIsThereUnderTheNameThatWordKnows() throws IOException {
        for (XWPFDocument word : both()) {
            paragraphs(word)
                    .forEach(paragraph ->
                            assertNotNull(word.getStyles().getStyle(paragraph.getStyle()), paragraph.getStyle()));
            for (int level = 1; level <= 3; level++) {
                assertEquals(
                        "heading " + level,
                        word.getStyles().getStyle("Heading" + level).getName());
            }
        }
    }

    @Test
    void itHasATitleAndIsInBritishEnglish() throws Exception {
        for (XWPFDocument word : both()) {
            assertFalse(word.getProperties().getCoreProperties().getTitle().isBlank());
            assertEquals(
                    "en-GB",
                    word.getPackage()
                            .getPackageProperties()
                            .getLanguageProperty()
                            .orElseThrow());
            assertEquals(
                    "en-GB",
                    word.getStyles()
                            .getCtStyles()
                            .getDocDefaults()
                            .getRPrDefault()
                            .getRPr()
                            .getLangArray(0)
                            .getVal());
        }
    }

    @Test
    void everyTableHasANameAndAHeadThatComesAgainAndNoMergedCells() throws IOException {
        for (XWPFDocument word : both()) {
            assertFalse(word.getTables().isEmpty());
            for (XWPFTable table : word.getTables()) {
                assertFalse(table.getCTTbl().getTblPr().getTblCaption().getVal().isBlank());
                assertTrue(table.getRow(0).isRepeatHeader());
                assertTrue(table.getCTTbl().getTblPr().getTblLook().isSetFirstRow());
                int columns = table.getRow(0).getTableCells().size();
                assertTrue(table.getRows().stream()
                        .allMatch(row -> row.getTableCells().size() == columns));
                cells(table).forEach(cell -> {
                    CTTcPr properties = cell.getCTTc().getTcPr();
                    assertFalse(properties.isSetGridSpan() || properties.isSetVMerge() || properties.isSetHMerge());
                    assertTrue(cell.getTables().isEmpty(), "a table within a table");
                });
            }
        }
    }

    @Test
    void everyPictureStandsInTheLineAndIsToldInWords() throws IOException {
        for (XWPFDocument word : both()) {
            List<String> told = word.getParagraphs().stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .flatMap(run -> run.getCTR().getDrawingList().stream())
                    .map(drawing -> drawing.getInlineArray(0).getDocPr().getDescr())
                    .toList();
            assertEquals(word.getAllPictures().size(), told.size());
            assertEquals(
                    List.of(
                            "Chart of the bands by quarter. Q1 2024-25: Requires partnership attention 3; On track for completion or completed 4;"
                                    + " Not started, planned for a later date 2; of 9."
                                    + " Q2 2024-25: Requires partnership attention 3; On track for completion or completed 3; Not started, planned"
                                    + " for a later date 2; of 8.",
                            "Chart of the bands by objective. Objective 1: Requires partnership attention 2; On track for completion or"
                                    + " completed 2; Not started, planned for a later date 1; of 5. Objective 2: Requires partnership attention 1;"
                                    + " On track for completion or completed 1; Not started, planned for a later date 1; of 3. Objective 3: Requires"
                                    + " partnership attention 0; On track for completion or completed 0; Not started, planned for a later date 0;"
                                    + " of 0."),
                    told);
        }
    }

    @Test
    void noParagraphIsThereForItsSpace() throws IOException {
        for (XWPFDocument word : both()) {
            assertTrue(word.getParagraphs().stream()
                    .noneMatch(paragraph -> paragraph.getText().isBlank()
                            && paragraph.getRuns().stream()
                                    .allMatch(run -> run.getEmbeddedPictures().isEmpty())));
            XWPFParagraph last = word.getParagraphs().get(word.getParagraphs().size() - 1);
            assertEquals(last, word.getBodyElements().get(word.getBodyElements().size() - 1));
        }
    }

    @Test
    void chartsAreTheSameTwiceAndTwiceAsFineAsTheyAreShown() throws IOException {
        Charts charts = new Charts(summaries.forWhom(ForWhom.BOARD));
        Picture picture = charts.byQuarter();
        assertArrayEquals(picture.png(), charts.byQuarter().png());
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
        assertTrue(image.getWidth() >= 2 * picture.width() / 20 * 96 / 72);
        summaries.trend = List.of();
        assertNull(new Charts(summaries.forWhom(ForWhom.BOARD)).byQuarter());
    }

    private List<XWPFDocument> both() throws IOException {
        return List.of(summaries.word(ForWhom.BOARD), summaries.word(ForWhom.DELIVERY_GROUP));
    }

    private static Stream<XWPFParagraph> paragraphs(XWPFDocument word) {
        return Stream.concat(
                word.getParagraphs().stream(),
                word.getTables().stream()
                        .flatMap(AccessibleWordTest::cells)
                        .flatMap(cell -> cell.getParagraphs().stream()));
    }

    private static Stream<XWPFTableCell> cells(XWPFTable table) {
        return table.getRows().stream().flatMap(row -> row.getTableCells().stream());
    }
}
