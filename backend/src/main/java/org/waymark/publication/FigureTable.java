package org.waymark.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.waymark.plan.Measure;
import org.waymark.progress.Period;
import org.waymark.progress.Quarter;
import org.waymark.update.MeasureView;
import org.waymark.update.MeasureView.ReadingView;

/** The measures of one action, or the indicators of one objective, over the quarters: figures by their places, and which make up which. */
record FigureTable(List<MeasureView> measures) {

    /** A figure's place: its measure and quarter, and which of its numbers. */
    record Cell(int measure, int reading, Part part) {}

    enum Part {
        VALUE,
        NUMERATOR,
        DENOMINATOR
    }

    /** Figures that make up another one of the table. */
    record Sum(Cell total, List<Cell> parts) {}

    /** More figures than this under one total are looked at as a whole and not in every combination. */
    private static final int MOST_COMBINED = 10;

    /** The sums that the table holds, as its numbers show: whatever a reader can add up, she can subtract too. */
    List<Sum> sums() {
        List<Sum> sums = new ArrayList<>();
        List<Cell> people =
                people().stream().filter(cell -> number(cell).signum() >= 0).toList();
        List<Cell> counts =
                people.stream().filter(cell -> cell.part() == Part.VALUE).toList();
        for (Cell total : people) {
            if (total.part() != Part.NUMERATOR) {
                acrossMeasures(total, people, sums);
            }
            if (total.part() == Part.VALUE) {
                overQuarters(total, counts, sums);
            }
        }
        return sums;
    }

    /** A count, or what a percentage is of, that others of the same quarter and period make up. */
    private void acrossMeasures(Cell total, List<Cell> people, List<Sum> sums) {
        List<Cell> others = people.stream()
                .filter(cell -> cell.part() != Part.DENOMINATOR)
                .filter(cell -> cell.measure() != total.measure() || total.part() == Part.DENOMINATOR)
                .filter(cell -> reading(cell).quarter().equals(reading(total).quarter()))
                .filter(cell -> measure(cell).period() == measure(total).period())
                .toList();
        if (others.size() > MOST_COMBINED) {
            addIfSum(total, others, sums);
            return;
        }
        for (int set = 1; set < 1 << others.size(); set++) {
            List<Cell> parts = new ArrayList<>();
            for (int i = 0; i < others.size(); i++) {
                if ((set >> i & 1) == 1) {
                    parts.add(others.get(i));
                }
            }
            addIfSum(total, parts, sums);
        }
    }

    /** A year to date, or the last twelve months, that a quarterly measure of the table makes up. */
    private void overQuarters(Cell total, List<Cell> counts, List<Sum> sums) {
        Period period = measure(total).period();
        Quarter last = reading(total).quarter();
        Quarter first = switch (period) {
            case YEAR_TO_DATE -> new Quarter(last.year(), 1);
            case LAST_12_MONTHS -> last.minus(3);
            default -> null;
        };
        for (int m = 0; first != null && m < measures.size(); m++) {
            int measure = m;
            Predicate<Cell> within = cell -> cell.measure() == measure
                    && !reading(cell).quarter().isBefore(first)
                    && !reading(cell).quarter().isAfter(last);
            if (measures.get(m).period() == Period.QUARTER) {
                addIfSum(total, counts.stream().filter(within).toList(), sums);
            }
        }
    }

    private void addIfSum(Cell total, List<Cell> parts, List<Sum> sums) {
        boolean makesIt = parts.size() > 1 && total(parts).compareTo(number(total)) == 0;
        if (makesIt) {
            sums.add(new Sum(total, parts));
        }
    }

    BigDecimal total(List<Cell> cells) {
        return cells.stream().map(this::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Every number of people in the table: counts, and the parts of percentages and rates. */
    List<Cell> people() {
        List<Cell> people = new ArrayList<>();
        for (int m = 0; m < measures.size(); m++) {
            MeasureView measure = measures.get(m);
            List<Part> parts = measure.kind() == Measure.Kind.COUNT
                    ? List.of(Part.VALUE)
                    : List.of(Part.NUMERATOR, Part.DENOMINATOR);
            for (int r = 0; measure.countsPeople() && r < measure.readings().size(); r++) {
                for (Part part : parts) {
                    Cell cell = new Cell(m, r, part);
                    if (number(cell) != null) {
                        people.add(cell);
                    }
                }
            }
        }
        return people;
    }

    MeasureView measure(Cell cell) {
        return measures.get(cell.measure());
    }

    ReadingView reading(Cell cell) {
        return measure(cell).readings().get(cell.reading());
    }

    BigDecimal number(Cell cell) {
        ReadingView reading = reading(cell);
        return switch (cell.part()) {
            case VALUE -> reading.value();
            case NUMERATOR -> reading.numerator();
            case DENOMINATOR -> reading.denominator();
        };
    }
}
