package org.waymark.publication;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that a further revision says otherwise than the one before.
 *
 * @param of what it is said of: "All objectives", "Objective 2", or an action's reference
 * @param what in words: "Red", "What was done", a measure's statement and quarter
 * @param before null where there was nothing
 * @param now null where there is nothing any more
 */
@Schema(name = "Difference", description = "One thing that this revision says otherwise than the one before")
public record Difference(
        @NotNull Kind kind,
        @NotNull @Schema(examples = "1.10") String of,
        @NotNull @Schema(examples = "Rating") String what,
        String before,
        String now) {

    private static final String SAID_OTHERWISE = "Said otherwise";

    /** A count of actions, something of an action, a measure's value, or words: a lead's, the manager's or the plan's. */
    @Schema(name = "DifferenceKind")
    public enum Kind {
        FIGURE,
        ACTION,
        READING,
        WORDS
    }

    /** As it may leave: that words are others now, and not what they were, for they may have been changed because of that. */
    Difference outward() {
        return kind == Kind.WORDS && before != null ? new Difference(kind, of, what, SAID_OTHERWISE, now) : this;
    }
}
