package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.List;

/** Finds the actions in what a file holds: which tables are tables of actions, and which go on with the one before. */
final class ActionTables {

    private static final int FIRST_ROWS = 40;

    private final ActionRows rows = new ActionRows();
    private final List<String> others = new ArrayList<>();

    private ActionTables() {}

    static ActionRows in(List<Block> blocks) {
        ActionTables found = new ActionTables();
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                found.rows.headings.paragraph(paragraph);
            } else if (block instanceof Block.Hidden hidden) {
                found.rows.unsure.add(hidden.name() + " is hidden in the file, and was not read");
            } else if (block instanceof Block.Table table && !table.rows().isEmpty()) {
                found.table(table);
            }
        }
        if (found.rows.isEmpty()) {
            throw Refused.noActions(found.others);
        }
        found.rows.settle();
        return found.rows;
    }

    private void table(Block.Table table) {
        int start = headsIn(table);
        if (start >= 0) {
            table.rows().subList(0, start).forEach(row -> above(table, row));
            rows.headings.tableBegins();
            rows.read(table, rows.begin(table, start));
        } else if (rows.goesOn(table)) {
            rows.read(table, 0);
        } else {
            other(table);
        }
    }

    /** Where its row of heads is, and -1 without one. */
    private static int headsIn(Block.Table table) {
        for (int i = 0; i < Math.min(table.rows().size(), FIRST_ROWS); i++) {
            if (Heads.of(table.rows().get(i)) != null) {
                return i;
            }
            if (OtherTables.begins(table.rows().get(i))) {
                return -1;
            }
        }
        return -1;
    }

    /** A row above the heads is a title, or a line of a sheet's title block; with more in it, somebody should look. */
    private void above(Block.Table table, Block.Row row) {
        if (!rows.headings.isTitle(row) && row.filled().size() > 1) {
            rows.unsure.add("%s, row %d stands above the heads, and was not read: “%s”"
                    .formatted(table.name(), row.number(), row.words()));
        }
    }

    private void other(Block.Table table) {
        Block.Row first = table.rows().get(0);
        boolean title = table.rows().size() == 1 || first.cells().size() == 1;
        boolean near = table.rows().stream().anyMatch(row -> OtherTables.isNear(row) || OtherTables.begins(row));
        if (near || !title && !rows.isEmpty()) {
            rows.unsure.add("%s (“%s”) was not read as actions".formatted(table.name(), first.words()));
        } else if (title) {
            rows.headings.isTitle(first);
        }
        if (near) {
            others.add("%s (“%s”)".formatted(table.name(), first.words()));
        }
    }
}
