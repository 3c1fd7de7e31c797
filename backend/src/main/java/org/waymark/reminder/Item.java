package org.waymark.reminder;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.progress.Quarter;

/**
 * One update that somebody is written to about.
 *
 * @param partner key of the accountable one; null for an action without a lead
 * @param rung as what they are written to
 * @param event tells two returns, decisions or answers apart; null for an update that is still to come
 */
@Schema(name = "ReminderItem")
public record Item(
        @NotNull String action,
        @NotNull Quarter quarter,
        String partner,
        @NotNull Rung rung,

        @Schema(description = "When it was sent back, decided or answered")
        String event) {

    boolean isAbout(Item other) {
        return action.equals(other.action) && quarter.equals(other.quarter);
    }

    boolean isSameAs(Item other) {
        return isAbout(other) && (event == null ? other.event == null : event.equals(other.event));
    }
}
