package org.waymark.update;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.platform.Caller;
import org.waymark.progress.Quarter;
import org.waymark.progress.UpdateState;

/**
 * A partner's contribution as one caller may see it.
 *
 * @param state DRAFT or SUBMITTED
 * @param hidden the words are not for the caller: that there is a draft is all that the manager sees of one
 * @param mine the caller speaks for its partner
 * @param tag its entity tag, to send as If-Match
 */
@Schema(name = "Contribution", description = "A contributing partner's own part beside an update")
public record ContributionView(
        @NotNull @Schema(examples = "1.10") String action,
        @NotNull Quarter quarter,
        @NotNull PartnerRef partner,
        @NotNull UpdateState state,
        String words,
        @NotNull List<ReadingOfMeasure> readings,
        @NotNull List<Evidence> evidence,
        boolean hidden,
        boolean mine,
        String source,
        boolean onBehalf,
        String savedBy,
        Instant savedAt,
        String sentBy,
        Instant sentAt,
        @NotNull List<UpdateView.Step> steps,
        @NotNull String tag) {

    static ContributionView of(Contribution contribution, QuarterlyUpdate update, String tag, Caller caller) {
        boolean readable = contribution.isReadableBy(caller, update);
        return new ContributionView(
                contribution.action.ref,
                contribution.quarter,
                PartnerRef.of(contribution.partner),
                contribution.state,
                readable ? contribution.words : null,
                readable ? contribution.readings() : List.of(),
                readable ? contribution.evidence() : List.of(),
                !readable,
                contribution.isOf(caller),
                readable ? contribution.source : null,
                contribution.onBehalf,
                readable ? contribution.savedBy : null,
                readable ? contribution.savedAt : null,
                readable ? contribution.sentBy : null,
                readable ? contribution.sentAt : null,
                steps(contribution, update, caller),
                tag);
    }

    private static List<UpdateView.Step> steps(Contribution contribution, QuarterlyUpdate update, Caller caller) {
        boolean settled = update != null && update.state == UpdateState.ACCEPTED;
        boolean mayMove = contribution.isOf(caller) || caller.manages(contribution.plan.key);
        if (settled || !mayMove) {
            return List.of();
        }
        if (!contribution.isSent()) {
            return List.of(UpdateView.Step.SUBMISSION);
        }
        boolean mayRecall = contribution.isOf(caller) || caller.id().equals(contribution.sentById);
        return mayRecall ? List.of(UpdateView.Step.RECALL) : List.of();
    }
}
