package org.waymark.publication;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waymark.plan.Measure;
import org.waymark.progress.Quarter;
import org.waymark.publication.FigureTable.Cell;
import org.waymark.publication.FigureTable.Part;

/** The percentages and rates of a table: which of them are made from a figure that is withheld, by their own parts or by others of the table. */
final class Shares {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    /** "per 1,000", "per 100,000 women". */
    private static final Pattern PER = Pattern.compile("\\bper (\\d{1,3}(?:,\\d{3})+|\\d{2,9})\\b");

    private final FigureTable table;
    private final Stretches stretches;

    Shares(FigureTable table, Stretches stretches) {
        this.table = table;
        this.stretches = stretches;
    }

    /** Withholds, with what is withheld, the shares that are made from it, and of their parts those that it could be made from again. */
    void withholdWith(Set<Cell> withheld) {
        int before;
        do {
            before = withheld.size();
            table.shares().forEach(share -> withhold(share, withheld));
        } while (withheld.size() > before);
    }

    private void withhold(Cell share, Set<Cell> withheld) {
        Cell numerator = part(share, Part.NUMERATOR);
        Cell denominator = part(share, Part.DENOMINATOR);
        if (withheld.contains(numerator)
                || withheld.contains(denominator)
                || isOfWithheld(numerator, withheld)
                || isOfWithheld(denominator, withheld)
                || tells(share, withheld)) {
            withheld.add(share);
            withheld.add(numerator);
        }
        if (isOfWithheld(denominator, withheld)) {
            withheld.add(denominator);
        }
    }

    /** The same number as a count of the same quarter that is withheld. */
    private boolean isOfWithheld(Cell part, Set<Cell> withheld) {
        BigDecimal number = table.number(part);
        return number != null
                && sameQuarter(part, withheld.stream())
                        .filter(cell ->
                                cell.part() == Part.VALUE && table.measure(cell).kind() == Measure.Kind.COUNT)
                        .anyMatch(cell -> number.compareTo(table.number(cell)) == 0);
    }

    /** A share whose number of people is not shown beside it, but can be made again. */
    private boolean tells(Cell share, Set<Cell> withheld) {
        BigDecimal number = table.number(share);
        if (number == null || table.number(part(share, Part.NUMERATOR)) != null) {
            return false;
        }
        boolean none = number.signum() == 0
                && table.measure(share).countsPeople()
                && table.measure(share).sensitive();
        return none || isOfFew(share) || isOfOthers(share, withheld);
    }

    /** By its own base it is one of 1 to 4 people. */
    private boolean isOfFew(Cell share) {
        BigDecimal base = table.number(part(share, Part.DENOMINATOR));
        return base != null
                && table.measure(share).countsPeople()
                && Withholding.isSmall(
                        table.number(share)
                                .multiply(base)
                                .divide(per(share), MathContext.DECIMAL64)
                                .setScale(0, RoundingMode.HALF_UP),
                        table.measure(share).sensitive());
    }

    /** Whether it is the share that some people are, or leave, of a number, or of both together, while one of the two is withheld. */
    private boolean isOfOthers(Cell share, Set<Cell> withheld) {
        List<Amount> amounts = amounts(share);
        return amounts.stream()
                .filter(Amount::mayBeShare)
                .anyMatch(some -> isNone(share, some, withheld)
                        || amounts.stream()
                                .filter(base -> !base.equals(some))
                                .anyMatch(base -> isTold(share, some, base, withheld)));
    }

    /** None is none of whatever it is of, and all leave none. */
    private boolean isNone(Cell share, Amount some, Set<Cell> withheld) {
        return table.measure(share).countsPeople()
                && (table.number(share).signum() == 0 || table.number(share).compareTo(per(share)) == 0)
                && some.number.signum() == 0
                && some.isOf(withheld);
    }

    private boolean isTold(Cell share, Amount some, Amount base, Set<Cell> withheld) {
        boolean ofPeople = table.measure(share).countsPeople();
        boolean someHidden = some.isOf(withheld);
        boolean baseHidden = base.isOf(withheld);
        // What is not said to count people is no share of unknown numbers of them.
        if (!someHidden && !baseHidden || baseHidden && !ofPeople) {
            return false;
        }
        BigDecimal number = some.number;
        BigDecimal of = base.number;
        boolean known = number.signum() > 0 || !baseHidden;
        boolean isPart = known
                && number.compareTo(of) <= 0
                && (isShare(share, number, of) || isShare(share, of.subtract(number), of));
        return isPart || ofPeople && base.mayBeShare && number.signum() > 0 && isShare(share, number, number.add(of));
    }

    /** A number of the table, or what some of its numbers come to. @param mayBeShare it counts people and is no percentage's base */
    private record Amount(Set<Cell> cells, BigDecimal number, boolean mayBeShare) {

        boolean isOf(Set<Cell> withheld) {
            return cells.stream().anyMatch(withheld::contains);
        }
    }

    /** The share's own base, and what others say of its quarter or its stretch of time. */
    private List<Amount> amounts(Cell share) {
        Quarter quarter = table.quarter(share);
        int quarters = Stretches.quarters(table.measure(share).period(), quarter);
        return Stream.concat(
                        sameQuarter(share, table.numbers().stream())
                                .map(cell -> amount(List.of(cell), table.number(cell))),
                        stretches.of(quarter, quarters).stream()
                                .map(said -> amount(said.cells().toList(), said.number())))
                .filter(amount -> amount.number.signum() >= 0)
                .distinct()
                .toList();
    }

    private Amount amount(List<Cell> cells, BigDecimal number) {
        Cell first = cells.get(0);
        return new Amount(
                Set.copyOf(cells), number, table.measure(first).countsPeople() && first.part() != Part.DENOMINATOR);
    }

    /** Rounded or cut off at the places that it is given with. */
    private boolean isShare(Cell share, BigDecimal number, BigDecimal of) {
        if (of.signum() == 0) {
            return false;
        }
        BigDecimal given = table.number(share);
        BigDecimal place = BigDecimal.ONE.movePointLeft(
                Math.max(0, given.stripTrailingZeros().scale()));
        BigDecimal less = number.multiply(per(share)).subtract(given.multiply(of));
        boolean near = less.multiply(TWO).compareTo(place.negate().multiply(of)) >= 0
                && less.compareTo(place.multiply(of)) < 0;
        // Nearly none of many may be any few of them.
        boolean vague =
                given.signum() == 0 && TWO.multiply(per(share)).multiply(TWO).compareTo(place.multiply(of)) < 0;
        return near && !vague;
    }

    private BigDecimal per(Cell share) {
        if (table.measure(share).kind() == Measure.Kind.PERCENT) {
            return HUNDRED;
        }
        Matcher said = PER.matcher(table.measure(share).statement());
        return said.find() ? new BigDecimal(said.group(1).replace(",", "")) : THOUSAND;
    }

    private Stream<Cell> sameQuarter(Cell other, Stream<Cell> cells) {
        Quarter quarter = table.quarter(other);
        return cells.filter(cell -> table.quarter(cell).equals(quarter));
    }

    private static Cell part(Cell share, Part part) {
        return new Cell(share.measure(), share.reading(), part);
    }
}
