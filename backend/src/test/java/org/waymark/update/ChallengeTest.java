package org.waymark.update;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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

/** What the manager reads, decides and clears; what the lead is told and may reply. */
@QuarkusTest
@Tag("sql")
class ChallengeTest extends OverHttp {

    private static final String REPLY = "The third practice signed on 2 October.";
    private final Visitor lead = Cast.POLICE.visitor();
    private final Visitor manager = Cast.MANAGER.visitor();
    private final Visitor viewer = Cast.VIEWER.visitor();
    private SmallPlan plan;
    private String ref;
    private String update;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("challenge");
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

    @Test
    void whoEntersForSomebodySaysWhereItCameFrom() {
        manager.put(update, SmallPlan.says("GREEN")).then().statusCode(201).body("onBehalf", is(true));
        manager.post(update + "/submission").then().statusCode(422).body("errors.pointer", contains("/source"));
        String tag = manager.get(update).header("ETag");
        manager.put(update, SmallPlan.says("GREEN").put("source", "e-mail of 3 October"), tag)
                .then()
                .statusCode(200);
        manager.post(update + "/submission").then().statusCode(200).body("source", is("e-mail of 3 October"));
        String again = plan.next();
        plan.accept(lead, again, BEFORE, "GREEN");
        manager.post(plan.update(again, Q) + "/confirmation").then().statusCode(422);
        manager.post(plan.update(again, Q) + "/confirmation", Json.object("{'source': 'phone call of 3 October'}"))
                .then()
                .statusCode(200)
                .body("source", is("phone call of 3 October"));
    }

    @Test
    void theLeadIsToldOfAnotherRatingAndRepliesOnceOnRecord() {
        challenge();
        JsonNode mine = mine();
        assertEquals("AMBER", mine.at("/update/confirmation/rating").asText());
        assertEquals("Two of three.", mine.at("/update/confirmation/reason").asText());
        assertEquals("[\"REPLY\"]", mine.at("/update/steps").toString());
        lead.post(update + "/reply", Json.object("{'words': '%s'}".formatted(REPLY)))
                .then()
                .statusCode(200)
                .body("reply.words", is(REPLY))
                .body("reply.by", is("Pat Price"))
                .body("rating", is("AMBER"))
                .body("steps", hasSize(0));
        viewer.get(update).then().body("reply.words", is(REPLY));
        lead.post(update + "/reply", Json.object("{'words': 'And another thing.'}"))
                .then()
                .statusCode(409)
                .body("detail", containsString("there is one"));
        assertEquals(
                "reply given",
                plan.history("&action=" + ref).get(0).get("operation").asText());
        Cast.HEALTH
                .visitor()
                .post(update + "/reply", Json.object("{'words': 'We too.'}"))
                .then()
                .statusCode(403);
    }

    @Test
    void ofARatingThatIsTheLeadsOwnThereIsNothingToReply() {
        plan.accept(lead, ref, Q, "GREEN");
        lead.post(update + "/reply", Json.object("{'words': 'Thanks.'}")).then().statusCode(409);
    }

    @Test
    void aConfirmedRatingBringsWhatItNeeds() {
        plan.send(lead, ref, Q, "GREEN");
        manager.post(
                        update + "/acceptance",
                        Json.object(
                                "{'rating': 'AMBER', 'reason': 'Two of three.', 'atRisk': 'The third.', 'recovery': {'what': 'A date', 'by': '2025-01-31'}}"))
                .then()
                .statusCode(200)
                .body("atRisk", is("The third."))
                .body("recovery.by", is("2025-01-31"));
    }

    @Test
    void thePublicLineIsClearedForAnAcceptedUpdateAndGoesWhenItIsSentBack() {
        plan.send(lead, ref, Q, "GREEN");
        ObjectNode line = Json.object("{'line': 'More practices can help.'}");
        manager.post(update + "/public-line", line).then().statusCode(409);
        manager.post(update + "/acceptance").then().statusCode(200).body("publicLine", nullValue());
        manager.post(update + "/public-line", line).then().statusCode(200);
        viewer.get(update).then().body("publicLine", is("More practices can help."));
        manager.post(update + "/public-line", "{}").then().statusCode(200).body("publicLine", nullValue());
        manager.post(update + "/public-line", Json.object("{'line': 'Ring 07700 900123.'}"))
                .then()
                .statusCode(422)
                .body("errors.words", contains("07700 900123"));
        manager.post(update + "/public-line", line).then().statusCode(200);
        manager.post(update + "/return", Json.object("{'comment': 'Which?'}"))
                .then()
                .statusCode(200)
                .body("publicLine", nullValue());
    }

    @Test
    void aRestrictedUpdateShowsItsRatingAndNothingElse() {
        ObjectNode says = SmallPlan.says("GREEN").put("done", "Only some may read this.");
        says.set("readings", Json.of("[{\"measure\": \"people\", \"value\": 8123}]"));
        lead.put(update, says).then().statusCode(201);
        lead.post(update + "/submission").then().statusCode(200);
        manager.post(update + "/acceptance").then().statusCode(200);
        everywhere(viewer, true);
        lead.post(update + "/restriction", Json.object("{'restricted': true}"))
                .then()
                .statusCode(200)
                .body("restricted", is(true));
        everywhere(viewer, false);
        everywhere(Cast.COUNCIL.visitor(), false);
        everywhere(Cast.HEALTH.visitor(), true);
        viewer.get(update).then().body("hidden", is(true)).body("rating", is("GREEN"));
        viewer.get(plan.reading(ref, "people", Q)).then().statusCode(404);
        manager.post(update + "/public-line", Json.object("{'line': 'No.'}"))
                .then()
                .statusCode(409);
        manager.post(update + "/restriction", Json.object("{'restricted': false}"))
                .then()
                .statusCode(200);
        viewer.get(update).then().body("hidden", is(false));
        manager.post(update + "/restriction", "{}").then().statusCode(422);
    }

    @Test
    void readingsOfARestrictedActionAreItsPartnersAndTheManagers() {
        ObjectNode says = SmallPlan.says("GREEN");
        says.set("readings", Json.of("[{\"measure\": \"people\", \"value\": 9127}]"));
        lead.put(plan.update(SmallPlan.RESTRICTED, Q), says).then().statusCode(201);
        lead.post(plan.update(SmallPlan.RESTRICTED, Q) + "/submission").then().statusCode(200);
        for (String address : List.of("/actions/2.1", "/actions/2.1/measures", "/measures?action=2.1")) {
            viewer.get(plan.at(address)).then().statusCode(200).body(not(containsString("9127")));
            manager.get(plan.at(address)).then().body(containsString("9127"));
            lead.get(plan.at(address)).then().body(containsString("9127"));
        }
    }

    @Test
    void beforeAnUpdateIsSentWhatLooksLikePersonalDataIsNamedAndConfirmed() {
        ObjectNode says = SmallPlan.says("GREEN").put("next", "Ring Jo on 07700 900123 or 07700 900456.");
        says.set("readings", Json.of("[{\"measure\": \"words\", \"note\": \"She lives at N12 0SG.\"}]"));
        lead.put(update, says).then().statusCode(201);
        lead.post(update + "/submission")
                .then()
                .statusCode(422)
                .body("type", is("urn:waymark:problem:personal-data"))
                .body("errors.pointer", contains("/next", "/next", "/readings/0/note"))
                .body("errors.words", contains("07700 900123", "07700 900456", "N12 0SG"))
                .body("errors.kind", contains("PHONE_NUMBER", "PHONE_NUMBER", "POSTCODE"))
                .body("errors[2].detail", is("\"N12 0SG\" looks like a full postcode"));
        lead.post(update + "/submission", Json.object("{'confirmedWords': ['07700 900123', 'N12 0SG']}"))
                .then()
                .statusCode(422)
                .body("errors.words", contains("07700 900456"));
        lead.get(update).then().body("state", is("DRAFT"));
        lead.post(
                        update + "/submission",
                        Json.object("{'confirmedWords': ['07700 900123', 'N12 0SG', '07700 900456']}"))
                .then()
                .statusCode(200);
    }

    @Test
    void whereAnUpdateCameFromAndWhereItsEvidenceLiesAreLookedAtToo() {
        ObjectNode says = SmallPlan.says("GREEN").put("source", "E-mail of jo@example.org");
        says.set(
                "evidence",
                Json.of("[{\"title\": \"Letter\", \"url\": \"https://example.org/letters/07700-900123\"}]"));
        manager.put(update, says).then().statusCode(201);
        manager.post(update + "/submission")
                .then()
                .statusCode(422)
                .body("type", is("urn:waymark:problem:personal-data"))
                .body("errors.pointer", contains("/source", "/evidence/0/url"));
        manager.post(update + "/submission", Json.object("{'confirmedWords': ['jo@example.org', '07700-900123']}"))
                .then()
                .statusCode(200);
    }

    @Test
    void evidenceIsKeptWithTheUpdate() {
        ObjectNode says = SmallPlan.says("GREEN");
        says.set("evidence", Json.of("[{\"title\": \"Report\", \"url\": \"https://example.org/report\"}]"));
        Response saved = lead.put(update, says);
        saved.then().statusCode(201).body("evidence.url", contains("https://example.org/report"));
        lead.put(update, says).then().statusCode(200).header("ETag", saved.header("ETag"));
        says.set("evidence", Json.of("[{\"title\": \"Report\", \"url\": \"http://example.org/report\"}]"));
        lead.put(update, says, saved.header("ETag"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/evidence/0/url"));
    }

    private void challenge() {
        plan.send(lead, ref, Q, "GREEN");
        manager.post(update + "/acceptance", Json.object("{'rating': 'AMBER', 'reason': 'Two of three.'}"))
                .then()
                .statusCode(200);
    }

    /** Whether words and figures are there, in every place where they could come out. */
    private void everywhere(Visitor visitor, boolean shown) {
        for (String address : List.of(
                "/actions/" + ref + "?quarter=" + Q,
                "/actions?limit=500&quarter=" + Q,
                "/actions/" + ref + "/updates",
                "/history?action=" + ref)) {
            String body = visitor.get(plan.at(address))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertEquals(shown, body.contains("Only some may read this."), address);
        }
        for (String address :
                List.of("/actions/" + ref + "?quarter=" + Q, "/actions/" + ref + "/measures", "/measures?limit=500")) {
            String body = visitor.get(plan.at(address))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertEquals(shown, body.contains("8123"), address);
        }
    }

    private List<JsonNode> inbox() {
        String page = manager.get(plan.at("/inbox?limit=500&quarter=" + Q))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return Json.of(page).get("items").valueStream().toList();
    }

    private JsonNode mine() {
        String page = lead.get("/me/updates?limit=500&plan=" + plan.key + "&quarter=" + Q)
                .then()
                .extract()
                .asString();
        return Json.of(page)
                .get("items")
                .valueStream()
                .filter(item -> item.at("/action/ref").asText().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode several(String... refs) {
        ObjectNode body = Json.object("{'quarter': '%s'}".formatted(Q));
        List.of(refs).forEach(body.putArray("actions")::add);
        return body;
    }
}
