package org.waymark.update;

import java.util.HashSet;
import java.util.Set;
import org.waymark.plan.Measure;
import org.waymark.plan.Plan;
import org.waymark.platform.Caller;
import org.waymark.progress.Quarter;

/** Whose readings are: those of restricted actions and updates their partners' and the manager's, elsewhere the rating only. */
public final class ReadingSight {

    private final Caller caller;
    private final Set<String> restricted;

    private ReadingSight(Caller caller, Set<String> restricted) {
        this.caller = caller;
        this.restricted = restricted;
    }

    public static ReadingSight of(Plan plan, Caller caller) {
        Set<String> restricted = new HashSet<>();
        if (!caller.manages(plan.key)) {
            Plan.getEntityManager()
                    .createQuery(
                            "select u.action.id, u.quarter from QuarterlyUpdate u where u.plan = ?1 and u.restricted = true",
                            Object[].class)
                    .setParameter(1, plan)
                    .getResultList()
                    .forEach(row -> restricted.add(row[0] + "/" + row[1]));
        }
        return new ReadingSight(caller, restricted);
    }

    boolean shows(Measure measure, Quarter quarter) {
        return measure.action == null
                || !measure.action.isRestricted() && !restricted.contains(measure.action.id + "/" + quarter)
                || caller.manages(measure.plan.key)
                || measure.action.isLedBy(caller);
    }
}
