package org.waymark.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import org.waymark.plan.Plan;
import org.waymark.plan.SignIns;

/** Who has a password can sign in. */
@ApplicationScoped
public class MemberSignIns implements SignIns {

    @Override
    public Set<Long> partnersOf(Plan plan) {
        return new TreeSet<>(Plan.getEntityManager()
                .createQuery(
                        "select distinct p.id from Membership m join m.partners p where m.plan = ?1 and m.person.password is not null",
                        Long.class)
                .setParameter(1, plan)
                .getResultList());
    }
}
