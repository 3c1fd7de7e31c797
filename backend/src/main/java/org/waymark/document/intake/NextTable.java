package org.waymark.document.intake;

/** A table without heads of its own, held against the heads of the one before. */
record NextTable(Heads heads, Block.Table table) {

    /** Whether most of its rows have as many cells as there are heads. */
    boolean isCountedAlike() {
        long like = table.rows().stream()
                .filter(row -> row.cells().size() == heads.size())
                .count();
        return like * 2 >= table.rows().size();
    }

    /** Whether it has the same columns: it begins with a reference, or with a row that runs on. @param begun there is an action before it */
    boolean goesOn(boolean begun) {
        if (table.rows().stream().anyMatch(OtherTables::areHeads)) {
            return false;
        }
        Block.Row first = table.rows().stream()
                .filter(row -> row.filled().size() > 1)
                .findFirst()
                .orElse(table.rows().get(0));
        if (!heads.has(Column.REF)) {
            return isCountedAlike()
                    && first.cells().get(first.cells().size() - 1).to() == heads.width();
        }
        ReferenceWords reference = ReferenceWords.of(first.cells().get(0).textOrLabel());
        boolean referenced = first.cells().size() > 2 && reference != null && (isCountedAlike() || reference.isWhole());
        // A row that runs on over a page has an empty reference, in a table of its own too.
        boolean runsOn = begun
                && first.cells().size() == heads.size()
                && first.cells().get(0).isBlank();
        return referenced || runsOn && isCountedAlike();
    }

    /** How much wider the heads are than its columns. */
    double stretch() {
        int other = table.rows().stream()
                .mapToInt(row -> row.cells().get(row.cells().size() - 1).to())
                .max()
                .orElse(1);
        return isCountedAlike() && other == heads.width() ? 1 : (double) heads.width() / other;
    }
}
