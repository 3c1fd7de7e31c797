package org.waymark.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Asks the database how often plans have changed. PostgreSQL tells with it which transactions it sees by now (its snapshot), and adds up
 * only plans that it has not been asked for while it saw the same: nothing has been committed since, by whatever server, and what it answered
 * then still holds. That goes for one connection alone. After a crash the same snapshot can come again, of other data; but no connection
 * outlives a crash, and where something between us and PostgreSQL keeps one open for us, another process goes on with it, or a server that
 * started at another time. A standby's snapshot does not tell all that it sees, and is not kept.
 *
 * <p>For one thread at a time, on a connection without a transaction: of what that had written itself a snapshot would tell nothing.
 */
final class VersionQuery {

    /** A look-up for each plan: for the rows of a dozen at once PostgreSQL would rather read the whole of a small table. */
    private static final String SUM =
            "select cast(sum(v.changes) as bigint) from plan_version v where v.plan_key = k.plan_key";

    private static final String ON_H2 = """
            select null as seen, k.plan_key, (%s) from unnest(cast(? as varchar array)) as k (plan_key)""".formatted(SUM);

    /**
     * Where it sees the same as is given first, it adds up the plans that are given next, else those that are given last. It may not see how
     * many there are, hence the case around them: it would plan each query anew, which takes longer than the query.
     */
    static final String ON_POSTGRESQL = """
            with now as materialized (
                select case when not pg_is_in_recovery()
                    then concat(pg_current_snapshot(), ' ', pg_backend_pid(), ' ', pg_postmaster_start_time()) end as seen)
            select now.seen, k.plan_key, (%s)
            from now left join unnest(case when now.seen = ? then cast(? as varchar array) else cast(? as varchar array) end) as k (plan_key)
                on true""".formatted(SUM);

    /** By the connections that the pool holds open; one that it has closed is forgotten. */
    private final Map<Connection, Seen> known = new WeakHashMap<>();

    /** What a connection has answered while it saw the same. */
    private record Seen(String snapshot, Map<String, Long> sums) {

        static Seen nothing() {
            return new Seen(null, Map.of());
        }

        Object[] lacking(Set<String> plans) {
            return plans.stream().filter(plan -> !sums.containsKey(plan)).toArray();
        }

        Seen and(String present, Map<String, Long> fresh) {
            if (present == null || !present.equals(snapshot)) {
                return new Seen(present, fresh);
            }
            if (fresh.isEmpty()) {
                return this;
            }
            Map<String, Long> all = new HashMap<>(sums);
            all.putAll(fresh);
            return new Seen(snapshot, all);
        }
    }

    /** @return by plan, of these and perhaps of others; without those that there are not */
    Map<String, Long> ask(Connection connection, Set<String> plans) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
                ? askPostgresql(connection, plans)
                : askH2(connection, plans);
    }

    private static Map<String, Long> askH2(Connection connection, Set<String> plans) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ON_H2)) {
            query.setArray(1, connection.createArrayOf("varchar", plans.toArray()));
            Map<String, Long> sums = new HashMap<>();
            read(query, sums);
            return sums;
        }
    }

    private Map<String, Long> askPostgresql(Connection connection, Set<String> plans) throws SQLException {
        Connection physical = connection.unwrap(Connection.class);
        Seen before = known.getOrDefault(physical, Seen.nothing());
        try (PreparedStatement query = connection.prepareStatement(ON_POSTGRESQL)) {
            query.setString(1, before.snapshot == null ? "" : before.snapshot); // of null it would see that it is one
            query.setArray(2, connection.createArrayOf("varchar", before.lacking(plans)));
            query.setArray(3, connection.createArrayOf("varchar", plans.toArray()));
            Map<String, Long> fresh = new HashMap<>();
            String present = read(query, fresh);
            Seen now = before.and(present, fresh);
            known.put(physical, now);
            return now.sums;
        }
    }

    /** @return what the database sees; null where it does not tell */
    private static String read(PreparedStatement query, Map<String, Long> sums) throws SQLException {
        String seen = null;
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                seen = rows.getString(1);
                long sum = rows.getLong(3);
                if (!rows.wasNull()) {
                    sums.put(rows.getString(2), sum);
                }
            }
        }
        return seen;
    }
}
