package org.waymark.publication;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.progress.Period;
import org.waymark.progress.Quarter;
import org.waymark.publication.FigureTable.Cell;
import org.waymark.publication.FigureTable.Part;
import org.waymark.publication.Stretches.Said;

/**
 * The sums that a table of figures holds, as its numbers show: whatever a reader can add up, she can subtract too. Figures of one stretch
 * of time make up a total; and the same thing counted by the quarter, from April on and over twelve months comes to the same.
 */
final class Balances {

    /** Figures that come to as much as others do. */
    record Balance(Set<Cell> one, Set<Cell> other) {

        Stream<Cell> cells() {
            return Stream.concat(one.stream(), other.stream());
        }
    }

    /** More figures than this under one total are looked at as a whole and not in every combination. */
    private static final int MOST_COMBINED = 10;

    private final Stretches stretches;
    private final Set<Balance> found = new LinkedHashSet<>();

    private Balances(Stretches stretches) {
        this.stretches = stretches;
    }

    static List<Balance> of(FigureTable table, Stretches stretches) {
        Balances balances = new Balances(stretches);
        table.numbers().stream().map(table::quarter).distinct().sorted().forEach(balances::upTo);
        return List.copyOf(balances.found);
    }

    /** Of the last one to four quarters up to one, and of what is counted otherwise for that quarter. */
    private void upTo(Quarter quarter) {
        for (int quarters = 1; quarters <= Stretches.YEAR; quarters++) {
            List<Said> said = stretches.of(quarter, quarters);
            int stretch = quarters;
            said.forEach(total -> makeUp(total, said, Stretches.quarters(total.period(), quarter) == stretch));
            same(said);
        }
        same(stretches.sinceLastYear(quarter));
        for (Period period : List.of(Period.ACADEMIC_YEAR, Period.POINT_IN_TIME)) {
            List<Said> said = stretches.itself(quarter, period);
            said.forEach(total -> makeUp(total, said, true));
        }
    }

    /**
     * What other figures of people make up. A total that is not said to count people is one still.
     *
     * @param own the stretch is the total's own; of another one figures of its kind are only the sum of several, or chance
     */
    private void makeUp(Said total, List<Said> said, boolean own) {
        if (total.series().part() == Part.NUMERATOR) {
            return;
        }
        List<Said> others = said.stream()
                .filter(part -> stretches.countsPeople(part) && part.series().part() != Part.DENOMINATOR)
                .filter(part -> part.series().measure() != total.series().measure()
                        || total.series().part() == Part.DENOMINATOR)
                .toList();
        if (others.size() > MOST_COMBINED) {
            addIfEven(total, others, own);
            return;
        }
        for (int set = 1; set < 1 << others.size(); set++) {
            if (Integer.bitCount(set) > 1) {
                int chosen = set;
                List<Said> parts = IntStream.range(0, others.size())
                        .filter(i -> (chosen >> i & 1) == 1)
                        .mapToObj(others::get)
                        .toList();
                addIfEven(total, parts, own);
            }
        }
    }

    private void addIfEven(Said total, List<Said> parts, boolean own) {
        if (own || parts.stream().anyMatch(part -> part.period() != total.period())) {
            addIfEven(total, parts);
        }
    }

    private void addIfEven(Said total, List<Said> parts) {
        BigDecimal sum = parts.stream().map(Said::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(total.number()) == 0) {
            Set<Cell> one = new LinkedHashSet<>(total.more());
            Set<Cell> other = new LinkedHashSet<>(total.less());
            parts.forEach(part -> {
                one.addAll(part.less());
                other.addAll(part.more());
            });
            found.add(new Balance(one, other));
        }
    }

    /** The same counted over other periods. */
    private void same(List<Said> said) {
        List<Said> people = said.stream().filter(stretches::countsPeople).toList();
        people.forEach(one -> people.stream()
                .filter(other -> one.period().compareTo(other.period()) < 0)
                .forEach(other -> addIfEven(one, List.of(other))));
    }
}
