package org.waymark.plan;

import java.util.Set;

/** Told by whoever keeps data that hangs on a plan's parts, so that a plan document cannot drop what is still needed. */
public interface Dependents {

    /** Ids of the actions, measures, partners and objectives of the plan that something hangs on. */
    InUse of(Plan plan);

    record InUse(Set<Long> actions, Set<Long> measures, Set<Long> partners, Set<Long> objectives) {

        /** Nothing hangs on objectives but what is under them. */
        public InUse(Set<Long> actions, Set<Long> measures, Set<Long> partners) {
            this(actions, measures, partners, Set.of());
        }
    }
}
