package org.waymark.update;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.progress.Rating;

/**
 * What is said of one action in one quarter. A draft may be incomplete; what is needed to send it depends on the rating.
 *
 * @param changed what changed for people; needed when the rating improves or a completed action is reopened
 * @param source where it came from, when a manager enters it on a lead's behalf: "e-mail of 3 October"
 */
@Schema(description = "What is said of one action in one quarter. A draft may be incomplete.")
public record UpdateRequest(
        Rating rating,

        @Schema(description = "With BLUE: the day it was completed, in or before the quarter")
        LocalDate completedOn,

        @Size(max = 20000, message = "At most 20,000 characters")
        @Schema(examples = "Two of the three practices completed both sessions.")
        String done,

        @Size(max = 20000, message = "At most 20,000 characters")
        String changed,

        @Size(max = 20000, message = "At most 20,000 characters")
        String next,

        @Size(max = 4000, message = "At most 4,000 characters")
        String noHelpBecause,

        @Size(max = 4000, message = "At most 4,000 characters")
        String atRisk,

        @Valid Recovery recovery,
        @Valid AskRequest ask,
        @Valid CompletionMove completionDate,

        @Size(max = 100, message = "At most 100 readings")
        List<@NotNull(message = "Give an object") @Valid ReadingOfMeasure> readings,

        @Size(max = Evidence.MOST, message = "At most 20 links")
        List<@NotNull(message = "Give an object") @Valid Evidence> evidence,

        @Size(max = 500, message = "At most 500 characters")
        @Schema(description = "When a manager enters it on a lead's behalf: where it came from")
        String source) {

    public UpdateRequest {
        readings = readings == null ? List.of() : readings;
        evidence = evidence == null ? List.of() : evidence;
    }

    /** How an action stood and what was done, of a paper that says no more; either may be null. */
    public static UpdateRequest ofPaper(Rating rating, String done, String source) {
        return new UpdateRequest(rating, null, done, null, null, null, null, null, null, null, null, null, source);
    }

    /** What the lead does about it, and by when it is back on track. */
    public record Recovery(
            @Size(max = 4000, message = "At most 4,000 characters")
            String what,

            LocalDate by) {

        /** As an update has it; null where it says nothing of it. */
        public static Recovery of(QuarterlyUpdate update) {
            return update.recoveryWhat == null && update.recoveryBy == null
                    ? null
                    : new Recovery(update.recoveryWhat, update.recoveryBy);
        }
    }

    /**
     * Support or decision needed.
     *
     * @param to a partner's key, or a body's name
     */
    @Schema(description = "Support or decision needed")
    public record AskRequest(
            @Size(max = 4000, message = "At most 4,000 characters")
            String barrier,

            @Size(max = 300, message = "At most 300 characters")
            @Schema(description = "A partner's key, or a body's name")
            String to,

            @Size(max = 4000, message = "At most 4,000 characters")
            String need,

            LocalDate by) {}

    /** A new completion date, with the reason. */
    public record CompletionMove(
            LocalDate to,

            @Size(max = 4000, message = "At most 4,000 characters")
            String reason) {

        /** As an update has it; null where it says nothing of it. */
        public static CompletionMove of(QuarterlyUpdate update) {
            return update.movedTo == null && update.movedBecause == null
                    ? null
                    : new CompletionMove(update.movedTo, update.movedBecause);
        }
    }
}
