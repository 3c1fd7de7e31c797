package org.waymark.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Who was asked in a quarter and who answered (rules 6 and 7).
 *
 * @param received those of the due actions whose update for the quarter is counted
 * @param overdue due, nothing counted, and the deadline has passed
 */
public record Responses(
        List<String> due, List<String> received, Share responseRate, LocalDate deadline, List<String> overdue) {

    public static Responses of(
            Quarter quarter, Collection<TrackedAction> actions, LocalDate deadline, LocalDate today) {
        List<TrackedAction> asked =
                actions.stream().filter(action -> action.dueIn(quarter)).toList();
        List<String> due = asked.stream().map(TrackedAction::ref).toList();
        List<String> received = asked.stream()
                .filter(action -> action.reportedIn(quarter))
                .map(TrackedAction::ref)
                .toList();
        List<String> overdue = today.isAfter(deadline)
                ? due.stream().filter(ref -> !received.contains(ref)).toList()
                : List.of();
        return new Responses(due, received, Share.of(received.size(), due.size()), deadline, overdue);
    }
}
