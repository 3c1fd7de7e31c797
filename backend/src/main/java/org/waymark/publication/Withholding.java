package org.waymark.publication;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.plan.Measure;
import org.waymark.progress.Quarter;
import org.waymark.publication.FigureTable.Cell;
import org.waymark.publication.FigureTable.Part;
import org.waymark.publication.FigureTable.Sum;
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

    private final FigureTable table;
    private final Set<Cell> withheld = new HashSet<>();

    private Withholding(FigureTable table) {
        this.table = table;
    }

    /** The table as it may leave. */
    static List<MeasureView> outward(List<MeasureView> table) {
        Withholding withholding = new Withholding(new FigureTable(table));
        withholding.findSmall();
        List<Sum> sums = withholding.table.sums();
        int before;
        do {
            before = withholding.withheld.size();
            withholding.withholdWithThem();
            sums.forEach(withholding::protect);
        } while (withholding.withheld.size() > before);
        return withholding.told();
    }

    /** 1. */
    private void findSmall() {
        for (Cell cell : table.people()) {
            if (isSmall(table.number(cell), table.measure(cell).sensitive())) {
                withheld.add(cell);
            }
        }
    }

    static boolean isSmall(BigDecimal people, boolean sensitive) {
        return people != null && people.signum() >= (sensitive ? 0 : 1) && people.compareTo(MOST_PEOPLE_WITHHELD) <= 0;
    }

    /** 2. A reading of which one number is withheld shows none that it could be made from again. */
    private void withholdWithThem() {
        for (int m = 0; m < table.measures().size(); m++) {
            if (table.measures().get(m).kind() == Measure.Kind.COUNT) {
                continue;
            }
            for (int r = 0; r < table.measures().get(m).readings().size(); r++) {
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
        BigDecimal number = table.number(part);
        return number != null && sameQuarter(part).anyMatch(cell -> number.compareTo(table.number(cell)) == 0);
    }

    /** A percentage whose number of people can be made from it again, and is withheld elsewhere in the table. */
    private boolean impliesWithheld(Cell value, Cell denominator) {
        boolean percent = table.measure(value).kind() == Measure.Kind.PERCENT;
        BigDecimal share = table.number(value);
        BigDecimal base = table.number(denominator);
        if (!percent
                || share == null
                || base == null
                || table.number(new Cell(value.measure(), value.reading(), Part.NUMERATOR)) != null) {
            return false;
        }
        BigDecimal made = share.multiply(base).divide(HUNDRED, MathContext.DECIMAL64);
        return isSmall(
                                made.setScale(0, RoundingMode.HALF_UP),
                                table.measure(value).sensitive())
                        && table.measure(value).countsPeople()
                || sameQuarter(value)
                        .anyMatch(
                                cell -> made.subtract(table.number(cell)).abs().compareTo(NEAR) < 0);
    }

    private Stream<Cell> sameQuarter(Cell other) {
        Quarter quarter = table.reading(other).quarter();
        return withheld.stream()
                .filter(cell -> cell.part() == Part.VALUE
                        && table.measure(cell).kind() == Measure.Kind.COUNT
                        && table.reading(cell).quarter().equals(quarter));
    }

    /** 3. With one figure of a sum withheld, the others make it again; with two, nobody can tell which is which. */
    private void protect(Sum sum) {
        List<Cell> all = new ArrayList<>(sum.parts());
        all.add(sum.total());
        List<Cell> hidden = all.stream().filter(withheld::contains).toList();
        boolean alone = hidden.size() == 1;
        // Noughts are shown, so what is withheld is at least one each: a sum that leaves no more than that tells them
        // all.
        boolean leavesNoDoubt = hidden.size() > 1
                && !hidden.contains(sum.total())
                && table.total(hidden).compareTo(BigDecimal.valueOf(hidden.size())) <= 0;
        if (!alone && !leavesNoDoubt) {
            return;
        }
        Cell other = sum.parts().stream()
                .filter(cell -> !withheld.contains(cell) && table.number(cell).signum() > 0)
                .min((a, b) -> table.number(a).compareTo(table.number(b)))
                .orElse(sum.total());
        withheld.add(other);
    }

    private List<MeasureView> told() {
        List<MeasureView> told = new ArrayList<>();
        for (int m = 0; m < table.measures().size(); m++) {
            List<ReadingView> readings = new ArrayList<>();
            for (int r = 0; r < table.measures().get(m).readings().size(); r++) {
                readings.add(told(m, r));
            }
            told.add(table.measures()
                    .get(m)
                    .outward(readings, hasSmallBaseline(table.measures().get(m))));
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
        ReadingView reading = table.measures().get(measure).readings().get(index);
        boolean value = withheld.contains(new Cell(measure, index, Part.VALUE));
        boolean numerator = withheld.contains(new Cell(measure, index, Part.NUMERATOR));
        boolean denominator = withheld.contains(new Cell(measure, index, Part.DENOMINATOR));
        return value || numerator || denominator ? reading.withheld(value, numerator, denominator, MARK) : reading;
    }
}
