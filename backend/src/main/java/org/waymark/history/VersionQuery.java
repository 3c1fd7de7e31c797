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
 * Asks the database how often plans have changed. PostgreSQL tells with it which transactions it sees by now (its snapshot) and adds up
 * nothing where these are the ones that it saw when it was asked before: nothing has been committed since, by whatever server, and what it
 * answered then still holds. That goes for one connection alone. After a crash the same snapshot can come again, of other data; but no
 * connection outlives a crash, and one that something between us and PostgreSQL keeps open for us goes on with another process of PostgreSQL's.
 *
 * <p>For one thread at a time.
 */
final class VersionQuery {

    /** A look-up for each plan: for the rows of a dozen at once PostgreSQL would rather read the whole of a small table. */
    private static final String SUM =
            "select cast(sum(v.changes) as bigint) from plan_version v where v.plan_key = k.plan_key";

    static final String ON_H2 = """
            select '' as seen, k.plan_key, (%s) from unnest(cast(? as varchar array)) as k (plan_key)""".formatted(SUM);

    /** It may not see how many plans there are, hence the case around them: it would plan each query anew, which takes longer than the query. */
    static final String ON_POSTGRESQL = """
            with now as materialized (select cast(pg_current_snapshot() as varchar) || ' of ' || pg_backend_pid() as seen)
            select now.seen, k.plan_key, (%s)
            from now left join unnest(case when now.seen = ? then null else cast(? as varchar array) end) as k (plan_key) on true""".formatted(SUM);

    /** By the connections that the pool holds open; one that it has closed is forgotten. */
    private final Map<Connection, Seen> known = new WeakHashMap<>();

    /** @param sums of all plans that were asked for by that connection while it saw the same */
    private record Seen(String snapshot, Map<String, Long> sums) {

        private static final Seen NOTHING = new Seen("", Map.of());

        boolean isOf(Set<String> plans) {
            return sums.keySet().containsAll(plans);
        }

        Seen and(String snapshot, Map<String, Long> fresh) {
            if (!snapshot.equals(this.snapshot)) {
                return new Seen(snapshot, fresh);
            }
            sums.putAll(fresh);
            return this;
        }
    }

    /** @return by plan; without those that there are not */
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
        Seen before = known.getOrDefault(physical, Seen.NOTHING);
        try (PreparedStatement query = connection.prepareStatement(ON_POSTGRESQL)) {
            query.setString(1, before.isOf(plans) ? before.snapshot : "");
            query.setArray(2, connection.createArrayOf("varchar", plans.toArray()));
            Map<String, Long> fresh = new HashMap<>();
            Seen now = before.and(read(query, fresh), fresh);
            known.put(physical, now);
            return now.sums;
        }
    }

    /** @return what the database sees */
    private static String read(PreparedStatement query, Map<String, Long> sums) throws SQLException {
        String seen = "";
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
