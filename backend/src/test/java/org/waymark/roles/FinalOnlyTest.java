package org.waymark.roles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** A board viewer and a token for finalised quarters reach what is listed here, and of the contract nothing else. */
@QuarkusTest
class FinalOnlyTest extends OverHttp {

    /** Open to everybody; the second would end the session that asks. */
    private static final Set<String> OPEN_TO_ALL = Set.of("signIn", "signOut");

    private static final Set<String> THEIRS = new TreeSet<>(Set.of(
            "getMe",
            "listPlans",
            "listQuarters",
            "getQuarter",
            "listPublications",
            "getPublication",
            "getProgress",
            "getTrend",
            "getDashboard",
            "listActions",
            "getAction",
            "listWarnings",
            "listResponses",
            "getSummaryAsWord",
            "getSummaryAsCsv",
            "getSummaryAsPdf",
            "getSummary",
            "getSummaryAsExcel",
            "getPlanAsWord",
            "getPlanAsPdf",
            "getPlanAsExcel",
            "getPlanAsCsv"));
    /** Theirs, but the quarter or action that the table asks for is not finalised. */
    private static final Set<String> NOT_FINALISED =
            Set.of("getSummaryAsWord", "getSummaryAsExcel", "getSummaryAsCsv", "getSummaryAsPdf", "getSummary");

    private SmallPlan plan;
    private Operations operations;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("final-only", 40);
        operations = Operations.of(plan, plan);
    }

    @Test
    void aBoardViewerReachesFinalisedQuartersAndNothingElse() {
        String person =
                "{'name': 'Bo Bord', 'password': 'a long password for tests', 'memberships': [{'role': 'VIEWER',"
                        + " 'plan': '%s', 'audience': 'BOARD'}]}".formatted(plan.key);
        Visitor.bootstrap()
                .put("/people/board@example.org", Json.object(person))
                .then()
                .statusCode(201);
        reachesFinalisedQuarters(
                Visitor.withSession(Visitor.session("board@example.org", "a long password for tests")));
    }

    @Test
    void aTokenForFinalisedQuartersReachesTheSame() {
        for (String scope : List.of("'plan': '%s', ".formatted(plan.key), "")) {
            String body = "{'name': 'final%d', %s'scopes': ['read:final']}".formatted(scope.length(), scope);
            reachesFinalisedQuarters(Visitor.program(Visitor.bootstrap()
                    .post("/tokens", Json.object(body))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("token")));
        }
    }

    @Test
    void onlyAViewerHasAnAudience() {
        String person = "{'name': 'No', 'memberships': [{'role': 'MANAGER', 'plan': '%s', 'audience': 'BOARD'}]}"
                .formatted(plan.key);
        Visitor.bootstrap()
                .put("/people/no@example.org", Json.object(person))
                .then()
                .statusCode(422);
    }

    private void reachesFinalisedQuarters(Visitor visitor) {
        List<String> wrong = new ArrayList<>();
        Set<String> ids = operations.ids();
        ids.removeAll(OPEN_TO_ALL);
        for (String operation : ids) {
            int status = operations.send(operation, visitor).statusCode();
            int expected = NOT_FINALISED.contains(operation) ? 404 : THEIRS.contains(operation) ? 200 : 403;
            if (status != expected) {
                wrong.add("%s: %d instead of %d".formatted(operation, status, expected));
            }
        }
        assertEquals(List.of(), wrong);
    }
}
