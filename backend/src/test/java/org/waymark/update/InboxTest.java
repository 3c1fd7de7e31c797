package org.waymark.update;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** What was sent, as the manager finds it; and what is accepted or confirmed several at once. */
@QuarkusTest
@Tag("sql")
class InboxTest extends OverHttp {

    private final Visitor lead = Cast.POLICE.visitor();
    private final Visitor manager = Cast.MANAGER.visitor();
    private SmallPlan plan;
    private String ref;
    private String update;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("inbox", 11);
    }

    @BeforeEach
    void takeAnAction() {
        ref = plan.next();
        update = plan.update(ref, Q);
    }

    @Test
    void theInboxHasWhatWasSentOldestFirstBesideWhatWasSaidLast() {
        plan.accept(lead, ref, BEFORE, "GREEN");
        lead.put(plan.reading(ref, "people", BEFORE), Json.object("{'value': 41}"))
                .then()
                .statusCode(201);
        ObjectNode amber = SmallPlan.says("AMBER").put("done", "One practice was trained.");
        amber.set("readings", Json.of("[{\"measure\": \"people\", \"value\": 37}]"));
        lead.put(update, amber).then().statusCode(201);
        lead.post(update + "/submission").then().statusCode(200);
        String later = plan.next();
        plan.send(lead, later, Q, "GREEN");
        Cast.HEALTH
                .visitor()
                .put(update + "/contributions/health", Json.object("{'words': 'Only ours so far.'}"))
                .then()
                .statusCode(201);
        List<JsonNode> items = inbox();
        List<String> refs =
                items.stream().map(item -> item.get("action").asText()).toList();
        assertTrue(refs.indexOf(ref) < refs.indexOf(later), refs.toString());
        JsonNode item = items.get(refs.indexOf(ref));
        assertEquals(BEFORE, item.at("/previous/quarter").asText());
        assertEquals(
                "[\"atRisk\",\"done\",\"rating\",\"recovery\"]",
                item.get("differences").toString());
        JsonNode people = item.at("/readings/0");
        assertEquals(37, people.at("/now/value").asInt());
        assertEquals(41, people.at("/last/value").asInt());
        assertTrue(item.at("/contributions/0/hidden").asBoolean());
        assertEquals("SLIPPED", item.at("/warnings/0/rule").asText());
        assertTrue(items.get(refs.indexOf(later)).path("previous").isMissingNode());
    }

    @Test
    void draftsAndWhatIsDecidedAreNotInTheInbox() {
        lead.put(update, SmallPlan.says("GREEN")).then().statusCode(201);
        String accepted = plan.next();
        plan.accept(lead, accepted, Q, "GREEN");
        List<String> refs =
                inbox().stream().map(item -> item.get("action").asText()).toList();
        assertTrue(!refs.contains(ref) && !refs.contains(accepted), refs.toString());
    }

    @Test
    void severalAreAcceptedTogetherOrNoneIs() {
        String other = plan.next();
        String draft = plan.next();
        plan.send(lead, ref, Q, "GREEN");
        plan.send(lead, other, Q, "AMBER");
        lead.put(plan.update(draft, Q), SmallPlan.says("GREEN")).then().statusCode(201);
        int entries = plan.historySize();
        manager.post(plan.at("/acceptances"), several(ref, draft, "9.9", other, ref))
                .then()
                .statusCode(409)
                .body("errors.pointer", containsInAnyOrder("/actions/1", "/actions/2", "/actions/4"))
                .body("errors.detail", hasItem(containsString("The update is a draft")));
        lead.get(update).then().body("state", is("SUBMITTED"));
        assertEquals(entries, plan.historySize());
        manager.post(plan.at("/acceptances"), several(other, ref))
                .then()
                .statusCode(200)
                .body("items.action", contains(other, ref))
                .body("items.state", contains("ACCEPTED", "ACCEPTED"));
        assertEquals(entries + 2, plan.historySize());
    }

    @Test
    void nothingIsAcceptedUnseen() {
        String seen = plan.send(lead, ref, Q, "GREEN").header("ETag");
        String tag = manager.get(update).header("ETag");
        lead.post(update + "/recall", "{}", seen).then().statusCode(200);
        lead.post(update + "/submission").then().statusCode(200);
        ObjectNode body = several(ref);
        body.putObject("tags").put(ref, tag);
        manager.post(plan.at("/acceptances"), body)
                .then()
                .statusCode(412)
                .body("errors.pointer", contains("/actions/0"));
        body.putObject("tags").put(ref, manager.get(update).header("ETag"));
        manager.post(plan.at("/acceptances"), body).then().statusCode(200);
    }

    @Test
    void noChangeIsSaidOfSeveralTogetherOrOfNone() {
        String red = plan.next();
        String other = plan.next();
        plan.accept(lead, ref, BEFORE, "GREEN");
        plan.accept(lead, other, BEFORE, "AMBER");
        plan.accept(lead, red, BEFORE, "RED");
        lead.post(plan.at("/confirmations"), several(ref, red, other))
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/actions/1"))
                .body("errors[0].detail", containsString("red"));
        lead.get(update).then().statusCode(404);
        lead.post(plan.at("/confirmations"), several(ref, other))
                .then()
                .statusCode(200)
                .body("items.noChange", contains(true, true));
        lead.get(update).then().body("state", is("SUBMITTED"));
        lead.post(plan.at("/confirmations"), several(SmallPlan.COUNCILS)).then().statusCode(403);
        lead.post(plan.at("/confirmations"), several()).then().statusCode(422);
    }

    private List<JsonNode> inbox() {
        String page = manager.get(plan.at("/inbox?limit=500&quarter=" + Q))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return Json.of(page).get("items").valueStream().toList();
    }

    private static ObjectNode several(String... refs) {
        ObjectNode body = Json.object("{'quarter': '%s'}".formatted(Q));
        List.of(refs).forEach(body.putArray("actions")::add);
        return body;
    }
}
