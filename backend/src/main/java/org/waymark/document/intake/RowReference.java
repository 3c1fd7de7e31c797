package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reference of an action, found in its row. */
final class RowReference {

    private static final Pattern WITH_PUBLISHED = Pattern.compile("(\\d+\\.\\d+) \\((.{1,50})\\)");
    private static final Pattern BEFORE_WORDS =
            Pattern.compile("([A-Za-z]{0,3}\\d{1,3}\\.\\d{1,3}|\\d{1,3}[.)])[.):]?\\s+(\\S.*)", Pattern.DOTALL);

    private RowReference() {}

    /** Its own reference, in a column for it or before its words; null without one. */
    static ReferenceWords of(Map<Heads.Over, Cell> cells, Heads heads) {
        for (Map.Entry<Heads.Over, Cell> entry : cells.entrySet()) {
            Column column = entry.getKey().column();
            String words = entry.getValue().textOrLabel();
            if (column == Column.REF && !words.isEmpty() && !words.matches("(?i)\\(?cont(?:inued|'?d|\\.)?\\)?")) {
                return inItsColumn(words, cells);
            }
            boolean before = !heads.has(Column.REF) && (column == Column.ACTION || column == Column.FOCUS);
            if (before && !entry.getValue().isBlank()) {
                return beforeTheWords(entry);
            }
        }
        return null;
    }

    /** With words beside it those are the short name. */
    private static ReferenceWords inItsColumn(String words, Map<Heads.Over, Cell> cells) {
        Matcher both = WITH_PUBLISHED.matcher(words);
        if (both.matches() && ReferenceWords.of(both.group(1)) != null) {
            return ReferenceWords.of(both.group(1)).publishedAs(both.group(2));
        }
        ReferenceWords whole = ReferenceWords.of(words);
        int blank = words.indexOf(' ');
        ReferenceWords first = blank < 0 ? null : ReferenceWords.of(words.substring(0, blank));
        if (whole != null || first == null) {
            return whole == null ? new ReferenceWords(words, null, null, false) : whole;
        }
        cells.put(new Heads.Over(Column.FOCUS, "", -1, -1), Cell.of(words.substring(blank), 0));
        return first;
    }

    private static ReferenceWords beforeTheWords(Map.Entry<Heads.Over, Cell> entry) {
        Cell cell = entry.getValue();
        Line line = cell.lines().get(0);
        if (line.isItem() && !line.label().equals("•")) {
            return ReferenceWords.of(line.label());
        }
        Matcher two = BEFORE_WORDS.matcher(line.text());
        if (!two.matches()) {
            return null;
        }
        List<Line> rest = new ArrayList<>(cell.lines());
        rest.set(0, line.from(two.start(2)));
        entry.setValue(new Cell(rest, cell.from(), cell.to(), cell.fill(), cell.continued()));
        return ReferenceWords.of(two.group(1));
    }
}
