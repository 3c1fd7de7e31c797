package org.waymark.update;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.waymark.plan.Action;
import org.waymark.plan.Holds;
import org.waymark.plan.KnownActions;
import org.waymark.plan.Measure;
import org.waymark.plan.QuarterStates;
import org.waymark.platform.Caller;
import org.waymark.platform.Sql;
import org.waymark.progress.Quarter;

/** Reads and stores an update for the steps that are taken most often: with fewer columns and messages than Hibernate takes. */
final class UpdateSql {

    /**
     * By the action's plan: by the update's, PostgreSQL reads what is said of every action of the plan and looks for the one. Without the
     * readings' measures, which are known.
     */
    private static final String APART = """
            select u, r, p.revision, p.quarterStates from QuarterlyUpdate u join u.action a join a.plan p
            left join Reading r on r.update = u where p.key = ?1 and a.ref = ?2 and u.quarter = ?3""";

    /** Of an action that is known. */
    private static final String OF_KNOWN = """
            select u, r from QuarterlyUpdate u left join Reading r on r.update = u where u.action.id = ?1 and u.quarter = ?2""";

    /**
     * The version it is given, unless it or its plan has changed since: that divides by zero, and who does has been overtaken. The update itself
     * is there, for none is ever deleted.
     */
    private static final String VERSION_IF_AS_READ = """
            ? / case when version = ? then (
                select count(*) from plan p where p.id = quarterly_update.plan_id and p.revision = ? and coalesce(p.quarter_states, '') = ?
            ) else 0 end""";

    /** What was decided is undone by sending, and sending is all that can be recalled. */
    private static final String SENT_OR_RECALLED = """
            update quarterly_update set state = ?, sent_by = ?, sent_by_id = ?, sent_at = ?, decided_by = null, decided_at = null,
                own_decision = false, version = %s where id = ?""".formatted(VERSION_IF_AS_READ);

    private static final String READINGS_CAME = "update reading set received_on = ? where update_id = ?";

    private UpdateSql() {}

    /**
     * The update of an action, with its readings, and with action and measures as they are by now; empty where there is none. Hibernate knows
     * nothing of it: who changes it stores it, see {@link #sentOrRecalled}.
     */
    static Optional<QuarterlyUpdate> apart(
            Caller caller, String plan, String ref, Quarter quarter, KnownActions known) {
        List<Object[]> rows = Panache.getEntityManager()
                .createQuery(APART, Object[].class)
                .setParameter(1, plan)
                .setParameter(2, ref)
                .setParameter(3, quarter)
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] first = rows.get(0);
        for (Object[] row : rows) {
            Stream.of(row[0], row[1]).filter(Objects::nonNull).forEach(Panache.getEntityManager()::detach);
        }
        KnownActions.Seen seen =
                known.seenBy(caller, plan, ref, ((Number) first[2]).longValue(), (QuarterStates) first[3]);
        return Optional.of(whole(rows, seen.action(), measure -> seen.measures().getOrDefault(measure.id, measure)));
    }

    /**
     * The same in fewer columns, with action and measures as they were last seen: who stores the step has the database say whether that still
     * holds.
     */
    static Optional<QuarterlyUpdate> ofKnown(KnownActions.Seen seen, Quarter quarter) {
        try (StatelessSession session = Panache.getSession().getSessionFactory().openStatelessSession()) {
            List<Object[]> rows = session.createSelectionQuery(OF_KNOWN, Object[].class)
                    .setParameter(1, seen.action().id)
                    .setParameter(2, quarter)
                    .getResultList();
            return rows.isEmpty()
                    ? Optional.empty()
                    : Optional.of(whole(rows, seen.action(), measure -> seen.measure(measure.id)));
        }
    }

    private static QuarterlyUpdate whole(List<Object[]> rows, Action action, UnaryOperator<Measure> known) {
        QuarterlyUpdate update = (QuarterlyUpdate) rows.get(0)[0];
        update.action = action;
        update.plan = update.action.plan;
        List<Reading> readings = rows.stream()
                .map(row -> (Reading) row[1])
                .filter(Objects::nonNull)
                .toList();
        for (Reading reading : readings) {
            reading.plan = update.plan;
            reading.measure = known.apply(reading.measure);
        }
        update.keep(readings.stream()
                .sorted(Comparator.comparing(reading -> reading.measure.position))
                .toList());
        return update;
    }

    /**
     * Holds the action and stores that its update was sent or recalled, if that is still what was read.
     *
     * @param readingsCame the day on which its readings came with it; null where none did now
     */
    static Sql sentOrRecalled(QuarterlyUpdate update, LocalDate readingsCame) {
        long read = update.version++;
        Sql step = Holds.of(update.action)
                .then(Sql.of(
                        SENT_OR_RECALLED,
                        update.state.name(),
                        update.sentBy,
                        update.sentById,
                        update.sentAt,
                        update.version,
                        read,
                        update.plan.revision,
                        update.plan.quarterStates.asStored(),
                        update.id));
        return readingsCame == null ? step : step.then(Sql.of(READINGS_CAME, readingsCame, update.id));
    }
}
