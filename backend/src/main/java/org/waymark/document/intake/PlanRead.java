package org.waymark.document.intake;

import java.util.List;
import org.waymark.plan.ActionEntry;
import org.waymark.plan.PlanDocument;
import org.waymark.progress.Rating;

/**
 * What was read from a file.
 *
 * @param read references of the actions that were read from tables; none of a plan document
 * @param updates what its last column says, an action each
 */
record PlanRead(PlanDocument document, List<String> read, List<Unsure> unsure, List<Said> updates) {

    PlanRead with(PlanDocument other) {
        return new PlanRead(other, read, unsure, updates);
    }

    /** Whether the file was a plan document, which says all that a plan is. */
    boolean isWhole() {
        return read.isEmpty();
    }

    /** References of the actions that the file has. */
    List<String> inFile() {
        return isWhole()
                ? document.objectives().stream()
                        .flatMap(objective -> objective.actions().stream())
                        .map(ActionEntry::ref)
                        .toList()
                : read;
    }

    /** @param pointer into the document (RFC 6901) @param detail what is unsure, and why */
    record Unsure(String pointer, String detail) {}

    /** @param rating null where none could be read @param said null where there are no words */
    record Said(String ref, Rating rating, String said) {}
}
