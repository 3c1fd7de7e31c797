package org.waymark.progress;

import java.math.BigDecimal;

/**
 * What was said of a measure for one quarter.
 *
 * @param knownFrom the first quarter whose figures know of it: its own, or a later one when its own was finalised
 * @param value null where the figure is still to come
 */
public record TrackedReading(Quarter quarter, Quarter knownFrom, BigDecimal value, boolean provisional) {

    boolean isKnownIn(Quarter asAt) {
        return !quarter.isAfter(asAt) && !knownFrom.isAfter(asAt);
    }
}
