package org.waymark.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waymark.plan.ChangeAsked.addition;
import static org.waymark.plan.ChangeAsked.from;
import static org.waymark.plan.ChangeAsked.reason;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.OverHttp;
import org.waymark.testing.ShortPlan;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** Actions are withdrawn, reinstated, split and superseded between quarters. It is 2024-25-Q3; Q1 is finalised. */
@QuarkusTest
@Tag("sql")
class WithdrawalTest extends OverHttp {

    private static final String NOW = "2024-25-Q3";
    private static final Visitor MANAGER = Cast.MANAGER.visitor();

    private ShortPlan plan;

    @BeforeAll
    void put() {
        plan = ShortPlan.put("withdrawal");
        plan.finalised(BEFORE);
    }

    @Test
    void aWithdrawnActionCountsNoMoreAndCanBeReinstatedWhileNothingFinalisedRestsOnIt() {
        withdraw("1.3", BEFORE).then().statusCode(409).body("detail", containsString("Q1 2024-25 is finalised"));
        withdraw("1.3", "2030-31-Q1").then().statusCode(422);
        withdraw("1.3", Q).then().statusCode(200).body("action.withdrawn", equalTo(Q));
        withdraw("1.3", NOW).then().statusCode(409).body("detail", containsString("already"));
        MANAGER.get(plan.at("/progress?quarter=" + Q)).then().body("movement.withdrawn", hasItems("1.3"));
        MANAGER.get(plan.at("/progress?quarter=" + BEFORE + "&basis=live"))
                .then()
                .body(
                        "overall.total",
                        equalTo(MANAGER.get(plan.at("/progress?quarter=" + BEFORE))
                                .path("overall.total")));
        Cast.POLICE
                .visitor()
                .put(plan.plan().update("1.3", Q), SmallPlan.says("GREEN"))
                .then()
                .statusCode(409);
        step("1.3", "reinstatement", reason()).then().statusCode(200).body("action.withdrawn", nullValue());
        step("1.3", "reinstatement", reason()).then().statusCode(409);
        List<String> story = plan.plan().history("&action=1.3").stream()
                .map(entry -> entry.get("operation").asText() + ": "
                        + entry.at("/reason").asText())
                .toList();
        assertEquals(List.of("action reinstated: It was agreed.", "action withdrawn: It was agreed."), story);
    }

    @Test
    void whatIsCompletedIsNotWithdrawn() {
        ObjectNode done = SmallPlan.says("BLUE").put("completedOn", "2024-09-01");
        Cast.POLICE.visitor().put(plan.plan().update("1.4", Q), done).then().statusCode(201);
        Cast.POLICE
                .visitor()
                .post(plan.plan().update("1.4", Q) + "/submission")
                .then()
                .statusCode(200);
        withdraw("1.4", NOW).then().statusCode(409).body("detail", containsString("completed"));
    }

    @Test
    void aReferenceThatWasWithdrawnIsNeverUsedAgain() {
        withdraw("1.5", NOW).then().statusCode(200);
        plan.put(document ->
                        ShortPlan.action(document, "1.5").put("focus", "Other").put("action", "Other work"))
                .then()
                .statusCode(409)
                .body("errors[0].detail", containsString("1.5 was withdrawn"));
        plan.put(document -> {
                    ShortPlan.action(document, "1.5").remove("withdrawn");
                    ShortPlan.action(document, "1.5").put("focus", "Other");
                })
                .then()
                .statusCode(409);
        String added = MANAGER.post(plan.at("/actions"), addition("To go", "1.300", NOW))
                .path("action.ref");
        withdraw(added, "2024-25-Q4").then().statusCode(200);
        plan.change(document -> document.withArray("/objectives/0/actions")
                .removeIf(action -> action.get("ref").asText().equals(added)));
        MANAGER.post(plan.at("/actions"), addition("Again", added, null))
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/action/ref"));
        plan.put(document -> document.withArray("/objectives/0/actions")
                        .add(((ObjectNode) addition("Again").get("action")).put("ref", added)))
                .then()
                .statusCode(409)
                .body("errors[0].detail", containsString("not used again"));
        MANAGER.post(plan.at("/actions"), addition("Next").put("objective", 1))
                .then()
                .body("action.ref", equalTo("1.301"));
    }

    @Test
    void aSplitActionIsFollowedByItsParts() {
        ObjectNode split = from(NOW);
        split.putArray("into")
                .add(addition("One half").get("action"))
                .add(addition("Other half", "2.90", null).get("action"));
        Response answer = step("1.6", "split", split);
        answer.then()
                .statusCode(200)
                .body("action.withdrawn", equalTo(NOW))
                .body("followedBy.how", contains("SPLIT", "SPLIT"));
        String half = answer.path("followedBy[0].ref");
        MANAGER.get(plan.at("/actions/" + half + "/definition"))
                .then()
                .body("action.follows.ref", contains("1.6"))
                .body("action.added", equalTo(NOW));
        String document = MANAGER.get(plan.at("")).asString();
        assertTrue(document.contains("\"follows\":[{\"ref\":\"1.6\",\"how\":\"SPLIT\"}]"), document);
        plan.change(same -> {});
        assertEquals(document, MANAGER.get(plan.at("")).asString(), "the document comes back as it was put");
        MANAGER.get(plan.at("/actions/1.6?quarter=" + NOW)).then().body("followedBy.ref", hasItems(half, "2.90"));
        MANAGER.get(plan.at("/actions/2.90?quarter=" + NOW)).then().body("follows[0].ref", equalTo("1.6"));
        split.withArray("into").remove(1);
        step("1.7", "split", split).then().statusCode(422).body("errors.pointer", contains("/into"));
        step("1.6", "reinstatement", reason()).then().statusCode(200).body("followedBy.size()", equalTo(0));
    }

    @Test
    void anActionGivesWayToOthers() {
        ObjectNode by = from(NOW);
        by.putArray("by").add("1.8").add("1.888").add("1.7");
        step("1.7", "supersession", by).then().statusCode(422).body("errors.pointer", contains("/by/1", "/by/2"));
        step("1.7", "supersession", from(NOW)).then().statusCode(422).body("errors.pointer", contains("/by"));
        by.putArray("by").add("1.8");
        by.putArray("into").add(addition("New besides").get("action"));
        step("1.7", "supersession", by)
                .then()
                .statusCode(200)
                .body("action.withdrawn", equalTo(NOW))
                .body("followedBy.how", contains("SUPERSESSION", "SUPERSESSION"))
                .body("followedBy.ref", hasItems("1.8"));
        plan.put(document -> ShortPlan.action(document, "1.8")
                        .withArray("follows")
                        .addObject()
                        .put("ref", "1.777")
                        .put("how", "SPLIT"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", containsString("/follows/1/ref"));
    }

    private Response withdraw(String ref, String from) {
        return step(ref, "withdrawal", from(from));
    }

    private Response step(String ref, String step, ObjectNode body) {
        return MANAGER.post(plan.at("/actions/" + ref + "/" + step), body);
    }
}
