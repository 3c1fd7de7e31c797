package org.waymark.publication;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.ShortPlan;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** What may still come once a quarter is finalised, and what may not. */
@QuarkusTest
@Tag("sql")
class AfterFinalisingTest extends OverHttp {

    private static final Visitor PROGRAM = Visitor.bootstrap();
    private static final Visitor MANAGER = Cast.MANAGER.visitor();
    private static final Visitor POLICE = Cast.POLICE.visitor();

    @Test
    void nothingIsSaidOfAFinalisedQuarterAndTheAnswerSaysWhatToDo() {
        ShortPlan plan = QuarterLifeTest.told("life-closed");
        String update = plan.plan().update("1.1", BEFORE);
        String tag = POLICE.get(update).header("ETag");
        plan.finalised(BEFORE);
        POLICE.put(update, SmallPlan.says("RED"), tag)
                .then()
                .statusCode(409)
                .body("detail", containsString("finalised"))
                .body("detail", containsString("reopen"));
        POLICE.put(plan.plan().update("1.9", BEFORE), SmallPlan.says("RED"))
                .then()
                .statusCode(409);
        POLICE.post(plan.plan().update("1.9", BEFORE) + "/confirmation").then().statusCode(409);
        MANAGER.post(update + "/return", "{\"comment\": \"Which?\"}").then().statusCode(409);
        MANAGER.post(update + "/acceptance").then().statusCode(409);
        POLICE.get(update).then().body("steps", equalTo(List.of()));
        MANAGER.put(plan.at("/quarters/" + BEFORE + "/deadline"), "{\"deadline\": \"2024-08-01\"}")
                .then()
                .statusCode(409);
        MANAGER.put(plan.at("/quarters/" + BEFORE + "/words"), "{\"asked\": \"More\"}")
                .then()
                .statusCode(409);
    }

    @Test
    void aMeetingMayAnswerWhenTheQuarterIsFinalised() {
        ShortPlan plan = QuarterLifeTest.told("life-answer");
        plan.finalised(BEFORE);
        String frozen = plan.document(BEFORE);
        QuarterLifeTest.ask(plan, "answer", "{'answer': 'AGREED', 'words': 'Until March.', 'on': '2024-10-09'}")
                .then()
                .statusCode(200)
                .body("ask.answer.words", equalTo("Until March."));
        QuarterLifeTest.ask(plan, "escalation", "{'words': 'Two rooms.'}")
                .then()
                .statusCode(409);
        assertEquals(frozen, plan.document(BEFORE));
    }

    @Test
    void aFigureThatComesLateIsKeptMarkedAndChangesNothingFrozen() {
        ShortPlan plan = QuarterLifeTest.told("life-late");
        plan.finalised(BEFORE);
        String frozen = plan.document(BEFORE);
        String given = plan.plan().reading("1.1", "people", BEFORE);
        POLICE.put(given, "{\"value\": 9}", POLICE.get(given).header("ETag"))
                .then()
                .statusCode(200)
                .body("revised", equalTo(true))
                .body("entersIn", equalTo(Q));
        POLICE.put(plan.plan().reading("1.9", "people", BEFORE), "{\"value\": 6}")
                .then()
                .statusCode(201)
                .body("late", equalTo(true))
                .body("entersIn", equalTo(Q));
        assertEquals(frozen, plan.document(BEFORE));
        assertEquals(7, readingOf(plan, "1.1", BEFORE).get("value").asInt(), "as it was frozen");
        JsonNode entered = readingOf(plan, "1.1", Q);
        assertEquals(9, entered.get("value").asInt());
        assertTrue(entered.get("revised").asBoolean());
        assertEquals(Q, entered.get("entersIn").asText());
        plan.finalised(Q);
        JsonNode later = QuarterLifeTest.find(Json.of(plan.document(Q)).get("actions"), "ref", "1.9");
        assertEquals(Q, later.at("/measures/0/readings/0/entersIn").asText());
    }

    @Test
    void aFigureMayComeForAnUpdateThatWasNeverSent() {
        ShortPlan plan = ShortPlan.put("life-unsent");
        ObjectNode draft = SmallPlan.says("GREEN");
        draft.withArray("readings").add(Json.object("{'measure': 'people', 'value': 7}"));
        String update = plan.plan().update("1.1", BEFORE);
        POLICE.put(update, draft).then().statusCode(201);
        plan.finalised(BEFORE);
        String tag = POLICE.get(update).header("ETag");
        POLICE.put(plan.plan().reading("1.1", "share", BEFORE), "{\"value\": 40}")
                .then()
                .statusCode(201)
                .body("entersIn", equalTo(Q));
        POLICE.getUnless(tag, update).then().statusCode(304);
        String given = plan.plan().reading("1.1", "people", BEFORE);
        POLICE.put(given, "{\"value\": 7}", POLICE.get(given).header("ETag"))
                .then()
                .statusCode(200)
                .body("entersIn", equalTo(Q));
        POLICE.getUnless(tag, update).then().statusCode(200).body("readings.size()", equalTo(0));
        assertEquals(7, readingOf(plan, "1.1", Q).get("value").asInt());
    }

    private static JsonNode readingOf(ShortPlan plan, String ref, String quarter) {
        return Json.of(PROGRAM.get(plan.at("/actions/" + ref + "?quarter=" + quarter))
                        .asString())
                .at("/measures/0/readings/0");
    }
}
