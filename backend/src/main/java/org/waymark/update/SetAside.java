package org.waymark.update;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.plan.Action;
import org.waymark.plan.Plan;
import org.waymark.platform.Caller;
import org.waymark.progress.EarlyWarning;
import org.waymark.progress.Quarter;

/** An early warning that a manager has set aside for its quarter, and why. */
@Entity
@Table(name = "warning_set_aside")
public class SetAside extends PanacheEntity {

    /** Which warning. */
    record Of(String ref, Quarter quarter, EarlyWarning.Rule rule) {}

    @ManyToOne(fetch = FetchType.LAZY)
    public Plan plan;

    @ManyToOne(fetch = FetchType.LAZY)
    public Action action;

    public Quarter quarter;

    @Enumerated(EnumType.STRING)
    public EarlyWarning.Rule rule;

    /** The warning's facts as they read on the day. */
    public String sentence;

    public String reason;
    public String setBy;
    public Instant setAt;

    /** All of a plan's; one query. */
    static Set<Of> in(Plan plan) {
        Set<Of> all = new HashSet<>();
        getEntityManager()
                .createQuery("select s.action.ref, s.quarter, s.rule from SetAside s where s.plan = ?1", Object[].class)
                .setParameter(1, plan)
                .getResultList()
                .forEach(row -> all.add(new Of((String) row[0], (Quarter) row[1], (EarlyWarning.Rule) row[2])));
        return all;
    }

    /** Of a quarter, in the plan's order. */
    static List<SetAside> in(Plan plan, Quarter quarter) {
        return list(
                "from SetAside s join fetch s.action a join fetch a.objective o where s.plan = ?1 and s.quarter = ?2"
                        + " order by o.number, a.position, s.setAt",
                plan,
                quarter);
    }

    static Optional<SetAside> of(Action action, Quarter quarter, EarlyWarning.Rule rule) {
        return find("action = ?1 and quarter = ?2 and rule = ?3", action, quarter, rule)
                .firstResultOptional();
    }

    static SetAside of(Action action, Quarter quarter, EarlyWarning warning) {
        SetAside aside = new SetAside();
        aside.plan = action.plan;
        aside.action = action;
        aside.quarter = quarter;
        aside.rule = warning.rule();
        aside.sentence = warning.sentence();
        return aside;
    }

    void because(String why, Caller caller, Instant now) {
        reason = why;
        setBy = caller.name();
        setAt = now;
    }
}
