package org.waymark.update;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import org.waymark.plan.Dependents;
import org.waymark.plan.Partner;
import org.waymark.plan.Plan;

/** Updates and readings hang on actions, measures, and the partners that are asked. */
@ApplicationScoped
public class UpdateDependents implements Dependents {

    @Override
    public InUse of(Plan plan) {
        Set<Long> partners = new HashSet<>();
        Set<String> asked = new HashSet<>(texts(
                "select distinct u.askTo from QuarterlyUpdate u where u.plan = ?1 and u.askTo is not null", plan));
        Partner.of(plan).stream()
                .filter(partner -> asked.contains(partner.key))
                .forEach(partner -> partners.add(partner.id));
        return new InUse(
                new HashSet<>(ids("select distinct u.action.id from QuarterlyUpdate u where u.plan = ?1", plan)),
                new HashSet<>(ids("select distinct r.measure.id from Reading r where r.plan = ?1", plan)),
                partners);
    }

    private static java.util.List<Long> ids(String query, Plan plan) {
        return Plan.getEntityManager()
                .createQuery(query, Long.class)
                .setParameter(1, plan)
                .getResultList();
    }

    private static java.util.List<String> texts(String query, Plan plan) {
        return Plan.getEntityManager()
                .createQuery(query, String.class)
                .setParameter(1, plan)
                .getResultList();
    }
}
