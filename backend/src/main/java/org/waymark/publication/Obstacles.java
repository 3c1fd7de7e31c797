package org.waymark.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waymark.plan.Action;
import org.waymark.plan.Plan;
import org.waymark.plan.QuarterState;
import org.waymark.progress.Quarter;
import org.waymark.publication.QuarterView.InTheWay;
import org.waymark.publication.QuarterView.LeftOut;
import org.waymark.publication.QuarterView.PartLeftOut;

/** What stands in the way of finalising a plan's quarters, and what they would be finalised without: three queries for all of them. */
final class Obstacles {

    private static final String AWAITING = """
            select u.quarter, a from QuarterlyUpdate u join u.action a join fetch a.objective o
            where u.plan = ?1 and u.state = org.waymark.progress.UpdateState.SUBMITTED order by o.number, a.position""";

    /** Sent by a partner beside an update that its lead has not sent, or was sent back to. */
    private static final String BESIDE_NOTHING = """
            select c.quarter, a, c.partner.key, c.partner.name from Contribution c join c.action a join fetch a.objective o
            where c.plan = ?1 and c.state = org.waymark.progress.UpdateState.SUBMITTED and not exists (
                select u.id from QuarterlyUpdate u where u.action = a and u.quarter = c.quarter and u.state in (
                    org.waymark.progress.UpdateState.SUBMITTED, org.waymark.progress.UpdateState.ACCEPTED))
            order by o.number, a.position, c.partner.position""";

    private static final String SENT = """
            select r.quarter, o.number, m.key, m.statement from Reading r join r.measure m join m.objective o
            where r.plan = ?1 and r.state = org.waymark.progress.UpdateState.SUBMITTED order by o.number, m.position""";

    private final Plan plan;
    private final LocalDate today;
    private final Map<Quarter, List<String>> awaiting = new HashMap<>();
    private final Map<Quarter, List<LeftOut>> sent = new HashMap<>();
    private final Map<Quarter, List<PartLeftOut>> parts = new HashMap<>();

    Obstacles(Plan plan, LocalDate today) {
        this.plan = plan;
        this.today = today;
        counting(AWAITING).forEach(row -> add(awaiting, row, ((Action) row[1]).ref));
        counting(BESIDE_NOTHING)
                .forEach(row ->
                        add(parts, row, new PartLeftOut(((Action) row[1]).ref, (String) row[2], (String) row[3])));
        found(SENT)
                .forEach(row -> add(
                        sent, row, new LeftOut((Quarter) row[0], (Integer) row[1], (String) row[2], (String) row[3])));
    }

    private Stream<Object[]> found(String query) {
        return Plan.getEntityManager()
                .createQuery(query, Object[].class)
                .setParameter(1, plan)
                .getResultStream();
    }

    /** Of actions that count in the quarter: what was withdrawn meanwhile waits for nobody. */
    private Stream<Object[]> counting(String query) {
        return found(query).filter(row -> ((Action) row[1]).countsIn((Quarter) row[0]));
    }

    private static <T> void add(Map<Quarter, List<T>> to, Object[] row, T one) {
        to.computeIfAbsent((Quarter) row[0], quarter -> new ArrayList<>()).add(one);
    }

    List<PartLeftOut> partsLeftOut(Quarter quarter) {
        return parts.getOrDefault(quarter, List.of());
    }

    /** Its own, and those that the finalised quarters right before it went without: accepted now, they enter it. */
    List<LeftOut> leftOut(Quarter quarter) {
        List<LeftOut> left = new ArrayList<>(sent.getOrDefault(quarter, List.of()));
        for (Quarter before = quarter.previous();
                !before.isBefore(plan.firstQuarter) && plan.state(before) != QuarterState.OPEN;
                before = before.previous()) {
            left.addAll(0, sent.getOrDefault(before, List.of()));
        }
        return left;
    }

    InTheWay of(Quarter quarter) {
        List<Quarter> earlierOpen = new ArrayList<>();
        for (Quarter earlier = plan.firstQuarter; earlier.isBefore(quarter); earlier = earlier.next()) {
            if (plan.state(earlier) == QuarterState.OPEN) {
                earlierOpen.add(earlier);
            }
        }
        return new InTheWay(!quarter.lastDay().isBefore(today), earlierOpen, awaiting.getOrDefault(quarter, List.of()));
    }
}
