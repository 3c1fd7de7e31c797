package org.waymark.update;

import java.time.LocalDate;
import java.util.List;
import org.waymark.progress.Rating;
import org.waymark.progress.UpdateState;

/** What an update says at one moment, for history. */
record Snapshot(
        UpdateState state,
        Rating rating,
        Rating givenRating,
        LocalDate completedOn,
        String done,
        String changed,
        String next,
        String noHelpBecause,
        String atRisk,
        UpdateRequest.Recovery recovery,
        UpdateRequest.AskRequest ask,
        AskView.Answer answer,
        AskView.Escalation escalation,
        UpdateRequest.CompletionMove completionDate,
        List<ReadingOfMeasure> readings,
        List<Evidence> evidence,
        String comment,
        String reason,
        String reply,
        String publicLine,
        Boolean restricted,
        String source) {

    static Snapshot of(QuarterlyUpdate update) {
        return new Snapshot(
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
                update.hasAsk() ? update.ask.words() : null,
                update.hasAsk() ? AskView.Answer.of(update.ask) : null,
                update.hasAsk() ? AskView.Escalation.of(update.ask) : null,
                UpdateRequest.CompletionMove.of(update),
                update.readings().stream().map(Snapshot::reading).toList(),
                update.evidence,
                update.comment,
                update.confirmedBecause,
                update.reply,
                update.publicLine,
                update.restricted ? true : null,
                update.source);
    }

    private static ReadingOfMeasure reading(Reading reading) {
        return new ReadingOfMeasure(
                reading.measure.key,
                reading.value,
                reading.numerator,
                reading.denominator,
                reading.status,
                reading.expectedOn,
                reading.note);
    }

    /** The same words and figures, whatever became of them. */
    boolean says(UpdateRequest request) {
        UpdateRequest own = new UpdateRequest(
                givenRating == null ? rating : givenRating,
                completedOn,
                done,
                changed,
                next,
                noHelpBecause,
                atRisk,
                recovery,
                ask,
                completionDate,
                readings,
                evidence,
                source);
        return org.waymark.platform.JsonColumn.write(own).equals(org.waymark.platform.JsonColumn.write(request));
    }
}
