package org.waymark.update;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.plan.Measure;
import org.waymark.plan.Partner;
import org.waymark.plan.Plan;
import org.waymark.platform.Caller;
import org.waymark.progress.Quarter;

/**
 * Whose readings are: those of restricted actions and updates their partners' and the manager's, elsewhere the rating only; and so are
 * those that came with what was sent, until it is accepted.
 */
public final class ReadingSight {

    private static final String RESTRICTED =
            "select u.action.id, u.quarter from QuarterlyUpdate u where u.plan = ?1 and u.restricted = true";

    /** Came with an update that awaits acceptance, or with a contribution beside which none is accepted. */
    private static final String AWAITING = """
            select r.id from Reading r left join r.update u left join r.contribution c where r.plan = ?1
                and (u.state = org.waymark.progress.UpdateState.SUBMITTED
                    or c.id is not null and not exists (
                        select v.id from QuarterlyUpdate v where v.action = c.action and v.quarter = c.quarter
                            and v.state = org.waymark.progress.UpdateState.ACCEPTED))""";

    /** Came with a contribution beside which nothing counts. */
    private static final String BESIDE_NOTHING = """
            select r.id from Reading r join r.contribution c where r.plan = ?1
                and not exists (
                    select v.id from QuarterlyUpdate v where v.action = c.action and v.quarter = c.quarter and v.state in
                        (org.waymark.progress.UpdateState.SUBMITTED, org.waymark.progress.UpdateState.ACCEPTED))""";

    private final Caller caller;
    /** Quarters of restricted updates, by their action's id. */
    private final Map<Long, Set<Quarter>> restricted;
    /** The ids of those that are not open yet. */
    private final Set<Long> awaiting;

    private ReadingSight(Caller caller, Map<Long, Set<Quarter>> restricted, Set<Long> awaiting) {
        this.caller = caller;
        this.restricted = restricted;
        this.awaiting = awaiting;
    }

    public static ReadingSight of(Plan plan, Caller caller) {
        return caller.manages(plan.key) ? new ReadingSight(caller, Map.of(), Set.of()) : of(plan, caller, AWAITING);
    }

    /** For what is told of figures without telling them: all that count, but for those that are restricted. */
    static ReadingSight ofCounted(Plan plan) {
        return of(plan, ProgressInWords.anybody(plan), BESIDE_NOTHING);
    }

    /** The same from what was read for somebody already. */
    ReadingSight counted(Plan plan) {
        return caller.manages(plan.key)
                ? ofCounted(plan)
                : new ReadingSight(
                        ProgressInWords.anybody(plan), restricted, Set.copyOf(found(BESIDE_NOTHING, plan, Long.class)));
    }

    private static ReadingSight of(Plan plan, Caller caller, String awaiting) {
        Map<Long, Set<Quarter>> restricted = new HashMap<>();
        found(RESTRICTED, plan, Object[].class)
                .forEach(row -> restricted
                        .computeIfAbsent((Long) row[0], id -> new HashSet<>())
                        .add((Quarter) row[1]));
        return new ReadingSight(caller, restricted, Set.copyOf(found(awaiting, plan, Long.class)));
    }

    private static <T> List<T> found(String query, Plan plan, Class<T> type) {
        return Plan.getEntityManager()
                .createQuery(query, type)
                .setParameter(1, plan)
                .getResultList();
    }

    boolean shows(Measure measure, Reading reading) {
        return shows(measure, reading.quarter) && isOpen(measure, reading.quarter, reading.id);
    }

    /** Whether what was sent with it is open to the caller: to whoever takes part, and whoever collects the figure. */
    boolean isOpen(Measure measure, Quarter quarter, Long reading) {
        return !awaiting.contains(reading) || takesPart(measure, quarter) || collects(measure, quarter);
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
                || measure.action.isEverOwnOf(caller);
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

    private boolean collects(Measure measure, Quarter quarter) {
        Partner collector = measure.collectedBy(quarter);
        return collector != null && caller.isOf(measure.plan.key, collector.key);
    }

    private boolean takesPart(Measure measure, Quarter quarter) {
        return caller.manages(measure.plan.key) || measure.action.isOwnSince(caller, quarter);
    }
}
