package org.waymark.platform;

import io.quarkus.hibernate.orm.panache.Panache;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/**
 * SQL on the transaction's own connection, without Hibernate's ceremony: for the few statements that every write of the product makes.
 *
 * @param values of its parameters: texts, numbers, days and instants. Only a text may be null: the database takes a null's type from here
 */
public record Sql(String text, List<Object> values) {

    private static final Sql COMMIT = Sql.of("commit");

    public static Sql of(String text, Object... values) {
        return new Sql(text, Arrays.asList(values));
    }

    /** This, then the other, sent to the database as one message. */
    public Sql then(Sql next) {
        return new Sql(
                text + ";" + next.text,
                Stream.concat(values.stream(), next.values.stream()).toList());
    }

    public void run() {
        Panache.getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = prepared(connection)) {
                statement.execute();
            }
        });
    }

    /**
     * The same as the last thing that its transaction does, sent with the transaction's end, which so takes no message of its own. What
     * Hibernate holds is stored before, and nothing of it after; an exception means that nothing of the transaction was stored.
     */
    public void runAndCommit() {
        Session session = Panache.getEntityManager().unwrap(Session.class);
        session.flush();
        session.setHibernateFlushMode(FlushMode.MANUAL);
        then(COMMIT).run();
    }

    /** The one number that it asks for; null where there is none. */
    public Long number() {
        return Panache.getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = prepared(connection);
                    ResultSet rows = statement.executeQuery()) {
                return rows.next() ? (Long) rows.getLong(1) : null;
            }
        });
    }

    private PreparedStatement prepared(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int i = 0; i < values.size(); i++) {
            set(statement, i + 1, values.get(i));
        }
        return statement;
    }

    private static void set(PreparedStatement statement, int place, Object value) throws SQLException {
        if (value == null || value instanceof String) {
            statement.setString(place, (String) value);
        } else if (value instanceof Instant instant) {
            statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
        } else {
            statement.setObject(place, value);
        }
    }
}
