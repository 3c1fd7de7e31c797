package org.waymark.progress;

import java.util.List;

/**
 * Where an action stands as at a quarter, and what that rests on (rule 3).
 *
 * @param since the first quarter of the unbroken run of counted updates with this rating; null without an update
 * @param from the quarter of the update that it rests on; null without one
 */
public record Position(String ref, Rating rating, Quarter since, Quarter from, Standing standing) {

    public static Position asAt(Quarter quarter, TrackedAction action) {
        Report latest = action.latest(quarter);
        if (latest == null) {
            return new Position(action.ref(), Rating.GREY, null, null, Standing.NEVER_REPORTED);
        }
        return new Position(
                action.ref(),
                latest.rating(),
                since(action.reports(), latest),
                latest.quarter(),
                standing(quarter, action, latest));
    }

    private static Quarter since(List<Report> reports, Report latest) {
        int first = reports.indexOf(latest);
        while (first > 0 && reports.get(first - 1).rating() == latest.rating()) {
            first--;
        }
        return reports.get(first).quarter();
    }

    private static Standing standing(Quarter quarter, TrackedAction action, Report latest) {
        if (latest.quarter().equals(quarter)) {
            return Standing.REPORTED;
        }
        return action.dueBetween(latest.quarter().next(), quarter) ? Standing.NO_ANSWER : Standing.NOT_DUE;
    }

    /** Rule 4: the figure rests on an answer of this quarter, or the work is completed. */
    public boolean confirmed() {
        return standing == Standing.REPORTED || rating == Rating.BLUE;
    }
}
