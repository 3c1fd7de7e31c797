package org.waymark.document;

import java.util.List;
import java.util.Optional;
import org.waymark.document.paper.Paper;
import org.waymark.document.paper.Style;
import org.waymark.document.paper.Table;
import org.waymark.document.paper.Table.Cell;
import org.waymark.update.MeasureView;
import org.waymark.update.MeasureView.ReadingView;
import org.waymark.update.Reading;

/** The outcome measures: where they began, the latest figure and the one before it, and what they are to reach. */
final class OutcomesOnPaper {

    private final Summary summary;
    private final Paper paper;

    OutcomesOnPaper(Summary summary, Paper paper) {
        this.summary = summary;
        this.paper = paper;
    }

    void write() {
        List<MeasureView> outcomes = summary.outcomes();
        if (outcomes.isEmpty()) {
            return;
        }
        paper.add(Style.HEADING_1, "Outcome measures");
        Table table = new Table("Outcome measures", 3466, 1300, 1700, 1700, 1700)
                .head(
                        Cell.head("Measure", Tint.HEAD),
                        Cell.figureHead("Baseline", Tint.HEAD),
                        Cell.figureHead("Before", Tint.HEAD),
                        Cell.figureHead("Latest", Tint.HEAD),
                        Cell.head("Target", Tint.HEAD));
        outcomes.forEach(measure -> table.row(row(measure)));
        paper.add(table);
        paper.add(
                Style.NOTE,
                "Indicators of the objectives that have figures, at most six: the first of each objective, then the second.");
    }

    private Cell[] row(MeasureView measure) {
        String way = ReadingWords.direction(measure.direction());
        List<ReadingView> figures = measure.readings().stream()
                .filter(reading -> reading.value() != null || reading.withheld() != null)
                .toList();
        int count = figures.size();
        Cell latest = figure(measure, figures.get(count - 1));
        return new Cell[] {
            Cell.text(measure.statement())
                    .and(Style.TABLE_NOTE, "Objective " + measure.objective() + (way.isEmpty() ? "" : "; " + way)),
            Cell.figure(
                    measure.baseline() == null
                            ? "–"
                            : ReadingWords.number(measure, measure.baseline().value())),
            count < 2 ? Cell.figure("–") : figure(measure, figures.get(count - 2)),
            awaited(measure)
                    .map(reading -> latest.and(Style.TABLE_FIGURE_NOTE, told(measure, reading)))
                    .orElse(latest),
            Cell.text(target(measure))
        };
    }

    /** What is still to come for the quarter itself. */
    private Optional<ReadingView> awaited(MeasureView measure) {
        return measure.readings().stream()
                .filter(reading ->
                        reading.quarter().equals(summary.quarter()) && reading.status() == Reading.Status.NOT_YET)
                .findFirst();
    }

    private static String told(MeasureView measure, ReadingView reading) {
        return reading.quarter().shortTitle() + ": " + ReadingWords.of(measure, reading);
    }

    private static Cell figure(MeasureView measure, ReadingView reading) {
        return Cell.figure(ReadingWords.of(measure, reading))
                .and(Style.TABLE_FIGURE_NOTE, reading.quarter().shortTitle());
    }

    private static String target(MeasureView measure) {
        if (measure.target() == null) {
            return "–";
        }
        String what = measure.target().words() != null
                ? measure.target().words()
                : measure.target().value() == null
                        ? ""
                        : ReadingWords.number(measure, measure.target().value());
        return measure.target().by() == null
                ? what
                : (what + " by " + Words.day(measure.target().by())).strip();
    }
}
