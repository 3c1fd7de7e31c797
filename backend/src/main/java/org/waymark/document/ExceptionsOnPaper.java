package org.waymark.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.document.paper.Paper;
import org.waymark.document.paper.Style;
import org.waymark.document.paper.Table;
import org.waymark.document.paper.Table.Cell;
import org.waymark.document.paper.Text;
import org.waymark.update.ActionView;
import org.waymark.update.AskView;
import org.waymark.update.UpdateDigest;

/** What needs attention, the worst first: what stands in its way, what is asked for, whose it is, and by when it is to be right. */
final class ExceptionsOnPaper {

    private final Summary summary;
    private final Paper paper;

    ExceptionsOnPaper(Summary summary, Paper paper) {
        this.summary = summary;
        this.paper = paper;
    }

    void write() {
        needingAttention();
        alsoToLookAt();
    }

    private void needingAttention() {
        paper.add(Style.HEADING_1, "What needs attention");
        List<ActionView> exceptions = summary.exceptions();
        if (exceptions.isEmpty()) {
            paper.add(Style.NORMAL, "No action needs attention.");
            return;
        }
        Table table = new Table("The actions that need attention", 2366, 2600, 2900, 2000)
                .head(
                        Cell.head("Action", Tint.HEAD),
                        Cell.head("What stands in the way", Tint.HEAD),
                        Cell.head("Support or decision needed, or what is being done", Tint.HEAD),
                        Cell.head("Owner, and by when", Tint.HEAD));
        exceptions.forEach(
                action -> table.row(rated(action), words(barrier(action)), words(asked(action)), owner(action)));
        paper.add(table);
    }

    private Cell rated(ActionView action) {
        List<Text> texts = List.of(
                Text.of(Style.TABLE_TEXT, action.ref() + " " + action.focus()),
                Text.of(
                        Style.TABLE_TEXT,
                        Text.tinted(
                                summary.label(action.position().rating()),
                                summary.tint(action.position().band()))),
                Text.of(
                        Style.TABLE_NOTE,
                        "Since %s. %s".formatted(action.position().since().shortTitle(), Standings.inWords(action))));
        return new Cell(texts, null);
    }

    private static Cell words(List<String> said) {
        return said.isEmpty() ? Cell.text("–") : Cell.texts(said);
    }

    /** Words of an earlier quarter are never told as fresh. */
    private List<String> barrier(ActionView action) {
        UpdateDigest update = action.update();
        if (update == null) {
            return List.of();
        }
        if (update.hidden()) {
            return List.of(Standings.hidden(update));
        }
        List<String> said = new ArrayList<>();
        Stream.of(update.ask() == null ? null : update.ask().barrier(), update.atRisk())
                .filter(words -> words != null && !words.isBlank())
                .map(Words::sentence)
                .forEach(said::add);
        if (said.isEmpty() && update.done() != null) {
            said.add(Words.sentence(update.done()));
        }
        if (!update.quarter().equals(summary.quarter()) && !said.isEmpty()) {
            said.set(0, "As said for %s: %s".formatted(update.quarter().shortTitle(), said.get(0)));
        }
        return said;
    }

    private static List<String> asked(ActionView action) {
        UpdateDigest update = action.update();
        if (update == null || update.hidden()) {
            return List.of();
        }
        AskView ask = update.ask();
        String doing = update.recovery() == null ? null : update.recovery().what();
        if (ask == null) {
            return Stream.of(
                            update.noHelpBecause() == null
                                    ? null
                                    : "None needed: " + Words.sentence(update.noHelpBecause()),
                            doing == null ? null : Words.sentence(doing))
                    .filter(words -> words != null)
                    .toList();
        }
        return Stream.of(
                        ask.escalation() == null
                                ? Words.sentence(ask.need() == null ? "" : ask.need())
                                : "To the board: "
                                        + Words.sentence(ask.escalation().words()),
                        Standings.whom(ask),
                        Standings.answered(ask),
                        doing == null ? null : "Meanwhile: " + Words.sentence(doing))
                .filter(words -> words != null && !words.isBlank())
                .toList();
    }

    private static Cell owner(ActionView action) {
        String lead = action.leads().stream()
                .filter(ActionView.Lead::accountable)
                .map(ActionView.Lead::name)
                .collect(Collectors.joining());
        List<String> said = new ArrayList<>(List.of(lead.isEmpty() ? "No lead" : lead));
        if (action.update() != null
                && action.update().recovery() != null
                && action.update().recovery().by() != null) {
            said.add("Back on track by " + Words.day(action.update().recovery().by()));
        }
        if (action.completionDate() != null) {
            said.add((action.moved() > 0 ? "Completion, revised: " : "Completion: ")
                    + Words.day(action.completionDate())
                    + (action.moved() > 1 ? " (moved %d times)".formatted(action.moved()) : ""));
        }
        return Cell.texts(said);
    }

    /** What nobody would look at, were it not for a warning. */
    private void alsoToLookAt() {
        List<ActionView> actions = summary.alsoToLookAt();
        if (actions.isEmpty()) {
            return;
        }
        paper.add(Style.HEADING_1, "Also to look at");
        Table table = new Table("Early warnings", 3200, 1300, 5366)
                .head(
                        Cell.head("Action", Tint.HEAD),
                        Cell.head("Rating", Tint.HEAD),
                        Cell.head("Early warning", Tint.HEAD));
        for (ActionView action : actions) {
            table.row(
                    Cell.text(action.ref() + " " + action.focus()),
                    Cell.text(summary.label(action.position().rating()))
                            .on(summary.tint(action.position().band())),
                    Cell.texts(action.warnings().stream()
                            .map(warning -> warning.sentence() + ".")
                            .toList()));
        }
        paper.add(table);
    }
}
