package org.waymark.update;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.plan.Action;
import org.waymark.plan.Plan;
import org.waymark.progress.Progress;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;
import org.waymark.progress.Report;
import org.waymark.progress.TrackedAction;
import org.waymark.progress.UpdateState;

/**
 * A plan's actions beside what the rules see of them: read in two queries, whatever the number of actions and quarters.
 *
 * @param actions in the plan's order
 * @param tracked the same, as the rules see them
 */
record Figures(Plan plan, List<Action> actions, List<TrackedAction> tracked) {

    private static final String COUNTED = """
            select u.action.id, u.quarter, u.rating, u.state, u.movedTo from QuarterlyUpdate u
            where u.plan = ?1 and u.state in (org.waymark.progress.UpdateState.SUBMITTED, org.waymark.progress.UpdateState.ACCEPTED)""";

    private static final String OF_ACTION =
            "select u.action.id, u.quarter, u.rating, u.state, u.movedTo from QuarterlyUpdate u where u.action = ?1";

    static Figures of(Plan plan) {
        List<Action> actions = Action.of(plan);
        Map<Long, List<Report>> reports = new HashMap<>();
        Plan.getEntityManager()
                .createQuery(COUNTED, Object[].class)
                .setParameter(1, plan)
                .getResultList()
                .forEach(row -> reports.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                        .add(report(row)));
        return new Figures(
                plan,
                actions,
                actions.stream()
                        .map(action -> action.tracked(reports.getOrDefault(action.id, List.of())))
                        .toList());
    }

    /** One action as the rules see it. */
    static TrackedAction tracked(Action action) {
        return action.tracked(
                Plan.getEntityManager()
                        .createQuery(OF_ACTION, Object[].class)
                        .setParameter(1, action)
                        .getResultList()
                        .stream()
                        .map(Figures::report)
                        .toList());
    }

    Progress progress(Quarter quarter, LocalDate today) {
        return Progress.asAt(quarter, tracked, plan.calendar(), today);
    }

    private static Report report(Object[] row) {
        return new Report((Quarter) row[1], (Rating) row[2], (UpdateState) row[3], (LocalDate) row[4]);
    }
}
