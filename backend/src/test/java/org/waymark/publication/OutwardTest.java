package org.waymark.publication;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.ShortPlan;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** What a board viewer and a program for finalised quarters see: figures of few people not, counts of actions always. */
@QuarkusTest
class OutwardTest extends OverHttp {

    private static final Visitor PROGRAM = Visitor.bootstrap();
    private static final String PASSWORD = "a long password for tests";

    private ShortPlan plan;
    private Visitor board;
    private Visitor token;

    @BeforeAll
    void put() {
        plan = ShortPlan.put("outward");
        plan.change(document -> {
            for (String ref : new String[] {"1.1", "1.2", SmallPlan.RESTRICTED}) {
                ObjectNode action = ShortPlan.action(document, ref);
                ((ObjectNode) action.at("/measures/0")).put("countsPeople", true);
                ((ObjectNode) action.at("/measures/1")).put("countsPeople", true);
            }
        });
        say("1.1", "GREEN", 3, "{'measure': 'share', 'numerator': 3, 'denominator': 40}");
        say("1.2", "GREEN", 0, "{'measure': 'share', 'numerator': 20, 'denominator': 40}");
        say("1.3", "AMBER", 3, "{'measure': 'share', 'numerator': 3, 'denominator': 40}");
        say(SmallPlan.RESTRICTED, "RED", 30, "{'measure': 'share', 'numerator': 20, 'denominator': 40}");
        plan.finalised(BEFORE);
        board = person("outward-board@example.org", "Bea Board", "'role': 'VIEWER', 'audience': 'BOARD'");
        String body = "{'name': 'outward', 'plan': 'outward', 'scopes': ['read:final']}";
        token = Visitor.program(PROGRAM.post("/tokens", Json.object(body)).path("token"));
    }

    @Test
    void aFewPeopleReadAsWithheldAndNoneAndManyDoNot() {
        for (Visitor visitor : new Visitor[] {board, token}) {
            JsonNode few = reading(visitor, "1.1", 0);
            assertEquals("[c]", few.get("withheld").asText());
            assertFalse(few.has("value"));
            JsonNode share = reading(visitor, "1.1", 1);
            assertEquals("[c]", share.get("withheld").asText());
            assertFalse(share.has("value") || share.has("numerator"));
            assertEquals(0, reading(visitor, "1.2", 0).get("value").asInt());
            assertEquals(50, reading(visitor, "1.2", 1).get("value").asInt());
            assertEquals(3, reading(visitor, "1.3", 0).get("value").asInt(), "of a measure that counts no people");
        }
        assertEquals(3, reading(Cast.VIEWER.visitor(), "1.1", 0).get("value").asInt(), "inside the partnership");
    }

    @Test
    void countsOfActionsAreNeverWithheld() {
        JsonNode inside = Json.of(PROGRAM.get(plan.at("/progress")).asString());
        for (Visitor visitor : new Visitor[] {board, token}) {
            JsonNode outside = Json.of(visitor.get(plan.at("/progress")).asString());
            assertEquals(inside, outside);
            assertEquals(1, outside.at("/overall/ratings/RED/count").asInt());
            assertEquals(1, outside.at("/overall/ratings/AMBER/count").asInt());
        }
    }

    @Test
    void theOutwardDocumentIsAnotherOneAndHoldsTheKey() {
        String inside = plan.document(BEFORE);
        String outside = ShortPlan.text(board.get(plan.at("/publications/" + BEFORE)));
        assertEquals(outside, ShortPlan.text(token.get(plan.at("/publications/" + BEFORE))));
        assertTrue(Json.of(outside).get("withheldKey").asText().startsWith("[c] "));
        assertFalse(inside.contains("[c]"));
        assertNotEquals(
                board.get(plan.at("/publications/" + BEFORE)).header("ETag"),
                PROGRAM.get(plan.at("/publications/" + BEFORE)).header("ETag"));
        assertFalse(outside.contains("Secret"));
        assertFalse(outside.contains(Cast.MANAGER.personName));
        JsonNode restricted = Json.of(outside)
                .get("actions")
                .valueStream()
                .filter(action -> action.get("ref").asText().equals(SmallPlan.RESTRICTED))
                .findFirst()
                .orElseThrow();
        assertEquals("RED", restricted.at("/position/rating").asText());
        assertTrue(restricted.at("/measures/0/readings").isEmpty());
        board.get(plan.at("/publications"))
                .then()
                .body("items.finalisedBy", everyItem(nullValue()))
                .body("items.size()", equalTo(1));
    }

    @Test
    void openQuartersAreNotTheirs() {
        for (Visitor visitor : new Visitor[] {board, token}) {
            visitor.get(plan.at("/progress?quarter=" + Q)).then().statusCode(404);
            visitor.get(plan.at("/progress?basis=live")).then().statusCode(403);
            visitor.get(plan.at("/actions?quarter=" + Q)).then().statusCode(404);
            visitor.get(plan.at("/summaries/" + Q + ".docx")).then().statusCode(404);
            visitor.get(plan.at("/publications/" + Q)).then().statusCode(404);
            visitor.get(plan.at("/quarters/" + Q)).then().statusCode(404);
            visitor.get(plan.at("/quarters")).then().body("items.quarter", equalTo(java.util.List.of(BEFORE)));
            visitor.get(plan.at("/trend")).then().body("items.quarter", equalTo(java.util.List.of(BEFORE)));
            visitor.get(plan.at("/actions/1.1/updates/" + BEFORE)).then().statusCode(403);
            visitor.get(plan.at("/measures")).then().statusCode(403);
            visitor.get(plan.at("/history")).then().statusCode(403);
        }
        board.get("/me").then().body("plans[0].finalOnly", equalTo(true)).body("plans[0].roles[0]", equalTo("VIEWER"));
    }

    @Test
    void somebodyWhoTakesPartInOnePlanIsNoMoreThanABoardViewerOfAnother() {
        ShortPlan other = ShortPlan.put("outward-other");
        Visitor both = person(
                "outward-both@example.org",
                "Bo Both",
                "'role': 'VIEWER', 'audience': 'BOARD'}, {'plan': '" + other.key + "', 'role': 'MANAGER'");
        both.get(other.at("/measures")).then().statusCode(200);
        both.get(plan.at("/measures")).then().statusCode(403);
        both.get(plan.at("")).then().statusCode(403);
        both.get(plan.at("/actions/1.1/updates")).then().statusCode(403);
        both.post(plan.at("/quarters/" + Q + "/finalisation")).then().statusCode(403);
        both.get(plan.at("/progress?quarter=" + Q)).then().statusCode(404);
        assertEquals("[c]", reading(both, "1.1", 0).get("withheld").asText());
    }

    @Test
    void theBoardsPaperIsOutwardWhoeverMakesIt() throws IOException {
        String paper = WordsTest.summary(Cast.MANAGER.visitor(), plan, "?for=board");
        assertEquals(WordsTest.summary(board, plan, ""), paper);
        assertFalse(paper.contains("Secret"));
        Cast.MANAGER
                .visitor()
                .get(plan.at("/summaries/" + Q + ".docx?for=board"))
                .then()
                .statusCode(200);
    }

    @Test
    void aWarningThatRestsOnAWithheldFigureStaysInside() throws IOException {
        ShortPlan warned = ShortPlan.put("outward-warned");
        warned.change(document -> {
            for (String ref : new String[] {"1.1", "1.2", "1.3"}) {
                ObjectNode measure =
                        (ObjectNode) ShortPlan.action(document, ref).at("/measures/0");
                measure.put("countsPeople", !ref.equals("1.3")).set("target", Json.object("{'value': 20}"));
            }
        });
        for (String ref : new String[] {"1.1", "1.2", "1.3"}) {
            ObjectNode says = SmallPlan.says("GREEN");
            int people = ref.equals("1.2") ? 12 : 3;
            says.withArray("readings").add(Json.object("{'measure': 'people', 'value': %d}".formatted(people)));
            String update = warned.plan().update(ref, BEFORE);
            PROGRAM.put(update, says).then().statusCode(201);
            PROGRAM.post(update + "/submission").then().statusCode(200);
            PROGRAM.post(update + "/acceptance").then().statusCode(200);
        }
        String draft = WordsTest.summary(PROGRAM, warned, "?for=board");
        warned.finalised(BEFORE);
        Visitor outside = Visitor.program(PROGRAM.post(
                        "/tokens",
                        Json.object("{'name': 'warned', 'plan': '%s', 'scopes': ['read:final']}".formatted(warned.key)))
                .path("token"));
        String all = "items.findAll { it.rule == 'WATERMELON' }.sentence";
        PROGRAM.get(warned.at("/warnings?quarter=" + BEFORE))
                .then()
                .body(
                        all,
                        equalTo(java.util.List.of(
                                "Green while “People trained” is 3, below the target of 20",
                                "Green while “People trained” is 12, below the target of 20",
                                "Green while “People trained” is 3, below the target of 20")));
        outside.get(warned.at("/warnings?quarter=" + BEFORE))
                .then()
                .body(
                        all,
                        equalTo(java.util.List.of(
                                "Green while “People trained” is 12, below the target of 20",
                                "Green while “People trained” is 3, below the target of 20")));
        outside.get(warned.at("/progress"))
                .then()
                .body("warnings.WATERMELON", equalTo(java.util.List.of("1.2", "1.3")));
        outside.get(warned.at("/actions/1.1?quarter=" + BEFORE))
                .then()
                .body("warnings.rule", equalTo(java.util.List.of("NO_READING")));
        assertTrue(draft.contains("“People trained” is 12, below the target of 20"));
        assertEquals(1, draft.split("is 3, below the target", -1).length - 1);
    }

    @Test
    void aReopenedQuarterIsStillTheBoardsAsItWasGiven() {
        ShortPlan reopened = QuarterLifeTest.told("outward-reopened");
        reopened.finalised(BEFORE);
        Visitor viewer = Visitor.program(PROGRAM.post(
                        "/tokens",
                        Json.object(
                                "{'name': 'reopened', 'plan': '%s', 'scopes': ['read:final']}".formatted(reopened.key)))
                .path("token"));
        reopened.reopened(BEFORE, "A figure was wrong.");
        viewer.get(reopened.at("/progress"))
                .then()
                .statusCode(200)
                .body("quarter", equalTo(BEFORE))
                .body("revision", equalTo(1));
    }

    private void say(String ref, String rating, int people, String share) {
        ObjectNode says = SmallPlan.says(rating).put("done", "Secret".repeat(rating.equals("RED") ? 1 : 0) + "Said.");
        says.withArray("readings")
                .add(Json.object("{'measure': 'people', 'value': %d}".formatted(people)))
                .add(Json.object(share));
        String update = plan.plan().update(ref, BEFORE);
        PROGRAM.put(update, says).then().statusCode(201);
        PROGRAM.post(update + "/submission").then().statusCode(200);
        PROGRAM.post(update + "/acceptance").then().statusCode(200);
    }

    private JsonNode reading(Visitor visitor, String ref, int measure) {
        JsonNode action = Json.of(ShortPlan.text(visitor.get(plan.at("/actions/" + ref + "?quarter=" + BEFORE))));
        return action.at("/measures/%d/readings/0".formatted(measure));
    }

    private Visitor person(String email, String name, String membership) {
        String body = "{'name': '%s', 'password': '%s', 'memberships': [{'plan': '%s', %s}]}"
                .formatted(name, PASSWORD, plan.key, membership);
        PROGRAM.put("/people/" + email, Json.object(body)).then().statusCode(201);
        return Visitor.withSession(Visitor.session(email, PASSWORD));
    }
}
