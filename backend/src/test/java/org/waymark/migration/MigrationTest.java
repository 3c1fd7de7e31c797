package org.waymark.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** What must never be wrong is refused by the database too, whoever writes to it. */
@QuarkusTest
@Tag("sql")
class MigrationTest extends OverHttp {

    private static final String UNIQUE = "23505";
    private static final String CHECK_ON_POSTGRESQL = "23514";
    private static final String KEY = "23503";
    private static final String KEY_MISSING_ON_H2 = "23506";
    private static final String CHECK_ON_H2 = "23513";

    @Inject
    AgroalDataSource database;

    @BeforeAll
    void put() {
        SmallPlan plan = SmallPlan.put("migration");
        plan.accept(Visitor.bootstrap(), "1.1", Q, "GREEN");
    }

    @Test
    void oneUpdateForAnActionAndQuarter() {
        refused(
                UNIQUE,
                "insert into quarterly_update (id, plan_id, action_id, quarter, state, version, no_change, on_behalf, own_decision)"
                        + " select -1, plan_id, action_id, quarter, 'DRAFT', 0, false, false, false from quarterly_update where id = (select max(id) from quarterly_update)");
    }

    @Test
    void aReferenceIsUniqueInItsPlan() {
        refused(
                UNIQUE,
                "update action set ref = '1.1' where ref = '1.2' and plan_id = (select id from plan where plan_key = 'migration')");
    }

    @Test
    void aRatingIsOneOfTheFive() {
        for (String column : List.of("rating", "given_rating", "confirmed_rating")) {
            refusedByCheck("update quarterly_update set " + column + " = 'PURPLE'");
        }
    }

    @Test
    void whatCountsHasARatingAndWhatIsCompletedHasADay() {
        refusedByCheck("update quarterly_update set rating = null where state = 'ACCEPTED'");
        refusedByCheck("update quarterly_update set rating = 'BLUE', completed_on = null where state = 'ACCEPTED'");
        refusedByCheck("update quarterly_update set state = 'LOST'");
    }

    @Test
    void aQuarterHasEachRevisionOnceAndIsReopenedWithAReason() {
        Visitor.bootstrap()
                .post("/plans/migration/quarters/2022-23-Q1/finalisation")
                .then()
                .statusCode(200);
        refused(
                UNIQUE,
                "insert into publication (id, plan_id, quarter, revision, document, digest, finalised_on, finalised_at, finalised_by)"
                        + " select -1, plan_id, quarter, revision, document, digest, finalised_on, finalised_at, finalised_by"
                        + " from publication where id = (select max(id) from publication)");
        refusedByCheck("update publication set reopened_at = finalised_at, reopened_because = null");
        refusedByCheck("update membership set audience = 'PUBLIC' where role = 'VIEWER'");
        refusedByCheck("update membership set audience = 'BOARD' where role = 'ADMIN'");
    }

    @Test
    void aMeasureBelongsToAnActionOrToAnObjective() {
        refusedByCheck("update measure set action_id = null, objective_id = null");
        refusedByCheck("update plan set last_quarter = '2000-01-Q1'");
    }

    @Test
    void anActionHasAReferenceThatIsNotRetired() {
        String ofOne = " where ref = '1.2' and plan_id = (select id from plan where plan_key = 'migration')";
        refusedByKey("update action set ref = '1.999'" + ofOne);
        refusedByKey("update reference set retired = true" + ofOne);
        refusedByKey("delete from reference" + ofOne);
        refusedByCheck("update action set retired = true" + ofOne);
        refusedByCheck("update partner set succeeded_from = '2024-25-Q1'");
    }

    @Test
    void everyForeignKeyHasAnIndex() throws SQLException {
        try (Connection connection = database.getConnection()) {
            DatabaseMetaData known = connection.getMetaData();
            List<String> without = new ArrayList<>();
            int keys = 0;
            for (String table : tables(known, connection.getSchema())) {
                List<List<String>> indexes = indexes(known, connection.getSchema(), table);
                for (List<String> columns : foreignKeys(known, connection.getSchema(), table)) {
                    keys++;
                    boolean indexed = indexes.stream()
                            .anyMatch(index -> index.size() >= columns.size()
                                    && columns.containsAll(index.subList(0, columns.size())));
                    if (!indexed) {
                        without.add(table + columns);
                    }
                }
            }
            assertTrue(keys >= 20, "Only " + keys + " foreign keys were found");
            assertEquals(List.of(), without);
        }
    }

    private static List<String> tables(DatabaseMetaData known, String schema) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = known.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private static List<List<String>> foreignKeys(DatabaseMetaData known, String schema, String table)
            throws SQLException {
        try (ResultSet rows = known.getImportedKeys(null, schema, table)) {
            return columns(rows, "FK_NAME", "FKCOLUMN_NAME", "KEY_SEQ");
        }
    }

    /** The primary key's and the unique constraints' among them. */
    private static List<List<String>> indexes(DatabaseMetaData known, String schema, String table) throws SQLException {
        try (ResultSet rows = known.getIndexInfo(null, schema, table, false, true)) {
            return columns(rows, "INDEX_NAME", "COLUMN_NAME", "ORDINAL_POSITION");
        }
    }

    private static List<List<String>> columns(ResultSet rows, String name, String column, String order)
            throws SQLException {
        Map<String, TreeMap<Integer, String>> byName = new TreeMap<>();
        while (rows.next()) {
            if (rows.getString(name) != null) {
                byName.computeIfAbsent(rows.getString(name), key -> new TreeMap<>())
                        .put(rows.getInt(order), rows.getString(column));
            }
        }
        return byName.values().stream()
                .map(columns -> List.copyOf(columns.values()))
                .toList();
    }

    private void refusedByCheck(String write) {
        String state = refusal(write);
        assertTrue(List.of(CHECK_ON_H2, CHECK_ON_POSTGRESQL).contains(state), write + ": " + state);
    }

    private void refusedByKey(String write) {
        String state = refusal(write);
        assertTrue(List.of(KEY_MISSING_ON_H2, KEY).contains(state), write + ": " + state);
    }

    private void refused(String expected, String write) {
        assertEquals(expected, refusal(write), write);
    }

    /** The SQL state with which the database refuses the write. */
    private String refusal(String write) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                return assertThrows(SQLException.class, () -> statement.executeUpdate(write), write)
                        .getSQLState();
            } finally {
                connection.rollback();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
