package org.waymark.publication;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.waymark.plan.Measure;
import org.waymark.progress.Quarter;
import org.waymark.update.MeasureView;
import org.waymark.update.MeasureView.ReadingView;

/**
 * What of one table of figures may not leave the partnership. A table is the measures of one action, or the indicators of one objective,
 * over the quarters. Counts of actions are in no such table: they are never withheld.
 *
 * <ol>
 *   <li>A number of people from 1 to 4 is withheld; of a sensitive measure 0 too.
 *   <li>So is a percentage or rate made from it, by its own parts or from another figure of the table.
 *   <li>Where a total of the table is shown, and one figure alone is withheld under it, subtraction would give it away: another one is
 *       withheld with it, the smallest there is, or the total where there is no other.
 * </ol>
 *
 * Pure: the same table always loses the same figures.
 */
final class Withholding {

    /** What stands in a withheld figure's place. */
    static final String MARK = "[c]";

    static final String KEY =
            "[c] stands in place of a figure about 1 to 4 people, and of figures that would give one away.";

    private static final BigDecimal MOST_PEOPLE_WITHHELD = BigDecimal.valueOf(4);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** A percentage is given to at least a whole one, so a count made from it is near the one it was made of. */
    private static final BigDecimal NEAR = new BigDecimal("0.5");

    /** More figures than this under one total are looked at as a whole and not in every combination. */
    private static final int MOST_COMBINED = 12;

    /** A figure's place: its measure and quarter, and which of its numbers. */
    private record Cell(int measure, int reading, Part part) {}

    private enum Part {
        VALUE,
        NUMERATOR,
        DENOMINATOR
    }

    /** Figures that make up another one of the table. */
    private record Sum(Cell total, List<Cell> parts) {}

    private final List<MeasureView> table;
    private final Set<Cell> withheld = new HashSet<>();
    private final List<Sum> sums = new ArrayList<>();

    private Withholding(List<MeasureView> table) {
        this.table = table;
    }

    /** The table as it may leave. */
    static List<MeasureView> outward(List<MeasureView> table) {
        Withholding withholding = new Withholding(table);
        withholding.findSmall();
        withholding.findSums();
        int before;
        do {
            before = withholding.withheld.size();
            withholding.withholdWithThem();
            withholding.sums.forEach(withholding::protect);
        } while (withholding.withheld.size() > before);
        return withholding.told();
    }

    /** 1. */
    private void findSmall() {
        eachPeople(cell -> {
            boolean small = isSmall(number(cell), table.get(cell.measure()).sensitive());
            if (small) {
                withheld.add(cell);
            }
        });
    }

    static boolean isSmall(BigDecimal people, boolean sensitive) {
        return people != null && people.signum() >= (sensitive ? 0 : 1) && people.compareTo(MOST_PEOPLE_WITHHELD) <= 0;
    }

    /** 2. A reading of which one number is withheld shows none that it could be made from again. */
    private void withholdWithThem() {
        for (int m = 0; m < table.size(); m++) {
            if (table.get(m).kind() == Measure.Kind.COUNT) {
                continue;
            }
            for (int r = 0; r < table.get(m).readings().size(); r++) {
                Cell value = new Cell(m, r, Part.VALUE);
                Cell numerator = new Cell(m, r, Part.NUMERATOR);
                Cell denominator = new Cell(m, r, Part.DENOMINATOR);
                if (withheld.contains(numerator)
                        || withheld.contains(denominator)
                        || isOfWithheld(numerator)
                        || isOfWithheld(denominator)
                        || impliesWithheld(value, denominator)) {
                    withheld.add(value);
                    withheld.add(numerator);
                }
                if (isOfWithheld(denominator)) {
                    withheld.add(denominator);
                }
            }
        }
    }

    /** The same number as a count of the same quarter that is withheld. */
    private boolean isOfWithheld(Cell part) {
        BigDecimal number = number(part);
        return number != null && sameQuarter(part).anyMatch(cell -> number.compareTo(number(cell)) == 0);
    }

    /** A percentage whose number of people can be made from it again, and is withheld elsewhere in the table. */
    private boolean impliesWithheld(Cell value, Cell denominator) {
        boolean percent = table.get(value.measure()).kind() == Measure.Kind.PERCENT;
        BigDecimal share = number(value);
        BigDecimal base = number(denominator);
        if (!percent
                || share == null
                || base == null
                || number(new Cell(value.measure(), value.reading(), Part.NUMERATOR)) != null) {
            return false;
        }
        BigDecimal made = share.multiply(base).divide(HUNDRED, MathContext.DECIMAL64);
        return isSmall(
                                made.setScale(0, java.math.RoundingMode.HALF_UP),
                                table.get(value.measure()).sensitive())
                        && table.get(value.measure()).countsPeople()
                || sameQuarter(value)
                        .anyMatch(cell -> made.subtract(number(cell)).abs().compareTo(NEAR) < 0);
    }

    private java.util.stream.Stream<Cell> sameQuarter(Cell other) {
        Quarter quarter = reading(other).quarter();
        return withheld.stream()
                .filter(cell -> cell.part() == Part.VALUE
                        && table.get(cell.measure()).kind() == Measure.Kind.COUNT
                        && reading(cell).quarter().equals(quarter));
    }

    /** 3. With one figure of a sum withheld, the others make it again; with two, nobody can tell which is which. */
    private void protect(Sum sum) {
        List<Cell> all = new ArrayList<>(sum.parts());
        all.add(sum.total());
        List<Cell> hidden = all.stream().filter(withheld::contains).toList();
        boolean alone = hidden.size() == 1;
        boolean allOnes = hidden.size() > 1
                && !hidden.contains(sum.total())
                && total(hidden).compareTo(BigDecimal.valueOf(hidden.size())) == 0;
        if (!alone && !allOnes) {
            return;
        }
        Cell other = sum.parts().stream()
                .filter(cell -> !withheld.contains(cell) && number(cell).signum() > 0)
                .min((a, b) -> number(a).compareTo(number(b)))
                .orElse(sum.total());
        withheld.add(other);
    }

    /** The sums that the table holds, as its numbers show: whatever a reader can add up, she can subtract too. */
    private void findSums() {
        List<Cell> counts = new ArrayList<>();
        eachPeople(cell -> {
            if (cell.part() == Part.VALUE && number(cell).signum() >= 0) {
                counts.add(cell);
            }
        });
        for (Cell total : counts) {
            acrossMeasures(total, counts);
            overQuarters(total, counts);
        }
    }

    /** A count that others of the same quarter and period make up. */
    private void acrossMeasures(Cell total, List<Cell> counts) {
        List<Cell> others = counts.stream()
                .filter(cell -> cell.measure() != total.measure())
                .filter(cell -> reading(cell).quarter().equals(reading(total).quarter()))
                .filter(cell -> table.get(cell.measure()).period()
                        == table.get(total.measure()).period())
                .toList();
        if (others.size() > MOST_COMBINED) {
            addIfSum(total, others);
            return;
        }
        for (int set = 1; set < 1 << others.size(); set++) {
            List<Cell> parts = new ArrayList<>();
            for (int i = 0; i < others.size(); i++) {
                if ((set >> i & 1) == 1) {
                    parts.add(others.get(i));
                }
            }
            addIfSum(total, parts);
        }
    }

    /** A year to date, or the last twelve months, that a quarterly measure of the table makes up. */
    private void overQuarters(Cell total, List<Cell> counts) {
        Measure.Period period = table.get(total.measure()).period();
        Quarter last = reading(total).quarter();
        Quarter first = switch (period) {
            case YEAR_TO_DATE -> new Quarter(last.year(), 1);
            case LAST_12_MONTHS -> last.minus(3);
            default -> null;
        };
        for (int m = 0; first != null && m < table.size(); m++) {
            int measure = m;
            Predicate<Cell> within = cell -> cell.measure() == measure
                    && !reading(cell).quarter().isBefore(first)
                    && !reading(cell).quarter().isAfter(last);
            if (table.get(m).period() == Measure.Period.QUARTER) {
                addIfSum(total, counts.stream().filter(within).toList());
            }
        }
    }

    private void addIfSum(Cell total, List<Cell> parts) {
        boolean makesIt = parts.size() > 1 && total(parts).compareTo(number(total)) == 0;
        if (makesIt) {
            sums.add(new Sum(total, parts));
        }
    }

    private BigDecimal total(List<Cell> cells) {
        return cells.stream().map(this::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Every number of people in the table: counts, and the parts of percentages and rates. */
    private void eachPeople(java.util.function.Consumer<Cell> each) {
        for (int m = 0; m < table.size(); m++) {
            MeasureView measure = table.get(m);
            if (!measure.countsPeople()) {
                continue;
            }
            for (int r = 0; r < measure.readings().size(); r++) {
                List<Part> parts = measure.kind() == Measure.Kind.COUNT
                        ? List.of(Part.VALUE)
                        : List.of(Part.NUMERATOR, Part.DENOMINATOR);
                for (Part part : parts) {
                    Cell cell = new Cell(m, r, part);
                    if (number(cell) != null) {
                        each.accept(cell);
                    }
                }
            }
        }
    }

    private ReadingView reading(Cell cell) {
        return table.get(cell.measure()).readings().get(cell.reading());
    }

    private BigDecimal number(Cell cell) {
        ReadingView reading = reading(cell);
        return switch (cell.part()) {
            case VALUE -> reading.value();
            case NUMERATOR -> reading.numerator();
            case DENOMINATOR -> reading.denominator();
        };
    }

    private List<MeasureView> told() {
        List<MeasureView> told = new ArrayList<>();
        for (int m = 0; m < table.size(); m++) {
            List<ReadingView> readings = new ArrayList<>();
            for (int r = 0; r < table.get(m).readings().size(); r++) {
                readings.add(told(m, r));
            }
            told.add(table.get(m).outward(readings, hasSmallBaseline(table.get(m))));
        }
        return told;
    }

    private static boolean hasSmallBaseline(MeasureView measure) {
        return measure.countsPeople()
                && measure.kind() == Measure.Kind.COUNT
                && measure.baseline() != null
                && isSmall(measure.baseline().value(), measure.sensitive());
    }

    private ReadingView told(int measure, int index) {
        ReadingView reading = table.get(measure).readings().get(index);
        boolean value = withheld.contains(new Cell(measure, index, Part.VALUE));
        boolean numerator = withheld.contains(new Cell(measure, index, Part.NUMERATOR));
        boolean denominator = withheld.contains(new Cell(measure, index, Part.DENOMINATOR));
        return value || numerator || denominator ? reading.withheld(value, numerator, denominator, MARK) : reading;
    }
}
