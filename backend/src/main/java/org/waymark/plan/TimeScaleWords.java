package org.waymark.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words of time scales from which whatever has been read is taken away, so that what is left over can be told. */
final class TimeScaleWords {

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("twelve", 12),
            Map.entry("eighteen", 18));

    /** A whole number up to 99, in figures or words. */
    static final String NUMBER = "(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen)";

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    /** Stands where something was taken away. */
    private static final String TAKEN = " ¦ ";

    /** What a report is called, is about, and who it goes to: it says nothing of time. With any other word the rest may mean another thing. */
    private static final Set<String> HARMLESS =
            Set.copyOf(List.of(("a an and as at by for in is its of on our the their through to via with"
                            + " report reports reported reporting review reviews reviewed reviewing monitor monitored monitoring update updates"
                            + " updated updating plan plans action actions training contract contracts data dataset dashboard figures return returns"
                            + " submission submissions statistics performance measure measures kpi kpis target targets outcome outcomes progress"
                            + " survey surveys audit audits analysis evaluation evaluations feedback summary summaries paper papers briefing briefings"
                            + " presentation newsletter bulletin evidence case cases file files assessment assessments learning lessons"
                            + " session sessions workshop workshops campaign campaigns basis cycle frequency time scale timescale"
                            + " provided produced presented shared published circulated collected submitted sent given"
                            + " board boards group groups delivery steering strategic operational executive partnership partnerships committee"
                            + " committees panel panels forum council cabinet community safety safe strategy programme project pilot scheme service"
                            + " services team teams partner partners lead leads officer officers manager managers agency agencies police probation"
                            + " local public domestic abuse violence against sexual women girls men children young people families survivors victims"
                            + " adults safeguarding health wellbeing housing school schools justice"
                            + " vawg davawg da dv csp cspb mopac marac mash icb ccg nhs idva dhr iris gp lscp sab hwb jsna")
                    .split(" ")));

    /** "StreetSafe": a name that its capitals tell. */
    private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}\\p{Ll}+\\p{Lu}\\p{L}*");

    private final Set<String> names;
    private String rest;

    TimeScaleWords(String words) {
        names = NAME.matcher(words)
                .results()
                .map(name -> name.group().toLowerCase(Locale.UK))
                .collect(Collectors.toSet());
        rest = words.toLowerCase(Locale.UK)
                .replaceAll("[–—−‑‐]", "-")
                .replaceAll("[’‘]", "'")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Takes away every place where the pattern matches, whole words only, and hands each to the reader, which may say no (null). */
    void take(String pattern, UnaryOperator<Matcher> reader) {
        Matcher matcher =
                Pattern.compile("(?<![a-z0-9])(?:" + pattern + ")(?![a-z0-9])").matcher(rest);
        StringBuilder left = new StringBuilder();
        while (matcher.find()) {
            boolean read = reader.apply(matcher) != null;
            matcher.appendReplacement(left, Matcher.quoteReplacement(read ? TAKEN : matcher.group()));
        }
        matcher.appendTail(left);
        rest = left.toString();
    }

    /** Takes away the first words that match at all, whatever they say; whether there were any. */
    boolean takes(String pattern) {
        String before = rest;
        take(pattern, matcher -> matcher);
        return !rest.equals(before);
    }

    /** What has not been taken away, without the marks and what only joins. */
    String left() {
        return rest.replace("¦", " ")
                .replaceAll("[()\\[\\]/,;:.&+*-]", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Whether a word is left over that may say more of the time than was read. */
    boolean tellMore() {
        return Stream.of(left().split("[ '\"“”]+"))
                .anyMatch(word -> !word.isEmpty() && !HARMLESS.contains(word) && !names.contains(word));
    }

    static int number(String text) {
        return NUMBERS.containsKey(text) ? NUMBERS.get(text) : Integer.parseInt(text);
    }

    /** 1 to 12. */
    static int month(String text) {
        return MONTHS.indexOf(text.substring(0, 3)) + 1;
    }

    /** "24" and "2024" are the same year. */
    static int year(String text) {
        int year = Integer.parseInt(text);
        return year < 100 ? 2000 + year : year;
    }
}
