package org.waymark.history;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** Every accepted write has exactly one entry; what is refused has none. */
@QuarkusTest
@Tag("sql")
class HistoryTest extends OverHttp {

    private static final ObjectNode COMMENT = Json.object("{'comment': 'Which?'}");
    private final Visitor program = Visitor.bootstrap();
    private final Visitor lead = Cast.POLICE.visitor();
    private final Visitor manager = Cast.MANAGER.visitor();
    private SmallPlan plan;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("history");
    }

    @Test
    void everyStepOfAnUpdateHasOneEntry() {
        String update = plan.update(plan.next(), Q);
        writes("update saved", 201, () -> lead.put(update, SmallPlan.says("GREEN")));
        writes("update sent", 200, () -> lead.post(update + "/submission"));
        writes("update recalled", 200, () -> lead.post(update + "/recall"));
        writes("update sent", 200, () -> lead.post(update + "/submission"));
        writes("update sent back", 200, () -> manager.post(update + "/return", COMMENT));
        writes("update sent", 200, () -> lead.post(update + "/submission"));
        writes("update accepted", 200, () -> manager.post(update + "/acceptance"));
        writes("update sent back", 200, () -> manager.post(update + "/return", COMMENT));
        writes("update sent", 200, () -> lead.post(update + "/submission"));
        writes(
                "update accepted with another rating",
                200,
                () -> manager.post(update + "/acceptance", Json.object("{'rating': 'AMBER', 'reason': 'Two.'}")));
    }

    @Test
    void noChangeHasOneEntry() {
        String ref = plan.next();
        plan.accept(lead, ref, BEFORE, "GREEN");
        writes("no change confirmed", 200, () -> lead.post(plan.update(ref, Q) + "/confirmation"));
    }

    @Test
    void readingsByThemselvesHaveOneEntryEach() {
        String reading = plan.reading(plan.next(), "people", Q);
        writes("reading given", 201, () -> lead.put(reading, Json.object("{'value': 4}")));
        String tag = lead.get(reading).header("ETag");
        writes("reading given", 200, () -> lead.put(reading, Json.object("{'value': 5}"), tag));
        writes(
                "reading given",
                201,
                () -> manager.put(plan.at("/objectives/1/indicators/i1/readings/" + Q), Json.object("{'value': 9}")));
    }

    @Test
    void plansPeopleAndTokensHaveOneEntryEach() {
        ObjectNode document = plan.document();
        ((ObjectNode) document.get("plan")).put("key", "history-new");
        Response created = writes("plan created", 201, () -> program.put("/plans/history-new", document));
        document.withObject("/plan").put("title", "Renamed");
        writes("plan changed", 200, () -> program.put("/plans/history-new", document, created.header("ETag")));
        ObjectNode person = Json.object("{'name': 'New', 'memberships': []}");
        String address = "/people/history@example.org";
        Response added = writes("person added", 201, () -> program.put(address, person));
        Response changed = writes(
                "person changed", 200, () -> program.put(address, person.put("name", "Newer"), added.header("ETag")));
        writes("person removed", 204, () -> program.delete(address, changed.header("ETag")));
        writes(
                "token made",
                201,
                () -> program.post("/tokens", Json.object("{'name': 'history', 'scopes': ['read']}")));
        writes("token revoked", 204, () -> program.delete("/tokens/history"));
    }

    @Test
    void whatIsRefusedOrChangesNothingHasNone() {
        String update = plan.update(plan.next(), Q);
        String stale = lead.put(update, SmallPlan.says("GREEN")).header("ETag");
        lead.post(update + "/submission").then().statusCode(200);
        long before = entries();
        lead.put(update, SmallPlan.says("GREEN"), stale).then().statusCode(409);
        lead.put(update, Json.object("{'colour': 'red'}")).then().statusCode(400);
        Cast.COUNCIL.visitor().put(update, SmallPlan.says("RED")).then().statusCode(403);
        manager.post(update + "/return", Json.object("{'comment': ''}")).then().statusCode(422);
        manager.post(update + "/acceptance", "{}", stale).then().statusCode(412);
        program.put(plan.at(""), program.get(plan.at("")).asString()).then().statusCode(200);
        assertEquals(before, entries());
    }

    @Test
    void whatAPersonTypesInOneSittingIsOneEntry() {
        String ref = plan.next();
        String update = plan.update(ref, Q);
        Response saved = lead.put(update, words("One."));
        saved = lead.put(update, words("One. Two."), saved.header("ETag"));
        saved = lead.put(update, words("One. Two. Three."), saved.header("ETag"));
        List<JsonNode> mine = plan.history("&action=" + ref);
        assertEquals(1, mine.size());
        assertEquals("One. Two. Three.", mine.get(0).at("/after/done").asText());
        assertTrue(mine.get(0).path("before").isMissingNode() && mine.get(0).has("until"), mine.toString());

        saved = Cast.POLICE_TOO.visitor().put(update, words("Four."), saved.header("ETag"));
        lead.put(update, words("Five."), saved.header("ETag")).then().statusCode(200);
        List<JsonNode> all = plan.history("&action=" + ref);
        assertEquals(
                List.of("Pat Price", "Pia Poole", "Pat Price"),
                all.stream().map(entry -> entry.get("by").asText()).toList());
        assertEquals("Four.", all.get(0).at("/before/done").asText());
    }

    @Test
    void aProgramTypesNothingSoEachOfItsSavesIsAnEntry() {
        String ref = plan.next();
        String tag = program.put(plan.update(ref, Q), words("One.")).header("ETag");
        program.put(plan.update(ref, Q), words("Two."), tag).then().statusCode(200);
        assertEquals(2, plan.history("&action=" + ref).size());
    }

    @Test
    void anEntrySaysWhoWhenWhatBeforeAndAfter() {
        String ref = plan.next();
        manager.put(plan.update(ref, Q), SmallPlan.says("GREEN").put("source", "e-mail of 3 October"))
                .then()
                .statusCode(201);
        manager.post(plan.update(ref, Q) + "/submission").then().statusCode(200);
        JsonNode entry = plan.history("&action=" + ref).get(0);
        assertEquals("Mary Mann", entry.get("by").asText());
        assertEquals("Example Police", entry.get("onBehalfOf").asText());
        assertEquals("actions/" + ref + "/updates/" + Q, entry.get("subject").asText());
        assertEquals("DRAFT", entry.at("/before/state").asText());
        assertEquals("SUBMITTED", entry.at("/after/state").asText());
        assertTrue(entry.get("at").asText().endsWith("Z"));
    }

    @Test
    void beforeAndAfterAreForThoseWhoMayReadTheWords() {
        String ref = plan.next();
        plan.accept(lead, ref, Q, "GREEN");
        // Latest first: accepted, sent, saved.
        assertEquals(List.of(false, false, false), hidden(lead, ref));
        assertEquals(List.of(false, false, false), hidden(Cast.HEALTH.visitor(), ref));
        assertEquals(List.of(false, false, true), hidden(manager, ref));
        assertEquals(List.of(false, true), hidden(Cast.VIEWER.visitor(), ref));
        assertEquals(List.of(false, true), hidden(Cast.COUNCIL.visitor(), ref));
    }

    @Test
    void whoTypedOnBehalfOfOthersReadsItInHistory() {
        String ref = plan.next();
        manager.put(plan.update(ref, Q), SmallPlan.says("GREEN")).then().statusCode(201);
        assertEquals(List.of(false), hidden(manager, ref));
        assertEquals(List.of(), hidden(Cast.VIEWER.visitor(), ref));
    }

    @Test
    void ofARestrictedActionTheRestOfThePlanReadsNoWordsInHistoryEither() {
        plan.accept(lead, SmallPlan.RESTRICTED, Q, "GREEN");
        assertEquals(List.of(true, true), hidden(Cast.VIEWER.visitor(), SmallPlan.RESTRICTED));
        assertEquals(List.of(false, false, true), hidden(manager, SmallPlan.RESTRICTED));
    }

    @Test
    void itIsReadPageByPageLatestFirst() {
        String ref = plan.next();
        plan.accept(lead, ref, Q, "GREEN");
        Response first = lead.get(plan.at("/history?limit=2&action=" + ref));
        first.then().body("items.operation", is(List.of("update accepted", "update sent")));
        lead.get(plan.at("/history?limit=2&action=" + ref + "&cursor=" + first.path("next")))
                .then()
                .body("items.operation", is(List.of("update saved")))
                .body("next", is((Object) null));
        lead.get(plan.at("/history?cursor=none")).then().statusCode(400);
    }

    /** The write is accepted and leaves one entry, of this operation. */
    private Response writes(String operation, int status, Supplier<Response> write) {
        long before = entries();
        Response answer = write.get();
        answer.then().statusCode(status);
        assertEquals(before + 1, entries(), operation);
        String latest = QuarkusTransaction.requiringNew()
                .call(() -> HistoryEntry.<HistoryEntry>find("order by id desc").firstResult().operation);
        assertEquals(operation, latest);
        return answer;
    }

    /** All entries, those of people and tokens too, which no plan's history shows. */
    private static long entries() {
        return QuarkusTransaction.requiringNew().call(() -> HistoryEntry.count());
    }

    private List<Boolean> hidden(Visitor visitor, String ref) {
        String page = visitor.get(plan.at("/history?action=" + ref))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<JsonNode> items = Json.of(page).get("items").valueStream().toList();
        for (JsonNode entry : items) {
            boolean hidden = entry.get("hidden").asBoolean();
            assertEquals(hidden, !entry.has("after"), entry.toString());
        }
        return items.stream().map(entry -> entry.get("hidden").asBoolean()).toList();
    }

    private static ObjectNode words(String done) {
        return Json.object("{'done': '%s'}".formatted(done));
    }
}
