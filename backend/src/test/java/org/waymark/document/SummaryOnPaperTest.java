package org.waymark.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waymark.document.ExampleSummary.said;
import static org.waymark.testing.ReadWord.rows;
import static org.waymark.testing.ReadWord.text;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.waymark.document.paper.OpenXml;
import org.waymark.document.paper.PdfPaper;
import org.waymark.document.paper.PdfUa;
import org.waymark.document.paper.WordPaper;
import org.waymark.plan.Marking;
import org.waymark.progress.Band;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;
import org.waymark.progress.UpdateState;
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
        List<List<String>> decided =
                rows(summaries.word(ForWhom.BOARD).getTables().get(0));
        assertEquals(
                List.of(
                        "1.1 Mental health\nAsked for Q1 2024-25",
                        "Fund two posts.",
                        "Agreed. One post until March.\nDelivery group, 5 September 2024",
                        "Still red.\nOne post was advertised."),
                decided.get(1));
        assertTrue(text(summaries.word(ForWhom.BOARD)).contains("2.1 Homicide reviews: note."));
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
    void theParagraphToPasteHasTheSameFigures() throws IOException {
        String paragraph =
                "Demonstration data: not real performance. As at Q2 2024-25 (July to September 2024), 3 of the 8 actions of the"
                        + " Example plan (38%) were on track or completed; 3 (38%) needed attention, 2 of them rated red; and 2 (25%) had not"
                        + " started (percentages are rounded). Since Q1 2024-25, 0 actions are better and 1 is worse; 1"
                        + " withdrawn. 3 of the 6 updates due had been received (50%). These are live figures of 10 October 2024 and can change.";
        assertEquals(paragraph, SummaryView.of(summaries.forWhom(ForWhom.BOARD)).paragraph());
        assertTrue(text(summaries.word(ForWhom.BOARD)).contains(paragraph));
        assertTrue(text(summaries.word(ForWhom.BOARD))
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
        Matcher printed = Pattern.compile("[<>]?\\d+%").matcher(text(summaries.word(ForWhom.DELIVERY_GROUP)));
        int count = 0;
        for (; printed.find(); count++) {
            assertTrue(labels.contains(printed.group()), printed.group());
        }
        assertTrue(count > 20);
    }

    @Test
    void everyPageSaysThatItIsADraftAndThatFiguresAreInventedAndHowItIsProtected() throws IOException {
        example.plan().marking = Marking.OFFICIAL_SENSITIVE;
        try (XWPFDocument word = summaries.word(ForWhom.BOARD)) {
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
        assertFalse(text(summaries.word(ForWhom.BOARD)).contains("Demonstration"));
    }

    @Test
    void everyActionIsToldWithItsWordsAndItsAskAndNoneOfAnotherQuarterAsFresh() throws IOException {
        String text = text(summaries.word(ForWhom.DELIVERY_GROUP));
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
        assertFalse(text(summaries.word(ForWhom.BOARD)).contains("Both posts were advertised"));
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
        return summaries.word(reader).getParagraphs().stream()
                .filter(paragraph -> paragraph.getStyle().matches("Title|Heading.*"))
                .map(paragraph -> paragraph.getStyle() + ": " + paragraph.getText())
                .toList();
    }

    private static String title(XWPFDocument word) {
        return word.getProperties().getCoreProperties().getTitle();
    }
}
