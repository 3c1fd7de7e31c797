package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A cell of a table.
 *
 * @param from where it begins, and {@code to} where it ends, in units that all rows of its table share
 * @param fill its colour as six hexadecimal digits; null without one
 * @param continued it goes on with the cell above
 */
record Cell(List<Line> lines, int from, int to, String fill, boolean continued) {

    static final Cell NONE = new Cell(List.of(), 0, 0, null, false);

    static Cell of(String text, int column) {
        return new Cell(Line.each(text), column, column + 1, null, false);
    }

    /** Its lines, one below the other. */
    String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    /** Its words in one line. */
    String inOneLine() {
        return lines.stream().map(Line::text).collect(Collectors.joining(" "));
    }

    /** Its words; where it has none, the automatic number that stands in it. */
    String textOrLabel() {
        return isBlank() && !lines.isEmpty() && lines.get(0).label() != null
                ? Line.plain(lines.get(0).label())
                : inOneLine();
    }

    boolean isBlank() {
        return lines.stream().allMatch(Line::isBlank);
    }

    /** This cell, and the other below it. */
    Cell with(Cell other) {
        return with(other.lines, other.fill);
    }

    /** This cell, and the other's words going on where it breaks off in the middle of a sentence. */
    Cell goingOn(Cell other) {
        if (isBlank() || other.isBlank() || !breaksOff(other.lines.get(0))) {
            return with(other.isBlank() ? List.of() : other.lines, fill == null ? other.fill : fill);
        }
        Line last = lines.get(lines.size() - 1);
        Line next = other.lines.get(0);
        List<Line> joined = new ArrayList<>(lines.subList(0, lines.size() - 1));
        joined.add(new Line(last.text() + " " + next.text(), last.label(), last.marked(), last.links()));
        joined.addAll(other.lines.subList(1, other.lines.size()));
        return new Cell(joined, from, to, fill, continued);
    }

    private boolean breaksOff(Line next) {
        String end = lines.get(lines.size() - 1).text();
        boolean open = !end.isEmpty() && ".;:!?".indexOf(end.charAt(end.length() - 1)) < 0;
        return open && !next.isItem() && Character.isLowerCase(next.text().codePointAt(0));
    }

    private Cell with(List<Line> more, String otherFill) {
        List<Line> all = new ArrayList<>(lines);
        all.addAll(more);
        return new Cell(all, from, to, fill == null ? otherFill : fill, continued);
    }
}
