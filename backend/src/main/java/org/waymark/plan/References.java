package org.waymark.plan;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.engine.spi.SessionImplementor;
import org.waymark.platform.Problem;
import org.waymark.platform.ProblemException;

/**
 * Every reference that a plan has given to an action. Those of actions that were withdrawn are never given again: the database lets no
 * action refer to one that is retired. Whoever writes holds the plan.
 */
final class References {

    private static final String CLAIM = "insert into reference (plan_id, ref, retired) values (?, ?, false)";
    private static final String RETIRE = "update reference set retired = true where plan_id = ? and ref = ?";
    private static final String FREE = "delete from reference where plan_id = ? and ref = ?";

    private References() {}

    /** Those whose action is gone, and was withdrawn. */
    static Set<String> retired(Plan plan) {
        return new HashSet<>(texts("select ref from reference where retired and plan_id = :plan", plan));
    }

    /** 409 where a reference whose action was withdrawn would come to mean other work: people have read it. */
    static void refuseToUseAgain(Plan plan, PlanDocument document, Map<String, Action> actions) {
        Set<String> retired = retired(plan);
        List<Problem.Fault> again = new ArrayList<>();
        for (int i = 0; i < document.objectives().size(); i++) {
            List<ActionEntry> entries = document.objectives().get(i).actions();
            for (int j = 0; j < entries.size(); j++) {
                ActionEntry entry = entries.get(j);
                Action present = actions.get(entry.ref());
                boolean otherWork = present == null
                        ? retired.contains(entry.ref())
                        : present.withdrawn != null && !isSameWork(present, entry);
                if (otherWork) {
                    again.add(new Problem.Fault(
                            "/objectives/%d/actions/%d/ref".formatted(i, j),
                            "Action %s was withdrawn, and its reference is not used again: give this one a reference of its own, or reinstate %s before you change it"
                                    .formatted(entry.ref(), entry.ref())));
                }
            }
        }
        if (!again.isEmpty()) {
            throw ProblemException.againstTheRules(
                    "A reference that was withdrawn is not used again. Nothing was changed.", again);
        }
    }

    private static boolean isSameWork(Action present, ActionEntry entry) {
        return present.focus.equals(entry.focus()) && present.action.equals(entry.action());
    }

    /** The next of an objective that no action has ever had. */
    static String next(Plan plan, int objective) {
        String start = objective + ".";
        int last = texts("select ref from reference where plan_id = :plan", plan).stream()
                .filter(ref -> ref.startsWith(start))
                .mapToInt(ref -> Integer.parseInt(ref.substring(start.length())))
                .max()
                .orElse(0);
        return start + (last + 1);
    }

    static void claim(Plan plan, Collection<String> refs) {
        execute(CLAIM, plan, refs);
    }

    /** Of actions that are deleted: one that was withdrawn keeps its reference for good, the others' are free again. */
    static void letGo(Plan plan, Collection<Action> gone) {
        execute(RETIRE, plan, refs(gone, true));
        execute(FREE, plan, refs(gone, false));
    }

    private static List<String> refs(Collection<Action> actions, boolean withdrawn) {
        return actions.stream()
                .filter(action -> (action.withdrawn != null) == withdrawn)
                .map(action -> action.ref)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(String query, Plan plan) {
        return Plan.getEntityManager()
                .createNativeQuery(query, String.class)
                .setParameter("plan", plan.id)
                .getResultList();
    }

    private static void execute(String sql, Plan plan, Collection<String> refs) {
        if (refs.isEmpty()) {
            return;
        }
        Plan.getEntityManager().unwrap(SessionImplementor.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (String ref : refs) {
                    add(statement, plan, ref);
                }
                statement.executeBatch();
            }
        });
    }

    private static void add(PreparedStatement statement, Plan plan, String ref) throws SQLException {
        statement.setLong(1, plan.id);
        statement.setString(2, ref);
        statement.addBatch();
    }
}
