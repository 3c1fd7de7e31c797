package org.waymark.document.intake;

import java.util.List;

/** Rows below a table of actions that are no actions, though they stand in the same table or sheet: told together. */
final class LeftRows {

    private final String place;
    private final List<String> unsure;
    private boolean ended;
    private Block.Row first;
    private Block.Row last;

    LeftRows(String place, List<String> unsure) {
        this.place = place;
        this.unsure = unsure;
    }

    /** Whether the actions have ended here, or begin again. */
    void end(boolean here) {
        ended = here;
        if (!here) {
            tell();
        }
    }

    /** Whether a row is left, for the actions have ended above it: a whole reference begins them again. */
    boolean goesOn(Block.Row row) {
        ReferenceWords reference = ReferenceWords.of(row.cells().get(0).textOrLabel());
        if (ended && reference != null && reference.isWhole()) {
            end(false);
        }
        if (ended) {
            first = first == null ? row : first;
            last = row;
        }
        return ended;
    }

    void tell() {
        if (first != null) {
            unsure.add(
                    first == last
                            ? "%s, row %d was not read as an action: “%s”"
                                    .formatted(place, first.number(), first.words())
                            : "%s, rows %d to %d were not read as actions: the first says “%s”"
                                    .formatted(place, first.number(), last.number(), first.words()));
        }
        first = null;
    }
}
