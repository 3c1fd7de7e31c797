package org.waymark.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Something about an action that a manager should look at, with the facts in a sentence.
 *
 * @param sentence what people read; the rule's name is for programs
 * @param figures of measures, that the sentence tells or rests on
 */
public record EarlyWarning(String ref, Rule rule, String sentence, List<Figure> figures) {

    /** Measures that are named; of others there is only the number. */
    private static final int MOST_NAMED = 2;

    /** Each rule looks at one action in scope, as at a quarter, and answers with the facts, or null where it has nothing to say. */
    public enum Rule {
        /** Overdue: due, nothing counted, and the deadline has passed. What was sent back is no silence, and is not called one. */
        NO_UPDATE {
            @Override
            String facts(TrackedAction action, Quarter quarter, Calendar calendar, LocalDate today) {
                if (!action.overdueIn(quarter, calendar, today)) {
                    return null;
                }
                boolean sentBack = action.sentBack().contains(quarter);
                return (sentBack
                                ? "Sent back, and not sent again: the update for %s was due on %s"
                                : "No update for %s: it was due on %s")
                        .formatted(quarter.shortTitle(), InWords.day(calendar.deadline(quarter)));
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
                        .formatted(InWords.day(date), moved == 0 ? "" : "; the date has moved " + times(moved));
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
        },
        /** Green or completed, while a measure misses a target that holds or has moved the wrong way twice. */
        WATERMELON {
            @Override
            String facts(TrackedAction action, Quarter quarter, Calendar calendar, LocalDate today) {
                List<Decline> declines = declines(action, quarter, today);
                if (declines.isEmpty()) {
                    return null;
                }
                List<String> clauses = new ArrayList<>(declines.stream()
                        .limit(MOST_NAMED)
                        .map(Decline::inWords)
                        .toList());
                int others = declines.size() - clauses.size();
                if (others > 0) {
                    clauses.add(
                            InWords.counted(others, "other measure") + (others == 1 ? " does" : " do") + " no better");
                }
                return rated(action, quarter) + " while " + String.join("; and ", clauses);
            }

            @Override
            List<Figure> figures(TrackedAction action, Quarter quarter, LocalDate today) {
                return declines(action, quarter, today).stream()
                        .flatMap(Decline::figures)
                        .toList();
            }
        },
        /** Asked and answered, without a figure, or the day on which to expect it, for a measure that is to have one. */
        NO_READING {
            @Override
            String facts(TrackedAction action, Quarter quarter, Calendar calendar, LocalDate today) {
                List<TrackedMeasure> missing = action.dueIn(quarter) && action.reportedIn(quarter)
                        ? action.measures().stream()
                                .filter(measure -> measure.awaited() && !measure.answeredFor(quarter))
                                .toList()
                        : List.of();
                return missing.isEmpty() ? null : unread(missing, quarter);
            }
        },
        /** Support or a decision was needed by a day that has passed, and nobody has answered. */
        UNANSWERED {
            @Override
            String facts(TrackedAction action, Quarter quarter, Calendar calendar, LocalDate today) {
                // What is asked anew takes the place of what was asked before; to report without asking takes nothing
                // back.
                return action.asks().stream()
                        .filter(ask -> !ask.quarter().isAfter(quarter))
                        .max(Comparator.comparing(TrackedAsk::quarter))
                        .filter(ask ->
                                !ask.answered() && ask.by() != null && ask.by().isBefore(today))
                        .map(EarlyWarning::unanswered)
                        .orElse(null);
            }
        };

        abstract String facts(TrackedAction action, Quarter quarter, Calendar calendar, LocalDate today);

        List<Figure> figures(TrackedAction action, Quarter quarter, LocalDate today) {
            return List.of();
        }
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
                        warnings.add(new EarlyWarning(action.ref(), rule, facts, rule.figures(action, quarter, today)));
                    }
                }
            }
        }
        return warnings;
    }

    /** The references of those warned of by rule, every rule present, each in the order of the warnings. */
    public static Map<Rule, List<String>> refsByRule(List<EarlyWarning> warnings) {
        Map<Rule, List<String>> refs = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            refs.put(rule, new ArrayList<>());
        }
        warnings.forEach(warning -> refs.get(warning.rule).add(warning.ref));
        return refs;
    }

    private static List<Decline> declines(TrackedAction action, Quarter quarter, LocalDate today) {
        return action.rating(quarter).band() != Band.ON_TRACK
                ? List.of()
                : action.measures().stream()
                        .map(measure -> Decline.of(measure, quarter, today))
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** "Green for three quarters", "Green" where it is its first, "Completed". */
    private static String rated(TrackedAction action, Quarter quarter) {
        Rating rating = action.rating(quarter);
        int quarters = 1;
        while (action.inScope(quarter.minus(quarters)) && action.rating(quarter.minus(quarters)) == rating) {
            quarters++;
        }
        boolean lasting = rating == Rating.GREEN && quarters > 1;
        return rating.label() + (lasting ? " for " + InWords.counted(quarters, "quarter") : "");
    }

    private static String unread(List<TrackedMeasure> measures, Quarter quarter) {
        List<String> names = new ArrayList<>(measures.stream()
                .limit(MOST_NAMED)
                .map(measure -> InWords.quoted(measure.statement()))
                .toList());
        int others = measures.size() - names.size();
        if (others > 0) {
            names.add(InWords.counted(others, "other measure"));
        }
        boolean one = measures.size() == 1;
        return "Answered for %s without %s for %s, or the day on which to expect %s"
                .formatted(
                        quarter.shortTitle(), one ? "a figure" : "figures", InWords.listed(names), one ? "it" : "them");
    }

    private static String unanswered(TrackedAsk ask) {
        return "No answer to the support or decision needed by %s, asked%s for %s"
                .formatted(
                        InWords.day(ask.by()),
                        ask.of() == null ? "" : " of " + ask.of().strip(),
                        ask.quarter().shortTitle());
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
