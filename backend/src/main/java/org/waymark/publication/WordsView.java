package org.waymark.publication;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The manager's words for a quarter, each hers or drafted from the quarter.
 *
 * @param asked what the board is asked
 * @param next what comes next
 */
@Schema(
        name = "QuarterWords",
        description = "The manager's words for a quarter, each hers or drafted by us from the quarter")
public record WordsView(
        @NotNull Said asked,
        @NotNull Said achievements,
        @NotNull Said next) {

    /**
     * @param text one line for each thing said
     * @param drafted by us; false when the manager wrote it
     */
    @Schema(name = "QuarterSaid")
    public record Said(@NotNull String text, boolean drafted) {}

    /** The stored words, and the draft where there are none. */
    static WordsView of(QuarterWords stored, WordsDraft draft) {
        return new WordsView(
                said(stored == null ? null : stored.asked, draft.asked()),
                said(stored == null ? null : stored.achievements, draft.achievements()),
                said(stored == null ? null : stored.next, draft.next()));
    }

    private static Said said(String own, String draft) {
        return own == null ? new Said(draft, true) : new Said(own, false);
    }
}
