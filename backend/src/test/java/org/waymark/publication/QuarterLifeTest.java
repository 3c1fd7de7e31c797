package org.waymark.publication;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
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
        String action = plan.at("/actions/1.2?quarter=" + BEFORE);
        POLICE.get(action).then().body("mayRate", equalTo(true));
        plan.finalised(BEFORE);
        POLICE.get(action).then().body("mayRate", equalTo(false)).body("mayUpdate", equalTo(false));
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
                    ((ObjectNode) document.get("plan"))
                            .put("firstQuarter", "2023-24-Q4")
                            .putObject("deadlines")
                            .put(BEFORE, "2024-12-24");
                    var actions = document.withArray("/objectives/0/actions");
                    ((ObjectNode) actions.get(0)).put("added", Q);
                    ((ObjectNode) actions.get(1)).put("withdrawn", BEFORE);
                    actions.add(actions.get(2).deepCopy());
                    ((ObjectNode) actions.get(actions.size() - 1)).put("ref", "1.99");
                })
                .then()
                .statusCode(409)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/plan/firstQuarter",
                                "/plan/deadlines/" + BEFORE,
                                "/objectives/0/actions/0/added",
                                "/objectives/0/actions/1/withdrawn",
                                "/objectives/0/actions/12/added"));
        plan.put(document -> ((ObjectNode) document.get("plan")).put("submissionDays", 60))
                .then()
                .statusCode(200);
        PROGRAM.get(plan.at("/quarters/" + BEFORE)).then().body("deadline", equalTo("2024-07-22"));
        PROGRAM.get(plan.at("/quarters/" + Q)).then().body("deadline", equalTo("2024-11-29"));
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

    static JsonNode find(JsonNode list, String member, String value) {
        return list.valueStream()
                .filter(one -> one.get(member).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }
}
