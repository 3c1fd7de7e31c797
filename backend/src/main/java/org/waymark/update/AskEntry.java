package org.waymark.update;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;
import org.waymark.progress.UpdateState;

/**
 * One ask of the register, with what it belongs to.
 *
 * @param since the first quarter of the unbroken run of updates that ask the same
 * @param overdue open, past the day by which it is needed, and nobody has met on it
 */
@Schema(description = "Support or decision needed, with the action and quarter that it belongs to")
public record AskEntry(
        @NotNull @Schema(examples = "1.10") String action,
        @NotNull String focus,
        int objective,
        @NotNull Quarter quarter,
        @NotNull Quarter since,
        @NotNull Rating rating,
        @NotNull UpdateState updateState,
        @NotNull AskView ask,
        @NotNull State state,
        boolean overdue) {

    /**
     * OPEN: nobody has answered, or the answer is put off. CLOSED: never answered, and a later update of the action asks anew, or the action
     * is withdrawn.
     */
    @Schema(name = "AskState")
    public enum State {
        OPEN,
        ANSWERED,
        CLOSED
    }

    /** What the register is asked for: OPEN are those within their date and past it. */
    public enum Which {
        OPEN,
        OVERDUE,
        ANSWERED,
        CLOSED;

        boolean holds(AskEntry entry) {
            return this == OVERDUE ? entry.overdue : entry.state.name().equals(name());
        }
    }

    AskEntry unnamed() {
        return new AskEntry(
                action, focus, objective, quarter, since, rating, updateState, ask.unnamed(), state, overdue);
    }

    boolean isFor(String partnerOrBody) {
        return partnerOrBody == null || partnerOrBody.equals(ask.to()) || partnerOrBody.equalsIgnoreCase(ask.toName());
    }
}
