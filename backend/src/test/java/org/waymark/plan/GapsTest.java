package org.waymark.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** What a plan lacks, as its manager is told. */
@QuarkusTest
@Tag("sql")
class GapsTest extends OverHttp {

    private final Visitor manager = Cast.MANAGER.visitor();
    private final Visitor program = Visitor.bootstrap();
    private SmallPlan plan;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("gaps");
    }

    @Test
    void anActionOfNobodyLacksALead() {
        told().body("items.findAll { it.ref == '2.6' }.kind", contains("NO_LEAD"));
    }

    @Test
    void everyKindIsTold() {
        change("1.1", action -> {
            action.remove("timescale");
            action.putArray("measures");
            action.putArray("leads").add("delivery-group");
        });
        told().body(
                        "items.findAll { it.ref == '1.1' }.kind",
                        contains("NO_TIME_SCALE", "NO_MEASURE", "NO_LEAD_CAN_SIGN_IN", "ACCOUNTABLE_ASSUMED"))
                .body(
                        "items.find { it.kind == 'NO_LEAD_CAN_SIGN_IN' && it.ref == '1.1' }.sentence",
                        is("Nobody can sign in for Delivery Group"));
        change("1.2", action -> {
            action.put("accountable", "police");
            ((ObjectNode) action.at("/measures/0")).put("status", "TO_BE_CONFIRMED");
        });
        told().body(
                        "items.findAll { it.ref == '1.2' }.sentence",
                        contains(containsString("“People trained” is still to be")));
    }

    @Test
    void withdrawnActionsLackNothing() {
        told().body("items.findAll { it.ref == '2.4' }.size()", is(0));
    }

    @Test
    void aLeadWhoCanSignInFromNowOnFillsIt() {
        change("1.3", action -> action.putArray("leads").add("delivery-group"));
        String kinds = "items.findAll { it.ref == '1.3' }.kind";
        told().body(kinds, contains("NO_LEAD_CAN_SIGN_IN", "ACCOUNTABLE_ASSUMED"));
        String before = gaps().header("ETag");
        assertEquals(304, manager.getUnless(before, plan.at("/gaps?limit=500")).statusCode());
        String body =
                "{'name': 'Greta Group', %s'memberships': [{'plan': 'gaps', 'role': 'LEAD', 'partners': ['delivery-group']}]}";
        program.put("/people/greta@example.org", Json.object(body.formatted("")))
                .then()
                .statusCode(201);
        told().body(kinds, contains("NO_LEAD_CAN_SIGN_IN", "ACCOUNTABLE_ASSUMED"));
        Response person = program.get("/people/greta@example.org");
        program.put(
                        "/people/greta@example.org",
                        Json.object(body.formatted("'password': 'a long password for tests', ")),
                        person.header("ETag"))
                .then()
                .statusCode(200);
        assertNotEquals(before, gaps().header("ETag"));
        told().body(kinds, contains("ACCOUNTABLE_ASSUMED"));
        Response now = program.get("/people/greta@example.org");
        program.delete("/people/greta@example.org", now.header("ETag")).then().statusCode(204);
    }

    private ValidatableResponse told() {
        return gaps().then().statusCode(200);
    }

    private Response gaps() {
        return manager.get(plan.at("/gaps?limit=500"));
    }

    private void change(String ref, java.util.function.Consumer<ObjectNode> change) {
        Response present = program.get(plan.at(""));
        ObjectNode document = (ObjectNode) Json.of(present.asString());
        document.at("/objectives/0/actions")
                .valueStream()
                .filter(action -> action.get("ref").asText().equals(ref))
                .forEach(action -> change.accept((ObjectNode) action));
        program.put(plan.at(""), document, present.header("ETag")).then().statusCode(200);
    }
}
