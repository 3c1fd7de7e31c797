package org.waymark.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waymark.testing.ReadWord.cells;
import static org.waymark.testing.ReadWord.rows;
import static org.waymark.testing.ReadWord.text;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.waymark.document.paper.WordPaper;
import org.waymark.plan.PlanDocument.BandLabel;
import org.waymark.progress.Band;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;
import org.waymark.publication.Withdrawal;
import org.waymark.testing.ReadWord;
import org.waymark.update.ExampleInWords;

/** The tables of a summary on paper: bands, objectives, what needs attention, and what changed. */
class SummaryTablesTest {

    private final ExampleSummary summaries = new ExampleSummary();
    private final ExampleInWords example = summaries.example;

    @Test
    void bandsStandWithCountShareRatingsAndGrounds() throws IOException {
        XWPFTable bands = summaries.word(ForWhom.BOARD).getTables().get(0);
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
        assertTrue(text(summaries.word(ForWhom.BOARD)).contains("Percentages are rounded."));
    }

    @Test
    void bandsBearThePlansOwnLabelsAndColours() throws IOException {
        example.plan().bands = List.of(
                new BandLabel(Band.ATTENTION, "Look here", "purple"),
                new BandLabel(Band.ON_TRACK, "Well", "chartreuse"));
        example.plan().ratingLabels = Map.of(Rating.RED, "Off course");
        XWPFDocument word = summaries.word(ForWhom.BOARD);
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
                rows(summaries.word(ForWhom.BOARD).getTables().get(1)));
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
                rows(summaries.word(ForWhom.BOARD).getTables().get(2)));
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
                rows(summaries.word(ForWhom.BOARD).getTables().get(4)));
        assertFalse(text(ReadWord.of(SummaryOnPaper.of(summaries.at(Quarter.of("2023-24-Q1")), WordPaper::new)))
                .contains("What changed since"));
    }

    @Test
    void otherWarningsAreToldAndWhoHasYetToAnswerIsTheDeliveryGroups() throws IOException {
        List<XWPFTable> tables = summaries.word(ForWhom.DELIVERY_GROUP).getTables();
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
        assertEquals(5, summaries.word(ForWhom.BOARD).getTables().size());
    }
}
