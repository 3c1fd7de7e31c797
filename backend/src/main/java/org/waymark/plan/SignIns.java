package org.waymark.plan;

import java.util.Set;

/** Told by whoever knows people: for which partners somebody can sign in. */
public interface SignIns {

    /** Ids of the plan's partners for which at least one person can. */
    Set<Long> partnersOf(Plan plan);
}
