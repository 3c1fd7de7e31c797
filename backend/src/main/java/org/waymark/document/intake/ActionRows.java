package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The rows of tables of actions: which begin one, which go on with the one above, and under which objective each stands. */
final class ActionRows {

    private static final int MOST_ACTIONS = 5_000;
    private static final int TITLE_LENGTH = 300;
    /** What stands below a table in the same sheet. */
    private static final Pattern KEY = Pattern.compile(
            "(?:b?rag\\b|key\\b|legend\\b|appendix\\b|annex\\b|glossary\\b).{0,100}"
                    + "|red|amber|green|blue|gr[ea]y|yellow|black|white|totals?|notes?:?|sources?:?",
            Pattern.CASE_INSENSITIVE);

    /** What is counted below a table, which says nothing of the last action. */
    private static final Pattern TOTAL =
            Pattern.compile("(?:(?:sub-? ?|grand )?totals?|number of actions)\\b.{0,60}", Pattern.CASE_INSENSITIVE);

    private static final Pattern FIGURE = Pattern.compile("£?[\\d,.]+%?");

    final List<PaperObjective> objectives = new ArrayList<>();
    /** What was not read, and why, of the file as a whole. */
    final List<String> unsure = new ArrayList<>();

    final Numbering numbering = new Numbering(objectives);
    final Headings headings = new Headings();
    private final MergedCells merged = new MergedCells();
    private Heads heads;
    private double stretch = 1;
    private PaperAction last;
    private int actions;
    private LeftRows left;

    boolean isEmpty() {
        return actions == 0;
    }

    void settle() {
        numbering.settle();
    }

    /** Takes the heads that stand in a row of the table, with a second row of them. Returns where the actions begin. */
    int begin(Block.Table table, int at) {
        heads = Heads.of(table.rows().get(at));
        stretch = 1;
        Heads both =
                at + 1 < table.rows().size() ? heads.withSecond(table.rows().get(at + 1)) : null;
        if (both == null) {
            return at + 1;
        }
        Block.Row second = table.rows().get(at + 1);
        unsure.add("%s, row %d was read as a second row of heads: “%s”"
                .formatted(table.name(), second.number(), second.words()));
        heads = both;
        return at + 2;
    }

    /** Whether a table without heads goes on with the one before. */
    boolean goesOn(Block.Table table) {
        NextTable next = new NextTable(heads, table);
        if (heads == null || headings.isApart() || !next.goesOn(last != null)) {
            return false;
        }
        stretch = next.stretch();
        if (!next.isCountedAlike()) {
            unsure.add("%s has no heads and other columns than the one before: they were taken by where they stand"
                    .formatted(table.name()));
        } else if (!heads.has(Column.REF)) {
            unsure.add("%s has no heads: it was read as going on with the one before".formatted(table.name()));
        }
        return true;
    }

    void read(Block.Table table, int from) {
        merged.forget();
        left = new LeftRows(table.name(), unsure);
        for (int i = from; i < table.rows().size(); i++) {
            Block.Row row = table.rows().get(i);
            boolean gap = i > 0 && row.number() > table.rows().get(i - 1).number() + 1;
            row(table, row, i > from && gap || headings.begins());
        }
        left.tell();
    }

    /** @param apart it does not stand right below a row of actions */
    private void row(Block.Table table, Block.Row row, boolean apart) {
        List<Cell> filled = row.filled();
        Heads others = heads.refers(row, stretch) ? null : Heads.of(row);
        if (heads.areAgain(row)) {
            left.end(false);
            return;
        }
        if (others != null && apart && others.areShort()) {
            heads = others;
            left.end(false);
            return;
        }
        if (isTotal(row, filled)) {
            unsure.add("%s, row %d was not read as an action: “%s”".formatted(table.name(), row.number(), row.words()));
            return;
        }
        if (isEnd(row, filled, apart)) {
            left.end(true);
        }
        if (filled.size() == 1 && !isKey(filled) && isTitle(filled.get(0), row)) {
            left.end(false);
            title(table, row, filled.get(0));
            return;
        }
        if (left.goesOn(row)) {
            return;
        }
        Map<Heads.Over, Cell> cells = merged.filledDown(heads.under(row, stretch), heads.has(Column.REF));
        cells.keySet().removeIf(heads::isBeside);
        ReferenceWords reference = RowReference.of(cells, heads);
        if (last != null && RunningOn.isContinued(cells, reference, last, heads)) {
            goOn(row, cells);
        } else {
            begin(table, row, cells, reference);
        }
        if (others != null) {
            last.unsure.add("Row %d reads like a row of heads".formatted(row.number()));
        }
    }

    /** Whether what stands below the table in the same sheet begins here. */
    private boolean isEnd(Block.Row row, List<Cell> filled, boolean apart) {
        if (filled.isEmpty()
                || last == null
                || ReferenceWords.of(row.cells().get(0).textOrLabel()) != null) {
            return false;
        }
        boolean few = filled.size() < 3 && heads.isFirst(filled.get(0), stretch);
        boolean unnumbered = apart && few && filled.size() > 1 && heads.has(Column.REF);
        return few && isKey(filled) || unnumbered && !headings.begins() || apart && OtherTables.begins(row);
    }

    /** Words of a total under one of the first heads, and figures beside it alone. */
    private static boolean isTotal(Block.Row row, List<Cell> filled) {
        return filled.size() > 1
                && ReferenceWords.of(row.cells().get(0).textOrLabel()) == null
                && TOTAL.matcher(filled.get(0).inOneLine()).matches()
                && filled.stream()
                        .skip(1)
                        .allMatch(cell -> FIGURE.matcher(cell.inOneLine()).matches());
    }

    private static boolean isKey(List<Cell> filled) {
        return KEY.matcher(filled.get(0).inOneLine()).matches();
    }

    private boolean isTitle(Cell only, Block.Row row) {
        if (ReferenceWords.of(only.textOrLabel()) != null) {
            return false;
        }
        PaperObjective.Heading heading = PaperObjective.Heading.of(only.inOneLine());
        boolean wide = (only.to() - only.from()) * stretch * 10 >= heads.width() * 6.0;
        boolean first =
                only.from() <= row.cells().get(0).from() && only == row.cells().get(0);
        boolean inPlaceOfReference = heads.has(Column.REF) && heads.isFirst(only, stretch);
        return !only.continued() && (wide || inPlaceOfReference || first && heading != null && heading.sure());
    }

    private void title(Block.Table table, Block.Row row, Cell only) {
        PaperObjective.Heading heading = PaperObjective.Heading.of(only.inOneLine());
        boolean others = objectives.stream().anyMatch(one -> one.number != null && one.title != null);
        if (heading == null && (others || only.inOneLine().length() > TITLE_LENGTH)) {
            unsure.add("%s, row %d was not read as an action: “%s”"
                    .formatted(table.name(), row.number(), only.inOneLine()));
            return;
        }
        headings.open(heading == null ? new PaperObjective.Heading(null, only.inOneLine(), false) : heading);
    }

    private void goOn(Block.Row row, Map<Heads.Over, Cell> cells) {
        last.take(cells);
        boolean worded = cells.entrySet().stream()
                .anyMatch(entry -> entry.getKey().column() == Column.ACTION
                        && !entry.getValue().isBlank());
        if (worded) {
            last.unsure.add("Row %d was read as going on with it".formatted(row.number()));
        }
    }

    private void begin(Block.Table table, Block.Row row, Map<Heads.Over, Cell> cells, ReferenceWords reference) {
        if (++actions > MOST_ACTIONS) {
            throw Refused.tooLong(MOST_ACTIONS);
        }
        PaperAction action = new PaperAction("%s, row %d".formatted(table.name(), row.number()), reference);
        action.take(cells);
        if (reference == null && heads.has(Column.REF)) {
            action.unsure.add("It has no reference on paper, and was read as an action of its own");
        }
        numbering.add(action, heading(action));
        last = action;
    }

    /** The heading that it stands under, once; null where it stands under the same as the one before. */
    private PaperObjective.Heading heading(PaperAction action) {
        Cell column = action.cell(Column.OBJECTIVE);
        if (column.isBlank()) {
            return headings.next(objectives, unsure);
        }
        PaperObjective.Heading read = PaperObjective.Heading.ofColumn(column);
        return read == null ? new PaperObjective.Heading(null, column.inOneLine(), false) : read;
    }
}
