package org.waymark.progress;

/** How often a report is asked for, as read from a plan's own words. */
public enum Frequency {
    QUARTERLY,
    SIX_MONTHLY,
    ANNUAL,
    ONGOING,
    /** Once, by the completion date. */
    ONCE,
    UNSTATED;

    /** Rule 5, for the frequencies that follow the financial year; ONCE follows its completion date instead. */
    public boolean asksIn(Quarter quarter) {
        return switch (this) {
            case SIX_MONTHLY -> quarter.number() == 2 || quarter.number() == 4;
            case ANNUAL -> quarter.number() == 4;
            default -> true;
        };
    }
}
