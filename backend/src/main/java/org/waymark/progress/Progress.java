package org.waymark.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a plan stands as at a quarter: its actions' positions, counted overall and by objective, who answered and what moved. What to look
 * at beside it see {@link EarlyWarning}.
 *
 * @param objectives by objective number; those that have actions, in scope or not
 * @param movement null in the plan's first quarter
 */
public record Progress(
        Quarter quarter,
        Tally overall,
        SortedMap<Integer, Tally> objectives,
        Responses updates,
        List<Position> positions,
        Movement movement) {

    /** The figures of an objective; of one without actions there are none, and 0 of 0 is said of it. */
    public Tally of(int objective) {
        Tally tally = objectives.get(objective);
        return tally == null ? Tally.of(List.of()) : tally;
    }

    /**
     * @param actions in the plan's order, which every list of references keeps
     * @param today the day that the rules go by
     */
    public static Progress asAt(
            Quarter quarter, Collection<TrackedAction> actions, Calendar calendar, LocalDate today) {
        List<TrackedAction> inScope =
                actions.stream().filter(action -> action.inScope(quarter)).toList();
        SortedMap<Integer, List<Position>> positions = new TreeMap<>();
        for (TrackedAction action : actions) {
            positions.computeIfAbsent(action.objective(), number -> new ArrayList<>());
        }
        for (TrackedAction action : inScope) {
            positions.get(action.objective()).add(Position.asAt(quarter, action));
        }
        List<Position> all = positions.values().stream().flatMap(List::stream).toList();
        SortedMap<Integer, Tally> objectives = new TreeMap<>();
        positions.forEach((objective, own) -> objectives.put(objective, Tally.of(own)));
        return new Progress(
                quarter,
                Tally.of(all),
                objectives,
                Responses.of(quarter, inScope, calendar.deadline(quarter), today),
                all,
                quarter.isAfter(calendar.firstQuarter()) ? Movement.into(quarter, actions) : null);
    }
}
