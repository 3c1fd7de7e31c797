package org.waymark.update;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.plan.Measure;
import org.waymark.plan.Plan;
import org.waymark.platform.Caller;
import org.waymark.progress.Quarter;

/** Whose readings are: those of restricted actions and updates their partners' and the manager's, elsewhere the rating only. */
public final class ReadingSight {

    private final Caller caller;
    /** Quarters of restricted updates, by their action's id. */
    private final Map<Long, Set<Quarter>> restricted;

    private ReadingSight(Caller caller, Map<Long, Set<Quarter>> restricted) {
        this.caller = caller;
        this.restricted = restricted;
    }

    public static ReadingSight of(Plan plan, Caller caller) {
        Map<Long, Set<Quarter>> restricted = new HashMap<>();
        if (!caller.manages(plan.key)) {
            Plan.getEntityManager()
                    .createQuery(
                            "select u.action.id, u.quarter from QuarterlyUpdate u where u.plan = ?1 and u.restricted = true",
                            Object[].class)
                    .setParameter(1, plan)
                    .getResultList()
                    .forEach(row -> restricted
                            .computeIfAbsent((Long) row[0], id -> new HashSet<>())
                            .add((Quarter) row[1]));
        }
        return new ReadingSight(caller, restricted);
    }

    boolean shows(Measure measure, Quarter quarter) {
        return measure.action == null
                || takesPart(measure, quarter)
                || !measure.action.isRestricted()
                        && !ofRestrictedUpdates(measure).contains(quarter);
    }

    /** Of a restricted action they are its partners' and the manager's. */
    boolean showsAny(Measure measure) {
        return measure.action == null
                || !measure.action.isRestricted()
                || caller.manages(measure.plan.key)
                || measure.action.isEverLedBy(caller);
    }

    /** The quarters of which they are not shown, for that quarter's update is restricted, or the action was another body's by then. */
    Set<Quarter> hidden(Measure measure) {
        if (measure.action == null) {
            return Set.of();
        }
        Set<Quarter> hidden = new HashSet<>(ofRestrictedUpdates(measure));
        if (measure.action.isRestricted()) {
            Stream.iterate(
                            measure.plan.firstQuarter,
                            quarter -> !quarter.isAfter(measure.plan.lastQuarter),
                            Quarter::next)
                    .forEach(hidden::add);
        }
        hidden.removeIf(quarter -> takesPart(measure, quarter));
        return hidden;
    }

    private Set<Quarter> ofRestrictedUpdates(Measure measure) {
        return restricted.getOrDefault(measure.action.id, Set.of());
    }

    private boolean takesPart(Measure measure, Quarter quarter) {
        return caller.manages(measure.plan.key) || measure.action.isLedSince(caller, quarter);
    }
}
