package org.waymark.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.progress.Period;
import org.waymark.progress.Quarter;
import org.waymark.publication.FigureTable.Cell;
import org.waymark.publication.FigureTable.Part;

/** What each row of a table says of a stretch of quarters, whatever period its figures are of: quarters are added up, a year to date less an earlier one leaves the time between. */
final class Stretches {

    /** One number of a measure, quarter after quarter. */
    record Series(int measure, Part part) {}

    /** Some figures of a series less others. */
    record Said(Series series, Period period, List<Cell> more, List<Cell> less, BigDecimal number) {

        Stream<Cell> cells() {
            return Stream.concat(more.stream(), less.stream());
        }
    }

    static final int YEAR = 4;

    private final FigureTable table;
    private final Map<Series, Map<Integer, Cell>> cells = new HashMap<>();
    private final Set<Series> all = new LinkedHashSet<>();

    Stretches(FigureTable table) {
        this.table = table;
        for (Cell cell : table.numbers()) {
            if (table.number(cell).signum() >= 0) {
                Series series = new Series(cell.measure(), cell.part());
                cells.computeIfAbsent(series, of -> new HashMap<>()).put(place(table.quarter(cell)), cell);
                all.add(series);
            }
        }
    }

    boolean countsPeople(Said said) {
        return table.measures().get(said.series.measure()).countsPeople();
    }

    /** Of so many quarters up to one. */
    List<Said> of(Quarter quarter, int quarters) {
        return said(series -> ofStretch(series, place(quarter), quarters));
    }

    List<Said> sinceLastYear(Quarter quarter) {
        return said(series -> sinceLastYear(series, place(quarter)));
    }

    /** Of the quarter's own figures of a period. */
    List<Said> itself(Quarter quarter, Period period) {
        return said(series -> period(series) == period ? itself(series, place(quarter)) : null);
    }

    private List<Said> said(Function<Series, Said> of) {
        return all.stream().map(of).filter(Objects::nonNull).toList();
    }

    /** How many quarters a figure of the period covers; 0 where that is another year, or no time at all. */
    static int quarters(Period period, Quarter quarter) {
        return switch (period) {
            case QUARTER -> 1;
            case YEAR_TO_DATE -> quarter.number();
            case LAST_12_MONTHS -> YEAR;
            default -> 0;
        };
    }

    /** What a series says of the last so many quarters; null where it says nothing of them. */
    private Said ofStretch(Series series, int at, int quarters) {
        return switch (period(series)) {
            // A quarter without a figure may be one in which there was nothing.
            case QUARTER ->
                said(
                        series,
                        IntStream.range(0, quarters)
                                .mapToObj(i -> cell(series, at - i))
                                .filter(Objects::nonNull)
                                .toList(),
                        List.of());
            case YEAR_TO_DATE -> toDate(series, at, quarters);
            case LAST_12_MONTHS -> quarters == YEAR ? itself(series, at) : null;
            default -> null;
        };
    }

    private Said toDate(Series series, int at, int quarters) {
        int inYear = number(at);
        List<Cell> more = new ArrayList<>();
        List<Cell> less = new ArrayList<>();
        more.add(cell(series, at));
        if (quarters > inYear) {
            more.add(cell(series, at - inYear));
        }
        if (quarters != inYear && number(at - quarters) != YEAR) {
            less.add(cell(series, at - quarters));
        }
        return more.contains(null) || less.contains(null) ? null : said(series, more, less);
    }

    /** By how much the last quarter, and so the last twelve months, are more than a year ago. */
    private Said sinceLastYear(Series series, int at) {
        boolean months = period(series) == Period.LAST_12_MONTHS;
        Said now = months ? itself(series, at) : ofStretch(series, at, 1);
        Said then = months ? itself(series, at - 1) : ofStretch(series, at - YEAR, 1);
        return now == null || then == null
                ? null
                : said(
                        series,
                        Stream.concat(now.more.stream(), then.less.stream()).toList(),
                        Stream.concat(now.less.stream(), then.more.stream()).toList());
    }

    private Said itself(Series series, int at) {
        Cell cell = cell(series, at);
        return cell == null ? null : said(series, List.of(cell), List.of());
    }

    private Said said(Series series, List<Cell> more, List<Cell> less) {
        return more.isEmpty()
                ? null
                : new Said(series, period(series), more, less, table.total(more).subtract(table.total(less)));
    }

    private Cell cell(Series series, int at) {
        return cells.get(series).get(at);
    }

    private Period period(Series series) {
        return table.measures().get(series.measure()).period();
    }

    private static int place(Quarter quarter) {
        return quarter.year() * YEAR + quarter.number() - 1;
    }

    private static int number(int place) {
        return place % YEAR + 1;
    }
}
