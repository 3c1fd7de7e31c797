package org.waymark.progress;

/** What a reading covers; only like is compared with like. */
public enum Period {
    QUARTER,
    /** From April on: like the same quarter of another year alone. */
    YEAR_TO_DATE,
    LAST_12_MONTHS,
    ACADEMIC_YEAR,
    POINT_IN_TIME
}
