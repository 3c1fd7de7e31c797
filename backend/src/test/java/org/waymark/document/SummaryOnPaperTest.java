package org.waymark.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.waymark.document.paper.Frame;
import org.waymark.document.paper.Style;
import org.waymark.document.paper.WordPaper;
import org.waymark.progress.Band;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;
import org.waymark.update.ExampleInWords;
import org.waymark.update.ProgressInWords;
import org.waymark.update.TallyView;

/** The Word file, opened again as a reader's program opens it. */
class SummaryOnPaperTest {

    private final ExampleInWords example = new ExampleInWords();

    @Test
    void headingsStandInOrderWithTheirLevels() throws IOException {
        assertEquals(
                List.of(
                        "Title: Progress of the Example plan",
                        "Heading1: RAG coding and overall progress",
                        "Heading2: What changed since Q1 2024-25",
                        "Heading1: The objectives and progress on each",
                        "Heading1: Needs attention",
                        "Heading2: Objective 1: Prevention & early help",
                        "Heading3: 1.1 Mental health",
                        "Heading3: 1.2 Schools",
                        "Heading2: Objective 2: =Support",
                        "Heading3: 2.1 Homicide reviews",
                        "Heading2: Objective 3: Nothing left",
                        "Heading1: Also to look at",
                        "Heading1: Who has yet to answer"),
                word(example.told()).getParagraphs().stream()
                        .filter(paragraph -> paragraph.getStyle().matches("Title|Heading.*"))
                        .map(paragraph -> paragraph.getStyle() + ": " + paragraph.getText())
                        .toList());
    }

    @Test
    void everyTableRepeatsItsHeadAndTearsNoRow() throws IOException {
        List<XWPFTable> tables = word(example.told()).getTables();
        assertEquals(5, tables.size());
        for (XWPFTable table : tables) {
            assertTrue(table.getRow(0).isRepeatHeader());
            assertTrue(table.getRows().stream().allMatch(XWPFTableRow::isCantSplitRow));
            assertEquals(
                    1,
                    table.getRows().stream()
                            .filter(XWPFTableRow::isRepeatHeader)
                            .count());
            assertEquals(
                    Frame.textWidth(false),
                    table.getCTTbl().getTblGrid().getGridColList().stream()
                            .mapToInt(column -> ((Number) column.getW()).intValue())
                            .sum());
        }
    }

    @Test
    void bandsStandWithCountShareRatingsAndGrounds() throws IOException {
        XWPFTable bands = word(example.told()).getTables().get(0);
        assertEquals(
                List.of(
                        "Requires partnership attention",
                        "On track for completion or completed",
                        "Not started, planned for a later date"),
                cells(bands.getRow(0)));
        assertEquals(
                List.of(
                        "3/8 (38%)\nRed: 2/8 (25%)\nAmber: 1/8 (13%)\n2 of 3 confirmed this quarter; 1 asked, no answer\nAs many as in Q1 2024-25",
                        "3/8 (38%)\nGreen: 2/8 (25%)\nCompleted: 1/8 (13%)\n2 of 3 confirmed this quarter or completed; 1 asked, no answer"
                                + "\n1 fewer than in Q1 2024-25",
                        "2/8 (25%)\n0 of 2 confirmed this quarter; 2 never reported, 1 of them planned for later\nAs many as in Q1 2024-25"),
                cells(bands.getRow(1)));
        assertEquals(
                List.of("FBE3E0", "DFF1E8", "EBEDF0"),
                bands.getRow(1).getTableCells().stream()
                        .map(XWPFTableCell::getColor)
                        .toList());
    }

    @Test
    void bandsBearThePlansOwnLabelsAndColours() throws IOException {
        Map<Band, String> colours =
                Map.of(Band.ATTENTION, "purple", Band.ON_TRACK, "chartreuse", Band.NOT_STARTED, "grey");
        Summary summary = new Summary("Example plan", ExampleInWords.TODAY, colours, example.told());
        XWPFTable bands =
                open(SummaryOnPaper.of(summary, WordPaper::new)).getTables().get(0);
        assertEquals(
                List.of("EBE1F3", Tint.HEAD, "EBEDF0"),
                bands.getRow(0).getTableCells().stream()
                        .map(XWPFTableCell::getColor)
                        .toList());
        example.plan().ratingLabels = Map.of(Rating.RED, "Off course");
        assertTrue(text(word(example.told())).contains("Off course: 2/8 (25%)"));
    }

    @Test
    void objectivesStandWithCompletedApartAndATotal() throws IOException {
        XWPFTable objectives = word(example.told()).getTables().get(2);
        assertEquals(
                List.of(
                        List.of(
                                "No.",
                                "Objective",
                                "Attention\nRed, Amber",
                                "On track\nGreen",
                                "Completed",
                                "Not started",
                                "Actions"),
                        List.of(
                                "1",
                                "Prevention & early help",
                                "2/5 (40%)",
                                "1/5 (20%)",
                                "1/5 (20%)",
                                "1/5 (20%)",
                                "5"),
                        List.of("2", "=Support", "1/3 (33%)", "1/3 (33%)", "0/3 (0%)", "1/3 (33%)", "3"),
                        List.of("3", "Nothing left", "0/0 (–)", "0/0 (–)", "0/0 (–)", "0/0 (–)", "0"),
                        List.of("", "All objectives", "3/8 (38%)", "2/8 (25%)", "1/8 (13%)", "2/8 (25%)", "8")),
                objectives.getRows().stream().map(SummaryOnPaperTest::cells).toList());
    }

    @Test
    void noPercentageStandsThereThatIsNotTheApis() throws IOException {
        ProgressInWords told = example.told();
        Set<String> labels =
                new TreeSet<>(Set.of(told.progress().updates().responseRate().label()));
        addLabels(
                labels,
                told.progress().overall().bands(),
                told.progress().overall().ratings());
        told.progress().objectives().forEach(objective -> addLabels(labels, objective.bands(), objective.ratings()));
        Matcher printed = Pattern.compile("[<>]?\\d+%").matcher(text(word(told)));
        int count = 0;
        for (; printed.find(); count++) {
            assertTrue(labels.contains(printed.group()), printed.group());
        }
        assertTrue(count > 20);
    }

    @Test
    void roundingIsSaidWherePercentagesDoNotMakeAHundred() throws IOException {
        assertTrue(
                text(word(example.told()))
                        .contains(
                                "Updates received: 3 of the 6 due (50%); the deadline is 21 October 2024. Percentages are rounded."));
    }

    @Test
    void movementIsCountedWithReferencesAndWithdrawnActionsAreNamed() throws IOException {
        assertEquals(
                List.of(
                        List.of("Change", "Actions", "Which"),
                        List.of("Worse", "1", "2.1"),
                        List.of("Withdrawn from the plan", "1", "3.1 Old helpline"),
                        List.of("Unchanged", "7", "All the others")),
                word(example.told()).getTables().get(1).getRows().stream()
                        .map(SummaryOnPaperTest::cells)
                        .toList());
    }

    @Test
    void thePlansFirstQuarterHasNothingToCompareWith() throws IOException {
        assertFalse(text(word(example.told(Quarter.of("2023-24-Q1")))).contains("What changed since"));
    }

    @Test
    void everyPageSaysThatItIsADraftAndThatFiguresAreInvented() throws IOException {
        try (XWPFDocument word = word(example.told())) {
            assertEquals(
                    "Draft: live figures on 10 October 2024\tDemonstration data: not real performance",
                    word.getHeaderList().get(0).getText().strip());
            assertTrue(word.getFooterList().get(0).getText().startsWith("Example plan, Q2 2024-25\tPage "));
        }
        example.plan().demonstration = false;
        assertFalse(text(word(example.told())).contains("Demonstration"));
    }

    @Test
    void anActionThatNeedsAttentionIsToldWithItsWordsAndItsAsk() throws IOException {
        String text = text(word(example.told()));
        assertTrue(text.contains("""
                1.1 Mental health
                 Red  since Q3 2023-24. Answered this quarter.
                Lead: Housing; with Police
                What was done: Both posts were advertised again.
                What stands in the way: Two posts are unfilled.
                Support or decision needed: Agree interim funding. Asked of VAWG Delivery Group, by 14 November 2024.
                Early warnings: Needs attention for 4 quarters running.
                """));
    }

    @Test
    void wordsOfAnEarlierQuarterAreNotToldAsFresh() throws IOException {
        String text = text(word(example.told()));
        assertTrue(text.contains("""
                 Amber  since Q1 2024-25. Asked, no answer. Last answered for Q1 2024-25.
                Lead: Housing; with Police
                What was done, as said for Q1 2024-25: Six schools <done>,
                six & two to go.
                What is at risk: Exam season is near
                Back on track: Half-day version. By 20 December 2024.
                """));
    }

    @Test
    void ofAHiddenUpdateOnlyTheRatingIsTold() throws IOException {
        String text = text(word(example.told()));
        assertTrue(text.contains("""
                2.1 Homicide reviews
                 Red  since Q2 2024-25. Answered this quarter.
                Lead: Housing; with Police
                Words are not shown.
                """));
    }

    @Test
    void anObjectiveWithoutAnySaysSo() throws IOException {
        assertTrue(text(word(example.told()))
                .contains("Objective 3: Nothing left\nNo action of this objective needs attention.\n"));
    }

    @Test
    void otherWarningsAndWhoHasYetToAnswerComeLast() throws IOException {
        try (XWPFDocument word = word(example.told())) {
            assertEquals(
                    List.of(
                            "2.3 Interpreters",
                            "Not started",
                            "Not started, although it has been asked in an earlier quarter."),
                    cells(word.getTables().get(3).getRow(1)));
            assertEquals(
                    List.of(
                            List.of("Accountable partner", "Updates still to come"),
                            List.of("Housing", "2.2 Action 2.2 (sent back)\n2.3 Action 2.3"),
                            List.of("Schools", "1.2 Action 1.2")),
                    word.getTables().get(4).getRows().stream()
                            .map(SummaryOnPaperTest::cells)
                            .toList());
        }
    }

    @Test
    void propertiesNameItAndSayThatItIsBritishEnglish() throws Exception {
        try (XWPFDocument word = word(example.told())) {
            PackageProperties properties = word.getPackage().getPackageProperties();
            assertEquals(
                    "Progress of the Example plan, Q2 2024-25",
                    properties.getTitleProperty().orElseThrow());
            assertEquals("en-GB", properties.getLanguageProperty().orElseThrow());
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
    void theSameSummaryGivesTheSameBytesWheneverItIsMade() throws IOException {
        byte[] bytes = bytes(new ExampleInWords().told());
        assertArrayEquals(bytes, bytes(new ExampleInWords().told()));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertEquals(1980, entry.getTimeLocal().getYear(), entry.getName());
            }
        }
    }

    /** Word calls a file broken whose runs have properties twice, or whose styles are not there. */
    @Test
    void wordFindsNothingToRepair() throws IOException {
        try (XWPFDocument word = word(example.told())) {
            assertFalse(Pattern.compile("</w:rPr>\\s*<w:rPr")
                    .matcher(word.getDocument().xmlText())
                    .find());
            for (Style style : Style.values()) {
                assertTrue(word.getStyles().styleExist(style.id()), style.id());
            }
            XWPFParagraph last = word.getParagraphs().get(word.getParagraphs().size() - 1);
            assertEquals(last, word.getBodyElements().get(word.getBodyElements().size() - 1));
        }
    }

    private static void addLabels(Set<String> labels, TallyView.BandShares bands, TallyView.RatingShares ratings) {
        Arrays.stream(Band.values())
                .forEach(band -> labels.add(Summary.of(band, bands).label()));
        Arrays.stream(Rating.values())
                .forEach(rating -> labels.add(Summary.of(rating, ratings).label()));
    }

    private static XWPFDocument word(ProgressInWords told) throws IOException {
        return open(bytes(told));
    }

    private static byte[] bytes(ProgressInWords told) {
        Map<Band, String> colours = Map.of(Band.ATTENTION, "red", Band.ON_TRACK, "green", Band.NOT_STARTED, "grey");
        return SummaryOnPaper.of(new Summary("Example plan", ExampleInWords.TODAY, colours, told), WordPaper::new);
    }

    private static XWPFDocument open(byte[] bytes) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    private static String text(XWPFDocument word) throws IOException {
        try (XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
            return extractor.getText();
        }
    }

    private static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream()
                .map(cell -> String.join(
                        "\n",
                        cell.getParagraphs().stream()
                                .map(XWPFParagraph::getText)
                                .toList()))
                .toList();
    }
}
