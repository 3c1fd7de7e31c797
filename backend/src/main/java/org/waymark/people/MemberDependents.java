package org.waymark.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import org.waymark.plan.Dependents;
import org.waymark.plan.Plan;

/** People speak for partners. */
@ApplicationScoped
public class MemberDependents implements Dependents {

    @Override
    public InUse of(Plan plan) {
        return new InUse(
                Set.of(),
                Set.of(),
                new HashSet<>(Plan.getEntityManager()
                        .createQuery(
                                "select distinct p.id from Membership m join m.partners p where m.plan = ?1",
                                Long.class)
                        .setParameter(1, plan)
                        .getResultList()));
    }
}
