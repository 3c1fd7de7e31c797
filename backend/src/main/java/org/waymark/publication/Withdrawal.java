package org.waymark.publication;

import jakarta.validation.constraints.NotNull;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.history.HistoryEntry;
import org.waymark.plan.Plan;
import org.waymark.update.ActionView;
import org.waymark.update.ProgressInWords;
import org.waymark.update.ProgressView.MovementView;

/**
 * An action that the quarter no longer counts.
 *
 * @param reason as it was given when it left; null where the plan document alone says that it did
 * @param goesOnAs the actions that came in its place
 */
@Schema(description = "An action that the quarter no longer counts, and why")
public record Withdrawal(
        @NotNull @Schema(examples = "1.10") String ref,
        @NotNull String focus,
        String reason,
        @NotNull List<String> goesOnAs) {

    private static final String LEFT = """
            planKey = ?1 and actionRef in ?2 and sight = 'PLAN'
                and operation in ('action withdrawn', 'action split', 'action superseded', 'action reinstated') order by id""";

    /** @param movement null in a plan's first quarter */
    static List<Withdrawal> of(Plan plan, MovementView movement, ProgressInWords told) {
        if (movement == null || movement.withdrawn().isEmpty()) {
            return List.of();
        }
        Map<String, String> reasons = new HashMap<>();
        HistoryEntry.<HistoryEntry>list(LEFT, plan.key, movement.withdrawn())
                // A reason of another time goes with what took it back.
                .forEach(entry -> reasons.put(
                        entry.actionRef, entry.operation.equals("action reinstated") ? null : entry.reason));
        return movement.withdrawn().stream()
                .map(ref -> new Withdrawal(ref, told.focuses().get(ref), reasons.get(ref), inPlaceOf(ref, told)))
                .toList();
    }

    private static List<String> inPlaceOf(String ref, ProgressInWords told) {
        return told.actions().stream()
                .filter(action -> action.follows() != null
                        && action.follows().stream()
                                .anyMatch(from ->
                                        from.plan() == null && from.ref().equals(ref)))
                .map(ActionView::ref)
                .toList();
    }
}
