package org.waymark.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waymark.document.paper.Paper;
import org.waymark.document.paper.Style;
import org.waymark.document.paper.Table;
import org.waymark.document.paper.Table.Cell;
import org.waymark.update.ActionView;
import org.waymark.update.AskView;
import org.waymark.update.Asks.Decision;
import org.waymark.update.UpdateDigest;

/** What was decided last time, and what followed. */
final class DecisionsOnPaper {

    private final Summary summary;
    private final Paper paper;

    DecisionsOnPaper(Summary summary, Paper paper) {
        this.summary = summary;
        this.paper = paper;
    }

    void write() {
        List<Decision> decisions = summary.record().decisions();
        if (decisions.isEmpty()) {
            return;
        }
        paper.add(Style.HEADING_1, "What was decided last time, and what followed");
        Table table = new Table("Decisions, and what followed", 2000, 2500, 2783, 2583)
                .head(
                        Cell.head("Action", Tint.HEAD),
                        Cell.head("What was asked", Tint.HEAD),
                        Cell.head("What was decided", Tint.HEAD),
                        Cell.head("What followed", Tint.HEAD));
        for (Decision decision : decisions) {
            table.row(
                    Cell.text(decision.asked().action() + " " + decision.asked().focus())
                            .and(
                                    Style.TABLE_NOTE,
                                    "Asked for " + decision.asked().quarter().shortTitle()),
                    Cell.texts(Words.sentences(decision.asked().ask().need())),
                    decided(decision.asked().ask().answer()),
                    followed(decision));
        }
        paper.add(table);
    }

    private static Cell decided(AskView.Answer answer) {
        String where = answer.meeting() == null ? "" : answer.meeting() + ", ";
        return Cell.text(Words.capital(answer.answer()) + ". " + Words.sentence(answer.words()))
                .and(Style.TABLE_NOTE, where + Words.day(answer.on()));
    }

    /** The rating then and now, and what was done since. */
    private Cell followed(Decision decision) {
        Optional<ActionView> now = summary.told().action(decision.asked().action());
        String then = summary.label(decision.asked().rating());
        Cell cell = now.map(action -> rated(then, action)).orElse(Cell.text("No longer in the plan."));
        UpdateDigest said = decision.followed();
        return said == null || said.done() == null ? cell : cell.and(Style.TABLE_NOTE, Words.first(said.done()));
    }

    private Cell rated(String then, ActionView action) {
        String is = summary.label(action.position().rating());
        return Cell.text(
                        then.equals(is)
                                ? "Still " + is.toLowerCase(Locale.UK) + "."
                                : then + " then, now " + is.toLowerCase(Locale.UK) + ".")
                .on(summary.tint(action.position().band()));
    }
}
