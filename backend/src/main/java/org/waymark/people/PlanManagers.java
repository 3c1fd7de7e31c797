package org.waymark.people;

import jakarta.enterprise.context.ApplicationScoped;
import org.waymark.plan.Managers;
import org.waymark.plan.Plan;
import org.waymark.platform.Caller;
import org.waymark.platform.Roles;

/** Who makes a plan is its manager from then on. */
@ApplicationScoped
public class PlanManagers implements Managers {

    private final Accesses accesses;

    PlanManagers(Accesses accesses) {
        this.accesses = accesses;
    }

    @Override
    public void join(Caller caller, Plan plan) {
        if (caller.isProgram()) {
            return;
        }
        Membership membership = new Membership();
        membership.person =
                Person.<Person>find("email", caller.access().email()).singleResult();
        membership.plan = plan;
        membership.role = Roles.MANAGER;
        membership.persist();
        accesses.forget();
    }
}
