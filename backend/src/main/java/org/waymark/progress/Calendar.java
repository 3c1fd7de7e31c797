package org.waymark.progress;

import java.time.LocalDate;
import java.util.Map;

/**
 * A plan's quarters and when their updates are due.
 *
 * @param submissionDays days after a quarter's last day by which updates are due
 * @param deadlines dates that a manager set for single quarters instead
 */
public record Calendar(
        Quarter firstQuarter, Quarter lastQuarter, int submissionDays, Map<Quarter, LocalDate> deadlines) {

    public static final int USUAL_SUBMISSION_DAYS = 20;

    public boolean contains(Quarter quarter) {
        return !quarter.isBefore(firstQuarter) && !quarter.isAfter(lastQuarter);
    }

    /** Rule 7: the day by which updates for the quarter are due, never a weekend or a bank holiday of England unless set by hand. */
    public LocalDate deadline(Quarter quarter) {
        LocalDate set = deadlines.get(quarter);
        return set == null ? WorkingDays.onOrAfter(quarter.lastDay().plusDays(submissionDays)) : set;
    }

    /** The latest of the plan's quarters that has ended; its first while none has. */
    public Quarter latestEnded(LocalDate today) {
        Quarter ended = Quarter.containing(today).previous();
        if (ended.isBefore(firstQuarter)) {
            return firstQuarter;
        }
        return ended.isAfter(lastQuarter) ? lastQuarter : ended;
    }
}
