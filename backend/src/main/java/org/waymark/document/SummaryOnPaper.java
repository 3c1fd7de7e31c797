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
import org.waymark.update.ProgressView;

/**
 * A summary on paper, Word or PDF, for two readers: what a board decides on, and for the delivery group the same with every action
 * behind it. Here are its sections in order.
 */
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
                summary.marking());
        return new SummaryOnPaper(summary, format.apply(frame)).write();
    }

    private byte[] write() {
        FiguresOnPaper figures = new FiguresOnPaper(summary, paper);
        beginning();
        new DecisionsOnPaper(summary, paper).write();
        asked();
        figures.overall();
        figures.objectives();
        new ExceptionsOnPaper(summary, paper).write();
        new MovementOnPaper(summary, paper).write();
        new OutcomesOnPaper(summary, paper).write();
        voices();
        if (summary.words() != null) {
            words("Achievements", summary.words().achievements());
        }
        new ResponsesOnPaper(summary, paper).write();
        if (summary.words() != null) {
            words("What comes next", summary.words().next());
        }
        if (!summary.isForBoard()) {
            new StoriesOnPaper(summary, paper).write();
        }
        revised();
        ending();
        return paper.bytes();
    }

    private void beginning() {
        paper.add(Style.TITLE, summary.title());
        paper.add(
                Style.SUBTITLE,
                summary.progress().quarterTitle() + ". " + summary.reader().title());
        String banner = summary.demonstration() == null ? "" : " " + summary.demonstration() + ".";
        paper.add(
                Style.NOTE,
                summary.mark()
                        + (summary.isFinal() ? "." : ". They can change until the quarter is finalised.")
                        + banner);
        summary.progress().sentences().forEach(sentence -> paper.add(Style.LEAD, sentence));
    }

    /** That nothing is asked is told too: a board looks for it. */
    private void asked() {
        if (summary.words() == null) {
            return;
        }
        if (summary.words().asked().text().isBlank()) {
            paper.add(Style.HEADING_1, "What the board is asked");
            paper.add(Style.NORMAL, "Nothing is asked of the board.");
        }
        words("What the board is asked", summary.words().asked());
    }

    /** The manager's words, a point for each line. Nothing is said where she has nothing to say. */
    private void words(String heading, WordsView.Said said) {
        List<Text> lines = said.text()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> Text.of(Style.NORMAL, line.strip()))
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        paper.add(Style.HEADING_1, heading);
        if (lines.size() == 1) {
            paper.add(lines.get(0));
        } else {
            paper.list(lines);
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
        paper.add(Style.HEADING_1, "What survivors say");
        for (ProgressView.ObjectiveTally objective : heard) {
            String words = objective.voice().words();
            paper.add(Text.of(
                    Style.NORMAL,
                    Text.bold("Objective %d: ".formatted(objective.objective())),
                    Text.plain(objective.voice().sentence() + "." + (words == null ? "" : " " + words.strip()))));
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

    private void ending() {
        paper.add(Style.HEADING_1, "A paragraph to paste");
        paper.add(Style.NORMAL, PasteParagraph.of(summary));
        paper.add(Style.NOTE, meanings());
        if (summary.record().withheldKey() != null) {
            paper.add(Style.NOTE, summary.record().withheldKey());
        }
    }

    /** Labels are the plan's, meanings are fixed. */
    private String meanings() {
        return "What the ratings mean. %s: off course, it needs help or a decision. %s: at risk, it stays on course only with attention."
                        .formatted(summary.label(Rating.RED), summary.label(Rating.AMBER))
                + " %s: on track for its date. %s: finished, or now business as usual. %s: work has not begun."
                        .formatted(summary.label(Rating.GREEN), summary.label(Rating.BLUE), summary.label(Rating.GREY));
    }
}
