package org.waymark.update;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.platform.Faults;
import org.waymark.progress.Rating;

/** A manager's acceptance; with another rating, the reason, and the ask or the day that this rating needs. */
@Schema(
        description =
                "A manager's acceptance. Empty: as it was given. With another rating: the reason, and the ask or day that it needs.")
public record AcceptanceRequest(
        Rating rating,

        @Size(max = 4000, message = "At most 4,000 characters")
        String reason,

        @Valid UpdateRequest.AskRequest ask,
        LocalDate completedOn,

        @Size(max = 4000, message = "At most 4,000 characters")
        String atRisk,

        @Valid UpdateRequest.Recovery recovery,

        @Size(max = 200, message = "At most 200")
        @Schema(description = "Words that look like personal data and may go out all the same")
        List<String> confirmedWords) {

    public static final AcceptanceRequest AS_GIVEN = new AcceptanceRequest(null, null, null, null, null, null, null);

    void check(QuarterlyUpdate update, LocalDate today, Faults faults) {
        boolean another = rating != null && rating != update.givenRating;
        if (another) {
            faults.addIf(SendingRules.blank(reason), "/reason", "Say why you confirm another rating");
            boolean unhelped = rating == Rating.RED && ask == null && !update.hasAsk();
            faults.addIf(unhelped, "/ask", "Red: say what support or decision is needed");
            boolean undated = rating == Rating.BLUE && completedOn == null && update.completedOn == null;
            faults.addIf(undated, "/completedOn", "Say on which day it was completed");
        }
        if (ask != null) {
            SavingRules.ask(update, ask, faults);
            faults.addIf(SendingRules.blank(ask.barrier()), "/ask/barrier", "Say what stands in the way");
            faults.addIf(SendingRules.blank(ask.to()), "/ask/to", "Say who is asked");
            faults.addIf(SendingRules.blank(ask.need()), "/ask/need", "Say what is needed");
            faults.addIf(ask.by() == null, "/ask/by", "Say by when");
        }
        SavingRules.date(recovery == null ? null : recovery.by(), "/recovery/by", faults);
        SavingRules.date(ask == null ? null : ask.by(), "/ask/by", faults);
        boolean later = completedOn != null && completedOn.isAfter(update.quarter.lastDay());
        faults.addIf(later, "/completedOn", "Give a day in or before the quarter");
        SavingRules.completed(later ? null : completedOn, today, faults);
        SavingRules.recovered(recovery == null ? null : recovery.by(), update.quarter, today, faults);
    }
}
