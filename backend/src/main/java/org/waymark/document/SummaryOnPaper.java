package org.waymark.document;

import java.util.List;
import java.util.function.Function;
import org.waymark.document.paper.Frame;
import org.waymark.document.paper.Paper;
import org.waymark.document.paper.Style;
import org.waymark.document.paper.Table;
import org.waymark.document.paper.Table.Cell;
import org.waymark.document.paper.Text;
import org.waymark.progress.Rating;
import org.waymark.publication.QuarterRecord;
import org.waymark.publication.WordsView;
import org.waymark.update.ActionView;
import org.waymark.update.PartnerResponse;
import org.waymark.update.ProgressView;
import org.waymark.update.ProgressView.ResponsesView;

/** A summary as a Word file, to hand to a delivery group: its sections in order, and the lists at its end. */
final class SummaryOnPaper {

    private final Summary summary;
    private final Paper paper;

    private SummaryOnPaper(Summary summary, Paper paper) {
        this.summary = summary;
        this.paper = paper;
    }

    /** @param format the paper that it is written on */
    static byte[] of(Summary summary, Function<Frame, Paper> format) {
        Frame frame = new Frame(
                summary.title() + ", " + summary.quarter().shortTitle(),
                summary.madeOn(),
                false,
                summary.mark(),
                summary.demonstration(),
                summary.name() + ", " + summary.quarter().shortTitle(),
                null);
        return new SummaryOnPaper(summary, format.apply(frame)).write();
    }

    private byte[] write() {
        beginning();
        FiguresOnPaper figures = new FiguresOnPaper(summary, paper);
        figures.overall();
        figures.movement();
        figures.objectives();
        voices();
        new AttentionOnPaper(summary, paper).write();
        alsoToLookAt();
        yetToAnswer();
        if (summary.words() != null) {
            words("What comes next", summary.words().next());
        }
        revised();
        paper.add(Style.NOTE, meanings());
        return paper.bytes();
    }

    private void beginning() {
        paper.add(Style.TITLE, summary.title());
        paper.add(Style.SUBTITLE, summary.progress().quarterTitle());
        paper.add(
                Style.NOTE,
                summary.mark() + (summary.isFinal() ? "." : ". They can change until the quarter is finalised."));
        summary.progress().sentences().forEach(sentence -> paper.add(Style.LEAD, sentence));
        if (summary.words() != null) {
            words("What the board is asked", summary.words().asked());
            words("Achievements", summary.words().achievements());
        }
    }

    /** The manager's words, a paragraph for each line. Nothing is said where she has nothing to say. */
    private void words(String heading, WordsView.Said said) {
        if (!said.text().isBlank()) {
            paper.add(Style.HEADING_1, heading);
            said.text()
                    .strip()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> paper.add(Style.NORMAL, line.strip()));
        }
    }

    /** Beside the ratings, and apart from them. Nothing is said where survivors have not spoken. */
    private void voices() {
        List<ProgressView.ObjectiveTally> heard = summary.progress().objectives().stream()
                .filter(objective -> objective.voice() != null)
                .toList();
        if (heard.isEmpty()) {
            return;
        }
        paper.add(Style.HEADING_2, "What survivors say");
        for (ProgressView.ObjectiveTally objective : heard) {
            paper.add(Text.of(
                    Style.NORMAL,
                    Text.bold("Objective %d: ".formatted(objective.objective())),
                    Text.plain(objective.voice().sentence() + ".")));
            if (objective.voice().words() != null) {
                objective.voice().words().strip().lines().forEach(line -> paper.add(Style.NORMAL, line));
            }
        }
    }

    /** Of revised figures: which ones they take the place of, why, and what differs. */
    private void revised() {
        QuarterRecord.Revises revises = summary.revises();
        if (revises == null) {
            return;
        }
        paper.add(Style.HEADING_1, "What was revised");
        paper.add(
                Style.NORMAL,
                "These figures take the place of revision %d, finalised on %s. The quarter was reopened because: %s"
                        .formatted(
                                revises.revision(),
                                Words.day(revises.finalisedOn()),
                                Words.sentence(revises.reason())));
        if (revises.differences().isEmpty()) {
            paper.add(Style.NORMAL, "Nothing differs.");
            return;
        }
        Table table = new Table("What was revised", 1500, 2366, 3000, 3000)
                .head(
                        Cell.head("Of", Tint.HEAD),
                        Cell.head("What", Tint.HEAD),
                        Cell.head("Before", Tint.HEAD),
                        Cell.head("Now", Tint.HEAD));
        revises.differences()
                .forEach(difference -> table.row(
                        Cell.text(difference.of()),
                        Cell.text(difference.what()),
                        Cell.text(difference.before() == null ? "–" : difference.before()),
                        Cell.text(difference.now() == null ? "–" : difference.now())));
        paper.add(table);
    }

    /** Labels are the plan's, meanings are fixed. */
    private String meanings() {
        return "What the ratings mean. %s: off course, it needs help or a decision. %s: at risk, it stays on course only with attention."
                        .formatted(summary.label(Rating.RED), summary.label(Rating.AMBER))
                + " %s: on track for its date. %s: finished, or now business as usual. %s: work has not begun."
                        .formatted(summary.label(Rating.GREEN), summary.label(Rating.BLUE), summary.label(Rating.GREY));
    }

    private void alsoToLookAt() {
        paper.add(Style.HEADING_1, "Also to look at");
        List<ActionView> actions = summary.alsoToLookAt();
        if (actions.isEmpty()) {
            paper.add(Style.NORMAL, "There is no early warning about any other action.");
            return;
        }
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

    private void yetToAnswer() {
        paper.add(Style.HEADING_1, "Who has yet to answer");
        ResponsesView updates = summary.progress().updates();
        int open = updates.due().size() - updates.received().size();
        if (open == 0) {
            paper.add(
                    Style.NORMAL,
                    updates.due().isEmpty() ? "Nobody was asked." : "Everybody who was asked has answered.");
            return;
        }
        paper.add(
                Style.NORMAL,
                "%s still to come; the deadline %s %s."
                        .formatted(
                                Words.counted(open, "update"),
                                summary.madeOn().isAfter(updates.deadline()) ? "was" : "is",
                                Words.day(updates.deadline())));
        Table table = new Table("Updates still to come", 3400, 6466)
                .head(Cell.head("Accountable partner", Tint.HEAD), Cell.head("Updates still to come", Tint.HEAD));
        summary.told().responses().stream()
                .filter(response -> !response.outstanding().isEmpty())
                .forEach(response -> table.row(
                        Cell.text(
                                response.partner() == null
                                        ? "Actions without a lead"
                                        : response.partner().name()),
                        Cell.texts(response.outstanding().stream()
                                .map(SummaryOnPaper::outstanding)
                                .toList())));
        paper.add(table.keepLastRow());
    }

    /** A draft is its writers' business; what was sent back is never told as silence. */
    private static String outstanding(PartnerResponse.Outstanding action) {
        String name = action.ref() + " " + action.focus();
        return name
                + (action.state() == PartnerResponse.State.RETURNED ? " (sent back)" : "")
                + (action.overdue() ? ", overdue" : "");
    }
}
