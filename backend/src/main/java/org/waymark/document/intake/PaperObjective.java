package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The actions under one heading, as a file has them. */
final class PaperObjective {

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
            Map.entry("ten", 10));

    private static final Pattern NAMED = Pattern.compile(
            "(?:(?:strategic|key|overarching|delivery) )?(?:objectives?|priorit(?:y|ies)|aims?|goals?|pillars?|themes?|strands?|workstreams?|outcomes?)"
                    + " ?(?:no\\.? ?)?(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|[a-h]|[ivx]{1,4})?\\b ?[:.)–—-]? ?(.*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2})[.):]? [–—-]? ?(\\p{Lu}.*)");
    private static final Pattern DEGREE = Pattern.compile(
            "(?:very )?(?:high|medium|med|low|critical|urgent|essential|desirable|h|m|l|must|should|could|yes|no)(?: priority)?",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 400;

    /** What a heading says: a number, where it has one, and a title. @param sure it calls itself an objective */
    record Heading(Integer number, String title, boolean sure) {

        /** Null where the words are no heading of an objective. */
        static Heading of(String words) {
            String text = Line.plain(words);
            Matcher named = NAMED.matcher(text);
            if (text.length() <= LONGEST && named.matches()) {
                Integer number = number(named.group(1));
                String title = named.group(2).strip();
                boolean bare = number == null && !text.matches(".{3,20}?[:–—-].+");
                return bare ? null : new Heading(number, title, true);
            }
            Matcher numbered = NUMBERED.matcher(text);
            return text.length() <= LONGEST && numbered.matches()
                    ? new Heading(Integer.valueOf(numbered.group(1)), numbered.group(2), false)
                    : null;
        }

        /** Whether a column of "Priority" says how pressing each action is, which is no objective. */
        static boolean isDegree(String words) {
            return DEGREE.matcher(words).matches();
        }

        /** A number by itself, its title beside or below. */
        static Heading ofColumn(Cell cell) {
            String words = cell.inOneLine();
            Matcher numbered =
                    Pattern.compile("(\\d{1,3})(?: (?:[–—-] )?(.+))?").matcher(words);
            return numbered.matches()
                    ? new Heading(Integer.valueOf(numbered.group(1)), numbered.group(2), true)
                    : of(words);
        }

        private static Integer number(String words) {
            if (words == null) {
                return null;
            }
            String plain = words.toLowerCase(Locale.ROOT);
            if (plain.matches("\\d+")) {
                return Integer.valueOf(plain);
            }
            if (NUMBERS.containsKey(plain)) {
                return NUMBERS.get(plain);
            }
            List<String> roman = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");
            return roman.contains(plain) ? roman.indexOf(plain) + 1 : plain.charAt(0) - 'a' + 1;
        }
    }

    Integer number;
    String title;
    /** Its heading calls itself an objective, and says which. */
    final boolean sure;

    final List<PaperAction> actions = new ArrayList<>();

    PaperObjective(Integer number, String title, boolean sure) {
        this.number = number;
        this.title = title;
        this.sure = sure;
    }
}
