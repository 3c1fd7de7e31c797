package org.waymark.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.waymark.plan.Measure;
import org.waymark.progress.Quarter;
import org.waymark.update.MeasureView;
import org.waymark.update.MeasureView.ReadingView;

/** The measures of one action, or the indicators of one objective, over the quarters: figures by their places. */
record FigureTable(List<MeasureView> measures) {

    /** A figure's place: its measure and quarter, and which of its numbers. */
    record Cell(int measure, int reading, Part part) {}

    enum Part {
        VALUE,
        NUMERATOR,
        DENOMINATOR
    }

    /** Every number of people in the table: counts, and the parts of percentages and rates. */
    List<Cell> people() {
        return numbers().stream().filter(cell -> measure(cell).countsPeople()).toList();
    }

    /** Every number that is a count or a part, whatever is counted. */
    List<Cell> numbers() {
        List<Cell> numbers = new ArrayList<>();
        for (int m = 0; m < measures.size(); m++) {
            List<Part> parts = measures.get(m).kind() == Measure.Kind.COUNT
                    ? List.of(Part.VALUE)
                    : List.of(Part.NUMERATOR, Part.DENOMINATOR);
            for (int r = 0; r < measures.get(m).readings().size(); r++) {
                for (Part part : parts) {
                    Cell cell = new Cell(m, r, part);
                    if (number(cell) != null) {
                        numbers.add(cell);
                    }
                }
            }
        }
        return numbers;
    }

    /** The value of every reading that is no count: percentages and rates. */
    List<Cell> shares() {
        List<Cell> shares = new ArrayList<>();
        for (int m = 0; m < measures.size(); m++) {
            if (measures.get(m).kind() != Measure.Kind.COUNT) {
                for (int r = 0; r < measures.get(m).readings().size(); r++) {
                    shares.add(new Cell(m, r, Part.VALUE));
                }
            }
        }
        return shares;
    }

    MeasureView measure(Cell cell) {
        return measures.get(cell.measure());
    }

    ReadingView reading(Cell cell) {
        return measure(cell).readings().get(cell.reading());
    }

    Quarter quarter(Cell cell) {
        return reading(cell).quarter();
    }

    /** The first quarter whose record holds it. */
    Quarter knownFrom(Cell cell) {
        Quarter entered = reading(cell).entersIn();
        return entered != null && entered.isAfter(quarter(cell)) ? entered : quarter(cell);
    }

    BigDecimal number(Cell cell) {
        ReadingView reading = reading(cell);
        return switch (cell.part()) {
            case VALUE -> reading.value();
            case NUMERATOR -> reading.numerator();
            case DENOMINATOR -> reading.denominator();
        };
    }

    BigDecimal total(List<Cell> cells) {
        return cells.stream().map(this::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
