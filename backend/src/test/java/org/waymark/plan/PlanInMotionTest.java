package org.waymark.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.waymark.plan.ChangeAsked.addition;
import static org.waymark.plan.ChangeAsked.reason;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.ShortPlan;
import org.waymark.testing.Visitor;

/** Actions are added and changed between quarters, each for a reason. It is 2024-25-Q3; Q1 is finalised. */
@QuarkusTest
@Tag("sql")
class PlanInMotionTest extends OverHttp {

    private static final String NOW = "2024-25-Q3";
    private static final Visitor MANAGER = Cast.MANAGER.visitor();

    private ShortPlan plan;

    @BeforeAll
    void put() {
        plan = ShortPlan.put("in-motion");
        plan.plan().accept(Cast.POLICE.visitor(), "1.1", BEFORE, "GREEN");
        plan.finalised(BEFORE);
    }

    @Test
    void anAddedActionGetsTheNextReferenceAndCountsFromTheCurrentQuarterOn() {
        int entries = plan.plan().historySize();
        Response added = MANAGER.post(plan.at("/actions"), addition("Dentists").put("objective", 1));
        added.then().statusCode(201).body("action.added", equalTo(NOW));
        String ref = added.path("action.ref");
        assertEquals(added.header("ETag"), MANAGER.get(plan.at("")).header("ETag"));
        assertEquals(entries + 1, plan.plan().historySize());
        JsonNode told = plan.plan().history("&action=" + ref).get(0);
        assertEquals("action added", told.get("operation").asText());
        assertEquals("The group asked for it.", told.at("/reason").asText());
        MANAGER.get(plan.at("/progress?quarter=" + NOW)).then().body("movement.added", hasItems(ref));
        MANAGER.get(plan.at("/actions?quarter=" + Q)).then().body("items.ref.contains('" + ref + "')", equalTo(false));
        MANAGER.post(plan.at("/actions"), addition("Later", "1.99", "2024-25-Q4"))
                .then()
                .statusCode(201)
                .body("action.ref", equalTo("1.99"));
    }

    @Test
    void whatIsWrongWithAnAdditionIsToldAtOnceAndOfTheRequest() {
        ObjectNode wrong = Json.object("{'action': {'measures': [{'key': 'NO'}]}, 'reason': ' '}");
        MANAGER.post(plan.at("/actions"), wrong)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/action/focus", "/action/action", "/action/measures/0/kind", "/reason"));
        ObjectNode known = addition("Twice", "1.2", null);
        ((ObjectNode) known.get("action")).putArray("leads").add("nobody");
        MANAGER.post(plan.at("/actions"), known)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/action/leads/0", "/action/ref"));
        MANAGER.post(plan.at("/actions"), addition("Nowhere"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/objective"));
        MANAGER.post(plan.at("/actions"), addition("Finalised", "1.50", BEFORE))
                .then()
                .statusCode(409)
                .body("detail", containsString("Q2 2024-25"));
        ObjectNode personal = addition("Personal").put("objective", 1).put("reason", "Ring 020 7946 0018");
        MANAGER.post(plan.at("/actions"), personal)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:waymark:problem:personal-data"));
        personal.putArray("confirmedWords").add("020 7946 0018");
        MANAGER.post(plan.at("/actions"), personal).then().statusCode(201);
    }

    @Test
    void whatLooksLikePersonalDataIsNamedAllAtOnceWhereverItIsTyped() {
        ObjectNode personal = addition("Personal").put("objective", 1).put("reason", "Ring 020 7946 0018");
        ((ObjectNode) personal.get("action"))
                .put("outcome", "Write to jane@example.org")
                .withArray("measures")
                .add(Json.object(
                        "{'key': 'm1', 'statement': 'Calls to 020 7946 0019', 'kind': 'COUNT', 'direction': 'NONE'}"));
        MANAGER.post(plan.at("/actions"), personal)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:waymark:problem:personal-data"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/reason", "/action/outcome", "/action/measures/0/statement"));
        personal.putArray("confirmedWords")
                .add("020 7946 0018")
                .add("jane@example.org")
                .add("020 7946 0019");
        String ref = MANAGER.post(plan.at("/actions"), personal)
                .then()
                .statusCode(201)
                .extract()
                .path("action.ref");
        Response present = MANAGER.get(plan.at("/actions/" + ref + "/definition"));
        ObjectNode change = change(present);
        ((ObjectNode) change.get("action")).put("focus", "Ring 020 7946 0020");
        MANAGER.put(plan.at("/actions/" + ref + "/definition"), change, present.header("ETag"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/action/focus"));
    }

    @Test
    void anActionIsChangedUnderThePlansTagAndKeepsItsReferenceOnceItIsSpokenOf() {
        Response present = MANAGER.get(plan.at("/actions/1.2/definition"));
        ObjectNode change = change(present);
        int entries = plan.plan().historySize();
        MANAGER.put(plan.at("/actions/1.2/definition"), change).then().statusCode(200);
        assertEquals(entries, plan.plan().historySize(), "the same again is no change");
        ((ObjectNode) change.get("action"))
                .put("frequency", "ANNUAL")
                .putArray("leads")
                .add("council");
        MANAGER.put(plan.at("/actions/1.2/definition"), change).then().statusCode(428);
        MANAGER.put(plan.at("/actions/1.2/definition"), change, "\"old\"")
                .then()
                .statusCode(412)
                .body("present.frequency", equalTo("QUARTERLY"));
        MANAGER.put(plan.at("/actions/1.2/definition"), change, present.header("ETag"))
                .then()
                .statusCode(200)
                .body("action.leads", contains("council"));
        assertEquals(entries + 1, plan.plan().historySize());
        MANAGER.get(plan.at("/actions/1.2?quarter=" + Q)).then().body("asked", equalTo(false));
        MANAGER.get(plan.at("/actions/1.2?quarter=" + BEFORE)).then().body("asked", equalTo(true));
        ObjectNode renumbered = change(MANAGER.get(plan.at("/actions/1.1/definition")));
        ((ObjectNode) renumbered.get("action")).put("ref", "1.70");
        MANAGER.put(plan.at("/actions/1.1/definition"), renumbered, "*")
                .then()
                .statusCode(409)
                .body("detail", containsString("its reference stays"));
        ObjectNode withdrawn = change(MANAGER.get(plan.at("/actions/1.1/definition")));
        ((ObjectNode) withdrawn.get("action")).put("withdrawn", NOW);
        MANAGER.put(plan.at("/actions/1.1/definition"), withdrawn, "*")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/action/withdrawn"));
    }

    @Test
    void aNewActionMayStillTakeAnotherReference() {
        String ref = MANAGER.post(plan.at("/actions"), addition("Moving", "1.60", null))
                .path("action.ref");
        ObjectNode change = change(MANAGER.get(plan.at("/actions/" + ref + "/definition")));
        ((ObjectNode) change.get("action")).put("ref", "2.60");
        MANAGER.put(plan.at("/actions/" + ref + "/definition"), change, "*")
                .then()
                .statusCode(200)
                .body("action.ref", equalTo("2.60"));
        MANAGER.get(plan.at("/actions/1.60")).then().statusCode(404);
        MANAGER.post(plan.at("/actions"), addition("In its place", "1.60", null))
                .then()
                .statusCode(201);
    }

    private static ObjectNode change(Response definition) {
        ObjectNode change = reason();
        change.set("action", Json.of(definition.asString()).get("action"));
        return change;
    }
}
