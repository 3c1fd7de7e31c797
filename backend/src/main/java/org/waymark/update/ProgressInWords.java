package org.waymark.update;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.plan.Objective;
import org.waymark.plan.Plan;
import org.waymark.platform.Access;
import org.waymark.platform.Caller;
import org.waymark.platform.Roles;
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

    private static final String ANYBODY = "publication";

    /** The early warnings of its actions, in the plan's order. */
    public List<WarningView> warnings() {
        return actions.stream().flatMap(action -> action.warnings().stream()).toList();
    }

    /** One of its actions; empty where it did not count. */
    public Optional<ActionView> action(String ref) {
        return actions.stream().filter(action -> action.ref().equals(ref)).findFirst();
    }

    /** Somebody who takes part in nothing and sees what the delivery group does: what every reader of figures or of a frozen quarter may see. */
    public static Caller anybody(Plan plan) {
        Access.Part viewer = new Access.Part(Set.of(Roles.VIEWER), Set.of());
        return Caller.as(new Access(ANYBODY, "Publication", null, true, Set.of(), Map.of(plan.key, viewer)));
    }

    /** In a fixed number of queries, however many actions there are. */
    public static ProgressInWords of(Plan plan, Quarter quarter, LocalDate today, Caller caller) {
        Figures plain = Figures.of(plan);
        Watch watch = Watch.of(plan, caller);
        Set<SetAside.Of> aside = SetAside.in(plan);
        Figures figures = plain.watched(watch, aside);
        Figures common = plain.watched(watch.counted(plan), aside);
        return new ProgressInWords(
                ProgressView.of(common, Objective.of(plan), quarter, today).with(Voice.views(plan, quarter)),
                PlanAsAt.counted(figures, quarter, today).views(caller),
                PartnerResponse.all(figures, quarter, today, caller),
                figures.actions().stream().collect(Collectors.toMap(action -> action.ref, action -> action.focus)));
    }
}
