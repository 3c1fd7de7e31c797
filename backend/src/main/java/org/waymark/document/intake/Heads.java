package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The heads of a table of actions: which column stands where. */
final class Heads {

    private static final int LONGEST_SECOND = OtherTables.LONGEST_HEAD;

    /** What our own files say beside, which is no part of the plan. */
    private static final Set<String> BESIDE = Set.of("plan", "quarter", "basis", "revision", "band", "note");

    /** One head: what it names, and where it stands. @param second its words in a second row, and {@code first} those above it */
    record Over(Column column, String words, int from, int to, String first, String second) {

        Over(Column column, String words, int from, int to) {
            this(column, words, from, to, words, "");
        }

        Over as(Column other) {
            return new Over(other, words, from, to, first, second);
        }

        Over with(Cell below) {
            String both = (first + " " + below.inOneLine()).strip();
            Column named = column == Column.OTHER ? Column.of(both) : column;
            return new Over(named, both, below.from(), below.to(), first, below.inOneLine());
        }
    }

    private final List<Over> heads;
    private final int width;
    /** Their words, and how long those are at most. */
    private final Set<String> written = new HashSet<>();

    private final int longest;

    private Heads(List<Over> heads) {
        this.heads = heads;
        width = heads.isEmpty() ? 0 : heads.get(heads.size() - 1).to();
        heads.forEach(head ->
                written.addAll(List.of(Same.plain(head.words()), Same.plain(head.first()), Same.plain(head.second()))));
        written.remove("");
        longest = written.stream().mapToInt(String::length).max().orElse(0) + LONGEST_SECOND;
    }

    /** The heads that a row is; null where it is a row of something else. */
    static Heads of(Block.Row row) {
        if (row.cells().isEmpty() || ReferenceWords.of(row.cells().get(0).inOneLine()) != null) {
            return null;
        }
        List<Over> heads = row.cells().stream()
                .map(cell -> new Over(Column.of(cell.inOneLine()), cell.inOneLine(), cell.from(), cell.to()))
                .toList();
        return HeadRow.isOfActions(row, heads) ? new Heads(heads).settled() : null;
    }

    /** Whether these and those are each short, as other heads further down in a table are. */
    boolean areShort() {
        return heads.stream()
                .allMatch(head -> head.words().length() <= LONGEST_SECOND
                        && (head.column() != Column.OTHER || head.words().isEmpty()));
    }

    /** Whether a row says these heads again: most of its cells do. */
    boolean areAgain(Block.Row row) {
        List<Cell> filled = row.filled();
        long same = filled.stream()
                .map(Cell::inOneLine)
                .filter(cell -> cell.length() <= longest && written.contains(Same.plain(cell)))
                .count();
        return same * 2 > filled.size();
    }

    /** With a second row of heads right below the first, which parts some of them; null where that is a row of data. */
    Heads withSecond(Block.Row row) {
        List<Cell> filled = row.filled();
        boolean data = filled.isEmpty()
                || filled.stream()
                        .anyMatch(cell -> isOfAction(over(cell, 1).column())
                                || cell.inOneLine().length() > LONGEST_SECOND);
        if (data || filled.size() == 1 && isTitle(filled.get(0))) {
            return null;
        }
        List<Over> both = new ArrayList<>();
        for (Over head : heads) {
            List<Cell> below =
                    filled.stream().filter(cell -> overlap(cell, head, 1) > 0).toList();
            Over group = head.words().isEmpty() && !both.isEmpty() ? both.get(both.size() - 1) : head;
            below.forEach(cell -> both.add(group.with(cell)));
            if (below.isEmpty()) {
                both.add(head);
            }
        }
        return new Heads(both);
    }

    private boolean isTitle(Cell only) {
        return only.to() - only.from() >= width || PaperObjective.Heading.of(only.inOneLine()) != null;
    }

    private static boolean isOfAction(Column column) {
        return column == Column.REF || column == Column.ACTION || column == Column.FOCUS || column == Column.OBJECTIVE;
    }

    /** A target by itself is the measure where no other column is; two columns of one kind stand together. */
    private Heads settled() {
        boolean measured = has(Column.MEASURE);
        boolean numbered = has(Column.REF);
        List<Over> settled = heads.stream()
                .map(head -> head.column() == Column.TARGET && !measured
                        ? new Over(Column.MEASURE, head.words(), head.from(), head.to())
                        : head)
                .map(head -> head.words().isEmpty() && !numbered && head == heads.get(0)
                        ? new Over(Column.REF, "", head.from(), head.to())
                        : head)
                .toList();
        return new Heads(settled);
    }

    boolean has(Column column) {
        return heads.stream().anyMatch(head -> head.column() == column);
    }

    int size() {
        return heads.size();
    }

    int width() {
        return width;
    }

    /** Where a row has as many cells as there are heads, one each; else each cell under the head over most of it. */
    Map<Over, Cell> under(Block.Row row, double stretch) {
        Map<Over, Cell> cells = new java.util.LinkedHashMap<>();
        boolean each = row.cells().size() == heads.size();
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            Over head = each && isNear(cell, heads.get(i), stretch) ? heads.get(i) : over(cell, stretch);
            cells.merge(head, cell, Cell::with);
        }
        return cells;
    }

    /** Whether a row has a whole reference where it belongs: such a row is an action, however much its words read like heads. */
    boolean refers(Block.Row row, double stretch) {
        return row.cells().stream()
                .filter(cell -> over(cell, stretch).column() == Column.REF)
                .anyMatch(cell -> {
                    ReferenceWords reference = ReferenceWords.of(cell.textOrLabel());
                    return reference != null && reference.isWhole();
                });
    }

    /** Whether a cell stands under the first head, which is not one that only rates. */
    boolean isFirst(Cell cell, double stretch) {
        Over head = over(cell, stretch);
        return head == heads.get(0) && head.column() != Column.RATING;
    }

    /** Of sheets, whose blank cells are left out, the count of cells says nothing. */
    private static boolean isNear(Cell cell, Over head, double stretch) {
        return overlap(cell, head, stretch) > 0 || stretch != 1;
    }

    private Over over(Cell cell, double stretch) {
        return heads.stream()
                .max(Comparator.comparingDouble(head -> overlap(cell, head, stretch)))
                .orElseThrow();
    }

    private static double overlap(Cell cell, Over head, double stretch) {
        return Math.min(cell.to() * stretch, head.to()) - Math.max(cell.from() * stretch, head.from());
    }

    /** Whether a column of the table stands in our own files beside the plan's. */
    boolean isBeside(Over head) {
        boolean ours = has(Column.RATING)
                && heads.stream().anyMatch(one -> Column.plain(one.words()).equals("band"));
        return ours && BESIDE.contains(Column.plain(head.words()));
    }

    /** Cells by what their columns are; those of one kind together. */
    static Map<Column, Cell> byColumn(Map<Over, Cell> cells) {
        Map<Column, Cell> all = new EnumMap<>(Column.class);
        cells.forEach((head, cell) -> {
            if (head.column() != Column.OTHER && head.column() != Column.UPDATE) {
                all.merge(head.column(), cell, Cell::with);
            }
        });
        return all;
    }
}
