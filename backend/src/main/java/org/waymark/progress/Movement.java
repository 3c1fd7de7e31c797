package org.waymark.progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What changed between a quarter and the one before (rule 8), as references in the plan's order. */
public record Movement(
        List<String> improved,
        List<String> worsened,
        List<String> unchanged,
        List<String> started,
        List<String> stopped,
        List<String> added,
        List<String> withdrawn) {

    private Movement() {
        this(list(), list(), list(), list(), list(), list(), list());
    }

    public static Movement into(Quarter quarter, Collection<TrackedAction> actions) {
        Movement movement = new Movement();
        for (TrackedAction action : actions) {
            List<String> kind = movement.kindOf(action, quarter);
            if (kind != null) {
                kind.add(action.ref());
            }
        }
        return movement;
    }

    private List<String> kindOf(TrackedAction action, Quarter quarter) {
        boolean counted = action.inScope(quarter.previous());
        boolean counts = action.inScope(quarter);
        if (!counted || !counts) {
            return counts ? added : counted ? withdrawn : null;
        }
        Rating before = action.rating(quarter.previous());
        Rating now = action.rating(quarter);
        if (before == now) {
            return unchanged;
        }
        if (before == Rating.GREY || now == Rating.GREY) {
            return before == Rating.GREY ? started : stopped;
        }
        return now.betterThan(before) ? improved : worsened;
    }

    private static List<String> list() {
        return new ArrayList<>();
    }
}
