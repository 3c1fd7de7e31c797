package org.waymark.document.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.waymark.document.PaperColumn;
import org.waymark.plan.ActionEntry;
import org.waymark.plan.PlanDocument;
import org.waymark.plan.PlanDocument.ObjectiveEntry;
import org.waymark.progress.Frequency;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;

/** The reference plan as its Word file has it: 51 actions, rows that run on, cells that are blank or shifted, other tables around. */
class PublishedPlanTest {

    private static final Set<String> RUN_ON =
            Set.of("1.1", "1.4", "1.9", "1.15", "2.2", "3.1", "3.5", "3.7", "4.4", "5.1", "5.4");
    private static final Set<String> SHIFTED = Set.of("2.4");
    private static final List<String> HEADS = List.of(
            "Ref",
            "Action",
            "Outcome",
            "Lead",
            "Performance measure/target and completion date",
            "Time scale",
            "Link to other strategies",
            "Quarterly update");

    private static final PlanDocument PLAN = Reference.plan("barnet-davawg");
    private static final PlanRead READ = PlanFile.read(paper(), null, Quarter.of("2022-23-Q1"), Reference.NOW);

    private static byte[] paper() {
        WordPaper paper = new WordPaper();
        paper.bold(PLAN.plan().title() + " 2022-25");
        paper.text("Objectives of the strategy and how the partnership will act on them.");
        paper.text(PLAN.plan().vision());
        paper.table(List.of(
                List.of("RAG coding", "Meaning", "Number of actions"),
                List.of("Red", "Requires partnership attention", "8"),
                List.of("Green", "On track for completion or completed", "31"),
                List.of("Grey", "Not started, planned for a later date", "12")));
        paper.table(List.of(
                List.of("Objective", "Red", "Green", "Grey", "Number of actions"),
                List.of("1. " + PLAN.objectives().get(0).title(), "3", "12", "6", "21")));
        paper.table(List.of(
                List.of("Risk", "Mitigating action", "Owner", "Review date"),
                List.of("Funding ends", "Bid for more", "VAWG Strategy Manager", "March 2024")));
        for (ObjectiveEntry objective : PLAN.objectives()) {
            String title = objective.headingTitle() == null ? objective.title() : objective.headingTitle();
            paper.bold("Objective " + objective.number() + ": " + title);
            paper.text("Progress is monitored by the VAWG Delivery Group every quarter.");
            XWPFTable table = paper.table(HEADS.size());
            if (objective.number() < 4) {
                WordPaper.row(table, HEADS.toArray(String[]::new));
            }
            objective.actions().forEach(action -> rows(table, action));
        }
        paper.table(List.of(List.of("Term", "Meaning"), List.of("IDVA", "Independent domestic violence advisor")));
        return paper.bytes();
    }

    private static void rows(XWPFTable table, ActionEntry action) {
        String[] cells = {
            action.ref(),
            focus(action) + "\n" + action.action().replace(" and ", "\u00a0and "),
            Reference.cell(PLAN, action, PaperColumn.OUTCOME).replace("'", "’"),
            Reference.cell(PLAN, action, PaperColumn.LEAD).replace("'", "’"),
            Reference.cell(PLAN, action, PaperColumn.MEASURE),
            Reference.cell(PLAN, action, PaperColumn.TIME_SCALE),
            Reference.cell(PLAN, action, PaperColumn.LINKS),
            update(action)
        };
        if (SHIFTED.contains(action.ref())) {
            cells[5] = cells[6];
            cells[6] = "";
        }
        if (!RUN_ON.contains(action.ref())) {
            WordPaper.row(table, cells);
            return;
        }
        String[] next = {"", "", "", "", "", "", "", ""};
        for (int column : new int[] {1, 2}) {
            int middle = cells[column].indexOf(' ', cells[column].length() * 2 / 3);
            next[column] = middle < 0 ? "" : cells[column].substring(middle + 1);
            cells[column] = middle < 0 ? cells[column] : cells[column].substring(0, middle);
        }
        int line = cells[4].lastIndexOf('\n');
        next[4] = line < 0 ? "" : cells[4].substring(line + 1);
        cells[4] = line < 0 ? cells[4] : cells[4].substring(0, line);
        WordPaper.row(table, cells);
        WordPaper.row(table, next);
    }

    private static String focus(ActionEntry action) {
        return action.ref().startsWith("2.") ? "Focus: " + action.focus() : "_" + action.focus() + "_";
    }

    private static String update(ActionEntry action) {
        return switch (action.ref()) {
            case "1.1" -> "#00B050Green: 12 practices are trained.";
            case "1.2" -> "#FF0000The trainer left in May.";
            case "1.3" -> "Not started";
            case "3.10" -> "#A6A6A6";
            default -> "";
        };
    }

    @Test
    void everyActionComesUnderItsObjectiveAndNoTwoAreOne() {
        assertEquals(
                Reference.actions(PLAN).stream().map(ActionEntry::ref).toList(),
                Reference.actions(READ.document()).stream()
                        .map(ActionEntry::ref)
                        .toList());
        for (ActionEntry action : Reference.actions(PLAN)) {
            assertEquals(
                    action.focus(),
                    Reference.action(READ.document(), action.ref()).focus(),
                    action.ref());
        }
        assertEquals(
                PLAN.objectives().stream()
                        .map(one -> one.headingTitle() == null ? one.title() : one.headingTitle())
                        .toList(),
                READ.document().objectives().stream().map(ObjectiveEntry::title).toList());
    }

    @Test
    void eachWordOfACellIsInItsField() {
        for (ActionEntry action : Reference.actions(PLAN)) {
            ActionEntry read = Reference.action(READ.document(), action.ref());
            Reference.assertHolds(action.ref(), read.action(), action.action());
            Reference.assertHolds(action.ref(), String.valueOf(read.outcome()), String.valueOf(action.outcome()));
            for (PaperColumn column : List.of(PaperColumn.LEAD, PaperColumn.MEASURE)) {
                Reference.assertHolds(
                        action.ref(),
                        Reference.cell(READ.document(), read, column),
                        Reference.cell(PLAN, action, column));
            }
            if (!SHIFTED.contains(action.ref())) {
                Reference.assertHolds(action.ref(), read.timescale() + " null", action.timescale() + "");
                assertEquals(
                        action.links().stream().map(ActionEntry.Link::title).toList(),
                        read.links().stream().map(ActionEntry.Link::title).toList(),
                        action.ref());
            }
            assertEquals(action.measures().size(), read.measures().size(), action.ref());
            assertEquals(action.leads().size(), read.leads().size(), action.ref());
        }
    }

    @Test
    void whatIsUnsureIsTold() {
        assertTrue(Reference.action(READ.document(), "3.10").leads().isEmpty());
        assertTrue(Reference.unsureOf(READ, "3.10").anyMatch("/leads It has no lead"::equals));
        assertTrue(
                Reference.unsureOf(READ, "2.4")
                        .anyMatch(told -> told.startsWith("/timescale") && told.contains("reads like a strategy")),
                () -> Reference.unsureOf(READ, "2.4").toList().toString());
        assertTrue(READ.unsure().stream().anyMatch(unsure -> unsure.detail().contains("Risk | Mitigating action")));
    }

    @Test
    void thePlansYearsAndTitleAreRead() {
        PlanDocument.Head head = READ.document().plan();
        assertEquals(PLAN.plan().title() + " 2022-25", head.title());
        assertEquals(PLAN.plan().firstQuarter(), head.firstQuarter());
        assertEquals(PLAN.plan().lastQuarter(), head.lastQuarter());
        assertEquals(
                Frequency.QUARTERLY, Reference.action(READ.document(), "1.1").frequency());
    }

    @Test
    void theLastColumnSaysHowActionsStood() {
        Map<String, PlanRead.Said> said = new java.util.HashMap<>();
        READ.updates().forEach(update -> said.put(update.ref(), update));
        assertEquals(Set.of("1.1", "1.2", "1.3", "3.10"), said.keySet());
        assertEquals(new PlanRead.Said("1.1", Rating.GREEN, "12 practices are trained."), said.get("1.1"));
        assertEquals(new PlanRead.Said("1.2", Rating.RED, "The trainer left in May."), said.get("1.2"));
        assertEquals(Rating.GREY, said.get("1.3").rating());
        assertEquals(Rating.GREY, said.get("3.10").rating());
        assertNull(said.get("3.10").said());
    }
}
