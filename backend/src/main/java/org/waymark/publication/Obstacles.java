package org.waymark.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.plan.Plan;
import org.waymark.plan.QuarterState;
import org.waymark.progress.Quarter;
import org.waymark.publication.QuarterView.InTheWay;
import org.waymark.publication.QuarterView.LeftOut;

/** What stands in the way of finalising a plan's quarters, and what they would be finalised without: two queries for all of them. */
final class Obstacles {

    /** What was withdrawn meanwhile counts no more, and waits for nobody. */
    private static final String AWAITING = """
            select u.quarter, a.ref from QuarterlyUpdate u join u.action a join a.objective o
            where u.plan = ?1 and u.state = org.waymark.progress.UpdateState.SUBMITTED
                and (a.withdrawn is null or u.quarter < a.withdrawn)
            order by o.number, a.position""";

    private static final String SENT = """
            select r.quarter, o.number, m.key, m.statement from Reading r join r.measure m join m.objective o
            where r.plan = ?1 and r.state = org.waymark.progress.UpdateState.SUBMITTED order by o.number, m.position""";

    private final Plan plan;
    private final LocalDate today;
    private final Map<Quarter, List<String>> awaiting = new HashMap<>();
    private final Map<Quarter, List<LeftOut>> sent = new HashMap<>();

    Obstacles(Plan plan, LocalDate today) {
        this.plan = plan;
        this.today = today;
        Plan.getEntityManager()
                .createQuery(AWAITING, Object[].class)
                .setParameter(1, plan)
                .getResultList()
                .forEach(row -> awaiting.computeIfAbsent((Quarter) row[0], quarter -> new ArrayList<>())
                        .add((String) row[1]));
        Plan.getEntityManager()
                .createQuery(SENT, Object[].class)
                .setParameter(1, plan)
                .getResultList()
                .forEach(row -> sent.computeIfAbsent((Quarter) row[0], quarter -> new ArrayList<>())
                        .add(new LeftOut((Quarter) row[0], (Integer) row[1], (String) row[2], (String) row[3])));
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
