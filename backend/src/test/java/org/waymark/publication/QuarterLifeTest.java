package org.waymark.publication;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.ShortPlan;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Together;
import org.waymark.testing.Visitor;

/** OPEN, FINALISED, RELEASED, and back again with a reason. */
@QuarkusTest
@Tag("sql")
class QuarterLifeTest extends OverHttp {

    private static final Visitor PROGRAM = Visitor.bootstrap();
    private static final Visitor MANAGER = Cast.MANAGER.visitor();
    private static final Visitor POLICE = Cast.POLICE.visitor();

    @Test
    void quartersAreFinalisedInOrderAndNotWhileAnUpdateAwaitsAcceptance() {
        ShortPlan plan = ShortPlan.put("life-order");
        plan.plan().send(POLICE, "1.1", BEFORE, "GREEN");
        plan.finalise(Q)
                .then()
                .statusCode(409)
                .body("detail", containsString("Q1 2024-25"))
                .body("errors.pointer", hasItem("quarters/" + BEFORE));
        plan.finalise(BEFORE)
                .then()
                .statusCode(409)
                .body("detail", containsString("1.1"))
                .body("errors.pointer", equalTo(List.of("actions/1.1/updates/" + BEFORE)));
        MANAGER.get(plan.at("/quarters/" + BEFORE))
                .then()
                .body("state", equalTo("OPEN"))
                .body("inTheWay.awaitingAcceptance", equalTo(List.of("1.1")))
                .body("inTheWay.notEnded", equalTo(false));
        PROGRAM.post(plan.plan().update("1.1", BEFORE) + "/acceptance").then().statusCode(200);
        plan.finalised(BEFORE);
        plan.finalise(BEFORE).then().statusCode(409).body("detail", containsString("already"));
        plan.finalised(Q);
    }

    @Test
    void aQuarterThatHasNotEndedIsRefused() {
        ShortPlan plan = ShortPlan.put("life-ended");
        plan.finalised(BEFORE);
        today.set(LocalDate.of(2024, 9, 30));
        plan.finalise(Q).then().statusCode(409).body("detail", containsString("It ends on 2024-09-30"));
        today.set(LocalDate.of(2024, 10, 1));
        plan.finalised(Q);
        plan.finalise("2021-22-Q1").then().statusCode(404);
    }

    @Test
    void whatIsFrozenIsWhatWasLive() {
        ShortPlan plan = told("life-frozen");
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
        ShortPlan plan = told("life-document");
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
        JsonNode asked = find(document.get("updates"), "action", "1.2");
        assertEquals("Lend us a room.", asked.at("/ask/escalation/words").asText());
        assertEquals("The manager", asked.at("/ask/escalation/by").asText());
        assertEquals(
                "1.2 Training 1.2: Lend us a room.",
                document.at("/words/asked/text").asText());
        for (Cast person : Cast.values()) {
            assertFalse(text.contains(person.personName), person.personName);
        }
        assertFalse(text.contains("secret of the review"), "a restricted action's words");
        JsonNode restricted = find(document.get("actions"), "ref", SmallPlan.RESTRICTED);
        assertEquals("RED", restricted.at("/position/rating").asText());
        assertTrue(restricted.at("/update/hidden").asBoolean());
        assertTrue(restricted.at("/measures/0/readings").isEmpty());
    }

    @Test
    void digestsMakeAChainThatAProgramCanCheck() {
        ShortPlan plan = told("life-chain");
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

    @Test
    void nothingIsSaidOfAFinalisedQuarterAndTheAnswerSaysWhatToDo() {
        ShortPlan plan = told("life-closed");
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
        ShortPlan plan = told("life-answer");
        plan.finalised(BEFORE);
        String frozen = plan.document(BEFORE);
        ask(plan, "answer", "{'answer': 'AGREED', 'words': 'Until March.', 'on': '2024-10-09'}")
                .then()
                .statusCode(200)
                .body("ask.answer.words", equalTo("Until March."));
        ask(plan, "escalation", "{'words': 'Two rooms.'}").then().statusCode(409);
        assertEquals(frozen, plan.document(BEFORE));
    }

    @Test
    void aFigureThatComesLateIsKeptMarkedAndChangesNothingFrozen() {
        ShortPlan plan = told("life-late");
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
        JsonNode later = find(Json.of(plan.document(Q)).get("actions"), "ref", "1.9");
        assertEquals(Q, later.at("/measures/0/readings/0/entersIn").asText());
    }

    @Test
    void aFigureMayComeForAnUpdateThatWasNeverSent() {
        ShortPlan plan = ShortPlan.put("life-unsent");
        ObjectNode draft = SmallPlan.says("GREEN");
        draft.withArray("readings").add(Json.object("{'measure': 'people', 'value': 7}"));
        POLICE.put(plan.plan().update("1.1", BEFORE), draft).then().statusCode(201);
        plan.finalised(BEFORE);
        String given = plan.plan().reading("1.1", "people", BEFORE);
        POLICE.put(given, "{\"value\": 7}", POLICE.get(given).header("ETag"))
                .then()
                .statusCode(200)
                .body("entersIn", equalTo(Q));
        assertEquals(7, readingOf(plan, "1.1", Q).get("value").asInt());
    }

    @Test
    void aRevisionSaysWhatItRevisesAndWhatDiffers() {
        ShortPlan plan = told("life-revised");
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
    void releasingIsAStepOfItsOwn() {
        ShortPlan plan = ShortPlan.put("life-release");
        String release = plan.at("/quarters/" + BEFORE + "/release");
        MANAGER.post(release).then().statusCode(409).body("detail", containsString("open"));
        plan.finalised(BEFORE);
        MANAGER.post(release).then().statusCode(200).body("released", equalTo(true));
        MANAGER.post(release).then().statusCode(409);
        PROGRAM.get(plan.at("/quarters/" + BEFORE)).then().body("state", equalTo("RELEASED"));
        PROGRAM.get(plan.at("/progress"))
                .then()
                .body("quarter", equalTo(BEFORE))
                .body("basis", equalTo("final"));
        MANAGER.post(plan.at("/quarters/" + Q + "/reopening"), "{\"reason\": \"Why not\"}")
                .then()
                .statusCode(409);
    }

    @Test
    void ofTwoWhoFinaliseAtOnceOneDoes() {
        ShortPlan plan = told("life-race");
        Callable<Integer> finalise = () -> plan.finalise(BEFORE).statusCode();
        List<Integer> statuses = Together.run(finalise, finalise, finalise, finalise).stream()
                .sorted()
                .toList();
        assertEquals(List.of(200, 409, 409, 409), statuses);
        PROGRAM.get(plan.at("/publications")).then().body("items.size()", equalTo(1));
    }

    @Test
    void whatIsSentWhileAQuarterIsFinalisedIsEitherFrozenOrRefused() {
        for (int round = 1; round <= 3; round++) {
            ShortPlan plan = ShortPlan.put("life-meanwhile-" + round);
            String update = plan.plan().update("1.1", BEFORE);
            PROGRAM.put(update, SmallPlan.says("GREEN")).then().statusCode(201);
            List<Integer> statuses = Together.run(
                    () -> plan.finalise(BEFORE).statusCode(),
                    () -> POLICE.post(update + "/submission").statusCode());
            assertTrue(
                    statuses.equals(List.of(200, 409)) || statuses.equals(List.of(409, 200)),
                    "frozen and sent: " + statuses);
        }
    }

    @Test
    void eachStepIsOneEntryInHistory() {
        ShortPlan plan = ShortPlan.put("life-history");
        int before = plan.plan().historySize();
        MANAGER.put(plan.at("/quarters/" + BEFORE + "/words"), "{\"asked\": \"Agree the budget.\"}")
                .then()
                .statusCode(201);
        setDeadline(plan, Q, "{\"deadline\": \"2024-10-30\"}").then().statusCode(200);
        plan.finalised(BEFORE);
        MANAGER.post(plan.at("/quarters/" + BEFORE + "/release")).then().statusCode(200);
        plan.reopened(BEFORE, "A figure was wrong.");
        plan.finalise(Q).then().statusCode(409);
        assertEquals(
                List.of("quarter reopened", "quarter released", "quarter finalised", "deadline set", "words written"),
                plan.plan().history("").stream()
                        .limit(plan.plan().historySize() - before)
                        .map(entry -> entry.get("operation").asText())
                        .toList());
        assertEquals(
                "quarters/" + BEFORE,
                plan.plan().history("").get(0).get("subject").asText());
    }

    @Test
    void aDeadlineSetByHandIsTheRulesDeadlineUntilItIsTakenBack() {
        ShortPlan plan = ShortPlan.put("life-deadline");
        String deadline = plan.at("/quarters/" + Q + "/deadline");
        String tag = MANAGER.get(deadline).header("ETag");
        MANAGER.put(deadline, "{\"deadline\": \"2024-10-08\"}").then().statusCode(428);
        MANAGER.put(deadline, "{\"deadline\": \"2024-10-08\"}", tag)
                .then()
                .statusCode(200)
                .body("byHand", equalTo(true))
                .body("usual", equalTo("2024-10-21"));
        MANAGER.put(deadline, "{\"deadline\": \"2024-10-09\"}", tag).then().statusCode(412);
        PROGRAM.get(plan.at("/progress?quarter=" + Q))
                .then()
                .body("updates.deadline", equalTo("2024-10-08"))
                .body("updates.overdue", hasItems("1.1", "1.2"));
        PROGRAM.get(plan.at("")).then().body("plan.deadlines.'" + Q + "'", equalTo("2024-10-08"));
        setDeadline(plan, Q, "{\"deadline\": \"2031-10-08\"}").then().statusCode(422);
        setDeadline(plan, Q, "{}").then().statusCode(200).body("deadline", equalTo("2024-10-21"));
        PROGRAM.get(plan.at("/quarters/" + Q)).then().body("deadlineByHand", equalTo(false));
    }

    @Test
    void aPlanCannotBeCutOffFromWhatIsFinalised() {
        ShortPlan plan = told("life-cut");
        plan.finalised(BEFORE);
        plan.put(document -> ((ObjectNode) document.get("plan")).put("firstQuarter", Q))
                .then()
                .statusCode(409)
                .body("errors.pointer", hasItem("/plan/firstQuarter"));
        plan.put(document -> {
                    var actions = document.withArray("/objectives/0/actions");
                    actions.remove(actions.size() - 1);
                })
                .then()
                .statusCode(409)
                .body("errors[0].detail", containsString("finalised"));
    }

    /** Three answered, one of them restricted, with readings and an indicator. */
    static ShortPlan told(String key) {
        ShortPlan plan = ShortPlan.put(key);
        ObjectNode first = SmallPlan.says("GREEN").put("next", "Train the third practice. Then the fourth.");
        first.withArray("readings").add(Json.object("{'measure': 'people', 'value': 7}"));
        accept(plan, "1.1", first);
        accept(plan, "1.2", SmallPlan.says("RED"));
        ask(plan, "escalation", "{'words': 'Lend us a room.'}").then().statusCode(200);
        accept(plan, SmallPlan.RESTRICTED, SmallPlan.says("RED").put("done", "The secret of the review."));
        POLICE.put(plan.plan().update("1.3", BEFORE), SmallPlan.says("AMBER"))
                .then()
                .statusCode(201);
        PROGRAM.put(plan.at("/objectives/1/indicators/i1/readings/" + BEFORE), "{\"value\": 11}")
                .then()
                .statusCode(201);
        return plan;
    }

    static Response ask(ShortPlan plan, String step, String body) {
        return MANAGER.post(plan.plan().update("1.2", BEFORE) + "/ask/" + step, Json.object(body));
    }

    private static void accept(ShortPlan plan, String ref, ObjectNode says) {
        String update = plan.plan().update(ref, BEFORE);
        POLICE.put(update, says).then().statusCode(201);
        POLICE.post(update + "/submission").then().statusCode(200);
        MANAGER.post(update + "/acceptance").then().statusCode(200);
    }

    private static Response setDeadline(ShortPlan plan, String quarter, String body) {
        String deadline = plan.at("/quarters/" + quarter + "/deadline");
        return MANAGER.put(deadline, body, MANAGER.get(deadline).header("ETag"));
    }

    private static JsonNode readingOf(ShortPlan plan, String ref, String quarter) {
        return Json.of(PROGRAM.get(plan.at("/actions/" + ref + "?quarter=" + quarter))
                        .asString())
                .at("/measures/0/readings/0");
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

    private static JsonNode find(JsonNode list, String member, String value) {
        return list.valueStream()
                .filter(one -> one.get(member).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }
}
