package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The heads of a table of actions: which column stands where. */
final class Heads {

    private static final int FEWEST = 3;
    /** Registers of risks and records of meetings have actions and owners too. */
    private static final String OTHER_TABLES =
            "(?:.*\\b)?(?:risks?|likelihood|mitigat\\w+|issues?|decisions?|minutes?|agenda|meeting|version|author|abbreviation|definition|meaning)(?:\\b.*)?";

    /** Without one of these a table counts actions, or names them for another purpose. */
    private static final Set<Column> SAYING =
            EnumSet.of(Column.REF, Column.OUTCOME, Column.LEAD, Column.MEASURE, Column.TIMESCALE, Column.UPDATE);
    /** What our own files say beside, which is no part of the plan. */
    private static final Set<String> BESIDE = Set.of("plan", "quarter", "basis", "revision", "band", "note");

    /** One head: what it names, and where it stands. */
    record Over(Column column, String words, int from, int to) {}

    private final List<Over> heads;
    private final int width;

    private Heads(List<Over> heads) {
        this.heads = heads;
        width = heads.isEmpty() ? 0 : heads.get(heads.size() - 1).to();
    }

    /** The heads that a row is; null where it is a row of something else. */
    static Heads of(Block.Row row) {
        if (row.cells().isEmpty() || ReferenceWords.of(row.cells().get(0).inOneLine()) != null) {
            return null;
        }
        List<Over> heads = new ArrayList<>();
        Set<Column> known = EnumSet.noneOf(Column.class);
        boolean otherTable = false;
        for (Cell cell : row.cells()) {
            Column column = Column.of(cell.inOneLine());
            otherTable |= column != Column.REF && Column.plain(cell.inOneLine()).matches(OTHER_TABLES);
            heads.add(new Over(column, cell.inOneLine(), cell.from(), cell.to()));
            known.add(column);
        }
        boolean named = known.contains(Column.ACTION) || known.contains(Column.FOCUS) && known.contains(Column.OUTCOME);
        boolean says = SAYING.stream().anyMatch(known::contains);
        long unknown = heads.stream()
                .filter(head -> head.column() == Column.OTHER && !head.words().isEmpty())
                .count();
        known.remove(Column.OTHER);
        boolean enough = known.size() >= FEWEST || known.size() == 2 && heads.size() <= FEWEST;
        return named && says && enough && !otherTable && unknown <= known.size() ? new Heads(heads).settled() : null;
    }

    /** Whether a row looks as if it were heads, though not of actions. */
    static boolean isNear(Block.Row row) {
        return row.cells().size() > 2
                && row.cells().stream()
                                .map(cell -> Column.of(cell.inOneLine()))
                                .filter(column ->
                                        column == Column.ACTION || column == Column.LEAD || column == Column.OUTCOME)
                                .distinct()
                                .count()
                        > 1;
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

    List<Over> all() {
        return heads;
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

    /** Whether most rows of a table have as many cells as there are heads. */
    boolean isCountedAlike(Block.Table table) {
        long like = table.rows().stream()
                .filter(row -> row.cells().size() == heads.size())
                .count();
        return like * 2 >= table.rows().size();
    }

    /** Whether a table without heads has these columns: as many, or as wide with references. @param begun there is an action before it */
    boolean goOnIn(Block.Table table, boolean begun) {
        boolean referenced = has(Column.REF)
                && table.rows().stream()
                        .anyMatch(row -> row.cells().size() > 2
                                && ReferenceWords.of(row.cells().get(0).textOrLabel()) != null);
        // A row that runs on over a page has an empty reference, in a table of its own too.
        Block.Row first = table.rows().get(0);
        boolean runsOn = begun
                && first.cells().size() == heads.size()
                && first.cells().get(0).isBlank();
        return has(Column.REF) ? referenced || runsOn && isCountedAlike(table) : isCountedAlike(table);
    }

    /** How much wider these are than a table's columns. */
    double stretchOver(Block.Table table) {
        int other = table.rows().stream()
                .mapToInt(row -> row.cells().get(row.cells().size() - 1).to())
                .max()
                .orElse(1);
        return isCountedAlike(table) && other == width ? 1 : (double) width / other;
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
