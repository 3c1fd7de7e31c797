package org.waymark.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a plan stands as at a quarter: its actions' positions, counted overall and by objective, who answered, what moved and what
 * to look at.
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
        Movement movement,
        List<EarlyWarning> warnings) {

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
                quarter.isAfter(calendar.firstQuarter()) ? Movement.into(quarter, actions) : null,
                EarlyWarning.in(quarter, inScope, calendar, today));
    }
}
