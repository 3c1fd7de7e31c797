package org.waymark.publication;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.ReadWord;
import org.waymark.testing.ShortPlan;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** The manager's words: drafted from the quarter, hers where she writes them, frozen with the rest. */
@QuarkusTest
class WordsTest extends OverHttp {

    private static final Visitor PROGRAM = Visitor.bootstrap();
    private static final Visitor MANAGER = Cast.MANAGER.visitor();

    @Test
    void theyAreDraftedFromWhatTheLeadsSaid() {
        ShortPlan plan = quarter("words-draft");
        JsonNode words = Json.of(MANAGER.get(words(plan)).asString());
        assertEquals("", words.at("/asked/text").asText(), "nothing goes to the board that nobody takes there");
        assertEquals(
                "1.1 Training 1.1: A room for six sessions. Asked of Example Council, by 31 January 2025.",
                words.get("offered").asText());
        assertEquals(
                "1.3 Training 1.3: completed on 20 May 2024. Every practice now asks.\n1.2 Training 1.2: Nurses offer a room.",
                words.at("/achievements/text").asText());
        assertEquals(
                "1.1 Training 1.1: Ask the council again.\n1.2 Training 1.2: Train the fourth.",
                words.at("/next/text").asText());
        assertTrue(words.at("/next/drafted").asBoolean());
        assertFalse(words.toString().contains(SmallPlan.RESTRICTED + " "), "nothing of a restricted action");
    }

    @Test
    void whatNobodyTakesToTheBoardIsNotAskedOfItAndWhatWasAskedStandsWhenAQuarterIsReopened() throws IOException {
        ShortPlan plan = quarter("words-asked");
        plan.finalised(BEFORE);
        assertEquals("", frozen(plan).at("/asked/text").asText());
        assertTrue(frozen(plan).path("offered").isMissingNode(), "an offer is frozen nowhere");
        assertTrue(summary(MANAGER, plan, "").contains("Nothing is asked of the board."));
        plan.reopened(BEFORE, "Nothing was asked.");
        String asking = plan.plan().update("1.1", BEFORE) + "/ask";
        MANAGER.post(asking + "/escalation", Json.object("{'words': 'Lend us a room.'}"))
                .then()
                .statusCode(200);
        String hers = "{\"asked\": null}";
        MANAGER.put(words(plan), hers, MANAGER.get(words(plan)).header("ETag"))
                .then()
                .statusCode(200)
                .body("asked.text", equalTo("1.1 Training 1.1: Lend us a room."))
                .body("asked.drafted", equalTo(true));
        plan.finalised(BEFORE);
        JsonNode asked = frozen(plan);

        MANAGER.post(asking + "/answer", Json.object("{'answer': 'AGREED', 'words': 'Yes.', 'on': '2024-10-09'}"))
                .then()
                .statusCode(200);
        plan.reopened(BEFORE, "One practice was counted twice.");
        MANAGER.get(words(plan))
                .then()
                .body("asked.text", equalTo("1.1 Training 1.1: Lend us a room."))
                .body("asked.drafted", equalTo(false));
        MANAGER.post(plan.plan().update("1.2", BEFORE) + "/restriction", "{\"restricted\": true}")
                .then()
                .statusCode(200);
        plan.finalised(BEFORE);
        assertEquals(asked.get("asked").get("text"), frozen(plan).get("asked").get("text"));
        assertEquals(
                "1.1 Training 1.1: Ask the council again.",
                frozen(plan).at("/next/text").asText(),
                "but for what is restricted by now");
    }

    private static JsonNode frozen(ShortPlan plan) {
        return Json.of(plan.document(BEFORE)).get("words");
    }

    @Test
    void whatSheWritesIsHersAndTheRestIsDraftedOn() {
        ShortPlan plan = quarter("words-hers");
        Response put = MANAGER.put(words(plan), "{\"asked\": \"Fund two posts.\", \"next\": \"\"}");
        put.then()
                .statusCode(201)
                .body("asked.text", equalTo("Fund two posts."))
                .body("asked.drafted", equalTo(false))
                .body("next.text", equalTo(""))
                .body("next.drafted", equalTo(false))
                .body("achievements.drafted", equalTo(true));
        MANAGER.put(words(plan), "{\"asked\": \"Fund one post.\"}").then().statusCode(428);
        MANAGER.put(words(plan), "{\"asked\": \"Fund one post.\"}", "\"old\"")
                .then()
                .statusCode(412)
                .body("present.asked.text", equalTo("Fund two posts."));
        MANAGER.put(words(plan), "{\"asked\": \"Fund two posts.\", \"next\": \"\"}", "\"old\"")
                .then()
                .statusCode(200);
        MANAGER.put(words(plan), "{\"asked\": \"Fund one post.\"}", put.header("ETag"))
                .then()
                .statusCode(200)
                .body("next.drafted", equalTo(true));
        plan.finalised(BEFORE);
        JsonNode frozen = Json.of(plan.document(BEFORE)).get("words");
        assertEquals("Fund one post.", frozen.at("/asked/text").asText());
        assertEquals(frozen, Json.of(MANAGER.get(words(plan)).asString()));
    }

    @Test
    void theyStandInTheSummaryOfTheManagerAndOfTheFinalisedQuarter() throws IOException {
        ShortPlan plan = quarter("words-summary");
        MANAGER.put(words(plan), "{\"asked\": \"Fund two posts.\"}").then().statusCode(201);
        assertTrue(summary(MANAGER, plan, "").contains("Fund two posts."));
        assertFalse(summary(Cast.POLICE.visitor(), plan, "").contains("Fund two posts."), "not yet");
        assertTrue(summary(MANAGER, plan, "").contains("Draft: live figures on 10 October 2024"));
        plan.finalised(BEFORE);
        String lead = summary(Cast.POLICE.visitor(), plan, "");
        assertTrue(lead.contains("Fund two posts."));
        assertTrue(lead.contains("Final: finalised on 10 October 2024"));
        assertFalse(lead.contains("The secret of the review."), "a restricted action's words");
        plan.reopened(BEFORE, "One practice was counted twice");
        plan.change(document -> ((ObjectNode) document.get("plan")).put("shortTitle", "Renamed plan"));
        plan.finalised(BEFORE);
        String revised = summary(MANAGER, plan, "");
        assertTrue(revised.contains("Revised figures: revision 2, finalised on 10 October 2024"));
        assertTrue(revised.contains("One practice was counted twice."));
        assertTrue(summary(MANAGER, plan, "?revision=1").contains("Final: finalised on 10 October 2024"));
        PROGRAM.get(plan.at("/summaries/" + BEFORE + ".csv?revision=9")).then().statusCode(404);
        PROGRAM.get(plan.at("/summaries/" + BEFORE + ".csv?for=everybody"))
                .then()
                .statusCode(400);
    }

    @Test
    void whatLooksLikePersonalDataIsConfirmedOnceOrMended() {
        ShortPlan plan = quarter("words-personal");
        String call = "Call 020 7946 0958.";
        MANAGER.put(words(plan), Json.object("{}").put("asked", call))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:waymark:problem:personal-data"))
                .body("errors[0].pointer", equalTo("/asked"))
                .body("errors[0].words", equalTo("020 7946 0958"));
        ObjectNode confirmed = Json.object("{}").put("asked", call);
        confirmed.putArray("confirmedWords").add("020 7946 0958");
        Response put = MANAGER.put(words(plan), confirmed);
        put.then().statusCode(201).body("asked.text", equalTo(call));
        MANAGER.put(words(plan), Json.object("{}").put("asked", call).put("next", "Ask again."), put.header("ETag"))
                .then()
                .statusCode(200);
        plan.finalised(BEFORE);
        MANAGER.post(
                        plan.at("/quarters/" + BEFORE + "/reopening"),
                        Json.object("{}").put("reason", call))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        ObjectNode reason = Json.object("{}").put("reason", call);
        reason.putArray("confirmedWords").add("020 7946 0958");
        MANAGER.post(plan.at("/quarters/" + BEFORE + "/reopening"), reason)
                .then()
                .statusCode(200);
    }

    private static ShortPlan quarter(String key) {
        ShortPlan plan = ShortPlan.put(key);
        accept(plan, "1.1", SmallPlan.says("RED").put("next", "Ask the council again. Then wait."));
        accept(
                plan,
                "1.2",
                SmallPlan.says("GREEN")
                        .put("changed", "Nurses offer a room. They asked.")
                        .put("next", "Train the fourth"));
        accept(
                plan,
                "1.3",
                SmallPlan.says("BLUE").put("completedOn", "2024-05-20").put("changed", "Every practice now asks."));
        accept(plan, SmallPlan.RESTRICTED, SmallPlan.says("RED").put("done", "The secret of the review."));
        return plan;
    }

    private static void accept(ShortPlan plan, String ref, ObjectNode says) {
        String update = plan.plan().update(ref, BEFORE);
        PROGRAM.put(update, says).then().statusCode(201);
        PROGRAM.post(update + "/submission").then().statusCode(200);
        PROGRAM.post(update + "/acceptance").then().statusCode(200);
    }

    private static String words(ShortPlan plan) {
        return plan.at("/quarters/" + BEFORE + "/words");
    }

    static String summary(Visitor reader, ShortPlan plan, String query) throws IOException {
        return ReadWord.text(reader.get(plan.at("/summaries/" + BEFORE + ".docx" + query)));
    }
}
