package org.waymark.update;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
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

/** What an update has to say before it can be sent: all that is missing, at once, and the same whether she asks or sends. */
@QuarkusTest
@Tag("sql")
class UpdateSendingTest extends OverHttp {

    private final Visitor lead = Cast.POLICE.visitor();
    private SmallPlan plan;
    private String ref;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("update-sending");
    }

    @BeforeEach
    void takeAnAction() {
        ref = plan.next();
    }

    @Test
    void anEmptyDraftIsSavedButNotSent() {
        missing("{}", "/rating", "/done");
    }

    @Test
    void redCarriesAWholeAskOrSaysWhyNoneIsNeeded() {
        missing("{'rating': 'RED', 'done': 'Little.'}", "/ask");
        ref = plan.next();
        missing(
                "{'rating': 'RED', 'done': 'Little.', 'ask': {'need': 'A room'}}",
                "/ask/barrier",
                "/ask/to",
                "/ask/by");
        ref = plan.next();
        missing("{'rating': 'RED', 'done': 'Little.', 'noHelpBecause': 'Solved in October.'}");
    }

    @Test
    void amberSaysWhatIsAtRiskAndWhatIsDoneByWhenOrAsks() {
        missing("{'rating': 'AMBER', 'done': 'Some.'}", "/atRisk", "/recovery/what", "/recovery/by");
        ref = plan.next();
        missing(
                "{'rating': 'AMBER', 'done': 'Some.', 'ask': {'to': 'council'}}",
                "/ask/barrier",
                "/ask/need",
                "/ask/by");
        ref = plan.next();
        ObjectNode asking = Json.object("{'rating': 'AMBER', 'done': 'Some.'}");
        asking.set("ask", SmallPlan.ask());
        missing(asking.toString());
    }

    @Test
    void greenNeedsNoAskButAnAskIsWhole() {
        missing("{'rating': 'GREEN', 'done': 'All.'}");
        ref = plan.next();
        missing("{'rating': 'GREEN', 'done': 'All.', 'ask': {'need': 'A room'}}", "/ask/barrier", "/ask/to", "/ask/by");
    }

    @Test
    void completedSaysOnWhichDay() {
        missing("{'rating': 'BLUE', 'done': 'All.'}", "/completedOn");
        ref = plan.next();
        lead.put(plan.update(ref, Q), Json.object("{'rating': 'BLUE', 'done': 'All.', 'completedOn': '2024-10-01'}"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/completedOn"));
        missing("{'rating': 'BLUE', 'done': 'All.', 'completedOn': '2024-09-30'}");
    }

    @Test
    void whatIsToBeIsNotOverWhenItIsSaidAndWhatWasIsNotAhead() {
        missing("""
                {'rating': 'AMBER', 'done': 'Some.', 'atRisk': 'The room.', 'recovery': {'what': 'We ask.', 'by': '2024-10-09'},
                 'readings': [{'measure': 'people', 'status': 'NOT_YET', 'expectedOn': '2024-10-09'}]}""", "/recovery/by", "/readings/0/expectedOn");
        ref = plan.next();
        missing("""
                {'rating': 'AMBER', 'done': 'Some.', 'atRisk': 'The room.', 'recovery': {'what': 'We ask.', 'by': '2024-10-10'},
                 'readings': [{'measure': 'people', 'status': 'NOT_YET', 'expectedOn': '2024-10-10'}]}""");
        ref = plan.next();
        today.set(LocalDate.of(2024, 9, 20));
        missing("{'rating': 'BLUE', 'done': 'All.', 'changed': 'All.', 'completedOn': '2024-09-21'}", "/completedOn");
        today.set(DAY);
        lead.post(plan.update(ref, Q) + "/submission").then().statusCode(200);
    }

    @Test
    void betterThanBeforeSaysWhatChanged() {
        plan.accept(lead, ref, BEFORE, "AMBER");
        missing("{'rating': 'GREEN', 'done': 'All.'}", "/changed");
    }

    @Test
    void worseOrTheSameNeedsNoSuchWords() {
        plan.accept(lead, ref, BEFORE, "GREEN");
        missing("{'rating': 'GREEN', 'done': 'All.'}");
    }

    @Test
    void aCompletedActionIsReopenedWithAReason() {
        lead.put(plan.update(ref, BEFORE), SmallPlan.says("BLUE").put("completedOn", "2024-06-30"))
                .then()
                .statusCode(201);
        lead.post(plan.update(ref, BEFORE) + "/submission").then().statusCode(200);
        missing("{'rating': 'GREEN', 'done': 'It is open again.'}", "/changed");
    }

    @Test
    void aDateThatMovesCarriesAReasonAndIsCounted() {
        ref = SmallPlan.ONCE;
        missing(
                "{'rating': 'GREEN', 'done': 'Some.', 'completionDate': {'to': '2024-12-31'}}",
                "/completionDate/reason",
                "/completionDate/to");
        ref = plan.next();
        missing(
                "{'rating': 'GREEN', 'done': 'Some.', 'completionDate': {'reason': 'The venue closed.'}}",
                "/completionDate/to");
        ref = SmallPlan.ONCE;
        String tag = lead.get(plan.update(ref, Q)).header("ETag");
        ObjectNode moved = SmallPlan.says("GREEN");
        moved.set("completionDate", Json.object("{'to': '2025-03-31', 'reason': 'The venue closed.'}"));
        lead.put(plan.update(ref, Q), moved, tag).then().statusCode(200);
        lead.post(plan.update(ref, Q) + "/submission").then().statusCode(200);
        lead.get(plan.at("/actions/" + ref + "?quarter=" + Q))
                .then()
                .body("due", is("2024-12-31"))
                .body("completionDate", is("2025-03-31"))
                .body("moved", is(1));
    }

    @Test
    void everythingIsToldAtOnce() {
        plan.accept(lead, ref, BEFORE, "RED");
        missing(
                """
                {'rating': 'AMBER', 'completionDate': {'to': '2025-03-31'}, 'recovery': {'what': 'We try.'},
                 'readings': [{'measure': 'people', 'status': 'NOT_YET'}]}""",
                "/done",
                "/changed",
                "/atRisk",
                "/recovery/by",
                "/completionDate/reason",
                "/readings/0/expectedOn");
    }

    @Test
    void aDraftMayBeIncompleteButNotWrong() {
        lead.put(plan.update(ref, Q), Json.object("""
                        {'rating': 'AMBER', 'recovery': {'by': '1999-01-01'}, 'ask': {'by': '2101-01-01'}, 'source': '%s',
                         'readings': [{'measure': 'none', 'value': 1}, {'measure': 'people', 'value': 1.5}, {'measure': 'people', 'value': 1}, {}]}""".formatted("x".repeat(501))))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/recovery/by",
                                "/ask/by",
                                "/source",
                                "/readings/0/measure",
                                "/readings/1/value",
                                "/readings/2/measure",
                                "/readings/3/measure"));
        lead.get(plan.update(ref, Q)).then().statusCode(404);
    }

    @Test
    void whatNobodyKnowsIsMalformed() {
        lead.put(
                        plan.update(ref, Q),
                        Json.object(
                                "{'rating': 'PURPLE', 'doing': 'x', 'ask': {'for': 'y'}, 'readings': [{'measure': 7}]}"))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/rating", "/doing", "/ask/for", "/readings/0/measure"));
    }

    /** Saves it, asks what is missing and sends it: refused for just that, these, or, with none, let through. */
    private void missing(String says, String... pointers) {
        String update = plan.update(ref, Q);
        lead.put(update, says.replace('\'', '"')).then().statusCode(201);
        Response check = lead.get(update + "/check");
        check.then().statusCode(200).body("personalData", empty());
        List<Object> missing = check.jsonPath().getList("missing");
        Response answer = lead.post(update + "/submission");
        if (pointers.length == 0) {
            answer.then().statusCode(200);
            assertEquals(List.of(), missing);
        } else {
            answer.then()
                    .statusCode(422)
                    .body("errors.pointer", containsInAnyOrder(pointers))
                    .body("errors", equalTo(missing));
            lead.get(update).then().body("state", equalTo("DRAFT"));
        }
    }
}
