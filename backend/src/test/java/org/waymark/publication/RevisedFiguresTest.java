package org.waymark.publication;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.ShortPlan;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** A quarter that is finalised again says what it revises. */
@QuarkusTest
@Tag("sql")
class RevisedFiguresTest extends OverHttp {

    private static final Visitor PROGRAM = Visitor.bootstrap();
    private static final Visitor MANAGER = Cast.MANAGER.visitor();
    private static final Visitor POLICE = Cast.POLICE.visitor();

    @Test
    void aRevisionSaysWhatItRevisesAndWhatDiffers() {
        ShortPlan plan = QuarterLifeTest.told("life-revised");
        plan.finalised(BEFORE);
        plan.finalised(Q);
        String first = plan.document(BEFORE);
        MANAGER.post(plan.at("/quarters/" + BEFORE + "/reopening"), "{}").then().statusCode(422);
        plan.reopened(BEFORE, "The police counted one practice twice.");
        MANAGER.get(plan.at("/quarters/" + BEFORE))
                .then()
                .body("state", equalTo("OPEN"))
                .body("reopened", equalTo(true))
                .body("revision", equalTo(1));
        MANAGER.get(plan.at("/quarters/" + Q))
                .then()
                .body("state", equalTo("FINALISED"))
                .body("affectedBy", equalTo(BEFORE));
        assertEquals(first, plan.document(BEFORE), "the old one stays");
        PROGRAM.get(plan.at("/progress?quarter=" + BEFORE)).then().body("basis", equalTo("live"));
        PROGRAM.get(plan.at("/progress?quarter=" + BEFORE + "&basis=final"))
                .then()
                .body("revision", equalTo(1));

        String update = plan.plan().update("1.1", BEFORE);
        MANAGER.post(update + "/return", "{\"comment\": \"Which practice?\"}")
                .then()
                .statusCode(200);
        ObjectNode says = SmallPlan.says("RED").put("done", "One practice was trained.");
        says.withArray("readings").add(Json.object("{'measure': 'people', 'value': 5}"));
        POLICE.put(update, says, POLICE.get(update).header("ETag")).then().statusCode(200);
        POLICE.post(update + "/submission").then().statusCode(200);
        MANAGER.post(update + "/acceptance").then().statusCode(200);
        plan.finalised(BEFORE);

        JsonNode second = Json.of(plan.document(BEFORE));
        assertEquals(2, second.get("revision").asInt());
        JsonNode revises = second.get("revises");
        assertEquals(1, revises.get("revision").asInt());
        assertEquals(ShortPlan.sha256(first), revises.get("digest").asText());
        assertEquals(
                "The police counted one practice twice.", revises.get("reason").asText());
        assertEquals("Green → Red", difference(revises, "1.1", "Rating"));
        assertEquals(
                "Two practices were trained. → One practice was trained.", difference(revises, "1.1", "What was done"));
        assertEquals("7 → 5", difference(revises, "1.1", "People trained, Q1 2024-25"));
        assertEquals("2 of 16 (13%) → 3 of 16 (19%)", difference(revises, "All objectives", "Red"));
        assertFalse(revises.toString().contains("\"1.2\""), "what is the same is not listed");
        PROGRAM.get(plan.at("/publications/" + BEFORE + "?revision=1")).then().statusCode(200);
        assertEquals(first, ShortPlan.text(PROGRAM.get(plan.at("/publications/" + BEFORE + "?revision=1"))));
        PROGRAM.get(plan.at("/publications/" + BEFORE + "?revision=3")).then().statusCode(404);
        PROGRAM.get(plan.at("/publications"))
                .then()
                .body("items.revision", equalTo(List.of(1, 2, 1)))
                .body("items[1].revises", equalTo(1))
                .body("items[0].reopened.by", equalTo(Cast.MANAGER.personName))
                .body("items[2].affectedBy", equalTo(BEFORE));

        plan.reopened(Q, "The quarter before was revised.");
        plan.finalised(Q);
        MANAGER.get(plan.at("/quarters/" + Q))
                .then()
                .body("affectedBy", nullValue())
                .body("revision", equalTo(2));
        assertEquals(
                ShortPlan.sha256(plan.document(BEFORE)),
                Json.of(plan.document(Q)).get("previousDigest").asText());
    }

    @Test
    void whatIsRestrictedByNowIsNotSaidAgainInWhatDiffers() {
        ShortPlan plan = QuarterLifeTest.told("life-restricted");
        String line = "{\"next\": \"1.1 Training: a second practice.\\nIn the north.\\n1.2 Training: a third.\"}";
        PROGRAM.put(plan.at("/quarters/" + BEFORE + "/words"), line).then().statusCode(201);
        plan.finalised(BEFORE);
        plan.reopened(BEFORE, "It named a case.");
        String update = plan.plan().update("1.1", BEFORE);
        MANAGER.post(update + "/restriction", "{\"restricted\": true}").then().statusCode(200);
        String words = plan.at("/quarters/" + BEFORE + "/words");
        PROGRAM.put(
                        words,
                        "{\"next\": \"1.2 Training: a third.\\n1.3 Training: a fourth.\"}",
                        PROGRAM.get(words).header("ETag"))
                .then()
                .statusCode(200);
        plan.finalised(BEFORE);

        JsonNode revises = Json.of(plan.document(BEFORE)).get("revises");
        assertEquals("Shown → Restricted", difference(revises, "1.1", "Words"));
        assertEquals("", difference(revises, "1.1", "What was done"));
        assertEquals("null → 1.3 Training: a fourth.", difference(revises, "All objectives", "What comes next"));
        assertFalse(revises.toString().contains("Two practices were trained"), revises.toString());
        assertFalse(revises.toString().contains("In the north"), revises.toString());
    }

    @Test
    void outsideTheFormerWordsAndTheFormerRevisionAreNotRead() {
        ShortPlan plan = QuarterLifeTest.told("life-outside");
        plan.finalised(BEFORE);
        plan.reopened(BEFORE, "A word was wrong.");
        String update = plan.plan().update("1.1", BEFORE);
        MANAGER.post(update + "/return", "{\"comment\": \"Which practice?\"}")
                .then()
                .statusCode(200);
        ObjectNode says = SmallPlan.says("GREEN").put("done", "One practice was trained.");
        POLICE.put(update, says, POLICE.get(update).header("ETag")).then().statusCode(200);
        POLICE.post(update + "/submission").then().statusCode(200);
        MANAGER.post(update + "/acceptance").then().statusCode(200);
        plan.finalised(BEFORE);

        String token = "{'name': 'life-outside', 'plan': '%s', 'scopes': ['read:final']}".formatted(plan.plan().key);
        Visitor board = Visitor.program(PROGRAM.post("/tokens", Json.object(token))
                .then()
                .statusCode(201)
                .extract()
                .path("token"));
        String address = plan.at("/publications/" + BEFORE);
        JsonNode outward = Json.of(board.get(address).asString());
        assertEquals(
                "Said otherwise → One practice was trained.",
                difference(outward.get("revises"), "1.1", "What was done"));
        // The other actions say so still.
        assertFalse(outward.get("revises").toString().contains("Two practices were trained"), outward.toString());
        board.get(address + "?revision=2").then().statusCode(200);
        board.get(address + "?revision=1").then().statusCode(403);
        MANAGER.get(address + "?revision=1").then().statusCode(200);
        POLICE.get(address + "?revision=1").then().statusCode(403);
        MANAGER.get(plan.at("/summaries/" + BEFORE + ".csv?revision=1&for=board"))
                .then()
                .statusCode(403);
        MANAGER.get(plan.at("/summaries/" + BEFORE + ".csv?revision=1")).then().statusCode(200);
    }

    private static String difference(JsonNode revises, String of, String what) {
        return Stream.of(revises.get("differences"))
                .flatMap(JsonNode::valueStream)
                .filter(one -> one.get("of").asText().equals(of)
                        && one.get("what").asText().equals(what))
                .map(one -> one.path("before").asText(null) + " → "
                        + one.path("now").asText(null))
                .findFirst()
                .orElse("");
    }
}
