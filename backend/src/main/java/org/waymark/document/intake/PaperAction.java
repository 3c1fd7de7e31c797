package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One action as a file's rows have it: its cells by what they are, and what was unsure in finding them. */
final class PaperAction {

    final String place;
    final ReferenceWords reference;
    final Map<Column, Cell> cells = new EnumMap<>(Column.class);
    /** Cells of columns that have no place in a plan, of ratings and of updates, by their heads. */
    final Map<String, Cell> others = new LinkedHashMap<>();

    final Map<String, Cell> ratings = new LinkedHashMap<>();
    final Map<String, Cell> updates = new LinkedHashMap<>();
    private final Map<Heads.Over, String> named = new HashMap<>();
    final List<String> unsure = new ArrayList<>();

    /** @param place where it stands, in words */
    PaperAction(String place, ReferenceWords reference) {
        this.place = place;
        this.reference = reference;
    }

    Cell cell(Column column) {
        return cells.getOrDefault(column, Cell.NONE);
    }

    boolean has(Column column) {
        return !cell(column).isBlank();
    }

    /** The whole row's cells. */
    void take(Map<Heads.Over, Cell> row) {
        row.forEach((head, cell) -> {
            if (head.column() == Column.UPDATE) {
                updates.merge(nameOf(head), cell, Cell::goingOn);
            } else if (head.column() == Column.RATING) {
                ratings.merge(nameOf(head), cell, Cell::goingOn);
            } else if (head.column() == Column.OTHER && !cell.isBlank()) {
                others.merge(head.words(), cell, Cell::goingOn);
            }
        });
        Heads.byColumn(row).forEach((column, cell) -> {
            if (column != Column.REF && column != Column.RATING) {
                cells.merge(column, cell, Cell::goingOn);
            }
        });
    }

    /** The words of a head; those of a second one that reads the same are counted. */
    private String nameOf(Heads.Over head) {
        return named.computeIfAbsent(head, one -> {
            long same = named.keySet().stream()
                    .filter(other -> other.words().equals(head.words()))
                    .count();
            return same == 0 ? head.words() : "%s (%d)".formatted(head.words(), same + 1);
        });
    }
}
