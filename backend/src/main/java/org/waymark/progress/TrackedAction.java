package org.waymark.progress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An action as the rules see it: when it is in scope, when it is asked, and what was reported. Only counted reports are kept (rule 2),
 * in order of quarter, so the order in which they arrived cannot matter.
 *
 * @param askedIn numbers of the quarters in which it is asked, 1 to 4; empty to follow the frequency
 * @param added the first quarter in which it counts
 * @param withdrawn the first quarter in which it no longer counts, or null
 * @param start the quarter in which work is planned to begin, or null
 * @param due the completion date as planned, or null
 * @param measures for the early warnings, as far as whoever looks may see their readings
 * @param asks for the early warnings, those that have no answer, as far as whoever looks may read them
 * @param settled whether it was asked in quarters of which that is settled, as they are finalised; of others the rule says it
 * @param sentBack quarters whose update was sent back and has not come again: no figure rests on it, and yet it is no silence (rule 7)
 */
public record TrackedAction(
        String ref,
        int objective,
        Frequency frequency,
        Set<Integer> askedIn,
        Quarter added,
        Quarter withdrawn,
        Quarter start,
        LocalDate due,
        List<Report> reports,
        List<TrackedMeasure> measures,
        List<TrackedAsk> asks,
        Map<Quarter, Boolean> settled,
        Set<Quarter> sentBack) {

    /** ONCE is asked from this many quarters before the quarter of its completion date. */
    private static final int ONCE_LEAD_QUARTERS = 3;

    public TrackedAction {
        reports = reports.stream()
                .filter(report -> report.state().counted())
                .sorted(Comparator.comparing(Report::quarter))
                .toList();
    }

    /** As the figures need it; for its early warnings see {@link #watching}. */
    public TrackedAction(
            String ref,
            int objective,
            Frequency frequency,
            Set<Integer> askedIn,
            Quarter added,
            Quarter withdrawn,
            Quarter start,
            LocalDate due,
            List<Report> reports) {
        this(
                ref,
                objective,
                frequency,
                askedIn,
                added,
                withdrawn,
                start,
                due,
                reports,
                List.of(),
                List.of(),
                Map.of(),
                sentBack(reports));
    }

    /** The same where finalised quarters settle in which of them it was asked. */
    public TrackedAction settled(Map<Quarter, Boolean> asked) {
        return with(measures, asks, asked);
    }

    /** The same with what early warnings look at beside ratings. */
    public TrackedAction watching(List<TrackedMeasure> itsMeasures, List<TrackedAsk> itsAsks) {
        return with(itsMeasures, itsAsks, settled);
    }

    private TrackedAction with(List<TrackedMeasure> others, List<TrackedAsk> otherAsks, Map<Quarter, Boolean> asked) {
        return new TrackedAction(
                ref, objective, frequency, askedIn, added, withdrawn, start, due, reports, others, otherAsks, asked,
                sentBack);
    }

    private static Set<Quarter> sentBack(List<Report> reports) {
        return reports.stream()
                .filter(report -> report.state() == UpdateState.RETURNED)
                .map(Report::quarter)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Rule 1. */
    public boolean inScope(Quarter quarter) {
        return !quarter.isBefore(added) && (withdrawn == null || quarter.isBefore(withdrawn));
    }

    /** The latest counted report up to and including the quarter, or null. */
    public Report latest(Quarter quarter) {
        Report latest = null;
        for (Report report : reports) {
            if (!report.quarter().isAfter(quarter)) {
                latest = report;
            }
        }
        return latest;
    }

    /** The rating as at the quarter (rule 3); GREY with no counted report. */
    public Rating rating(Quarter quarter) {
        Report latest = latest(quarter);
        return latest == null ? Rating.GREY : latest.rating();
    }

    /** Its last word up to the quarter was sent back, and has not come again. */
    public boolean isSentBack(Quarter quarter) {
        Report latest = latest(quarter);
        return sentBack.stream()
                .anyMatch(back -> !back.isAfter(quarter) && (latest == null || back.isAfter(latest.quarter())));
    }

    public boolean reportedIn(Quarter quarter) {
        Report latest = latest(quarter);
        return latest != null && latest.quarter().equals(quarter);
    }

    /** Rule 7: asked, nothing counted, and the deadline has passed. */
    public boolean overdueIn(Quarter quarter, Calendar calendar, LocalDate today) {
        return today.isAfter(calendar.deadline(quarter)) && dueIn(quarter) && !reportedIn(quarter);
    }

    /** The completion date as it stood at the quarter: as planned, or as a counted report last moved it; null where there is none. */
    public LocalDate completionDate(Quarter quarter) {
        LocalDate date = due;
        for (Report report : reports) {
            if (!report.quarter().isAfter(quarter) && report.movedTo() != null) {
                date = report.movedTo();
            }
        }
        return date;
    }

    /** How often counted reports up to the quarter moved the completion date; to give the first one moves nothing. */
    public int timesMoved(Quarter quarter) {
        int given = (int) reports.stream()
                .filter(report -> !report.quarter().isAfter(quarter) && report.movedTo() != null)
                .count();
        return due == null && given > 0 ? given - 1 : given;
    }

    /** Rule 5: a report is asked for in this quarter; in a finalised one, what was asked then (rule 9). */
    public boolean dueIn(Quarter quarter) {
        Boolean then = settled.get(quarter);
        return then == null ? isDueByRule(quarter) : then;
    }

    private boolean isDueByRule(Quarter quarter) {
        return inScope(quarter) && hasBegun(quarter) && rating(quarter.previous()) != Rating.BLUE && asksIn(quarter);
    }

    /** Rule 5 over a stretch of quarters, both ends included. */
    public boolean dueBetween(Quarter from, Quarter to) {
        for (Quarter quarter = from; !quarter.isAfter(to); quarter = quarter.next()) {
            if (dueIn(quarter)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasBegun(Quarter quarter) {
        return start == null || !quarter.isBefore(start);
    }

    private boolean asksIn(Quarter quarter) {
        if (frequency == Frequency.ONCE) {
            // By what was known when the quarter began; without a date it is asked until somebody gives one.
            LocalDate completion = completionDate(quarter.previous());
            return completion == null
                    || !quarter.isBefore(Quarter.containing(completion).minus(ONCE_LEAD_QUARTERS));
        }
        return askedIn.isEmpty() ? frequency.asksIn(quarter) : askedIn.contains(quarter.number());
    }
}
