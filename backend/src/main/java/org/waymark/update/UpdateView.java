package org.waymark.update;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.plan.QuarterState;
import org.waymark.platform.Caller;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;
import org.waymark.progress.UpdateState;

/**
 * A quarterly update as one caller may see it.
 *
 * @param rating the one that figures use
 * @param givenRating the lead's, where the manager confirmed another
 * @param restricted the words are for the action's partners and the manager alone
 * @param publicLine what the public may read of it, once the manager has cleared it
 * @param hidden the words are not for the caller
 * @param steps what the caller may do with it now
 * @param tag its entity tag, to send as If-Match
 */
@Schema(name = "Update", description = "A quarterly update as the caller may see it")
public record UpdateView(
        @NotNull @Schema(examples = "1.10") String action,
        @NotNull Quarter quarter,
        @NotNull UpdateState state,
        Rating rating,
        Rating givenRating,
        LocalDate completedOn,
        String done,
        String changed,
        String next,
        String noHelpBecause,
        String atRisk,
        UpdateRequest.Recovery recovery,
        AskView ask,
        UpdateRequest.CompletionMove completionDate,
        @NotNull List<Given> readings,
        @NotNull List<Evidence> evidence,
        boolean restricted,
        String publicLine,
        boolean noChange,
        boolean hidden,
        String comment,
        Confirmation confirmation,
        Reply reply,
        String source,
        boolean onBehalf,
        String savedBy,
        Instant savedAt,
        String sentBy,
        Instant sentAt,
        String decidedBy,
        Instant decidedAt,
        boolean ownDecision,
        @NotNull List<Step> steps,
        @NotNull String tag) {

    /** What can be done with an update. */
    public enum Step {
        SUBMISSION,
        RECALL,
        ACCEPTANCE,
        RETURN,
        REPLY
    }

    /** Another rating than the lead's, confirmed by the manager. */
    public record Confirmation(@NotNull Rating rating, String reason, String by) {}

    /** The lead's words on a rating that is not hers, on record. */
    @Schema(name = "Reply")
    public record Reply(
            @NotNull String words,
            @NotNull String by,
            @NotNull Instant at) {}

    /** A reading that came with the update. */
    @Schema(name = "GivenReading")
    public record Given(
            @NotNull String measure,
            @NotNull String statement,
            BigDecimal value,
            BigDecimal numerator,
            BigDecimal denominator,
            @NotNull Reading.Status status,
            LocalDate expectedOn,
            String note,
            boolean late,
            boolean revised) {

        static Given of(Reading reading) {
            return new Given(
                    reading.measure.key,
                    reading.measure.statement,
                    reading.value,
                    reading.numerator,
                    reading.denominator,
                    reading.status(),
                    reading.expectedOn,
                    reading.note,
                    reading.isLate(),
                    reading.revised);
        }
    }

    /**
     * @param partnerNames the name of a partner by its key; anything else as it is
     * @param tag the update's entity tag
     */
    static UpdateView of(
            QuarterlyUpdate update,
            List<Reading> readings,
            UnaryOperator<String> partnerNames,
            String tag,
            Caller caller) {
        return update.isReadableBy(caller)
                ? open(update, readings, partnerNames, tag, caller)
                : closed(update, tag, caller);
    }

    private static UpdateView open(
            QuarterlyUpdate update,
            List<Reading> readings,
            UnaryOperator<String> partnerNames,
            String tag,
            Caller caller) {
        return new UpdateView(
                update.action.ref,
                update.quarter,
                update.state,
                update.rating,
                update.confirmedRating == null ? null : update.givenRating,
                update.completedOn,
                update.done,
                update.changed,
                update.next,
                update.noHelpBecause,
                update.atRisk,
                UpdateRequest.Recovery.of(update),
                AskView.of(update, partnerNames),
                UpdateRequest.CompletionMove.of(update),
                readings.stream().map(Given::of).toList(),
                update.evidence(),
                update.isRestricted(),
                update.publicLine,
                update.noChange,
                false,
                update.comment,
                update.confirmedRating == null
                        ? null
                        : new Confirmation(update.confirmedRating, update.confirmedBecause, update.decidedBy),
                update.reply == null ? null : new Reply(update.reply, update.repliedBy, update.repliedAt),
                update.source,
                update.onBehalf,
                update.savedBy,
                update.savedAt,
                update.sentBy,
                update.sentAt,
                update.decidedBy,
                update.decidedAt,
                update.ownDecision,
                steps(update, caller),
                tag);
    }

    /** That it exists, and its rating once it counts. */
    private static UpdateView closed(QuarterlyUpdate update, String tag, Caller caller) {
        return new UpdateView(
                update.action.ref,
                update.quarter,
                update.state,
                update.state.counted() ? update.rating : null,
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
                update.isRestricted(),
                null,
                false,
                true,
                null,
                null,
                null,
                null,
                update.onBehalf,
                null,
                null,
                null,
                null,
                null,
                null,
                update.ownDecision,
                steps(update, caller),
                tag);
    }

    private static List<Step> steps(QuarterlyUpdate update, Caller caller) {
        List<Step> steps = new ArrayList<>();
        if (update.plan.state(update.quarter) != QuarterState.OPEN) {
            return steps;
        }
        boolean manages = caller.manages(update.plan.key);
        if (!update.state.counted() && (manages || update.action.isAccountedForBy(caller, update.quarter))) {
            steps.add(Step.SUBMISSION);
        }
        if (update.state == UpdateState.SUBMITTED && caller.id().equals(update.sentById)) {
            steps.add(Step.RECALL);
        }
        if (update.state == UpdateState.SUBMITTED && manages) {
            steps.add(Step.ACCEPTANCE);
        }
        if (update.state.counted() && manages) {
            steps.add(Step.RETURN);
        }
        boolean heard = update.state == UpdateState.ACCEPTED && update.confirmedRating != null && update.reply == null;
        if (heard && update.action.isAccountedForBy(caller, update.quarter)) {
            steps.add(Step.REPLY);
        }
        return steps;
    }
}
