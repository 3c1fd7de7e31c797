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
 * @param overdue open, and past the day by which it is needed
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

    /** CLOSED: never answered, and the action's next update asks anew or no more. */
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
