package org.waymark.plan;

import static org.waymark.plan.TimeScaleWords.MONTH;
import static org.waymark.plan.TimeScaleWords.NUMBER;
import static org.waymark.plan.TimeScaleWords.month;
import static org.waymark.plan.TimeScaleWords.number;
import static org.waymark.plan.TimeScaleWords.year;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.waymark.progress.Quarter;

/** The days that a time scale names: ends of months, quarters and years by the UK financial year, and what may be meant otherwise. */
final class TimeScaleDates {

    private static final String YEAR = "'?(20\\d\\d|\\d\\d)";
    /** "2023-24", "2023/2024", "23/24". */
    private static final String FINANCIAL_YEAR = "(20\\d\\d|\\d\\d) ?[/-] ?(20\\d\\d|\\d\\d)";

    private static final String QUARTER = "(?:q|qtr|quarter) ?([1-4])";
    /** Of its months in brackets, "Q2 (July to September) 2023". */
    private static final String BETWEEN = "(?: ?\\([a-z ,&/-]+\\))?(?: of)?(?: the)?[ ,:(/-]*(?:fy ?|financial year )?";

    private static final Map<String, Integer> SEASON_ENDS = Map.of("spring", 5, "summer", 8, "autumn", 11, "winter", 2);

    /** Of a year in which a quarter can begin. */
    private static final int LATEST = 2098;
    /** A plan has no more years; "Year 11" is at school. */
    private static final int MOST_YEARS = 10;

    private final TimeScaleWords words;
    private final Quarter first;
    private final Quarter last;

    /** The last days of what was named, in the order of reading. */
    final List<LocalDate> ends = new ArrayList<>();
    /** Years that it runs over, such as 2021-24, rather than a day by which it is done. */
    boolean runsOverYears;
    /** Numbers of quarters named without a year. */
    final TreeSet<Integer> quarters = new TreeSet<>();

    final List<String> unsure = new ArrayList<>();

    TimeScaleDates(TimeScaleWords words, Quarter first, Quarter last) {
        this.words = words;
        this.first = first;
        this.last = last;
    }

    void read() {
        days();
        quartersOfYears();
        monthsAndSeasons();
        years();
        sinceThePlanBegan();
        withoutAYear();
    }

    private void days() {
        words.take("(20\\d\\d)-(\\d\\d)-(\\d\\d)", m -> day(m.group(1), m.group(2), m.group(3)) ? m : null);
        words.take(
                "(\\d{1,2})[/.](\\d{1,2})[/.](20\\d\\d|\\d\\d)",
                m -> day(m.group(3), m.group(2), m.group(1)) ? m : null);
        words.take(
                "(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + "[ ,]*" + YEAR,
                m -> day(m.group(3), String.valueOf(month(m.group(2))), m.group(1)) ? m : null);
    }

    private boolean day(String year, String month, String day) {
        try {
            return ends.add(LocalDate.of(year(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException none) {
            return false;
        }
    }

    private void quartersOfYears() {
        words.take(
                QUARTER + BETWEEN + FINANCIAL_YEAR + "\\)?",
                m -> follow(m.group(2), m.group(3)) && quarter(m.group(2), m.group(1)) ? m : null);
        words.take(
                "(?:fy ?|financial year )?" + FINANCIAL_YEAR + "[ ,(:-]*" + QUARTER + "\\)?",
                m -> follow(m.group(1), m.group(2)) && quarter(m.group(1), m.group(3)) ? m : null);
        words.take(QUARTER + BETWEEN + YEAR + "\\)?", m -> eitherYear(m, m.group(2), m.group(1)));
        words.take("(20\\d\\d)[ ,(:-]*" + QUARTER + "\\)?", m -> eitherYear(m, m.group(1), m.group(2)));
        words.take("(?:year|yr) ?" + NUMBER + "[ ,(:-]*" + QUARTER + "\\)?", m -> ofThePlan(m, m.group(1), m.group(2)));
        words.take(
                QUARTER + "(?: of)?[ ,(:-]*(?:year|yr) ?" + NUMBER + "\\)?", m -> ofThePlan(m, m.group(2), m.group(1)));
    }

    private Matcher eitherYear(Matcher said, String year, String number) {
        unsure.add("“%s” may be of the calendar year: read as of the financial year %s"
                .formatted(said.group(), financial(year(year))));
        return quarter(year, number) ? said : null;
    }

    /** "Year 2 Q3": the third quarter of a financial year in the plan's second. */
    private Matcher ofThePlan(Matcher said, String year, String number) {
        int count = number(year);
        if (count == 0 || count > MOST_YEARS) {
            return null;
        }
        countedFromTheFirst(said);
        Quarter quarter = first.plus(4 * (count - 1));
        while (quarter.number() != Integer.parseInt(number)) {
            quarter = quarter.next();
        }
        ends.add(quarter.lastDay());
        return said;
    }

    private void countedFromTheFirst(Matcher said) {
        unsure.add("“%s” is counted from the plan's first quarter, %s".formatted(said.group(), first.shortTitle()));
    }

    private boolean quarter(String year, String number) {
        return year(year) <= LATEST && ends.add(new Quarter(year(year), Integer.parseInt(number)).lastDay());
    }

    private static boolean follow(String year, String next) {
        return year(next) == year(year) + 1;
    }

    private static String financial(int year) {
        return "%d-%02d".formatted(year, (year + 1) % 100);
    }

    private void monthsAndSeasons() {
        words.take(MONTH + "[ ,./-]*" + YEAR, m -> {
            if (m.group().matches("[a-z]+ \\d\\d")) {
                unsure.add("“%s” may be a day of the month".formatted(m.group()));
            }
            ends.add(YearMonth.of(year(m.group(2)), month(m.group(1))).atEndOfMonth());
            return m;
        });
        words.take("(0?[1-9]|1[0-2])[/.](20\\d\\d)", m -> monthOf(m.group(2), Integer.parseInt(m.group(1)), m));
        words.take("(20\\d\\d)[ ,:-]*" + MONTH, m -> monthOf(m.group(1), month(m.group(2)), m));
        words.take("(spring|summer|autumn|winter)(?: term)?(?: of)? " + YEAR + "(?: ?[/-] ?" + YEAR + ")?", m -> {
            int year = year(m.group(2)) + (m.group(1).equals("winter") ? 1 : 0);
            ends.add(YearMonth.of(year, SEASON_ENDS.get(m.group(1))).atEndOfMonth());
            unsure.add("“%s” has no last day of its own".formatted(m.group()));
            return m;
        });
    }

    private Matcher monthOf(String year, int month, Matcher said) {
        ends.add(YearMonth.of(year(year), month).atEndOfMonth());
        return said;
    }

    private void years() {
        words.take("(?:fy ?|financial year )?" + FINANCIAL_YEAR, m -> {
            int begins = year(m.group(1));
            int ended = year(m.group(2));
            if (ended <= begins) {
                return null;
            }
            runsOverYears |= ended > begins + 1;
            ends.add(LocalDate.of(ended, 3, 31));
            return m;
        });
        words.take("(?:fy ?|financial year )(20\\d\\d|\\d\\d)", m -> {
            int ended = year(m.group(1)) + 1;
            ends.add(LocalDate.of(ended, 3, 31));
            unsure.add("“%s” may be the year that ends or the one that begins in it".formatted(m.group()));
            return m;
        });
        words.take("(?:calendar year )?(20\\d\\d)", m -> {
            ends.add(LocalDate.of(year(m.group(1)), 12, 31));
            return m;
        });
        words.take("(?:year|yr)s? ?" + NUMBER + "(?: ?(?:-|to|and|&) ?(?:(?:year|yr) ?)?" + NUMBER + ")?", m -> {
            int number = number(m.group(2) == null ? m.group(1) : m.group(2));
            if (number == 0 || number > MOST_YEARS) {
                return null;
            }
            runsOverYears |= m.group(2) != null;
            ends.add(first.plus(4 * number - 1).lastDay());
            countedFromTheFirst(m);
            return m;
        });
    }

    private void sinceThePlanBegan() {
        words.take(
                "(?:within |in |over )?(?:the )?(?:first |next )?(?:" + NUMBER + " ?(?:-|to) ?)?" + NUMBER
                        + "[ -](month|week|year)s?",
                m -> {
                    int number = number(m.group(2));
                    LocalDate begins = first.firstDay();
                    ends.add((switch (m.group(3)) {
                                case "week" -> begins.plusWeeks(number);
                                case "year" -> begins.plusYears(number);
                                default -> begins.plusMonths(number);
                            })
                            .minusDays(1));
                    unsure.add("“%s” is counted from the plan's beginning"
                            .formatted(m.group().strip()));
                    return m;
                });
    }

    /** Quarters of every year, where something is asked each year; else nobody knows which year is meant. */
    private void withoutAYear() {
        words.take("(?:quarters?|q)s? ?([1-4]) ?(?:,|and|&|/|-) ?q?([1-4])", m -> {
            quarters.add(Integer.parseInt(m.group(1)));
            quarters.add(Integer.parseInt(m.group(2)));
            return m;
        });
        words.take(QUARTER, m -> {
            quarters.add(Integer.parseInt(m.group(1)));
            return m;
        });
        words.take("(?:\\d{1,2}(?:st|nd|rd|th)? )?(?!may be)" + MONTH, m -> {
            quarters.add(quarterOf(m.group(1)));
            return m;
        });
    }

    static int quarterOf(String month) {
        return Quarter.containing(LocalDate.of(2001, month(month), 1)).number();
    }

    /** The latest of them; null without any. */
    LocalDate latest() {
        return ends.stream().max(LocalDate::compareTo).orElse(null);
    }

    boolean isOutsideThePlan(LocalDate day) {
        return day.isBefore(first.firstDay()) || day.isAfter(last.lastDay());
    }

    /** The first such quarter of the plan. */
    LocalDate first(int quarterNumber) {
        Quarter quarter = first;
        while (quarter.number() != quarterNumber) {
            quarter = quarter.next();
        }
        return quarter.lastDay();
    }
}
