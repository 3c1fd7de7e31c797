package org.waymark.update;

import jakarta.validation.constraints.NotNull;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;
import org.waymark.progress.UpdateState;

/** What was said, in short. @param hidden the words are not for the caller */
@Schema(name = "UpdateDigest")
public record UpdateDigest(
        @NotNull Quarter quarter,
        @NotNull UpdateState state,
        Rating rating,
        String done,
        String next,
        AskView ask,
        String atRisk,
        UpdateRequest.Recovery recovery,
        String noHelpBecause,
        boolean hidden) {

    /** The same without the names of people. */
    public UpdateDigest unnamed() {
        return ask == null
                ? this
                : new UpdateDigest(
                        quarter, state, rating, done, next, ask.unnamed(), atRisk, recovery, noHelpBecause, hidden);
    }

    static UpdateDigest of(QuarterlyUpdate update, UnaryOperator<String> partnerNames, boolean readable) {
        Rating rating = update.state.counted() || readable ? update.rating : null;
        if (!readable) {
            return hidden(update.quarter, update.state, rating);
        }
        return new UpdateDigest(
                update.quarter,
                update.state,
                rating,
                update.done,
                update.next,
                AskView.of(update, partnerNames),
                update.atRisk,
                UpdateRequest.Recovery.of(update),
                update.noHelpBecause,
                false);
    }

    /** That there is one, whose words are not for the caller. @param rating null where that is not for the caller either */
    static UpdateDigest hidden(Quarter quarter, UpdateState state, Rating rating) {
        return new UpdateDigest(quarter, state, rating, null, null, null, null, null, null, true);
    }
}
