package org.waymark.plan;

import java.util.Map;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;

/** Told by whoever knows what is said of a plan's actions. */
public interface Ratings {

    /** The rating of each of the plan's actions as at the quarter, by the action's id. */
    Map<Long, Rating> asAt(Plan plan, Quarter quarter);
}
