package org.waymark.progress;

/**
 * One figure of an action.
 *
 * @param measure its key within the action
 * @param quarter of the reading; null for the measure's baseline
 */
public record Figure(String measure, Quarter quarter) {}
