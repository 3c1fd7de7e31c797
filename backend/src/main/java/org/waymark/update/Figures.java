package org.waymark.update;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.waymark.plan.Action;
import org.waymark.plan.AskedThen;
import org.waymark.plan.Plan;
import org.waymark.platform.Caller;
import org.waymark.progress.EarlyWarning;
import org.waymark.progress.Progress;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;
import org.waymark.progress.Report;
import org.waymark.progress.TrackedAction;
import org.waymark.progress.UpdateState;

/**
 * A plan's actions beside what the rules see of them: read in two queries, whatever the number of actions and quarters; with what
 * early warnings look at, in a few more.
 *
 * @param actions in the plan's order
 * @param tracked the same, as the rules see them
 * @param setAside warnings that a manager has set aside
 */
public record Figures(Plan plan, List<Action> actions, List<TrackedAction> tracked, Set<SetAside.Of> setAside) {

    /** All that has ever been sent. */
    private static final String SENT = """
            select u.action.id, u.quarter, u.rating, u.state, u.movedTo from QuarterlyUpdate u
            where u.plan = ?1 and u.state <> org.waymark.progress.UpdateState.DRAFT""";

    private static final String OF_ACTION =
            "select u.action.id, u.quarter, u.rating, u.state, u.movedTo from QuarterlyUpdate u where u.action = ?1";

    Figures(Plan plan, List<Action> actions, List<TrackedAction> tracked) {
        this(plan, actions, tracked, Set.of());
    }

    /** For the early warnings too, as far as the caller may know of what they rest on. */
    static Figures watchedBy(Caller caller, Plan plan) {
        return of(plan).watched(Watch.of(plan, caller), SetAside.in(plan));
    }

    /**
     * The same for the figures themselves, which are everybody's: they rest on all that counts, accepted or not, and of what is restricted
     * they tell nothing. Where a quarter is finalised nothing awaits acceptance, so that what is frozen is what was live, whoever looks.
     */
    static Figures watchedByAll(Plan plan) {
        return of(plan).watched(Watch.ofCounted(plan), SetAside.in(plan));
    }

    Figures watched(Watch watch, Set<SetAside.Of> aside) {
        return new Figures(
                plan,
                actions,
                IntStream.range(0, actions.size())
                        .mapToObj(i -> watch.watching(actions.get(i), tracked.get(i)))
                        .toList(),
                aside);
    }

    public static Figures of(Plan plan) {
        List<Action> actions = Action.of(plan);
        Map<Long, List<Report>> reports = new HashMap<>();
        Plan.getEntityManager()
                .createQuery(SENT, Object[].class)
                .setParameter(1, plan)
                .getResultList()
                .forEach(row -> reports.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                        .add(report(row)));
        Map<Quarter, Set<String>> asked = AskedThen.of(plan);
        return new Figures(
                plan,
                actions,
                actions.stream()
                        .map(action -> action.tracked(reports.getOrDefault(action.id, List.of()))
                                .settled(settled(action.ref, asked)))
                        .toList());
    }

    private static Map<Quarter, Boolean> settled(String ref, Map<Quarter, Set<String>> asked) {
        Map<Quarter, Boolean> settled = new HashMap<>();
        asked.forEach((quarter, refs) -> settled.put(quarter, refs.contains(ref)));
        return settled;
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

    public Progress progress(Quarter quarter, LocalDate today) {
        return Progress.asAt(quarter, tracked, plan.calendar(), today);
    }

    /** The early warnings of a quarter that nobody has set aside. */
    List<EarlyWarning> warnings(Quarter quarter, LocalDate today) {
        return EarlyWarning.in(quarter, tracked, plan.calendar(), today).stream()
                .filter(warning -> !setAside.contains(new SetAside.Of(warning.ref(), quarter, warning.rule())))
                .toList();
    }

    private static Report report(Object[] row) {
        return new Report((Quarter) row[1], (Rating) row[2], (UpdateState) row[3], (LocalDate) row[4]);
    }
}
