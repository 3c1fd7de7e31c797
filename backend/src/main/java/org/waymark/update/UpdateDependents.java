package org.waymark.update;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import org.waymark.plan.Dependents;
import org.waymark.plan.Partner;
import org.waymark.plan.Plan;

/** Updates, contributions and readings hang on actions, measures, and the partners that are asked; voices on objectives. */
@ApplicationScoped
public class UpdateDependents implements Dependents {

    @Override
    public InUse of(Plan plan) {
        Set<Long> partners = new HashSet<>();
        Set<String> asked = new HashSet<>(texts(
                "select distinct u.ask.to from QuarterlyUpdate u where u.plan = ?1 and u.ask.to is not null", plan));
        Partner.of(plan).stream()
                .filter(partner -> asked.contains(partner.key))
                .forEach(partner -> partners.add(partner.id));
        Set<Long> actions =
                new HashSet<>(ids("select distinct u.action.id from QuarterlyUpdate u where u.plan = ?1", plan));
        actions.addAll(ids("select distinct c.action.id from Contribution c where c.plan = ?1", plan));
        actions.addAll(ids("select distinct s.action.id from SetAside s where s.plan = ?1", plan));
        actions.addAll(ids("select distinct f.action.id from EvidenceFile f where f.plan = ?1", plan));
        partners.addAll(ids("select distinct c.partner.id from Contribution c where c.plan = ?1", plan));
        partners.addAll(ids(
                "select distinct f.partner.id from EvidenceFile f where f.plan = ?1 and f.partner is not null", plan));
        Set<Long> measures = new HashSet<>(ids("select distinct r.measure.id from Reading r where r.plan = ?1", plan));
        measures.addAll(ids("select distinct d.measure.id from ReadingDraft d where d.plan = ?1", plan));
        return new InUse(
                actions,
                measures,
                partners,
                new HashSet<>(ids("select distinct v.objective.id from Voice v where v.plan = ?1", plan)));
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
