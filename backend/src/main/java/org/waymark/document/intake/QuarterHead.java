package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.progress.Quarter;

/**
 * The quarter that the head of a column names, as far as it does.
 *
 * @param number null where it names none
 * @param year in which the financial year begins; null where it names none
 */
record QuarterHead(Integer number, Integer year) {

    private static final Pattern NUMBER = Pattern.compile("\\b(?:q|qtr|quarter) ?([1-4])\\b");
    private static final Pattern MONTHS =
            Pattern.compile("\\b(apr|jul|oct|jan)[a-z]* ?(?:20\\d\\d ?)?(?:-|to|/) ?(jun|sep|dec|mar)");
    private static final List<String> SPANS = List.of("aprjun", "julsep", "octdec", "janmar");
    private static final Pattern TWO_YEARS = Pattern.compile("(?<!\\d)(?:20)?(\\d\\d) ?[-/] ?(?:20)?(\\d\\d)(?!\\d)");
    private static final Pattern ONE_YEAR = Pattern.compile("(?<!\\d)20(\\d\\d)(?!\\d)");

    static QuarterHead of(String head) {
        String plain = Line.plain(head).toLowerCase(Locale.ROOT).replaceAll("[–—−]", "-");
        Integer number = null;
        Matcher named = NUMBER.matcher(plain);
        Matcher months = MONTHS.matcher(plain);
        if (named.find()) {
            number = Integer.valueOf(named.group(1));
        } else if (months.find() && SPANS.contains(months.group(1) + months.group(2))) {
            number = SPANS.indexOf(months.group(1) + months.group(2)) + 1;
        }
        return new QuarterHead(number, year(plain, number));
    }

    /** A year by itself is the calendar's. */
    private static Integer year(String plain, Integer number) {
        Matcher two = TWO_YEARS.matcher(plain);
        while (two.find()) {
            int begins = Integer.parseInt(two.group(1));
            if ((begins + 1) % 100 == Integer.parseInt(two.group(2))) {
                return 2000 + begins;
            }
        }
        Matcher one = ONE_YEAR.matcher(plain);
        return number != null && one.find() ? 2000 + Integer.parseInt(one.group(1)) - (number == 4 ? 1 : 0) : null;
    }

    boolean isNamed() {
        return number != null || year != null;
    }

    boolean fits(Quarter quarter) {
        return (number == null || number == quarter.number()) && (year == null || year == quarter.year());
    }

    /**
     * The head of the column that speaks of a quarter: of those that name it the one that does so most fully; where no head names a quarter,
     * or none is asked for, the last that says anything; null where others are named alone.
     */
    static String chosen(Map<String, Cell> columns, Quarter quarter) {
        String best = null;
        int most = -1;
        boolean others = false;
        for (String head : columns.keySet()) {
            QuarterHead named = of(head);
            int fully = (named.number == null ? 0 : 2) + (named.year == null ? 0 : 1);
            boolean other = quarter != null && named.isNamed();
            others |= other;
            if (other && named.fits(quarter) && fully > most) {
                best = head;
                most = fully;
            }
        }
        return best != null ? best : last(columns, others);
    }

    /** @param unnamed only of such as name no quarter */
    private static String last(Map<String, Cell> columns, boolean unnamed) {
        List<String> saying = new ArrayList<>();
        columns.forEach((head, cell) -> {
            if ((!cell.isBlank() || cell.fill() != null) && !(unnamed && of(head).isNamed())) {
                saying.add(head);
            }
        });
        return saying.isEmpty() ? null : saying.get(saying.size() - 1);
    }
}
