package org.waymark.update;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
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

/** Support and decisions: the register, what was answered, what goes to the board, what followed. */
@QuarkusTest
@Tag("sql")
class AskTest extends OverHttp {

    private final Visitor lead = Cast.POLICE.visitor();
    private final Visitor manager = Cast.MANAGER.visitor();
    private final Visitor viewer = Cast.VIEWER.visitor();
    private SmallPlan plan;
    private String ref;
    private String update;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("asks");
    }

    @BeforeEach
    void takeAnAction() {
        ref = plan.next();
        update = plan.update(ref, Q);
    }

    @Test
    void theRegisterSaysWhatIsAskedOfWhomByWhen() {
        plan.accept(lead, ref, Q, "RED");
        JsonNode entry = entry(viewer, "?quarter=" + Q);
        assertEquals("No room", entry.at("/ask/barrier").asText());
        assertEquals("Example Council", entry.at("/ask/toName").asText());
        assertEquals("2025-01-31", entry.at("/ask/by").asText());
        assertEquals("OPEN", entry.get("state").asText());
        assertEquals(false, entry.get("overdue").asBoolean());
        assertEquals("RED", entry.get("rating").asText());
        for (String found : List.of("state=OPEN", "to=council", "to=Example%20Council", "escalated=false")) {
            assertTrue(entry(viewer, "?" + found) != null, found);
        }
        for (String none :
                List.of("state=ANSWERED", "state=OVERDUE", "to=police", "escalated=true", "quarter=" + BEFORE)) {
            assertTrue(entry(viewer, "?" + none) == null, none);
        }
        viewer.get(plan.at("/asks?state=LOST")).then().statusCode(400);
    }

    @Test
    void pastItsDateWithoutAnAnswerItStandsOut() {
        today.set(LocalDate.of(2025, 1, 31));
        plan.accept(lead, ref, Q, "RED");
        assertEquals(false, entry(manager, "?state=OPEN").get("overdue").asBoolean());
        today.set(LocalDate.of(2025, 2, 1));
        assertEquals(true, entry(manager, "?state=OVERDUE").get("overdue").asBoolean());
        manager.post(update + "/ask/answer", agreed("2025-02-01")).then().statusCode(200);
        assertTrue(entry(manager, "?state=OVERDUE") == null);
    }

    @Test
    void anAskIsReadByThoseWhoMayReadItsUpdate() {
        ObjectNode red = SmallPlan.says("RED");
        lead.put(update, red).then().statusCode(201);
        for (Visitor somebody : List.of(lead, manager, viewer)) {
            assertTrue(entry(somebody, "") == null);
        }
        lead.post(update + "/submission").then().statusCode(200);
        assertTrue(entry(lead, "") != null && entry(manager, "") != null && entry(viewer, "") == null);
        manager.post(update + "/acceptance").then().statusCode(200);
        assertTrue(entry(viewer, "") != null);
        manager.post(update + "/restriction", Json.object("{'restricted': true}"))
                .then()
                .statusCode(200);
        assertTrue(entry(viewer, "") == null && entry(lead, "") != null);
        manager.post(update + "/ask/escalation", Json.object("{'words': 'Up.'}"))
                .then()
                .statusCode(409);
    }

    @Test
    void theAnswerIsRecordedBesideTheAskAndShownToTheLead() {
        plan.accept(lead, ref, Q, "RED");
        manager.post(update + "/ask/answer", agreed("2024-10-09"))
                .then()
                .statusCode(200)
                .body("ask.answer.answer", is("AGREED"))
                .body("ask.answer.meeting", is("Delivery Group"))
                .body("ask.answer.by", is("Mary Mann"));
        lead.get(update).then().body("ask.answer.words", is("A room until March."));
        assertEquals(
                "A room until March.",
                plan.mine(lead, ref, Q).at("/update/ask/answer/words").asText());
        assertEquals("ANSWERED", entry(viewer, "?state=ANSWERED").get("state").asText());
        JsonNode entry = plan.history("&action=" + ref).get(0);
        assertEquals("answer recorded", entry.get("operation").asText());
        assertEquals("AGREED", entry.at("/after/answer/answer").asText());
        manager.delete(update + "/ask/answer").then().statusCode(200).body("ask.answer", nullValue());
        manager.delete(update + "/ask/answer").then().statusCode(404);
        assertEquals("OPEN", entry(viewer, "").get("state").asText());
    }

    @Test
    void whatGoesToTheBoardIsInTheManagersWordsWithTheLeadsBeside() {
        plan.send(lead, ref, Q, "RED");
        manager.post(update + "/ask/escalation", Json.object("{'words': 'The board is asked for a room.'}"))
                .then()
                .statusCode(200)
                .body("ask.escalation.words", is("The board is asked for a room."))
                .body("ask.need", is("A room for six sessions"));
        assertEquals(
                "A room for six sessions",
                entry(manager, "?escalated=true").at("/ask/need").asText());
        manager.post(update + "/ask/escalation", Json.object("{'words': 'Ring 07700 900123.'}"))
                .then()
                .statusCode(422)
                .body("errors.words", contains("07700 900123"));
        manager.delete(update + "/ask/escalation").then().statusCode(200).body("ask.escalation", nullValue());
        manager.delete(update + "/ask/escalation").then().statusCode(404);
        assertTrue(entry(manager, "?escalated=true") == null);
    }

    @Test
    void toReportWithoutAskingTakesNothingBackInTheRegisterAsInTheWarning() {
        plan.accept(lead, ref, BEFORE, "RED");
        plan.accept(lead, ref, Q, "GREEN");
        assertEquals("OPEN", entry(manager, "?state=OPEN").get("state").asText());
        today.set(LocalDate.of(2025, 2, 1));
        assertEquals(true, entry(manager, "?state=OVERDUE").get("overdue").asBoolean());
        assertTrue(
                found(manager, plan.at("/warnings?limit=500&quarter=" + Q), "/ref") != null,
                "the action is warned of too");
        String before = plan.update(ref, BEFORE) + "/ask/answer";
        manager.post(before, Json.object("{'answer': 'DEFERRED', 'words': 'In May.', 'on': '2025-01-31'}"))
                .then()
                .statusCode(200);
        JsonNode deferred = entry(manager, "?state=OPEN");
        assertEquals("2025-01-31", deferred.at("/ask/answer/on").asText());
        assertEquals(false, deferred.get("overdue").asBoolean());
        assertEquals("DEFERRED", decision(Q).at("/asked/ask/answer/answer").asText());
        manager.post(before, agreed("2025-01-31")).then().statusCode(200);
        assertTrue(entry(manager, "?state=OPEN") == null);
    }

    @Test
    void whatIsAskedAnewTakesThePlaceOfWhatWasAskedBefore() {
        plan.accept(lead, ref, BEFORE, "RED");
        plan.send(lead, ref, Q, "RED");
        JsonNode now = entry(manager, "?quarter=" + Q);
        assertEquals("OPEN", now.get("state").asText());
        assertEquals(BEFORE, now.get("since").asText());
        assertEquals("CLOSED", entry(manager, "?quarter=" + BEFORE).get("state").asText());
        assertTrue(entry(manager, "?quarter=" + BEFORE + "&state=CLOSED") != null);
    }

    @Test
    void whatWasDecidedLastTimeStandsBesideWhatFollowed() {
        plan.accept(lead, ref, BEFORE, "RED");
        manager.post(plan.update(ref, BEFORE) + "/ask/answer", agreed("2024-08-14"))
                .then()
                .statusCode(200);
        JsonNode before = decision(Q);
        assertEquals("AGREED", before.at("/asked/ask/answer/answer").asText());
        assertTrue(before.path("followed").isMissingNode());
        plan.accept(lead, ref, Q, "GREEN");
        JsonNode after = decision(Q);
        assertEquals("GREEN", after.at("/followed/rating").asText());
        assertEquals("Two practices were trained.", after.at("/followed/done").asText());
        assertTrue(decision(BEFORE) == null);
    }

    @Test
    void readsAreTaggedAndAnswersChangeTheTag() {
        plan.accept(lead, ref, Q, "RED");
        String tag = viewer.get(plan.at("/asks")).header("ETag");
        viewer.getUnless(tag, plan.at("/asks")).then().statusCode(304);
        manager.post(update + "/ask/answer", agreed("2024-10-09")).then().statusCode(200);
        viewer.getUnless(tag, plan.at("/asks")).then().statusCode(200);
        viewer.get(plan.at("/asks")).then().header("ETag", not(tag));
    }

    static ObjectNode agreed(String on) {
        return Json.object(
                "{'answer': 'AGREED', 'words': 'A room until March.', 'on': '%s', 'meeting': 'Delivery Group'}"
                        .formatted(on));
    }

    /** The action's ask in the register, or null. */
    private JsonNode entry(Visitor visitor, String query) {
        String separator = query.isEmpty() ? "?" : "&";
        return found(visitor, plan.at("/asks" + query + separator + "limit=500"), "/action");
    }

    private JsonNode decision(String quarter) {
        return found(viewer, plan.at("/decisions?quarter=" + quarter), "/asked/action");
    }

    private JsonNode found(Visitor visitor, String address, String at) {
        String page = visitor.request()
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return Json.of(page)
                .get("items")
                .valueStream()
                .filter(item -> item.at(at).asText().equals(ref))
                .findFirst()
                .orElse(null);
    }
}
