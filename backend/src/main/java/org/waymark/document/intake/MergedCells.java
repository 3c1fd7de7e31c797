package org.waymark.document.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A cell that is merged over several rows says the same of each. */
final class MergedCells {

    private final Map<Heads.Over, Cell> above = new HashMap<>();

    void forget() {
        above.clear();
    }

    /** The row as if each of its cells stood there. @param numbered the table has a column of references */
    Map<Heads.Over, Cell> filledDown(Map<Heads.Over, Cell> row, boolean numbered) {
        Map<Heads.Over, Cell> filled = new LinkedHashMap<>();
        boolean own = row.entrySet().stream()
                .anyMatch(entry -> entry.getKey().column() == Column.REF
                        && !entry.getValue().textOrLabel().isEmpty());
        row.forEach((head, cell) -> {
            boolean wholeColumn = head.column() == Column.OBJECTIVE;
            boolean takes = cell.continued()
                    && cell.isBlank()
                    && (own || wholeColumn || !numbered && head.column() != Column.ACTION);
            Cell said = takes ? above.getOrDefault(head, cell) : cell;
            boolean degree = wholeColumn && PaperObjective.Heading.isDegree(said.inOneLine());
            filled.put(degree ? head.as(Column.OTHER) : head, said);
            if (!cell.continued()) {
                above.put(head, cell);
            }
        });
        return filled;
    }
}
