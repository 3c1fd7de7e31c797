package org.waymark.progress;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How warnings write days, numbers and names. */
final class InWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final List<String> NUMBERS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    /** More of a statement than this is cut at the end of a word. */
    private static final int LONGEST = 160;

    private InWords() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "three", and figures from 10 on. */
    static String number(int count) {
        return count < NUMBERS.size() ? NUMBERS.get(count) : String.valueOf(count);
    }

    /** "three quarters", "one quarter". */
    static String counted(int count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** "1,290" or "47.8%". */
    static String value(BigDecimal value, boolean percent) {
        DecimalFormat plain = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.UK));
        return plain.format(value) + (percent ? "%" : "");
    }

    /** Somebody's words in quotation marks, so that they fit into any sentence. */
    static String quoted(String statement) {
        String words = statement.strip().replaceAll("\\s+", " ").replaceAll("[.,;: ]+$", "");
        if (words.length() > LONGEST) {
            int end = words.lastIndexOf(' ', LONGEST);
            words = words.substring(0, end < 0 ? LONGEST : end) + "…";
        }
        return "“" + words + "”";
    }

    /** "a", "a and b", "a, b and c". */
    static String listed(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
