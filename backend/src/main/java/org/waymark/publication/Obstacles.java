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

/** What stands in the way of finalising a plan's quarters: one query for all of them. */
final class Obstacles {

    private static final String AWAITING = """
            select u.quarter, a.ref from QuarterlyUpdate u join u.action a join a.objective o
            where u.plan = ?1 and u.state = org.waymark.progress.UpdateState.SUBMITTED order by o.number, a.position""";

    private final Plan plan;
    private final LocalDate today;
    private final Map<Quarter, List<String>> awaiting = new HashMap<>();

    Obstacles(Plan plan, LocalDate today) {
        this.plan = plan;
        this.today = today;
        Plan.getEntityManager()
                .createQuery(AWAITING, Object[].class)
                .setParameter(1, plan)
                .getResultList()
                .forEach(row -> awaiting.computeIfAbsent((Quarter) row[0], quarter -> new ArrayList<>())
                        .add((String) row[1]));
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
