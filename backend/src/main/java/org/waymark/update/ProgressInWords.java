package org.waymark.update;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.plan.Plan;
import org.waymark.platform.Caller;
import org.waymark.progress.Quarter;

/**
 * Progress as at a quarter and the words behind it, as one caller may read them: what a document is made from.
 *
 * @param actions in scope, in the plan's order; their updates are counted ones, which the figures rest on
 * @param responses who was asked, those with something outstanding first
 * @param focuses short names by reference, of withdrawn actions too
 */
public record ProgressInWords(
        ProgressView progress, List<ActionView> actions, List<PartnerResponse> responses, Map<String, String> focuses) {

    /** The early warnings of its actions, in the plan's order. */
    public List<ActionView.WarningView> warnings() {
        return actions.stream().flatMap(action -> action.warnings().stream()).toList();
    }

    /** One of its actions; empty where it did not count. */
    public Optional<ActionView> action(String ref) {
        return actions.stream().filter(action -> action.ref().equals(ref)).findFirst();
    }

    /** In a fixed number of queries, however many actions there are. */
    public static ProgressInWords of(Plan plan, Quarter quarter, LocalDate today, Caller caller) {
        Figures figures = Figures.watchedBy(caller, plan);
        return new ProgressInWords(
                ProgressView.of(figures, quarter, today).with(Voice.views(plan, quarter)),
                PlanAsAt.counted(figures, quarter, today).views(caller),
                PartnerResponse.all(figures, quarter, today, caller),
                figures.actions().stream().collect(Collectors.toMap(action -> action.ref, action -> action.focus)));
    }
}
