package org.waymark.plan;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.progress.Quarter;

/**
 * A plan in a list.
 *
 * @param reportingQuarter the one that leads report on
 */
@Schema(description = "A plan in a list")
public record PlanSummary(
        @NotNull @Schema(examples = "example-borough") String key,
        @NotNull String title,
        @NotNull String shortTitle,
        String owner,
        boolean demonstration,
        @NotNull Quarter firstQuarter,
        @NotNull Quarter lastQuarter,
        @NotNull Quarter reportingQuarter,
        int objectives,
        int actions) {

    /** Every plan, by its title; three queries however many there are. */
    static List<PlanSummary> all(LocalDate today) {
        Map<Long, Long> objectives = counts("select o.plan.id, count(o) from Objective o group by o.plan.id");
        Map<Long, Long> actions = counts("select a.plan.id, count(a) from Action a group by a.plan.id");
        return Plan.<Plan>list("order by title, key").stream()
                .map(plan -> new PlanSummary(
                        plan.key,
                        plan.title,
                        plan.shortTitleOrTitle(),
                        plan.owner,
                        plan.isDemonstration(),
                        plan.firstQuarter,
                        plan.lastQuarter,
                        plan.reporting(today),
                        objectives.getOrDefault(plan.id, 0L).intValue(),
                        actions.getOrDefault(plan.id, 0L).intValue()))
                .toList();
    }

    private static Map<Long, Long> counts(String query) {
        return Plan.getEntityManager().createQuery(query, Object[].class).getResultList().stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }
}
