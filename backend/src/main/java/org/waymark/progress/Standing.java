package org.waymark.progress;

/** What a position rests on (rule 3), so that silence never looks like a fresh answer. */
public enum Standing {
    /** Answered in this quarter. */
    REPORTED,
    /** Answered earlier and not asked since. */
    NOT_DUE,
    /** Answered earlier and asked since, without an answer. */
    NO_ANSWER,
    /** Never answered. */
    NEVER_REPORTED
}
