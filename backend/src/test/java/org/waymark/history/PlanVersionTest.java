package org.waymark.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.OverHttp;

/** How PostgreSQL takes the query that every read of a plan makes. */
@QuarkusTest
@Tag("postgresql")
class PlanVersionTest extends OverHttp {

    private static final String PLANNED_ANEW =
            "select custom_plans, generic_plans from pg_prepared_statements where statement = ?";

    @Inject
    AgroalDataSource database;

    /** After five times it compares; the driver prepares a statement that it has sent five times. */
    @Test
    void itIsPlannedOnceForAnyNumberOfPlans() throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (int plans = 1; plans <= 20; plans++) {
                ask(connection, plans);
            }
            try (PreparedStatement query = connection.prepareStatement(PLANNED_ANEW)) {
                query.setString(1, PlanVersion.SUMS.replace("?", "$1"));
                ResultSet plans = query.executeQuery();
                assertEquals(true, plans.next(), "The driver prepares it");
                assertEquals(5, plans.getLong("custom_plans"));
                assertEquals(20 - 4 - 5, plans.getLong("generic_plans"));
            }
        }
    }

    private static void ask(Connection connection, int plans) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(PlanVersion.SUMS)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "varchar", Collections.nCopies(plans, "a-plan").toArray()));
            query.executeQuery().close();
        }
    }
}
