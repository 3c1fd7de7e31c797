package org.waymark.publication;

import jakarta.validation.constraints.NotNull;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The manager's words for a quarter, each hers or drafted from the quarter.
 *
 * @param asked what the board is asked
 * @param next what comes next
 * @param offered open asks in the leads' words, which the manager may take to the board; never part of what is frozen
 */
@Schema(
        name = "QuarterWords",
        description = "The manager's words for a quarter, each hers or drafted by us from the quarter")
public record WordsView(
        @NotNull Said asked,
        @NotNull Said achievements,
        @NotNull Said next,

        @Schema(
                description =
                        "Of an open quarter: what leads ask for and nobody takes to the board, a line each, to choose from; it stands in no paper")
        String offered) {

    /**
     * @param text one line for each thing said
     * @param drafted by us; false when the manager wrote it
     */
    @Schema(name = "QuarterSaid")
    public record Said(@NotNull String text, boolean drafted) {}

    /** Without an offer, as a paper has them. */
    public WordsView(Said asked, Said achievements, Said next) {
        this(asked, achievements, next, null);
    }

    /** The stored words, and the draft where there are none. */
    static WordsView of(QuarterWords stored, WordsDraft draft) {
        return new WordsView(
                said(asked(stored, draft), draft.asked()),
                said(own(stored, words -> words.achievements, draft), draft.achievements()),
                said(own(stored, words -> words.next, draft), draft.next()));
    }

    /** For the form. */
    WordsView offering(WordsDraft draft) {
        return new WordsView(asked, achievements, next, draft.offered());
    }

    private static String asked(QuarterWords stored, WordsDraft draft) {
        return stored == null || stored.asked == null || !stored.carried
                ? own(stored, words -> words.asked, draft)
                : draft.stillAsked(stored.asked);
    }

    private static String own(QuarterWords stored, Function<QuarterWords, String> part, WordsDraft draft) {
        String text = stored == null ? null : part.apply(stored);
        return text == null || !stored.carried ? text : draft.allowed(text);
    }

    private static Said said(String own, String draft) {
        return own == null ? new Said(draft, true) : new Said(own, false);
    }
}
