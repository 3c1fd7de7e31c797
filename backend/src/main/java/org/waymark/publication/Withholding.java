package org.waymark.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.plan.Measure;
import org.waymark.plan.MeasureEntry;
import org.waymark.progress.Quarter;
import org.waymark.publication.Balances.Balance;
import org.waymark.publication.FigureTable.Cell;
import org.waymark.publication.FigureTable.Part;
import org.waymark.update.MeasureView;
import org.waymark.update.MeasureView.ReadingView;

/**
 * What of one table of figures may not leave the partnership. A table is the measures of one action, or the indicators of one objective,
 * over the quarters. Counts of actions are in no such table: they are never withheld.
 *
 * <ol>
 *   <li>A number of people from 1 to 4 is withheld; of a sensitive measure 0 too.
 *   <li>So is a percentage or rate made from it, by its own parts or from another figure of the table.
 *   <li>Where sums of the table would give it away, another figure is withheld with it: one that leaves a reader in doubt, the smallest
 *       there is, and none that is not needed.
 * </ol>
 *
 * It is looked at quarter by quarter, as the quarters were frozen: what has left with an earlier one is not withheld any more, and what was
 * withheld there is not shown now. Pure: the same table always loses the same figures.
 */
final class Withholding {

    /** What stands in a withheld figure's place. */
    static final String MARK = "[c]";

    static final String KEY =
            "[c] stands in place of a figure about 1 to 4 people, and of figures that would give one away.";

    private static final BigDecimal MOST_PEOPLE_WITHHELD = BigDecimal.valueOf(4);

    private final FigureTable table;
    private final Shares shares;
    private final List<Balance> balances;
    private Set<Cell> withheld = new LinkedHashSet<>();

    private Withholding(FigureTable table) {
        this.table = table;
        Stretches stretches = new Stretches(table);
        this.shares = new Shares(table, stretches);
        this.balances = few(table).isEmpty() ? List.of() : Balances.of(table, stretches);
    }

    /** The table as it may leave. */
    static List<MeasureView> outward(List<MeasureView> measures) {
        FigureTable table = new FigureTable(measures);
        Withholding withholding = new Withholding(table);
        Stream.concat(table.numbers().stream(), table.shares().stream())
                .map(table::knownFrom)
                .distinct()
                .sorted()
                .forEach(withholding::withhold);
        return withholding.told();
    }

    private static List<Cell> few(FigureTable table) {
        return table.people().stream()
                .filter(cell -> isSmall(table.number(cell), table.measure(cell).sensitive()))
                .toList();
    }

    static boolean isSmall(BigDecimal people, boolean sensitive) {
        return people != null && people.signum() >= (sensitive ? 0 : 1) && people.compareTo(MOST_PEOPLE_WITHHELD) <= 0;
    }

    /** What is new with a quarter's record. */
    private void withhold(Quarter quarter) {
        List<Cell> few = few(table).stream()
                .filter(cell -> !table.knownFrom(cell).isAfter(quarter))
                .collect(Collectors.toCollection(ArrayList::new));
        List<Balance> known = balances.stream()
                .filter(balance ->
                        balance.cells().noneMatch(cell -> table.knownFrom(cell).isAfter(quarter)))
                .toList();
        Doubt doubt = new Doubt(table, known);
        withheld.addAll(few);
        List<Cell> beside = new ArrayList<>();
        boolean allInDoubt = true;
        Optional<Cell> told = told(few, doubt, with(beside));
        while (told.isPresent()) {
            List<Cell> others = others(told.get(), known, with(beside), quarter);
            if (others.isEmpty()) {
                allInDoubt = false;
                few.remove(told.get());
            } else {
                beside.add(enough(told.get(), others, doubt, beside));
            }
            told = told(few, doubt, with(beside));
        }
        withheld = with(allInDoubt ? needed(few, doubt, beside) : beside);
    }

    /** The smallest that leaves a reader in doubt; if none does alone, the smallest of all. */
    private Cell enough(Cell told, List<Cell> others, Doubt doubt, List<Cell> beside) {
        return others.stream()
                .filter(other -> !doubt.isToldOf(told, with(and(beside, other))))
                .findFirst()
                .orElse(others.get(0));
    }

    /** Without those that others have made needless. */
    private List<Cell> needed(List<Cell> few, Doubt doubt, List<Cell> beside) {
        List<Cell> needed = new ArrayList<>(beside);
        for (Cell cell : beside) {
            List<Cell> rest =
                    needed.stream().filter(other -> !other.equals(cell)).toList();
            if (told(few, doubt, with(rest)).isEmpty()) {
                needed = new ArrayList<>(rest);
            }
        }
        return needed;
    }

    /** The first of the few that a reader can work out. */
    private Optional<Cell> told(List<Cell> few, Doubt doubt, Set<Cell> hidden) {
        return few.stream().filter(cell -> doubt.isToldOf(cell, hidden)).findFirst();
    }

    /**
     * What could be withheld beside it: first what stands in one sum with it, and the smallest first; noughts after that, and what counts no
     * people last. What left with an earlier quarter only where a figure of that time came late.
     */
    private List<Cell> others(Cell told, List<Balance> known, Set<Cell> hidden, Quarter quarter) {
        Set<Cell> beside = known.stream()
                .filter(balance -> balance.cells().anyMatch(told::equals))
                .flatMap(Balance::cells)
                .collect(Collectors.toSet());
        List<Cell> all = known.stream()
                .filter(balance -> balance.cells().anyMatch(hidden::contains))
                .flatMap(Balance::cells)
                .distinct()
                .filter(cell -> !hidden.contains(cell))
                .sorted(Comparator.comparing((Cell cell) -> !beside.contains(cell))
                        .thenComparing(cell -> !table.measure(cell).countsPeople())
                        .thenComparing(cell -> table.number(cell).signum() == 0)
                        .thenComparing(table::number)
                        .thenComparing(Cell::measure)
                        .thenComparing(Cell::reading)
                        .thenComparing(Cell::part))
                .toList();
        List<Cell> fresh = all.stream()
                .filter(cell -> table.knownFrom(cell).equals(quarter))
                .toList();
        return fresh.isEmpty() && cameLate(quarter) ? all : fresh;
    }

    private boolean cameLate(Quarter quarter) {
        return table.numbers().stream()
                .anyMatch(cell -> table.knownFrom(cell).equals(quarter)
                        && table.quarter(cell).isBefore(quarter));
    }

    /** All that is withheld with these, and the shares that tell of it. */
    private Set<Cell> with(Collection<Cell> beside) {
        Set<Cell> all = new LinkedHashSet<>(withheld);
        all.addAll(beside);
        shares.withholdWith(all);
        return all;
    }

    private static List<Cell> and(List<Cell> cells, Cell other) {
        return Stream.concat(cells.stream(), Stream.of(other)).toList();
    }

    private List<MeasureView> told() {
        List<MeasureView> told = new ArrayList<>();
        for (int m = 0; m < table.measures().size(); m++) {
            List<ReadingView> readings = new ArrayList<>();
            for (int r = 0; r < table.measures().get(m).readings().size(); r++) {
                readings.add(told(m, r));
            }
            MeasureView measure = table.measures().get(m);
            told.add(measure.outward(readings, measure.baseline() != null && hidesBaseline(measure, readings)));
        }
        return told;
    }

    /** It is a few, or the same as a figure of its day that is withheld. */
    private static boolean hidesBaseline(MeasureView measure, List<ReadingView> told) {
        MeasureEntry.Baseline baseline = measure.baseline();
        boolean few = measure.kind() == Measure.Kind.COUNT
                ? isSmall(baseline.value(), measure.sensitive())
                : measure.sensitive() && baseline.value().signum() == 0;
        return measure.countsPeople() && few
                || baseline.asAt() != null
                        && IntStream.range(0, told.size()).anyMatch(r -> {
                            ReadingView reading = measure.readings().get(r);
                            return told.get(r).value() == null
                                    && reading.value() != null
                                    && reading.value().compareTo(baseline.value()) == 0
                                    && reading.quarter().equals(Quarter.containing(baseline.asAt()));
                        });
    }

    private ReadingView told(int measure, int index) {
        ReadingView reading = table.measures().get(measure).readings().get(index);
        boolean value = withheld.contains(new Cell(measure, index, Part.VALUE));
        boolean numerator = withheld.contains(new Cell(measure, index, Part.NUMERATOR));
        boolean denominator = withheld.contains(new Cell(measure, index, Part.DENOMINATOR));
        return value || numerator || denominator ? reading.withheld(value, numerator, denominator, MARK) : reading;
    }
}
