package org.waymark.plan;

/** Where a quarter of a plan is in its life: OPEN, then FINALISED (frozen for the board), then RELEASED (to the public). */
public enum QuarterState {
    OPEN,
    FINALISED,
    RELEASED
}
