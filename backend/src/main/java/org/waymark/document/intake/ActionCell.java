package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An action's short name and its words, as they stand together in a cell.
 *
 * @param unsure what was unsure of each; null where nothing was
 */
record ActionCell(String focus, String action, String unsureFocus, String unsureAction) {

    private static final Pattern LABEL =
            Pattern.compile("(?:focus|title)(?: area)? ?[:–—-] ?(.*)", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_FOCUS = 300;
    private static final int LONGEST_ACTION = 4000;
    private static final int FIRST_WORDS = 60;
    private static final String MISSING = "…";

    /** Whether a cell begins with a short name that is set off from the rest. */
    static boolean hasFocus(Cell action) {
        return !action.isBlank()
                && (LABEL.matcher(action.lines().get(0).text()).matches()
                        || marked(action.lines().get(0), action) > 0);
    }

    static ActionCell of(Cell focus, Cell action) {
        if (!focus.isBlank()) {
            return told(focus.inOneLine(), action.lines(), null);
        }
        if (action.isBlank()) {
            return new ActionCell(MISSING, MISSING, "It has no short name", "Its own words are missing");
        }
        List<Line> lines =
                action.lines().stream().filter(line -> !line.isBlank()).toList();
        Line first = lines.get(0);
        Matcher label = LABEL.matcher(first.text());
        if (label.matches()) {
            boolean below = label.group(1).isEmpty() && lines.size() > 1;
            int named = below ? 2 : 1;
            return told(below ? lines.get(1).text() : label.group(1), lines.subList(named, lines.size()), null);
        }
        int marked = marked(first, action);
        if (marked > 0) {
            String name = first.text().substring(0, marked).replaceFirst("[\\s:.–—-]+$", "");
            List<Line> rest = new ArrayList<>(lines.subList(1, lines.size()));
            Line after =
                    new Line(first.text().substring(marked).replaceFirst("^[\\s:.–—-]+", ""), null, 0, first.links());
            if (!after.isBlank()) {
                rest.add(0, after);
            }
            return told(name, rest, null);
        }
        return unnamed(lines);
    }

    /** How many characters of a cell are a name that is set off: not all of it, unless more lines follow. */
    private static int marked(Line first, Cell action) {
        boolean all = first.marked() >= first.text().length() && action.lines().size() == 1;
        return first.marked() > 2 && !all && first.marked() <= LONGEST_FOCUS ? first.marked() : 0;
    }

    private static ActionCell unnamed(List<Line> lines) {
        Line first = lines.get(0);
        boolean name = lines.size() > 1
                && first.text().length() <= LONGEST_NAME
                && !first.isItem()
                && !first.text().matches(".*[.;,:]");
        if (name && !lines.get(1).isItem()) {
            return told(first.text(), lines.subList(1, lines.size()), "Its first line was taken as its short name");
        }
        return told(firstWords(first.text()), lines, "It has no short name on paper: its first words were taken");
    }

    static String firstWords(String text) {
        String clause = text.split("(?<=\\w{3})[.;:] ")[0];
        if (clause.length() <= FIRST_WORDS) {
            return clause.replaceFirst("[\\s.;:,]+$", "");
        }
        int end = clause.lastIndexOf(' ', FIRST_WORDS);
        return clause.substring(0, end < 20 ? FIRST_WORDS : end).replaceFirst("[\\s.;:,]+$", "") + "…";
    }

    private static ActionCell told(String focus, List<Line> lines, String unsure) {
        String action = inLines(lines);
        String name = focus.isBlank() ? MISSING : focus;
        return new ActionCell(
                cut(name, LONGEST_FOCUS),
                action.isBlank() ? cut(name, LONGEST_FOCUS) : cut(action, LONGEST_ACTION),
                focus.isBlank() ? "It has no short name" : unsure,
                action.isBlank() ? "Its own words are missing: its short name was taken" : null);
    }

    /** Lines as people type them, items with their bullet or their number. */
    static String inLines(List<Line> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.isItem() ? line.label().strip() + " " + line.text() : line.text())
                .collect(Collectors.joining("\n"));
    }

    /** No longer than a field may be; what is cut off is told where the words of a cell are counted. */
    static String cut(String words, int most) {
        if (words == null || words.length() <= most) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(most - 2)) ? most - 2 : most - 1;
        return words.substring(0, end) + "…";
    }
}
