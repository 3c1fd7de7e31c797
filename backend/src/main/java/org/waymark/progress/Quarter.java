package org.waymark.progress;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of the UK financial year, which begins in April: Q1 is April to June, Q4 January to March.
 *
 * @param year the calendar year in which the financial year begins, 2000 to 2098
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final Pattern FORM = Pattern.compile("(20\\d\\d)-(\\d\\d)-Q([1-4])");

    /** The last year whose next one still begins with 20. */
    private static final int LATEST = 2098;

    public Quarter {
        if (year < 2000 || year > LATEST || number < 1 || number > 4) {
            throw new IllegalArgumentException("Not a quarter between 2000-01-Q1 and 2098-99-Q4");
        }
    }

    /**
     * Reads "2022-23-Q1".
     *
     * @throws IllegalArgumentException when the text has another form, or its two years do not follow each other
     */
    public static Quarter of(String text) {
        if (!hasForm(text)) {
            throw new IllegalArgumentException("Not a quarter such as 2022-23-Q1");
        }
        return new Quarter(Integer.parseInt(text.substring(0, 4)), text.charAt(text.length() - 1) - '0');
    }

    /** Whether {@link #of} can read the text. */
    public static boolean isOne(String text) {
        return hasForm(text) && Integer.parseInt(text.substring(0, 4)) <= LATEST;
    }

    private static boolean hasForm(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() && (Integer.parseInt(form.group(1)) + 1) % 100 == Integer.parseInt(form.group(2));
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
        return "Q%d %d-%02d".formatted(number, year, (year + 1) % 100);
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
        int next = (year + 1) % 100; // put together by hand: it is asked for many times with every request
        return year + (next < 10 ? "-0" : "-") + next + "-Q" + number;
    }
}
