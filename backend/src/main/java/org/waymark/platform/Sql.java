package org.waymark.platform;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/**
 * SQL on the transaction's own connection, without Hibernate's ceremony: for the few statements that every write of the product makes.
 *
 * @param values of its parameters: texts, numbers, days and instants. Only a text may be null: the database takes a null's type from here
 */
public record Sql(String text, List<Object> values) {

    /** Standard SQL's word for it. */
    private static final String DIVISION_BY_ZERO = "22012";

    private static final Sql BEGIN = Sql.of("begin");
    private static final Sql COMMIT = Sql.of("commit");
    private static final Sql ROLLBACK = Sql.of("rollback");

    /**
     * What was read is not what is there any more; nothing of the transaction was stored. A statement tells it that divides by nothing where
     * a row is not as it was read: neither database knows a condition between statements, and both refuse to divide by zero.
     */
    public static final class Overtaken extends RuntimeException {

        private Overtaken(SQLException refused) {
            super(refused);
        }
    }

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
        Panache.getSession().doWork(this::run);
    }

    private void run(Connection connection) throws SQLException {
        try (PreparedStatement statement = prepared(connection)) {
            statement.execute();
        } catch (SQLException refused) {
            if (DIVISION_BY_ZERO.equals(refused.getSQLState())) {
                throw new Overtaken(refused);
            }
            throw refused;
        }
    }

    /**
     * This as a transaction of its own, which begins and ends in the message that it is sent with: two messages fewer than one around it
     * takes. An exception means that nothing of it was stored.
     *
     * @throws IllegalStateException within another transaction, which it would end
     */
    public void runAsTransaction() {
        if (QuarkusTransaction.isActive()) {
            throw new IllegalStateException("A transaction of its own cannot be part of another");
        }
        Sql whole = BEGIN.then(this).then(COMMIT);
        try (StatelessSession own = Panache.getSession().getSessionFactory().openStatelessSession()) {
            own.doWork(connection -> {
                try {
                    whole.run(connection);
                } catch (SQLException | RuntimeException refused) {
                    rollBack(connection, refused);
                    throw refused;
                }
            });
        }
    }

    /** Or the connection would go back in the middle of a transaction. */
    private static void rollBack(Connection connection, Exception refused) {
        try {
            ROLLBACK.run(connection);
        } catch (SQLException lost) {
            refused.addSuppressed(lost);
        }
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
