package org.waymark.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waymark.document.ExampleSummary.said;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.waymark.document.paper.OpenXml;
import org.waymark.document.paper.PdfPaper;
import org.waymark.document.paper.PdfUa;
import org.waymark.document.paper.WordPaper;
import org.waymark.plan.Marking;
import org.waymark.plan.PlanDocument.BandLabel;
import org.waymark.progress.Band;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;
import org.waymark.progress.UpdateState;
import org.waymark.publication.Withdrawal;
import org.waymark.publication.WordsView;
import org.waymark.update.Ask;
import org.waymark.update.AskEntry;
import org.waymark.update.AskView;
import org.waymark.update.Asks;
import org.waymark.update.ExampleInWords;
import org.waymark.update.ProgressInWords;
import org.waymark.update.TallyView;
import org.waymark.update.UpdateDigest;

/** The summary for each of its readers, opened again as a reader's program opens it. */
class SummaryOnPaperTest {

    private final ExampleSummary summaries = new ExampleSummary();
    private final ExampleInWords example = summaries.example;

    @Test
    void theBoardReadsWhatItDecidesOnFirst() throws IOException {
        summaries.words = new WordsView(
                said("1.1 Mental health: agree interim funding.\n2.1 Homicide reviews: note."),
                said("Six schools have begun."),
                said("1.2 Schools: the last two."));
        summaries.decisions = List.of(decision());
        assertEquals(
                List.of(
                        "Title: Progress of the Example plan",
                        "Heading1: What was decided last time, and what followed",
                        "Heading1: What the board is asked",
                        "Heading1: RAG coding and overall progress",
                        "Heading1: The objectives and progress on each",
                        "Heading1: What needs attention",
                        "Heading1: Also to look at",
                        "Heading1: What changed since Q1 2024-25",
                        "Heading1: Achievements",
                        "Heading1: Updates received",
                        "Heading1: What comes next",
                        "Heading1: A paragraph to paste"),
                headings(ForWhom.BOARD));
        List<List<String>> decided = rows(word(ForWhom.BOARD).getTables().get(0));
        assertEquals(
                List.of(
                        "1.1 Mental health\nAsked for Q1 2024-25",
                        "Fund two posts.",
                        "Agreed. One post until March.\nDelivery group, 5 September 2024",
                        "Still red.\nOne post was advertised."),
                decided.get(1));
        assertTrue(text(word(ForWhom.BOARD)).contains("2.1 Homicide reviews: note."));
    }

    @Test
    void theDeliveryGroupReadsTheSameAndEveryActionBehindIt() throws IOException {
        assertEquals(
                List.of(
                        "Title: Progress of the Example plan",
                        "Heading1: RAG coding and overall progress",
                        "Heading1: The objectives and progress on each",
                        "Heading1: What needs attention",
                        "Heading1: Also to look at",
                        "Heading1: What changed since Q1 2024-25",
                        "Heading1: Updates received",
                        "Heading2: Who has yet to answer",
                        "Heading1: Every action, by objective",
                        "Heading2: Objective 1: Prevention & early help",
                        "Heading3: 1.1 Mental health",
                        "Heading3: 1.2 Schools",
                        "Heading3: 1.3 Training",
                        "Heading3: 1.4 Website",
                        "Heading3: 1.5 Strategy",
                        "Heading2: Objective 2: =Support",
                        "Heading3: 2.1 Homicide reviews",
                        "Heading3: 2.2 Housing",
                        "Heading3: 2.3 Interpreters",
                        "Heading2: Objective 3: Nothing left",
                        "Heading1: A paragraph to paste"),
                headings(ForWhom.DELIVERY_GROUP));
    }

    @Test
    void bandsStandWithCountShareRatingsAndGrounds() throws IOException {
        XWPFTable bands = word(ForWhom.BOARD).getTables().get(0);
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
        assertTrue(text(word(ForWhom.BOARD)).contains("Percentages are rounded."));
    }

    @Test
    void bandsBearThePlansOwnLabelsAndColours() throws IOException {
        example.plan().bands = List.of(
                new BandLabel(Band.ATTENTION, "Look here", "purple"),
                new BandLabel(Band.ON_TRACK, "Well", "chartreuse"));
        example.plan().ratingLabels = Map.of(Rating.RED, "Off course");
        XWPFDocument word = word(ForWhom.BOARD);
        assertEquals(
                List.of("EBE1F3", Tint.HEAD, "EBEDF0"),
                word.getTables().get(0).getRow(0).getTableCells().stream()
                        .map(XWPFTableCell::getColor)
                        .toList());
        assertTrue(text(word).contains("Off course: 2/8 (25%)"));
    }

    @Test
    void objectivesStandWithCompletedApartAndATotal() throws IOException {
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
                rows(word(ForWhom.BOARD).getTables().get(1)));
    }

    @Test
    void exceptionsStandWithBarrierAskOwnerAndDateAndTheWorstFirst() throws IOException {
        assertEquals(
                List.of(
                        List.of(
                                "Action",
                                "What stands in the way",
                                "Support or decision needed, or what is being done",
                                "Owner, and by when"),
                        List.of(
                                "1.1 Mental health\n Red \nSince Q3 2023-24. Answered this quarter.",
                                "Two posts are unfilled.",
                                "Agree interim funding.\nAsked of VAWG Delivery Group, by 14 November 2024.",
                                "Housing"),
                        List.of(
                                "2.1 Homicide reviews\n Red \nSince Q2 2024-25. Answered this quarter.",
                                "Its words are restricted.",
                                "–",
                                "Housing"),
                        List.of(
                                "1.2 Schools\n Amber \nSince Q1 2024-25. Asked, no answer. Last answered for Q1 2024-25.",
                                "As said for Q1 2024-25: Exam season is near.",
                                "Half-day version.",
                                "Housing\nBack on track by 20 December 2024")),
                rows(word(ForWhom.BOARD).getTables().get(2)));
    }

    @Test
    void movementIsNamedAndWithdrawnActionsSayWhy() throws IOException {
        summaries.withdrawals =
                List.of(new Withdrawal("3.1", "Old helpline", "The line was closed", List.of("1.1", "1.5")));
        assertEquals(
                List.of(
                        List.of("Change", "Actions", "Which"),
                        List.of("Worse", "1", "2.1 Homicide reviews"),
                        List.of(
                                "Withdrawn from the plan",
                                "1",
                                "3.1 Old helpline: The line was closed. It goes on as 1.1, 1.5."),
                        List.of("Unchanged", "7", "All the others")),
                rows(word(ForWhom.BOARD).getTables().get(4)));
        assertFalse(text(open(SummaryOnPaper.of(summaries.at(Quarter.of("2023-24-Q1")), WordPaper::new)))
                .contains("What changed since"));
    }

    @Test
    void theParagraphToPasteHasTheSameFigures() throws IOException {
        String paragraph =
                "Demonstration data: not real performance. As at Q2 2024-25 (July to September 2024), 3 of the 8 actions of the"
                        + " Example plan (38%) were on track or completed; 3 (38%) needed attention, 2 of them rated red; and 2 (25%) had not"
                        + " started (percentages are rounded). Since Q1 2024-25, 0 actions are better and 1 is worse; 1"
                        + " withdrawn. 3 of the 6 updates due had been received (50%). These are live figures of 10 October 2024 and can change.";
        assertEquals(paragraph, SummaryView.of(summaries.forWhom(ForWhom.BOARD)).paragraph());
        assertTrue(text(word(ForWhom.BOARD)).contains(paragraph));
        assertTrue(text(word(ForWhom.BOARD))
                .contains("3 of the 6 updates due (50%) received; the deadline is 21 October 2024."));
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
        Matcher printed = Pattern.compile("[<>]?\\d+%").matcher(text(word(ForWhom.DELIVERY_GROUP)));
        int count = 0;
        for (; printed.find(); count++) {
            assertTrue(labels.contains(printed.group()), printed.group());
        }
        assertTrue(count > 20);
    }

    @Test
    void everyPageSaysThatItIsADraftAndThatFiguresAreInventedAndHowItIsProtected() throws IOException {
        example.plan().marking = Marking.OFFICIAL_SENSITIVE;
        try (XWPFDocument word = word(ForWhom.BOARD)) {
            assertEquals(
                    "OFFICIAL-SENSITIVE\nDraft: live figures on 10 October 2024\tDemonstration data: not real performance",
                    word.getHeaderList().get(0).getText().strip());
            assertTrue(word.getFooterList().get(0).getText().startsWith("Example plan, Q2 2024-25\tPage "));
            assertEquals("Progress of the Example plan, Q2 2024-25", title(word));
        }
        assertEquals(
                "example-2024-25-Q2-board-draft-OFFICIAL-SENSITIVE.docx",
                summaries.forWhom(ForWhom.BOARD).fileName("docx"));
        example.plan().demonstration = false;
        assertFalse(text(word(ForWhom.BOARD)).contains("Demonstration"));
    }

    @Test
    void everyActionIsToldWithItsWordsAndItsAskAndNoneOfAnotherQuarterAsFresh() throws IOException {
        String text = text(word(ForWhom.DELIVERY_GROUP));
        assertTrue(text.contains("""
                1.1 Mental health
                 Red  since Q3 2023-24. Answered this quarter.
                Lead: Housing; with Police
                What was done: Both posts were advertised again.
                What stands in the way: Two posts are unfilled.
                Support or decision needed: Agree interim funding. Asked of VAWG Delivery Group, by 14 November 2024.
                Early warnings: Needs attention for 4 quarters running.
                """), text);
        assertTrue(text.contains("""
                 Amber  since Q1 2024-25. Asked, no answer. Last answered for Q1 2024-25.
                Lead: Housing; with Police
                What was done, as said for Q1 2024-25: Six schools <done>,
                six & two to go.
                What is at risk: Exam season is near
                Back on track: Half-day version. By 20 December 2024.
                """));
        assertTrue(text.contains("""
                2.1 Homicide reviews
                 Red  since Q2 2024-25. Answered this quarter.
                Lead: Housing; with Police
                Its words are restricted.
                """));
        assertFalse(text(word(ForWhom.BOARD)).contains("Both posts were advertised"));
    }

    @Test
    void otherWarningsAreToldAndWhoHasYetToAnswerIsTheDeliveryGroups() throws IOException {
        List<XWPFTable> tables = word(ForWhom.DELIVERY_GROUP).getTables();
        assertEquals(
                List.of(
                        List.of("Accountable partner", "Updates still to come"),
                        List.of("Housing", "2.2 Action 2.2 (sent back)\n2.3 Action 2.3"),
                        List.of("Schools", "1.2 Action 1.2")),
                rows(tables.get(5)));
        assertEquals(
                List.of(
                        "2.3 Interpreters",
                        "Not started",
                        "Not started, although it has been asked in an earlier quarter."),
                rows(tables.get(3)).get(1));
        assertEquals(5, word(ForWhom.BOARD).getTables().size());
    }

    @Test
    void bothFormatsAreByTheirStandardsAndTheSameTwice() throws Exception {
        for (ForWhom reader : ForWhom.values()) {
            Summary summary = summaries.forWhom(reader);
            byte[] word = SummaryOnPaper.of(summary, WordPaper::new);
            byte[] pdf = SummaryOnPaper.of(summary, PdfPaper::new);
            assertEquals(List.of(), OpenXml.faults(word));
            assertEquals(List.of(), PdfUa.faults(pdf));
            assertArrayEquals(word, SummaryOnPaper.of(new ExampleSummary().forWhom(reader), WordPaper::new));
            assertArrayEquals(pdf, SummaryOnPaper.of(new ExampleSummary().forWhom(reader), PdfPaper::new));
        }
    }

    private static Asks.Decision decision() {
        AskView ask = new AskView(
                "Two posts are unfilled.",
                "group",
                "Delivery group",
                "Fund two posts",
                null,
                new AskView.Answer(
                        Ask.Answer.AGREED,
                        "One post until March",
                        LocalDate.of(2024, 9, 5),
                        "Delivery group",
                        "The manager",
                        Instant.EPOCH),
                null);
        Quarter before = ExampleInWords.QUARTER.previous();
        return new Asks.Decision(
                new AskEntry(
                        "1.1",
                        "Mental health",
                        1,
                        before,
                        before,
                        Rating.RED,
                        UpdateState.ACCEPTED,
                        ask,
                        AskEntry.State.ANSWERED,
                        false),
                new UpdateDigest(
                        ExampleInWords.QUARTER,
                        UpdateState.ACCEPTED,
                        Rating.RED,
                        "One post was advertised. Nobody came.",
                        null,
                        null,
                        null,
                        null,
                        null,
                        false));
    }

    private static void addLabels(Set<String> labels, TallyView.BandShares bands, TallyView.RatingShares ratings) {
        Arrays.stream(Band.values())
                .forEach(band -> labels.add(Summary.of(band, bands).label()));
        Arrays.stream(Rating.values())
                .forEach(rating -> labels.add(Summary.of(rating, ratings).label()));
    }

    private List<String> headings(ForWhom reader) throws IOException {
        return word(reader).getParagraphs().stream()
                .filter(paragraph -> paragraph.getStyle().matches("Title|Heading.*"))
                .map(paragraph -> paragraph.getStyle() + ": " + paragraph.getText())
                .toList();
    }

    private XWPFDocument word(ForWhom reader) throws IOException {
        return open(SummaryOnPaper.of(summaries.forWhom(reader), WordPaper::new));
    }

    private static XWPFDocument open(byte[] bytes) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    private static String title(XWPFDocument word) {
        return word.getProperties().getCoreProperties().getTitle();
    }

    private static String text(XWPFDocument word) throws IOException {
        try (XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
            return extractor.getText();
        }
    }

    private static List<List<String>> rows(XWPFTable table) {
        return table.getRows().stream().map(SummaryOnPaperTest::cells).toList();
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
