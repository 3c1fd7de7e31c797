package org.waymark.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.waymark.document.paper.Paper;
import org.waymark.document.paper.Style;
import org.waymark.document.paper.Table;
import org.waymark.document.paper.Table.Cell;
import org.waymark.progress.Quarter;
import org.waymark.update.MeasureView;

/** The outcome measures over the last four quarters, beside where they began and what they are to reach. */
final class OutcomesOnPaper {

    private static final int QUARTERS = 4;

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
        List<Quarter> quarters = IntStream.rangeClosed(1 - QUARTERS, 0)
                .mapToObj(before -> summary.quarter().plus(before))
                .toList();
        List<Cell> head =
                new ArrayList<>(List.of(Cell.head("Measure", Tint.HEAD), Cell.figureHead("Baseline", Tint.HEAD)));
        quarters.forEach(quarter -> head.add(Cell.figureHead(quarter.shortTitle(), Tint.HEAD)));
        head.add(Cell.head("Target", Tint.HEAD));
        Table table = new Table("Outcome measures", 2666, 1100, 1050, 1050, 1050, 1050, 1900);
        table.head(head.toArray(Cell[]::new));
        outcomes.forEach(measure -> table.row(row(measure, quarters)));
        paper.add(table);
        paper.add(
                Style.NOTE,
                "Indicators of the objectives that have figures, at most six: the first of each objective, then the second.");
    }

    private static Cell[] row(MeasureView measure, List<Quarter> quarters) {
        String way = ReadingWords.direction(measure.direction());
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(measure.statement())
                .and(Style.TABLE_NOTE, "Objective " + measure.objective() + (way.isEmpty() ? "" : "; " + way)));
        cells.add(Cell.figure(
                measure.baseline() == null
                        ? "–"
                        : ReadingWords.number(measure, measure.baseline().value())));
        quarters.forEach(quarter -> cells.add(Cell.figure(ReadingWords.of(measure, quarter))));
        cells.add(Cell.text(target(measure)));
        return cells.toArray(Cell[]::new);
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
