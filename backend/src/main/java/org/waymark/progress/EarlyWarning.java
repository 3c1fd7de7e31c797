package org.waymark.progress;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Something about an action that a manager should look at, with the facts in a sentence.
 *
 * @param sentence what people read; the rule's name is for programs
 */
public record EarlyWarning(String ref, Rule rule, String sentence) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** Each rule looks at one action in scope, as at a quarter, and answers with the facts, or null where it has nothing to say. */
    public enum Rule {
        /** Overdue: due, nothing counted, and the deadline has passed. */
        NO_UPDATE {
            @Override
            String facts(TrackedAction action, Quarter quarter, Calendar calendar, LocalDate today) {
                LocalDate deadline = calendar.deadline(quarter);
                boolean overdue = today.isAfter(deadline) && action.dueIn(quarter) && !action.reportedIn(quarter);
                return overdue
                        ? "No update for %s: it was due on %s".formatted(quarter.shortTitle(), DAY.format(deadline))
                        : null;
            }
        },
        /** Needs attention as at the quarter and as at the one before. */
        STUCK {
            @Override
            String facts(TrackedAction action, Quarter quarter, Calendar calendar, LocalDate today) {
                boolean stuck = needsAttention(action, quarter) && needsAttention(action, quarter.previous());
                if (!stuck) {
                    return null;
                }
                int quarters = 2;
                while (needsAttention(action, quarter.minus(quarters))) {
                    quarters++;
                }
                return "Needs attention for %d quarters running".formatted(quarters);
            }
        },
        /** Rated worse than as at the quarter before. */
        SLIPPED {
            @Override
            String facts(TrackedAction action, Quarter quarter, Calendar calendar, LocalDate today) {
                Rating before = action.rating(quarter.previous());
                Rating now = action.rating(quarter);
                boolean slipped = action.inScope(quarter.previous()) && before.betterThan(now);
                return slipped ? "Worse than last quarter: %s then, %s now".formatted(word(before), word(now)) : null;
            }
        },
        /** Its completion date is on or before the last day of the quarter, and it is not completed. */
        LATE {
            @Override
            String facts(TrackedAction action, Quarter quarter, Calendar calendar, LocalDate today) {
                LocalDate date = action.completionDate(quarter);
                boolean late =
                        date != null && !date.isAfter(quarter.lastDay()) && action.rating(quarter) != Rating.BLUE;
                if (!late) {
                    return null;
                }
                int moved = action.timesMoved(quarter);
                return "Was to be completed by %s and is not%s"
                        .formatted(DAY.format(date), moved == 0 ? "" : "; the date has moved " + times(moved));
            }
        },
        /** Not started, though its planned start has come, or, without one, though it has been asked before. */
        NO_START {
            @Override
            String facts(TrackedAction action, Quarter quarter, Calendar calendar, LocalDate today) {
                if (action.rating(quarter) != Rating.GREY) {
                    return null;
                }
                if (action.start() != null) {
                    return action.start().isAfter(quarter)
                            ? null
                            : "Not started: it was planned to start in %s"
                                    .formatted(action.start().shortTitle());
                }
                boolean asked = action.dueBetween(action.added(), quarter.previous());
                return asked ? "Not started, although it has been asked in an earlier quarter" : null;
            }
        };

        abstract String facts(TrackedAction action, Quarter quarter, Calendar calendar, LocalDate today);
    }

    /** The warnings of a quarter: action by action in the plan's order, and for each in the order of the rules. */
    public static List<EarlyWarning> in(
            Quarter quarter, Collection<TrackedAction> actions, Calendar calendar, LocalDate today) {
        List<EarlyWarning> warnings = new ArrayList<>();
        for (TrackedAction action : actions) {
            if (action.inScope(quarter)) {
                for (Rule rule : Rule.values()) {
                    String facts = rule.facts(action, quarter, calendar, today);
                    if (facts != null) {
                        warnings.add(new EarlyWarning(action.ref(), rule, facts));
                    }
                }
            }
        }
        return warnings;
    }

    private static boolean needsAttention(TrackedAction action, Quarter quarter) {
        return action.inScope(quarter) && action.rating(quarter).band() == Band.ATTENTION;
    }

    private static String word(Rating rating) {
        return rating.label().toLowerCase(Locale.UK);
    }

    private static String times(int count) {
        return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
    }
}
