package org.waymark.document.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;

/** What the last columns say of a quarter: a rating is read where it is plain, and no word of what was done goes with it. */
class UpdatesOfPaperTest {

    private static final RatingWords WORDS = RatingWords.of(Map.of(Rating.BLUE, "Done 100%"));

    private static UpdateCell read(String rating, String update) {
        return UpdateCell.of(Cell.of(rating, 0), Cell.of(update, 1), WORDS);
    }

    private static void assertReads(Rating rating, String said, UpdateCell read) {
        assertEquals(rating, read.rating(), read.toString());
        assertEquals(said, read.said(), read.toString());
    }

    @Test
    void runningTextBeginsWithARatingOnlyWhereThatStandsAlone() {
        for (String words : List.of(
                "Not on track: staff left",
                "Not yet complete",
                "Review completed, next we publish it.",
                "Green spaces audit, not begun",
                "Workshop delayed, now March",
                "A. Smith met the forum",
                "a) Two of three complete",
                "50% complete",
                "Red/Amber")) {
            assertReads(null, words, read("", words));
        }
        assertReads(Rating.RED, "staff left", read("", "Off track: staff left"));
        assertReads(Rating.BLUE, "Published.", read("", "Completed\nPublished."));
        assertReads(Rating.GREEN, "going on", read("", "RAG: Green – going on"));
        assertReads(Rating.AMBER, "Late.", read("", "A: Late."));
        assertReads(Rating.BLUE, "All of it.", read("", "Done 100%\nAll of it."));
    }

    @Test
    void aColumnOfItsOwnIsReadWhereNothingTurnsItRoundAndMarkedWhereItIsNotPlain() {
        for (String words :
                List.of("Not on track", "Not yet green", "Partly complete", "Nearly complete", "50% complete")) {
            UpdateCell read = read(words, "");
            assertReads(null, words, read);
            assertEquals(List.of("“%s” was not read as a rating".formatted(words)), read.unsure());
        }
        UpdateCell inexact = read("Mostly fine: status green", "");
        assertReads(null, "Mostly fine: status green", inexact);
        UpdateCell marked = read("Overall status green", "Met.");
        assertReads(Rating.GREEN, "Overall status green\nMet.", marked);
        assertEquals(List.of("Its rating was read from “Overall status green”"), marked.unsure());
        assertEquals(List.of(), read("BRAG: Green", "Met.").unsure());
        UpdateCell two = read("Amber", "Green: met");
        assertReads(Rating.AMBER, "Green: met", two);
        assertEquals(1, two.unsure().size());
    }

    @Test
    void aSignInTheColourOfARatingIsOneAndWordsBesideItGoBefore() {
        assertReads(Rating.GREEN, null, read("🟢", ""));
        assertReads(Rating.AMBER, "Late.", read("🟡", "Late."));
        assertReads(Rating.RED, null, read("🟥\uFE0F", ""));
        assertReads(Rating.GREY, null, read("⚪", ""));
        assertReads(Rating.BLUE, null, read("🟢 Complete", ""));
        assertReads(Rating.BLUE, null, read("C", ""));
        assertReads(Rating.GREY, null, read("NS", ""));
        assertEquals(List.of("“👍” was not read as a rating"), read("👍", "").unsure());
        assertReads(null, "🟢🔴", read("🟢🔴", ""));
    }

    @Test
    void silenceIsNoAnswerAndWhatStandsAfterItIsOlder() {
        UpdateCell silent = read("On track", "On track\nAsked, no answer. Last answered for Q1 2023/24.\nTrained 40.");
        assertReads(null, null, silent);
        assertTrue(silent.older().contains("Trained 40."));
        assertReads(null, null, read("", "Not started\nNever reported."));
        assertReads(null, null, read("", "On track\nNot asked since Q1 2023/24."));
    }

    private static PlanRead plan(String quarter, String heads, String cells) {
        String csv = "Ref,Action,Lead,When," + heads + "\n1.1,Train staff.,Police,Quarterly," + cells + "\n";
        return PlanFile.read(
                csv.getBytes(StandardCharsets.UTF_8),
                null,
                quarter == null ? null : Quarter.of(quarter),
                Reference.NOW);
    }

    @Test
    void theColumnOfTheQuarterIsTakenByItsNumberAndYear() {
        String years = "Q2 2022/23 update,Q2 2022/23 RAG,Q2 2023/24 update,Q2 2023/24 RAG";
        PlanRead now = plan("2023-24-Q2", years, "Old.,Red,New.,Green");
        assertEquals(List.of(new PlanRead.Said("1.1", Rating.GREEN, "New.")), now.updates());
        assertTrue(Reference.unsureOf(now, "1.1")
                .anyMatch(told -> told.contains("“Q2 2022/23 update” is of another quarter, and says: “Old.”")));
        PlanRead none = plan("2023-24-Q4", "Q1 update,Q2 update,Q1 RAG,Q2 RAG", "One.,Two.,Red,Green");
        assertEquals(List.of(), none.updates());
        assertEquals(
                4,
                Reference.unsureOf(none, "1.1")
                        .filter(told -> told.contains("another quarter"))
                        .count());
        assertEquals(
                List.of(new PlanRead.Said("1.1", null, "Spring.")),
                plan("2023-24-Q4", "Update Oct - Dec 2023,Update Jan–Mar 2024", "Autumn.,Spring.")
                        .updates());
        PlanRead unnamed = plan("2023-24-Q4", "RAG,RAG,Progress", "Red,Green,Met.");
        assertEquals(List.of(new PlanRead.Said("1.1", Rating.GREEN, "Met.")), unnamed.updates());
        assertTrue(Reference.unsureOf(unnamed, "1.1").anyMatch(told -> told.contains("“RAG” was not taken")));
    }

    @Test
    void coloursWithoutWordsAreToldOnce() {
        WordPaper paper = new WordPaper();
        paper.table(List.of(
                List.of("Ref", "Action", "Lead", "When", "RAG"),
                List.of("1.1", "Train staff", "Police", "June 2025", "#FF0000"),
                List.of("1.2", "Write a guide", "Police", "May 2025", "#92D050"),
                List.of("1.3", "Print it", "Police", "May 2025", "#92D050Green")));
        PlanRead read = PlanFile.read(paper.bytes(), null, Quarter.of("2024-25-Q2"), Reference.NOW);
        assertEquals(
                List.of(Rating.RED, Rating.GREEN, Rating.GREEN),
                read.updates().stream().map(PlanRead.Said::rating).toList());
        assertEquals(
                List.of("/objectives Their ratings were read from the colours of their cells (1.1, 1.2)"),
                read.unsure().stream()
                        .map(unsure -> unsure.pointer() + " " + unsure.detail())
                        .filter(told -> told.contains("colour"))
                        .toList());
    }

    @Test
    void aColourOfTheThemeIsReadWithItsTint() {
        String scheme = "<a:dk1><a:sysClr lastClr=\"000000\"/></a:dk1><a:lt1><a:sysClr lastClr=\"FFFFFF\"/></a:lt1>"
                + "<a:dk2><a:srgbClr val=\"44546A\"/></a:dk2><a:lt2><a:srgbClr val=\"E7E6E6\"/></a:lt2>"
                + "<a:accent1><a:srgbClr val=\"4472C4\"/></a:accent1><a:accent2><a:srgbClr val=\"C00000\"/></a:accent2>"
                + "<a:accent3><a:srgbClr val=\"FFC000\"/></a:accent3><a:accent4><a:srgbClr val=\"70AD47\"/></a:accent4>";
        String fills = List.of(
                        "theme=\"0\" tint=\"-0.25\"",
                        "theme=\"4\"",
                        "theme=\"5\" tint=\"0.39997558519241921\"",
                        "theme=\"6\" tint=\"-0.249977111117893\"",
                        "theme=\"7\" tint=\"0.6\"",
                        "theme=\"99\"")
                .stream()
                .map(colour ->
                        "<fill><patternFill patternType=\"solid\"><fgColor " + colour + "/></patternFill></fill>")
                .collect(Collectors.joining());
        String looks = IntStream.rangeClosed(0, 6)
                .mapToObj(i -> "<xf fillId=\"" + i + "\"/>")
                .collect(Collectors.joining());
        try (Archive archive = Archive.of(HostileParts.zip(
                "xl/theme/theme1.xml",
                "<a:theme xmlns:a=\"urn:a\"><a:themeElements><a:clrScheme>" + scheme
                        + "</a:clrScheme></a:themeElements></a:theme>",
                "xl/styles.xml",
                "<styleSheet><fills><fill/>" + fills + "</fills><cellXfs>" + looks + "</cellXfs></styleSheet>"))) {
            WorkbookStyles styles = WorkbookStyles.of(archive);
            assertEquals("BFBFBF", styles.fillOf(1));
            assertEquals(
                    Arrays.asList(Rating.GREY, Rating.BLUE, Rating.RED, Rating.AMBER, Rating.GREEN, null),
                    IntStream.rangeClosed(1, 6)
                            .mapToObj(i -> RatingWords.colour(styles.fillOf(i)))
                            .toList());
        }
    }
}
