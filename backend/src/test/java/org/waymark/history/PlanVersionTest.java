package org.waymark.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** The query that every read of a plan makes: what it answers, and how PostgreSQL takes it. */
@QuarkusTest
@Tag("sql")
class PlanVersionTest extends OverHttp {

    private static final String PLANNED_ANEW =
            "select custom_plans, generic_plans from pg_prepared_statements where statement = ?";

    @Inject
    AgroalDataSource database;

    @Inject
    PlanVersion versions;

    @Inject
    Vertx vertx;

    /** The driver prepares what it sends the fifth time; PostgreSQL plans five times anew before it compares with a plan for any number. */
    @Test
    @Tag("postgresql")
    void itIsPlannedOnceForAnyNumberOfPlans() throws SQLException {
        try (Connection connection = database.getConnection()) {
            VersionQuery remembering = new VersionQuery();
            for (int plans = 1; plans <= 20; plans++) {
                VersionQuery query = plans % 2 == 0 ? remembering : new VersionQuery();
                query.ask(
                        connection,
                        IntStream.range(0, plans).mapToObj(i -> "plan-" + i).collect(Collectors.toSet()));
            }
            try (PreparedStatement told = connection.prepareStatement(PLANNED_ANEW)) {
                told.setString(
                        1,
                        VersionQuery.ON_POSTGRESQL
                                .replaceFirst("\\?", "\\$1")
                                .replaceFirst("\\?", "\\$2")
                                .replaceFirst("\\?", "\\$3"));
                ResultSet plans = told.executeQuery();
                assertTrue(plans.next(), "The driver prepares it");
                assertEquals(5, plans.getLong("custom_plans"));
                assertTrue(plans.getLong("generic_plans") >= 20 - 4 - 5);
            }
        }
    }

    /** Two connections see tables of their own here, which tell another number each time that they are looked at. */
    @Test
    @Tag("postgresql")
    void nothingIsAddedUpWhereNothingWasCommittedSinceTheSameConnectionAsked() throws SQLException {
        SmallPlan.withoutPeople("version-d", 1).send(Visitor.bootstrap(), "1.1", Q, "AMBER");
        VersionQuery query = new VersionQuery();
        try (Connection one = database.getConnection();
                Connection other = database.getConnection()) {
            try {
                tellAnotherNumberEachTime(one, 1);
                tellAnotherNumberEachTime(other, 1_000_000);
                // PostgreSQL's own housekeeping commits now and then.
                assertTrue(
                        IntStream.range(0, 50).anyMatch(i -> asked(query, one) == asked(query, one)),
                        "never as before");
                for (int i = 0; i < 50; i++) {
                    long before = asked(query, one);
                    assertTrue(asked(query, other) >= 1_000_000, "What one connection saw is not taken for another");
                    QuarkusTransaction.requiringNew()
                            .run(() -> PlanVersion.count("version-d").run());
                    assertTrue(asked(query, one) > before, "Something was committed");
                }
            } finally {
                seeWhatAllSee(one);
                seeWhatAllSee(other);
            }
        }
    }

    @Test
    void plansThatWereNotAskedForBeforeAreAddedUpBesideThoseThatWere() throws SQLException {
        List<String> plans =
                IntStream.range(0, 6).mapToObj(i -> "version-e" + i).toList();
        plans.forEach(plan -> SmallPlan.withoutPeople(plan, 1).send(Visitor.bootstrap(), "1.1", Q, "AMBER"));
        VersionQuery query = new VersionQuery();
        for (int round = 0; round < 40; round++) {
            String written = plans.get(round % 5);
            QuarkusTransaction.requiringNew()
                    .run(() -> PlanVersion.count(written).run());
            Map<String, Long> all = inANewSight(Set.copyOf(plans));
            for (int some = 1; some <= plans.size(); some++) {
                Set<String> asked = Set.copyOf(plans.subList(0, some));
                try (Connection connection = database.getConnection()) {
                    Map<String, Long> answered = query.ask(connection, asked);
                    asked.forEach(plan -> assertEquals(all.get(plan), answered.get(plan), plan));
                    Set<String> none = Set.of(plans.get(0), "no-such-plan");
                    assertFalse(query.ask(connection, none).containsKey("no-such-plan"));
                }
            }
        }
    }

    private Map<String, Long> inANewSight(Set<String> plans) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new VersionQuery().ask(connection, plans);
        }
    }

    private static long asked(VersionQuery query, Connection connection) {
        try {
            return query.ask(connection, Set.of("a-plan")).get("a-plan");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void tellAnotherNumberEachTime(Connection connection, long first) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temporary sequence looked start " + first);
            statement.execute(
                    "create temporary view plan_version as select cast('a-plan' as varchar) as plan_key, nextval('looked') as changes");
            statement.execute("discard plans"); // or a statement of the pool's would go on with the table
        }
    }

    private static void seeWhatAllSee(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop view if exists pg_temp.plan_version");
            statement.execute("drop sequence if exists looked");
            statement.execute("discard plans");
        }
    }

    /** Two plans, of which now one, now the other and now both are asked for, while something is written to this, to that or to neither. */
    @Test
    void whatWasCommittedBeforeItIsAskedIsCounted() {
        List<String> plans = List.of("version-a", "version-b");
        plans.forEach(plan -> SmallPlan.withoutPeople(plan, 1).send(Visitor.bootstrap(), "1.1", Q, "AMBER"));
        Map<String, Long> counted = new HashMap<>();
        plans.forEach(plan -> counted.put(plan, asked(plan)));
        for (int round = 0; round < 60; round++) {
            String written = round % 3 == 2 ? "neither" : plans.get(round % 3);
            if (plans.contains(written)) {
                QuarkusTransaction.requiringNew()
                        .run(() -> PlanVersion.count(written).run());
                counted.merge(written, 1L, Long::sum);
            }
            for (String plan : round % 5 == 0 ? plans : List.of(plans.get(round / 5 % 2))) {
                assertEquals(counted.get(plan), asked(plan), plan + " in round " + round);
            }
        }
    }

    /** A transaction that is open while a version is asked for has begun before, and is seen once it has ended. */
    @Test
    void whatIsCommittedAfterItWasAskedIsCountedTheNextTime() throws SQLException {
        SmallPlan.withoutPeople("version-c", 1).send(Visitor.bootstrap(), "1.1", Q, "AMBER");
        long before = asked("version-c");
        try (Connection writer = database.getConnection()) {
            writer.setAutoCommit(false);
            writer.createStatement()
                    .execute("update plan_version set changes = changes + 1 where plan_key = 'version-c' and slot = 0");
            assertEquals(before, asked("version-c"));
            assertEquals(before, asked("version-c"));
            writer.commit();
        }
        assertEquals(before + 1, asked("version-c"));
    }

    private long asked(String plan) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        vertx.runOnContext(
                request -> versions.of(plan).subscribe().with(answer::complete, answer::completeExceptionally));
        String version = answer.orTimeout(10, TimeUnit.SECONDS).join();
        return Long.parseLong(version.substring(plan.length() + 1));
    }
}
