package org.waymark.plan;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.platform.Sql;
import org.waymark.progress.Quarter;

/**
 * Which actions were asked in the quarters that are finalised. Later quarters rest on that too: who was silent then was asked, whatever the
 * action's frequency and dates say since.
 */
public final class AskedThen {

    private static final String KEEP = "insert into asked_then (plan_id, quarter, refs) values (?, ?, ?)";
    private static final String FORGET = "delete from asked_then where plan_id = ? and quarter = ?";
    private static final String ALL = "select quarter, refs from asked_then where plan_id = ?1";

    private AskedThen() {}

    /** Of a quarter that is being finalised. */
    public static void keep(Plan plan, Quarter quarter, Collection<String> refs) {
        Sql.of(KEEP, plan.id, quarter.toString(), String.join(",", refs)).run();
    }

    /** Of a quarter that is open again: it goes by the actions as they are. */
    public static void forget(Plan plan, Quarter quarter) {
        Sql.of(FORGET, plan.id, quarter.toString()).run();
    }

    /** References by finalised quarter. */
    @SuppressWarnings("unchecked")
    public static Map<Quarter, Set<String>> of(Plan plan) {
        if (plan.finalised().isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = Plan.getEntityManager()
                .createNativeQuery(ALL)
                .setParameter(1, plan.id)
                .getResultList();
        Map<Quarter, Set<String>> asked = new HashMap<>();
        rows.forEach(row ->
                asked.put(Quarter.of((String) row[0]), new HashSet<>(Arrays.asList(((String) row[1]).split(",")))));
        return asked;
    }
}
