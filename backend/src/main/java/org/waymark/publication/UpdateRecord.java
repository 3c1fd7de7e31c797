package org.waymark.publication;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;
import org.waymark.update.AskView;
import org.waymark.update.Evidence;
import org.waymark.update.EvidenceFile;
import org.waymark.update.EvidenceFileView;
import org.waymark.update.QuarterlyUpdate;
import org.waymark.update.UpdateRequest;

/**
 * A counted update of the quarter, as it is frozen: what the leads said, and nobody's name. Its readings stand with the action's measures.
 *
 * @param givenRating the lead's, where the manager confirmed another
 * @param confirmedBecause why she did
 * @param publicLine what the public may read of it, where the manager has cleared one
 * @param reply the lead's, on a rating that is not hers
 * @param files evidence that stood beside it, by its digests; left out where there was none
 * @param hidden restricted: its rating alone is frozen, its words are its partners'
 */
@Schema(name = "FrozenUpdate", description = "A counted update of the quarter, as it was frozen")
public record UpdateRecord(
        @NotNull String action,
        @NotNull Quarter quarter,
        @NotNull Rating rating,
        Rating givenRating,
        String confirmedBecause,
        LocalDate completedOn,
        String done,
        String changed,
        String next,
        String noHelpBecause,
        String atRisk,
        UpdateRequest.Recovery recovery,
        AskView ask,
        UpdateRequest.CompletionMove completionDate,
        @NotNull List<Evidence> evidence,
        @NotNull List<Part> contributions,
        List<EvidenceFileView.Frozen> files,
        String publicLine,
        String reply,
        boolean noChange,
        boolean onBehalf,
        boolean hidden) {

    /** What a contributing partner said beside it. */
    @Schema(name = "FrozenContribution")
    public record Part(
            @NotNull String partner, String words, @NotNull List<Evidence> evidence) {}

    static UpdateRecord of(
            QuarterlyUpdate update,
            UnaryOperator<String> partnerNames,
            boolean readable,
            List<Part> parts,
            List<EvidenceFile> files) {
        if (!readable) {
            return hidden(update);
        }
        return new UpdateRecord(
                update.action.ref,
                update.quarter,
                update.rating,
                update.confirmedRating == null ? null : update.givenRating,
                update.confirmedBecause,
                update.completedOn,
                update.done,
                update.changed,
                update.next,
                update.noHelpBecause,
                update.atRisk,
                UpdateRequest.Recovery.of(update),
                update.hasAsk() ? AskView.of(update, partnerNames).unnamed() : null,
                UpdateRequest.CompletionMove.of(update),
                update.evidence(),
                parts,
                files.isEmpty()
                        ? null
                        : files.stream().map(EvidenceFileView.Frozen::of).toList(),
                update.publicLine,
                update.reply,
                update.noChange,
                update.onBehalf,
                false);
    }

    /** Its rating, and that it is there. */
    private static UpdateRecord hidden(QuarterlyUpdate update) {
        return new UpdateRecord(
                update.action.ref,
                update.quarter,
                update.rating,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                false,
                update.onBehalf,
                true);
    }
}
