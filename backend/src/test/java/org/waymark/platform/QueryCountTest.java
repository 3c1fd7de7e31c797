package org.waymark.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** A read that answers many things asks the database as often for fifty actions as for five. */
@QuarkusTest
class QueryCountTest extends OverHttp {

    private static final int MOST = 20;
    /** It is made from all that a quarter's record holds. */
    private static final int MOST_FOR_A_PAPER = 30;

    private final Visitor program = Visitor.bootstrap();

    @Inject
    SessionFactory sessions;

    @BeforeAll
    void put() {
        fill(SmallPlan.withoutPeople("queries-5", 5), 5);
        fill(SmallPlan.withoutPeople("queries-50", 50), 50);
    }

    private void fill(SmallPlan plan, int actions) {
        program.post(plan.at("/quarters/2022-23-Q1/finalisation")).then().statusCode(200);
        for (int position = 1; position <= actions; position++) {
            String ref = "1." + position;
            plan.accept(program, ref, BEFORE, "GREEN");
            program.put(plan.reading(ref, "people", BEFORE), "{\"value\": 3}")
                    .then()
                    .statusCode(201);
            plan.send(program, ref, Q, "AMBER");
            program.put(plan.update(ref, "2024-25-Q3"), "{\"readings\": [{\"measure\": \"people\", \"value\": 3}]}")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void anActionsUpdatesAreReadTogetherHoweverManyThereAre() {
        SmallPlan plan = SmallPlan.withoutPeople("queries-quarters", 2);
        for (String quarter : List.of("2022-23-Q1", "2022-23-Q2", "2022-23-Q3", "2022-23-Q4", "2023-24-Q1")) {
            plan.send(program, "1.1", quarter, "GREEN");
        }
        plan.send(program, "1.2", Q, "GREEN");
        assertEquals(queries(plan.at("/actions/1.2/updates")), queries(plan.at("/actions/1.1/updates")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plans/%s/actions?quarter=2024-25-Q2",
                "/plans/%s/progress?quarter=2024-25-Q2",
                "/plans/%s/trend",
                "/plans/%s/warnings",
                "/plans/%s/warnings?setAside=true",
                "/plans/%s/gaps",
                "/plans/%s/voices",
                "/plans/%s/meetings",
                "/plans/%s/measures",
                "/plans/%s/indicators",
                "/plans/%s/indicators?quarter=2022-23-Q1",
                "/plans/%s/responses?quarter=2024-25-Q2",
                "/plans/%s/objectives",
                "/plans/%s/partners",
                "/me/updates?plan=%s&quarter=2024-25-Q2",
                "/me/updates?plan=%s&quarter=2024-25-Q3",
                "/plans/%s",
                "/plans/%s/history",
                "/plans/%s/inbox",
                "/plans/%s/asks",
                "/plans/%s/decisions",
                "/plans/%s/quarters",
                "/plans/%s/reminders",
                "/plans/%s/reminders/preview",
                "/plans/%s/contacts",
                "/plans/%s/publications",
                "/plans/%s/progress?quarter=2022-23-Q1",
                "/plans/%s/actions?quarter=2022-23-Q1",
                "/plans/%s/plan.csv?quarter=2024-25-Q2",
                "/plans/%s/plan.csv?quarter=2022-23-Q1",
                "/plans/%s/plan.yaml"
            })
    void theNumberOfQueriesDoesNotGrowWithThePlan(String address) {
        long few = queries(address.formatted("queries-5"));
        long many = queries(address.formatted("queries-50"));
        assertTrue(few > 0, "Nothing was asked: the answer was kept");
        assertEquals(few, many, "queries for 5 and for 50 actions");
        int most = address.contains("/plan.csv") ? MOST_FOR_A_PAPER : MOST;
        assertTrue(many <= most, many + " queries");
    }

    private long queries(String address) {
        sessions.getStatistics().clear();
        program.get(address).then().statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount();
    }
}
