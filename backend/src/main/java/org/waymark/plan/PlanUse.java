package org.waymark.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** Whether something hangs on a part of a plan. */
@ApplicationScoped
class PlanUse {

    private final Instance<Dependents> dependents;

    PlanUse(@Any Instance<Dependents> dependents) {
        this.dependents = dependents;
    }

    boolean of(Action action) {
        return dependents.stream()
                .anyMatch(keeper -> keeper.of(action.plan).actions().contains(action.id));
    }
}
