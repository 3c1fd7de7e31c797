package org.waymark.publication;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.ShortPlan;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** Each step that changes the plan between quarters, on a plan with a finalised quarter: its record stays to the byte, open quarters follow. */
@QuarkusTest
@Tag("sql")
class FrozenInMotionTest extends OverHttp {

    private static final String NOW = "2024-25-Q3";
    private static final Visitor MANAGER = Cast.MANAGER.visitor();

    private ShortPlan plan;

    @Test
    void whatWasSentOfAnActionThatIsWithdrawnWaitsForNobody() {
        SmallPlan small = SmallPlan.put("withdrawn-waiting", 2);
        small.send(Cast.POLICE.visitor(), "1.1", Q, "GREEN");
        small.send(Cast.POLICE.visitor(), "1.2", Q, "GREEN");
        MANAGER.post(small.at("/actions/1.1/withdrawal"), "{\"from\": \"" + Q + "\", \"reason\": \"It ended.\"}")
                .then()
                .statusCode(200);
        MANAGER.get(small.at("/quarters/" + Q)).then().body("inTheWay.awaitingAcceptance", equalTo(List.of("1.2")));
        MANAGER.get(small.at("/inbox")).then().body("items.action", equalTo(List.of("1.2")));
    }

    @Test
    void noStepOfThePlanChangesWhatIsFinalised() {
        plan = QuarterLifeTest.told("frozen-in-motion");
        plan.finalised(BEFORE);
        Map<String, String> before = seen();
        Map<String, Response> steps = new LinkedHashMap<>();
        steps.put("added", post("/actions", body().put("objective", 1).set("action", entry("New"))));
        steps.put("changed", changed());
        steps.put("withdrawn", post("/actions/1.1/withdrawal", from()));
        steps.put("reinstated", post("/actions/1.1/reinstatement", body()));
        ObjectNode split = from();
        split.putArray("into").add(entry("Half")).add(entry("Other half"));
        steps.put("split", post("/actions/1.2/split", split));
        ObjectNode by = from();
        by.putArray("by").add("1.5");
        steps.put("superseded", post("/actions/1.6/supersession", by));
        steps.put("succeeded", post("/partners/police/succession", from().put("to", "health")));
        steps.put("asked", post("/frequencies", body().put("frequency", "ANNUAL")));
        ObjectNode successor = Json.object(
                "{'key': 'frozen-goes-on', 'title': 'Goes on', 'firstQuarter': '2025-26-Q1', 'lastQuarter': '2026-27-Q4', 'reason': 'It ends.'}");
        steps.put("goes on", post("/successor", successor));
        steps.forEach(
                (step, answer) -> assertEquals(true, answer.statusCode() < 300, () -> step + ": " + answer.asString()));
        assertEquals(before, seen());
        // Nobody but its maker takes part in it, for she did not say so.
        assertEquals(404, Cast.POLICE.visitor().get("/plans/frozen-goes-on").statusCode());
        MANAGER.get(plan.at("/progress?quarter=" + NOW))
                .then()
                .body("movement.withdrawn", hasItem("1.2"))
                .body("updates.due.size()", equalTo(0));
        MANAGER.get(plan.at("/actions/1.3?quarter=" + NOW)).then().body("leads.key", hasItem("health"));
        MANAGER.get(plan.at("/actions/1.3?quarter=" + BEFORE)).then().body("leads[0].key", equalTo("police"));
        assertEquals(
                List.of(
                        "plan succeeded",
                        "frequencies set",
                        "partner succeeded",
                        "action superseded",
                        "action split",
                        "action reinstated",
                        "action withdrawn",
                        "action changed",
                        "action added"),
                plan.plan().history("").stream()
                        .limit(steps.size())
                        .map(entry -> entry.get("operation").asText())
                        .toList());
    }

    /** All that is said of the finalised quarter, in every form. */
    private Map<String, String> seen() {
        Map<String, String> seen = new LinkedHashMap<>();
        Response document = MANAGER.get(plan.at("/publications/" + BEFORE));
        seen.put("document", ShortPlan.text(document));
        seen.put("digest", ShortPlan.sha256(ShortPlan.text(document)) + document.header("ETag"));
        for (String address : List.of(
                "/progress?quarter=" + BEFORE + "&basis=final",
                "/actions?quarter=" + BEFORE,
                "/actions/1.1?quarter=" + BEFORE,
                "/warnings?quarter=" + BEFORE,
                "/responses?quarter=" + BEFORE,
                "/trend?from=" + BEFORE + "&to=" + BEFORE,
                "/summaries/" + BEFORE + ".csv")) {
            seen.put(address, ShortPlan.text(MANAGER.get(plan.at(address))));
        }
        return seen;
    }

    private Response changed() {
        Response present = MANAGER.get(plan.at("/actions/1.4/definition"));
        ObjectNode change = body();
        change.set("action", Json.of(present.asString()).get("action"));
        ((ObjectNode) change.get("action")).put("frequency", "SIX_MONTHLY").put("focus", "Changed");
        ((ObjectNode) change.at("/action/measures/0")).put("statement", "Other people");
        return MANAGER.put(plan.at("/actions/1.4/definition"), change, present.header("ETag"));
    }

    private Response post(String address, Object body) {
        return MANAGER.post(plan.at(address), body);
    }

    private static ObjectNode body() {
        return Json.object("{'reason': 'It was agreed.'}");
    }

    private static ObjectNode from() {
        return body().put("from", NOW);
    }

    private static ObjectNode entry(String focus) {
        return Json.object("{'action': 'Do it', 'leads': ['police']}").put("focus", focus);
    }
}
