package org.waymark.document.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table on a fixed grid. Its head comes again on every page. */
public final class Table {

    /** @param tint behind the words, as RRGGBB; null for none */
    public record Cell(List<Text> texts, String tint) {

        public static Cell of(Style style, String words, String tint) {
            return new Cell(List.of(Text.of(style, words)), tint);
        }

        public static Cell head(String words, String tint) {
            return of(Style.TABLE_HEAD, words, tint);
        }

        public static Cell figureHead(String words, String tint) {
            return of(Style.TABLE_FIGURE_HEAD, words, tint);
        }

        public static Cell text(String words) {
            return of(Style.TABLE_TEXT, words, null);
        }

        /** A paragraph each. */
        public static Cell texts(List<String> words) {
            List<Text> texts =
                    words.stream().map(one -> Text.of(Style.TABLE_TEXT, one)).toList();
            return texts.isEmpty() ? text("") : new Cell(texts, null);
        }

        public static Cell figure(String words) {
            return of(Style.TABLE_FIGURE, words, null);
        }

        /** With another paragraph below. */
        public Cell and(Style style, String words) {
            List<Text> more = new ArrayList<>(texts);
            more.add(Text.of(style, words));
            return new Cell(more, tint);
        }

        public Cell on(String other) {
            return new Cell(texts, other);
        }
    }

    /** Lines of a row that still goes onto the next page as a whole: more would leave too much of this one empty. */
    private static final int WHOLE = 24;

    /** Of a letter and of what stands free beside the words of a cell, in twentieths of a point. */
    private static final int LETTER = 88;

    private static final int FREE = 170;

    private final String name;
    private final int[] widths;
    private final List<Cell> head = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private boolean torn;
    private boolean lastRowKept;

    /**
     * @param name what it is a table of, for who cannot see it
     * @param widths of the columns; they add up to {@link Frame#textWidth}
     */
    public Table(String name, int... widths) {
        this.name = name;
        this.widths = widths;
    }

    public Table head(Cell... cells) {
        head.addAll(Arrays.asList(cells));
        return this;
    }

    public Table row(Cell... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** Its long rows may run on over the end of a page; otherwise none is torn apart. */
    public Table torn() {
        torn = true;
        return this;
    }

    /** The last row never stands alone at the top of a page. */
    public Table keepLastRow() {
        lastRowKept = true;
        return this;
    }

    String name() {
        return name;
    }

    int[] widths() {
        return widths;
    }

    int width() {
        return Arrays.stream(widths).sum();
    }

    List<Cell> head() {
        return head;
    }

    List<List<Cell>> rows() {
        return rows;
    }

    /** Whether a row may run on over the end of a page. */
    boolean tears(int row) {
        return torn && lines(rows.get(row)) > WHOLE;
    }

    /** Of its head and its first row, as far as that is not torn: what must find room on a page for it to begin there. */
    int linesToBegin() {
        return lines(head) + (rows.isEmpty() ? 0 : Math.min(WHOLE, lines(rows.get(0))));
    }

    private int lines(List<Cell> row) {
        int most = 0;
        for (int i = 0; i < row.size(); i++) {
            int width = Math.max(1, (widths[i] - FREE) / LETTER);
            int lines = 0;
            for (Text text : row.get(i).texts()) {
                lines += 1 + text.length() / width;
            }
            most = Math.max(most, lines);
        }
        return most;
    }

    /** Whether a row stays on the page of the next one. */
    boolean keepsNext(int row) {
        return lastRowKept && row == rows.size() - 2;
    }
}
