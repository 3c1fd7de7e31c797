package org.waymark.update;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.ReadWord;
import org.waymark.testing.ShortPlan;
import org.waymark.testing.Visitor;

/** What survivors say of a quarter's progress: beside the ratings, and never in a figure. */
@QuarkusTest
@Tag("sql")
class VoiceTest extends OverHttp {

    private static final String WORDS = "The phone is answered. Flats take months.";
    private static final ObjectNode PARTLY =
            Json.object("{'recognition': 'PARTLY_RECOGNISED', 'words': '%s'}".formatted(WORDS));

    private final Visitor manager = Cast.MANAGER.visitor();
    private final Visitor viewer = Cast.VIEWER.visitor();
    private ShortPlan plan;

    @BeforeAll
    void put() {
        plan = ShortPlan.put("voices");
    }

    @Test
    void itStandsBesideTheRatingsAndChangesNoFigure() {
        JsonNode before = progress();
        int history = plan.plan().historySize();
        manager.put(voice(1, Q), PARTLY)
                .then()
                .statusCode(201)
                .body("sentence", is("Survivors recognise this progress in part"))
                .body("words", is(WORDS));
        ObjectNode after = (ObjectNode) progress();
        assertEquals(WORDS, after.at("/objectives/0/voice/words").asText());
        assertFalse(after.at("/objectives/1").has("voice"));
        ((ObjectNode) after.at("/objectives/0")).remove("voice");
        assertEquals(before, after);
        viewer.get(plan.at("/voices?quarter=" + Q)).then().body("items.objective", hasItem(1));
        assertEquals(history + 1, plan.plan().historySize());
        JsonNode entry = plan.plan().history("").get(0);
        assertEquals("voice entered", entry.get("operation").asText());
        assertEquals(WORDS, entry.at("/after/words").asText());
        manager.put(voice(1, Q), PARTLY).then().statusCode(200);
        assertEquals(history + 1, plan.plan().historySize());
    }

    @Test
    void itIsChangedOrTakenBackByWhoHasSeenIt() {
        String tag = manager.put(voice(2, Q), PARTLY).header("ETag");
        ObjectNode other = Json.object("{'recognition': 'NOT_RECOGNISED', 'words': ' '}");
        manager.put(voice(2, Q), other).then().statusCode(428);
        manager.put(voice(2, Q), other, "\"old\"").then().statusCode(412).body("present.words", is(WORDS));
        Response changed = manager.put(voice(2, Q), other, tag);
        changed.then().statusCode(200).body("words", nullValue());
        assertEquals(changed.header("ETag"), viewer.get(voice(2, Q)).header("ETag"));
        manager.delete(voice(2, Q)).then().statusCode(428);
        manager.delete(voice(2, Q), tag).then().statusCode(412);
        manager.delete(voice(2, Q), changed.header("ETag")).then().statusCode(204);
        viewer.get(voice(2, Q)).then().statusCode(404);
        assertEquals(
                "voice taken back",
                plan.plan().history("").get(0).get("operation").asText());
    }

    @Test
    void whatLooksLikePersonalDataIsConfirmedOrMended() {
        manager.put(voice(2, "2024-25-Q3"), "{}").then().statusCode(422).body("errors[0].pointer", is("/recognition"));
        ObjectNode personal = Json.object("{'recognition': 'RECOGNISED', 'words': 'Ring 07700 900123.'}");
        manager.put(voice(2, "2024-25-Q3"), personal)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/words"))
                .body("errors[0].words", notNullValue());
        personal.withArray("confirmedWords").add("07700 900123");
        manager.put(voice(2, "2024-25-Q3"), personal).then().statusCode(201);
        manager.put(voice(9, Q), PARTLY).then().statusCode(404);
        manager.put(voice(1, "2030-31-Q1"), PARTLY).then().statusCode(404);
        viewer.put(voice(1, Q), PARTLY).then().statusCode(403);
    }

    @Test
    void ofAQuarterThatHasNotBegunNobodySpeaks() {
        manager.put(voice(2, "2024-25-Q4"), PARTLY)
                .then()
                .statusCode(409)
                .body("detail", containsString("has not begun: enter what survivors say of it from 2025-01-01"));
    }

    @Test
    void anObjectiveThatWasSpokenOfStaysInThePlan() {
        manager.put(voice(2, BEFORE), PARTLY).then().statusCode(201);
        plan.put(document -> document.withArray("/objectives").remove(1))
                .then()
                .statusCode(409)
                .body("errors.detail", hasItem(containsString("Survivors have spoken of objective 2")));
    }

    @Test
    void itIsFrozenWithItsQuarterAndStandsInTheSummary() throws IOException {
        ShortPlan frozen = ShortPlan.put("voices-frozen");
        String voice = frozen.at("/objectives/1/voices/" + BEFORE);
        String tag = manager.put(voice, PARTLY).header("ETag");
        frozen.finalised(BEFORE);
        manager.put(voice, Json.object("{'recognition': 'RECOGNISED'}"), tag)
                .then()
                .statusCode(409);
        manager.delete(voice, tag).then().statusCode(409);
        manager.put(frozen.at("/objectives/2/voices/" + BEFORE), PARTLY).then().statusCode(409);
        Visitor outside = Visitor.program(Visitor.bootstrap()
                .post("/tokens", Json.object("{'name': 'voices', 'plan': 'voices-frozen', 'scopes': ['read:final']}"))
                .path("token"));
        for (Visitor reader : new Visitor[] {viewer, outside}) {
            reader.get(frozen.at("/progress?quarter=" + BEFORE))
                    .then()
                    .body("objectives[0].voice.recognition", is("PARTLY_RECOGNISED"));
            String paper = ReadWord.text(reader.get(frozen.at("/summaries/" + BEFORE + ".docx")));
            assertTrue(paper.contains("What survivors say"));
            assertTrue(paper.contains("Objective 1: Survivors recognise this progress in part."));
            assertTrue(paper.contains(WORDS));
        }
        frozen.reopened(BEFORE, "Survivors were misheard.");
        manager.put(voice, Json.object("{'recognition': 'RECOGNISED'}"), tag)
                .then()
                .statusCode(200);
        frozen.finalised(BEFORE);
        JsonNode record = Json.of(frozen.document(BEFORE));
        JsonNode difference = record.at("/revises/differences")
                .valueStream()
                .filter(one -> one.get("what").asText().equals("Survivors' view"))
                .findFirst()
                .orElseThrow();
        assertEquals("Objective 1", difference.get("of").asText());
        assertEquals("Survivors recognise this progress", difference.get("now").asText());
    }

    private JsonNode progress() {
        return Json.of(viewer.get(plan.at("/progress?quarter=" + Q)).asString());
    }

    private String voice(int objective, String quarter) {
        return plan.at("/objectives/%d/voices/%s".formatted(objective, quarter));
    }
}
