package org.waymark.reminder;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.progress.Quarter;

/**
 * One update, or one indicator's figure, that somebody is written to about.
 *
 * @param action its reference; null for an indicator
 * @param partner key of who is to send it: the accountable partner or the collector; null where there is none
 * @param rung as what they are written to
 * @param event tells two returns, decisions or answers apart; null for what is still to come
 */
@Schema(name = "ReminderItem", description = "An update of an action, or a figure of an objective's indicator")
public record Item(
        @Schema(description = "Left out for an indicator's figure")
        String action,

        @Schema(description = "Of the indicator; left out for an action's update")
        Integer objective,

        @Schema(description = "Its key; left out for an action's update")
        String indicator,

        @NotNull Quarter quarter,
        String partner,
        @NotNull Rung rung,

        @Schema(description = "When it was sent back, decided or answered")
        String event) {

    static Item of(About about, Quarter quarter, String partner, Rung rung, String event) {
        return new Item(about.action(), about.objective(), about.indicator(), quarter, partner, rung, event);
    }

    Item at(Rung higher) {
        return new Item(action, objective, indicator, quarter, partner, higher, event);
    }

    boolean isUpdate() {
        return action != null;
    }

    boolean isAbout(Item other) {
        return Objects.equals(action, other.action)
                && Objects.equals(objective, other.objective)
                && Objects.equals(indicator, other.indicator)
                && quarter.equals(other.quarter);
    }

    boolean isSameAs(Item other) {
        return isAbout(other) && Objects.equals(event, other.event);
    }
}
