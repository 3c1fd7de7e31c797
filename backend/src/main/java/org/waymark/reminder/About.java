package org.waymark.reminder;

import org.waymark.plan.Measure;

/**
 * What is owed or was decided on: an action's update, or an indicator's figure.
 *
 * @param action reference; null for an indicator
 * @param objective number of the indicator's objective
 * @param indicator its key in there
 */
record About(String action, Integer objective, String indicator) {

    static About action(String ref) {
        return new About(ref, null, null);
    }

    static About indicator(Measure measure) {
        return new About(null, measure.objective.number, measure.key);
    }
}
