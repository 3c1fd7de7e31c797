package org.waymark.progress;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A quarter of the UK financial year, which begins in April: Q1 is April to June, Q4 January to March.
 *
 * @param year the calendar year in which the financial year begins, 2000 to 2098
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final int EARLIEST = 2000;

    /** The last year whose next one still begins with 20. */
    private static final int LATEST = 2098;

    /** All there are, as they are written: they are read by the thousand with every plan. */
    private static final Map<String, Quarter> WRITTEN = IntStream.rangeClosed(EARLIEST, LATEST)
            .boxed()
            .flatMap(year -> IntStream.rangeClosed(1, 4).mapToObj(number -> new Quarter(year, number)))
            .collect(Collectors.toUnmodifiableMap(Quarter::toString, Function.identity()));

    public Quarter {
        if (year < EARLIEST || year > LATEST || number < 1 || number > 4) {
            throw new IllegalArgumentException("Not a quarter between 2000-01-Q1 and 2098-99-Q4");
        }
    }

    /**
     * Reads "2022-23-Q1".
     *
     * @throws IllegalArgumentException when the text has another form, its two years do not follow each other, or it is out of reach
     */
    public static Quarter of(String text) {
        Quarter quarter = WRITTEN.get(text);
        if (quarter == null) {
            throw new IllegalArgumentException("Not a quarter such as 2022-23-Q1, from 2000-01-Q1 to 2098-99-Q4");
        }
        return quarter;
    }

    /** Whether {@link #of} can read the text. */
    public static boolean isOne(String text) {
        return WRITTEN.containsKey(text);
    }

    public static Quarter containing(LocalDate day) {
        int month = day.getMonthValue();
        return month < 4 ? new Quarter(day.getYear() - 1, 4) : new Quarter(day.getYear(), (month - 1) / 3);
    }

    public Quarter plus(int quarters) {
        int index = year * 4 + number - 1 + quarters;
        return new Quarter(Math.floorDiv(index, 4), Math.floorMod(index, 4) + 1);
    }

    public Quarter minus(int quarters) {
        return plus(-quarters);
    }

    public Quarter previous() {
        return plus(-1);
    }

    public Quarter next() {
        return plus(1);
    }

    public boolean isBefore(Quarter other) {
        return compareTo(other) < 0;
    }

    public boolean isAfter(Quarter other) {
        return compareTo(other) > 0;
    }

    public LocalDate firstDay() {
        return number == 4 ? LocalDate.of(year + 1, 1, 1) : LocalDate.of(year, number * 3 + 1, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    /** "Q1 2022-23", for people. */
    public String shortTitle() {
        return "Q" + number + " " + years();
    }

    /** "Q1 2022-23 (April to June 2022)", for people. */
    public String title() {
        return "%s (%s to %s %d)"
                .formatted(
                        shortTitle(),
                        name(firstDay().getMonth()),
                        name(lastDay().getMonth()),
                        lastDay().getYear());
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    @Override
    public int compareTo(Quarter other) {
        return year == other.year ? Integer.compare(number, other.number) : Integer.compare(year, other.year);
    }

    /** "2022-23-Q1", the form of the API and the database; it sorts as text. */
    @Override
    public String toString() {
        return years() + "-Q" + number;
    }

    /** "2022-23"; put together by hand, for it is asked for many times with every request. */
    private String years() {
        int next = (year + 1) % 100;
        return year + (next < 10 ? "-0" : "-") + next;
    }
}
