package org.waymark.progress;

/** Which way a measure is to go. */
public enum Direction {
    INCREASE,
    DECREASE,
    /** What was reached is to be kept. */
    MAINTAIN,
    /** A rise is neither good nor bad. */
    NONE
}
