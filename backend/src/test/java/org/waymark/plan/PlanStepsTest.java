package org.waymark.plan;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.ShortPlan;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** What is done with a whole plan: all frequencies at once, and the plan that goes on with it. */
@QuarkusTest
@Tag("sql")
class PlanStepsTest extends OverHttp {

    private static final Visitor MANAGER = Cast.MANAGER.visitor();

    @Test
    void allActionsAreAskedForAlikeButThoseWithdrawn() {
        ShortPlan plan = ShortPlan.put("asked-alike");
        post(plan, "/actions/1.2/withdrawal", Json.object("{'from': '2024-25-Q3', 'reason': 'Done elsewhere.'}"));
        plan.change(document ->
                ShortPlan.action(document, "1.3").putArray("askedIn").add(2));
        int entries = plan.plan().historySize();
        ObjectNode annual = Json.object("{'frequency': 'ANNUAL', 'reason': 'Once a year will do.'}");
        Response set = post(plan, "/frequencies", annual);
        set.then().statusCode(200).body("actions", hasItems("1.1", "1.3")).body("actions", not(hasItem("1.2")));
        assertEquals(set.header("ETag"), MANAGER.get(plan.at("")).header("ETag"));
        MANAGER.get(plan.at("/actions/1.3?quarter=" + Q)).then().body("asked", equalTo(false));
        MANAGER.get(plan.at("/actions/1.2/definition")).then().body("action.frequency", equalTo("QUARTERLY"));
        post(plan, "/frequencies", annual).then().body("actions.size()", equalTo(0));
        assertEquals(entries + 1, plan.plan().historySize(), "the same again is no change");
        JsonNode told = plan.plan().history("").get(0);
        assertEquals("Once a year will do.", told.get("reason").asText());
        assertEquals("QUARTERLY", told.at("/before/0/frequency").asText());
        Cast.VIEWER.visitor().get(plan.at("/history")).then().body("items[0].reason", equalTo("Once a year will do."));
        post(plan, "/frequencies", Json.object("{}"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/frequency", "/reason"));
    }

    @Test
    void aPlanDocumentMayComeWithItsReason() {
        ShortPlan plan = ShortPlan.put("with-reason");
        Response present = MANAGER.get(plan.at(""));
        ObjectNode document = (ObjectNode) Json.of(present.asString());
        ((ObjectNode) document.get("plan")).put("title", "Another title");
        MANAGER.put(plan.at("?reason=Renamed by the board"), document, present.header("ETag"))
                .then()
                .statusCode(200);
        assertEquals(
                "Renamed by the board",
                plan.plan().history("").get(0).get("reason").asText());
        MANAGER.put(plan.at("?reason=Ring 020 7946 0018"), document, "*").then().statusCode(422);
    }

    @Test
    void aPlanGoesOnInAnotherWithWhatIsUnfinished() {
        ShortPlan plan = ShortPlan.put("ends");
        ObjectNode done = SmallPlan.says("BLUE").put("completedOn", "2024-09-01");
        Visitor police = Cast.POLICE.visitor();
        police.put(plan.plan().update("1.1", Q), done).then().statusCode(201);
        police.post(plan.plan().update("1.1", Q) + "/submission").then().statusCode(200);
        post(plan, "/actions/1.2/withdrawal", Json.object("{'from': '2024-25-Q4', 'reason': 'Done elsewhere.'}"))
                .then()
                .statusCode(200);
        ObjectNode early = successor("goes-on").put("firstQuarter", "2024-25-Q4");
        post(plan, "/successor", early).then().statusCode(422).body("errors[0].pointer", equalTo("/firstQuarter"));
        post(plan, "/successor", successor("elsewhere"))
                .then()
                .statusCode(409)
                .body("detail", containsString("another key"));
        post(plan, "/successor", successor("goes-on").put("lastQuarter", "2020-21-Q1"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/lastQuarter"));
        int entries = plan.plan().historySize();
        Response made = post(plan, "/successor", successor("goes-on").put("withPeople", true));
        made.then()
                .statusCode(201)
                .body("plan.follows", equalTo("ends"))
                .body("objectives[0].indicators[0].key", equalTo("i1"))
                .body("objectives[0].actions[0].ref", equalTo("1.1"))
                .body("objectives[0].actions[0].follows[0].plan", equalTo("ends"))
                .body("objectives[0].actions[0].follows[0].ref", equalTo("1.3"))
                .body("objectives[0].actions[0].measures.size()", equalTo(3));
        assertEquals(10, made.jsonPath().getList("objectives[0].actions").size());
        assertEquals(entries + 1, plan.plan().historySize());
        MANAGER.get("/plans/goes-on").then().statusCode(200).header("ETag", equalTo(made.header("ETag")));
        MANAGER.get("/plans/goes-on/history").then().body("items.size()", equalTo(1));
        Cast.POLICE
                .visitor()
                .get("/plans/goes-on/actions/1.1?quarter=2025-26-Q1")
                .then()
                .body("mayRate", equalTo(true));
        Cast.VIEWER.visitor().get("/plans/goes-on").then().statusCode(200);
        assertEquals(404, Cast.STRANGER.visitor().get("/plans/goes-on").statusCode());
        MANAGER.get(plan.at("/actions/1.3?quarter=" + Q))
                .then()
                .body("followedBy[0].plan", equalTo("goes-on"))
                .body("followedBy[0].ref", equalTo("1.1"));
        MANAGER.get("/plans/goes-on/actions/1.1?quarter=2025-26-Q1")
                .then()
                .body("follows[0].ref", equalTo("1.3"))
                .body("position.rating", equalTo("GREY"));
        MANAGER.get(plan.at("")).then().body("plan.followedBy", equalTo("goes-on"));
        post(plan, "/successor", successor("goes-on-again")).then().statusCode(409);
        assertEquals(
                new TreeSet<>(List.of("1.1", "1.2")),
                new TreeSet<>(MANAGER.get(plan.at(""))
                        .jsonPath()
                        .getList("objectives[0].actions.findAll { !it.takenOverBy }.ref")));
    }

    private static ObjectNode successor(String key) {
        return Json.object(
                        "{'title': 'Goes on', 'firstQuarter': '2025-26-Q1', 'lastQuarter': '2027-28-Q4', 'renumber': true, 'reason': 'The strategy was renewed.'}")
                .put("key", key);
    }

    private static Response post(ShortPlan plan, String address, Object body) {
        return MANAGER.post(plan.at(address), body);
    }
}
