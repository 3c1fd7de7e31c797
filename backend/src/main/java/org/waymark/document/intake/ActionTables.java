package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the actions in what a file holds: which tables are tables of actions, which rows begin one and which go on with the one above,
 * and under which objective each stands.
 */
final class ActionTables {

    private static final int MOST_ACTIONS = 5_000;
    private static final int TITLE_LENGTH = 300;

    final List<PaperObjective> objectives = new ArrayList<>();
    /** What was not read, and why, of the file as a whole. */
    final List<String> unsure = new ArrayList<>();

    final Numbering numbering = new Numbering(objectives);
    private Heads heads;
    private double stretch = 1;
    private PaperObjective.Heading fresh;
    private boolean begins = true;
    private String lastHeading;
    private PaperAction last;
    private final Map<Heads.Over, Cell> above = new HashMap<>();
    private int actions;

    private ActionTables() {}

    static ActionTables in(List<Block> blocks) {
        ActionTables found = new ActionTables();
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                found.paragraph(paragraph);
            } else if (block instanceof Block.Table table && !table.rows().isEmpty()) {
                found.table(table);
            }
        }
        if (found.actions == 0) {
            throw Refused.noActions();
        }
        found.numbering.settle();
        return found;
    }

    private void paragraph(Block.Paragraph paragraph) {
        Line line = paragraph.line();
        String words = line.isItem() && !line.label().equals("•") ? line.label() + " " + line.text() : line.text();
        PaperObjective.Heading heading = PaperObjective.Heading.of(words);
        boolean shortLine = words.length() <= TITLE_LENGTH;
        if (heading != null && (heading.sure() && shortLine || paragraph.level() > 0)) {
            fresh = heading;
            begins = true;
        } else if (paragraph.level() > 0 && shortLine) {
            lastHeading = words;
            begins = true;
        }
    }

    private void table(Block.Table table) {
        int start = headsIn(table);
        if (start < 0 && !goesOn(table)) {
            if (table.rows().stream().anyMatch(Heads::isNear)) {
                unsure.add("%s (“%s”) was not read as actions".formatted(table.name(), first(table)));
            } else if (table.rows().size() == 1 || table.rows().get(0).cells().size() == 1) {
                title(table.rows().get(0));
            }
            return;
        }
        for (int i = 0; i < start; i++) {
            title(table.rows().get(i));
        }
        above.clear();
        for (int i = Math.max(start, 0); i < table.rows().size(); i++) {
            row(table, table.rows().get(i));
        }
    }

    /** Where its row of heads is, and -1 without one. */
    private int headsIn(Block.Table table) {
        for (int i = 0; i < Math.min(table.rows().size(), 40); i++) {
            Heads read = Heads.of(table.rows().get(i));
            if (read != null) {
                heads = read;
                stretch = 1;
                return i;
            }
        }
        return -1;
    }

    /** Whether a table without heads goes on with the one before. */
    private boolean goesOn(Block.Table table) {
        boolean goesOn = heads != null && heads.goOnIn(table, last != null);
        if (goesOn) {
            stretch = heads.stretchOver(table);
        }
        if (goesOn && !heads.isCountedAlike(table)) {
            unsure.add("%s has no heads and other columns than the one before: they were taken by where they stand"
                    .formatted(table.name()));
        }
        return goesOn;
    }

    private static String first(Block.Table table) {
        String words = table.rows().get(0).cells().stream()
                .map(Cell::inOneLine)
                .filter(cell -> !cell.isEmpty())
                .limit(6)
                .reduce((a, b) -> a + " | " + b)
                .orElse("");
        return words.length() > TITLE_LENGTH ? words.substring(0, TITLE_LENGTH) + "…" : words;
    }

    /** A row above the heads may be the objective's title. */
    private void title(Block.Row row) {
        List<Cell> filled = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        String words = filled.stream()
                .map(Cell::inOneLine)
                .reduce((a, b) -> a + " " + b)
                .orElse("");
        PaperObjective.Heading heading = filled.size() <= 2 ? PaperObjective.Heading.of(words) : null;
        if (heading != null) {
            fresh = heading;
            begins = true;
        }
    }

    private void row(Block.Table table, Block.Row row) {
        Heads repeated = Heads.of(row);
        if (repeated != null) {
            heads = repeated;
            return;
        }
        List<Cell> filled = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        if (filled.size() == 1 && isTitle(filled.get(0), row)) {
            heading(table, row, filled.get(0));
            return;
        }
        Map<Heads.Over, Cell> cells = filledDown(heads.under(row, stretch));
        cells.keySet().removeIf(heads::isBeside);
        ReferenceWords reference = RowReference.of(cells, heads);
        if (last != null && isContinued(cells, reference)) {
            goOn(cells);
        } else {
            begin(table, row, cells, reference);
        }
    }

    private boolean isTitle(Cell only, Block.Row row) {
        if (ReferenceWords.of(only.textOrLabel()) != null) {
            return false;
        }
        PaperObjective.Heading heading = PaperObjective.Heading.of(only.inOneLine());
        boolean wide = (only.to() - only.from()) * stretch * 10 >= heads.width() * 6.0;
        boolean first =
                only.from() <= row.cells().get(0).from() && only == row.cells().get(0);
        return !only.continued() && (wide || first && heading != null && heading.sure());
    }

    private void heading(Block.Table table, Block.Row row, Cell only) {
        PaperObjective.Heading heading = PaperObjective.Heading.of(only.inOneLine());
        boolean others = objectives.stream().anyMatch(one -> one.number != null && one.title != null);
        if (heading == null && (others || only.inOneLine().length() > TITLE_LENGTH)) {
            unsure.add("%s, row %d was not read as an action: “%s”"
                    .formatted(table.name(), row.number(), only.inOneLine()));
            return;
        }
        fresh = heading == null ? new PaperObjective.Heading(null, only.inOneLine(), false) : heading;
        begins = true;
    }

    /** A cell that is merged over several rows says the same of each. */
    private Map<Heads.Over, Cell> filledDown(Map<Heads.Over, Cell> row) {
        Map<Heads.Over, Cell> filled = new LinkedHashMap<>();
        boolean own = row.entrySet().stream()
                .anyMatch(entry -> entry.getKey().column() == Column.REF
                        && !entry.getValue().textOrLabel().isEmpty());
        boolean unnumbered = !heads.has(Column.REF);
        row.forEach((head, cell) -> {
            boolean wholeColumn = head.column() == Column.OBJECTIVE;
            boolean takes = cell.continued()
                    && cell.isBlank()
                    && (own || wholeColumn || unnumbered && head.column() != Column.ACTION);
            filled.put(head, takes ? above.getOrDefault(head, cell) : cell);
            if (!cell.continued()) {
                above.put(head, cell);
            }
        });
        return filled;
    }

    /** Without a reference of its own a row goes on with the one above, unless it has a short name and more of its own. */
    private boolean isContinued(Map<Heads.Over, Cell> cells, ReferenceWords reference) {
        Map<Column, Cell> own = Heads.byColumn(cells);
        Cell action = own.getOrDefault(Column.ACTION, Cell.NONE);
        long filled = own.entrySet().stream()
                .filter(entry ->
                        entry.getKey() != Column.OBJECTIVE && !entry.getValue().isBlank())
                .count();
        if (reference != null) {
            boolean again = last.reference != null && last.reference.written().equals(reference.written());
            return again && action.isBlank() && !own.containsKey(Column.FOCUS);
        }
        if (action.isBlank()) {
            return true;
        }
        boolean named = ActionCell.hasFocus(action)
                || own.containsKey(Column.FOCUS) && !own.get(Column.FOCUS).isBlank();
        if (heads.has(Column.REF) && last.reference != null) {
            return !(named && filled > 2);
        }
        boolean lower = Character.isLowerCase(action.lines().get(0).text().codePointAt(0));
        return lower && !named;
    }

    private void goOn(Map<Heads.Over, Cell> cells) {
        last.take(cells);
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
        if (!column.isBlank()) {
            PaperObjective.Heading read = PaperObjective.Heading.ofColumn(column);
            return read == null ? new PaperObjective.Heading(null, column.inOneLine(), false) : read;
        }
        if (!begins) {
            return null;
        }
        begins = false;
        PaperObjective.Heading heading = fresh;
        if (heading == null && lastHeading != null && objectives.isEmpty()) {
            heading = new PaperObjective.Heading(null, lastHeading, false);
        }
        fresh = null;
        return heading;
    }
}
