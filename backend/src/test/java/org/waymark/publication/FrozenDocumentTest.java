package org.waymark.publication;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.ShortPlan;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** What a finalised quarter is frozen as, and how a program checks it. */
@QuarkusTest
@Tag("sql")
class FrozenDocumentTest extends OverHttp {

    private static final Visitor PROGRAM = Visitor.bootstrap();

    @Test
    void whatIsFrozenIsWhatWasLive() {
        ShortPlan plan = QuarterLifeTest.told("life-frozen");
        String live = ShortPlan.text(PROGRAM.get(plan.at("/progress?quarter=" + BEFORE)));
        String points = PROGRAM.get(plan.at("/trend?to=" + BEFORE)).asString();
        plan.finalised(BEFORE);
        ObjectNode expected = (ObjectNode) Json.of(live);
        expected.put("basis", "final").put("revision", 1);
        JsonNode document = Json.of(plan.document(BEFORE));
        assertEquals(expected, document.get("progress"));
        assertEquals(expected, Json.of(ShortPlan.text(PROGRAM.get(plan.at("/progress?quarter=" + BEFORE)))));
        assertEquals(expected, Json.of(ShortPlan.text(PROGRAM.get(plan.at("/progress")))), "the latest finalised");
        assertEquals(live, ShortPlan.text(PROGRAM.get(plan.at("/progress?quarter=" + BEFORE + "&basis=live"))));
        PROGRAM.get(plan.at("/progress?basis=live")).then().body("quarter", equalTo(Q));
        PROGRAM.get(plan.at("/progress?quarter=" + Q + "&basis=final")).then().statusCode(404);
        JsonNode point = Json.of(points).at("/items/0");
        JsonNode frozen = document.at("/trend/0");
        assertEquals(point.get("bands"), frozen.get("bands"));
        PROGRAM.get(plan.at("/trend"))
                .then()
                .body("items.basis", equalTo(List.of("final", "live")))
                .body("items[0].revision", equalTo(1));
    }

    @Test
    void theDocumentHoldsWordsReadingsLabelsAndNoPerson() {
        ShortPlan plan = QuarterLifeTest.told("life-document");
        plan.finalised(BEFORE);
        String text = plan.document(BEFORE);
        JsonNode document = Json.of(text);
        assertEquals("Plan life-document", document.at("/plan/title").asText());
        assertEquals(
                "Requires partnership attention",
                document.at("/plan/bands/0/label").asText());
        JsonNode action = document.at("/actions/0");
        assertEquals("Two practices were trained.", action.at("/update/done").asText());
        assertEquals("Example Police", action.at("/leads/0/name").asText());
        assertEquals(7, action.at("/measures/0/readings/0/value").asInt());
        assertEquals(
                11, document.at("/objectives/0/indicators/0/readings/0/value").asInt());
        assertEquals("More women were heard.", document.at("/updates/0/changed").asText());
        JsonNode asked = QuarterLifeTest.find(document.get("updates"), "action", "1.2");
        assertEquals("Lend us a room.", asked.at("/ask/escalation/words").asText());
        assertEquals("The manager", asked.at("/ask/escalation/by").asText());
        assertEquals(
                "1.2 Training 1.2: Lend us a room.",
                document.at("/words/asked/text").asText());
        for (Cast person : Cast.values()) {
            assertFalse(text.contains(person.personName), person.personName);
        }
        assertFalse(text.contains("secret of the review"), "a restricted action's words");
        JsonNode restricted = QuarterLifeTest.find(document.get("actions"), "ref", SmallPlan.RESTRICTED);
        assertEquals("RED", restricted.at("/position/rating").asText());
        assertTrue(restricted.at("/update/hidden").asBoolean());
        assertTrue(restricted.at("/measures/0/readings").isEmpty());
    }

    @Test
    void digestsMakeAChainThatAProgramCanCheck() {
        ShortPlan plan = QuarterLifeTest.told("life-chain");
        plan.finalised(BEFORE);
        plan.finalised(Q);
        JsonNode list =
                Json.of(ShortPlan.text(PROGRAM.get(plan.at("/publications")))).get("items");
        assertEquals(2, list.size());
        String previous = null;
        for (JsonNode item : list) {
            Response answer =
                    PROGRAM.get(plan.at("/publications/" + item.get("quarter").asText()));
            String text = ShortPlan.text(answer);
            assertEquals(item.get("digest").asText(), ShortPlan.sha256(text));
            assertEquals("\"" + item.get("digest").asText() + "\"", answer.header("ETag"));
            assertEquals(previous, item.path("previousDigest").asText(null));
            assertEquals(previous, Json.of(text).path("previousDigest").asText(null));
            PROGRAM.getUnless(
                            answer.header("ETag"),
                            plan.at("/publications/" + item.get("quarter").asText()))
                    .then()
                    .statusCode(304);
            previous = item.get("digest").asText();
        }
    }
}
