package org.waymark.document;

import java.util.List;
import org.waymark.update.ProgressView.MovementView;
import org.waymark.update.ProgressView.WarningRefs;

/**
 * A list of actions among a quarter's figures.
 *
 * @param code for programs, as the API has it
 * @param label for people
 */
record References(String code, String label, List<String> refs) {

    /** What changed since the quarter before. @param movement null in the plan's first quarter, of which nothing can be said */
    static List<References> of(MovementView movement) {
        return movement == null
                ? List.of()
                : List.of(
                        new References("improved", "Better", movement.improved()),
                        new References("worsened", "Worse", movement.worsened()),
                        new References("unchanged", "Unchanged", movement.unchanged()),
                        new References("started", "Started", movement.started()),
                        new References("stopped", "Back to not started", movement.stopped()),
                        new References("added", "Added to the plan", movement.added()),
                        new References("withdrawn", "Withdrawn from the plan", movement.withdrawn()));
    }

    static List<References> of(WarningRefs warnings) {
        return List.of(
                new References("NO_UPDATE", "Update overdue", warnings.NO_UPDATE()),
                new References("STUCK", "Needs attention for two quarters or more", warnings.STUCK()),
                new References("SLIPPED", "Worse than last quarter", warnings.SLIPPED()),
                new References("LATE", "Past its completion date", warnings.LATE()),
                new References("NO_START", "Should have started", warnings.NO_START()),
                new References("WATERMELON", "Going well, but a measure says otherwise", warnings.WATERMELON()),
                new References("NO_READING", "Figures missing", warnings.NO_READING()),
                new References("UNANSWERED", "Request past its date without an answer", warnings.UNANSWERED()));
    }
}
