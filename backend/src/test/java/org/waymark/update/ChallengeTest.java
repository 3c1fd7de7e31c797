package org.waymark.update;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** What the manager decides and clears, and enters for others; what the lead is told and may reply. */
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
        plan = SmallPlan.put("challenge", 7);
    }

    @BeforeEach
    void takeAnAction() {
        ref = plan.next();
        update = plan.update(ref, Q);
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
        JsonNode mine = plan.mine(lead, ref, Q);
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
}
