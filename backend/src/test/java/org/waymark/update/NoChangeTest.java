package org.waymark.update;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
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

/** "No change" is one press, and not always offered. */
@QuarkusTest
@Tag("sql")
class NoChangeTest extends OverHttp {

    private final Visitor lead = Cast.POLICE.visitor();
    private SmallPlan plan;
    private String ref;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("no-change");
    }

    @BeforeEach
    void takeAnAction() {
        ref = plan.next();
    }

    @Test
    void itConfirmsTheLastRatingAndItsOpenAskAndGivesNoReading() {
        ObjectNode before = SmallPlan.says("AMBER");
        before.set("ask", SmallPlan.ask());
        before.set("readings", Json.of("[{\"measure\": \"people\", \"value\": 7}]"));
        lead.put(plan.update(ref, BEFORE), before).then().statusCode(201);
        lead.post(plan.update(ref, BEFORE) + "/submission").then().statusCode(200);
        offered("AMBER");
        confirm(Q)
                .then()
                .statusCode(200)
                .body("state", is("SUBMITTED"))
                .body("rating", is("AMBER"))
                .body("noChange", is(true))
                .body("ask.need", is("A room for six sessions"))
                .body("ask.toName", is("Example Council"))
                .body("readings", hasSize(0))
                .body("changed", nullValue());
    }

    @Test
    void itConfirmsTheRatingThatTheManagerConfirmed() {
        plan.send(lead, ref, BEFORE, "GREEN");
        Cast.MANAGER
                .visitor()
                .post(
                        plan.update(ref, BEFORE) + "/acceptance",
                        Json.object("{'rating': 'AMBER', 'reason': 'Two of three.'}"))
                .then()
                .statusCode(200);
        refused(Q, "say what is at risk");
        ref = plan.next();
        plan.send(lead, ref, BEFORE, "GREEN");
        Cast.MANAGER
                .visitor()
                .post(plan.update(ref, BEFORE) + "/acceptance", Json.object("""
                                {'rating': 'AMBER', 'reason': 'Two of three.', 'atRisk': 'The third.',
                                 'recovery': {'what': 'A new date.', 'by': '2025-03-31'}}"""))
                .then()
                .statusCode(200);
        confirm(Q).then().statusCode(200).body("rating", is("AMBER"));
    }

    @Test
    void whereItCameFromIsLookedAtFirst() {
        plan.accept(lead, ref, BEFORE, "GREEN");
        Visitor manager = Cast.MANAGER.visitor();
        ObjectNode source = Json.object("{'source': 'jo@example.org'}");
        ObjectNode several = source.deepCopy().put("quarter", Q);
        several.withArray("actions").add(ref);
        for (Response refused : List.of(
                manager.post(plan.update(ref, Q) + "/confirmation", source),
                manager.post(plan.at("/confirmations"), several))) {
            refused.then()
                    .statusCode(422)
                    .body("type", is("urn:waymark:problem:personal-data"))
                    .body("errors.pointer", is(List.of("/source")))
                    .body("errors.words", is(List.of("jo@example.org")));
        }
        several.withArray("confirmedWords").add("jo@example.org");
        manager.post(plan.at("/confirmations"), several).then().statusCode(200);
    }

    @Test
    void itNeedsAnUpdateBeforeIt() {
        refused(Q, "no update before");
        lead.put(plan.update(ref, BEFORE), SmallPlan.says("GREEN")).then().statusCode(201);
        refused(Q, "no update before");
    }

    @Test
    void itIsNotForRed() {
        plan.accept(lead, ref, BEFORE, "RED");
        refused(Q, "red");
    }

    @Test
    void itIsNotForAnActionPastItsCompletionDate() {
        today.set(LocalDate.of(2025, 1, 10));
        plan.accept(lead, SmallPlan.ONCE, Q, "GREEN");
        ref = SmallPlan.ONCE;
        refused("2024-25-Q3", "completion date has passed");
    }

    @Test
    void itIsNotSaidAThirdTimeRunning() {
        plan.accept(lead, ref, "2023-24-Q4", "GREEN");
        confirm(BEFORE).then().statusCode(200);
        confirm(Q).then().statusCode(200);
        refused("2024-25-Q3", "twice running");
    }

    @Test
    void itDoesNotReplaceWordsThatAreThere() {
        plan.accept(lead, ref, BEFORE, "GREEN");
        lead.put(plan.update(ref, Q), Json.object("{'done': 'We have begun.'}"))
                .then()
                .statusCode(201);
        refused(Q, "draft has been begun");
        lead.get(plan.update(ref, Q)).then().body("done", is("We have begun.")).body("state", is("DRAFT"));
    }

    @Test
    void itDoesNotReplaceWhatOnlyTheFurtherFieldsSay() {
        plan.accept(lead, ref, BEFORE, "GREEN");
        lead.put(
                        plan.update(ref, Q),
                        Json.object(
                                "{'completionDate': {'to': '2025-03-31', 'reason': 'The venue closed.'}, 'noHelpBecause': 'None.'}"))
                .then()
                .statusCode(201);
        refused(Q, "draft has been begun");
    }

    @Test
    void itDoesNotAnswerWhatWasSentBack() {
        plan.accept(lead, ref, BEFORE, "GREEN");
        plan.send(lead, ref, Q, "GREEN");
        refused(Q, "has been sent");
        Cast.MANAGER
                .visitor()
                .post(plan.update(ref, Q) + "/return", Json.object("{'comment': 'Which?'}"))
                .then()
                .statusCode(200);
        refused(Q, "sent back");
    }

    @Test
    void amberWhoseAskIsAnsweredHasToSayHowItStands() {
        ObjectNode before = Json.object("{'rating': 'AMBER', 'done': 'One.', 'changed': 'Some.'}");
        before.set("ask", SmallPlan.ask());
        lead.put(plan.update(ref, BEFORE), before).then().statusCode(201);
        lead.post(plan.update(ref, BEFORE) + "/submission").then().statusCode(200);
        answer("DEFERRED");
        offered("AMBER");
        answer("AGREED");
        refused(Q, "say what is at risk");
    }

    private void answer(String answer) {
        Visitor.bootstrap()
                .post(
                        plan.update(ref, BEFORE) + "/ask/answer",
                        Json.object("{'answer': '%s', 'words': 'A room.', 'on': '2024-10-09'}".formatted(answer)))
                .then()
                .statusCode(200);
    }

    @Test
    void itFillsAnEmptiedDraft() {
        plan.accept(lead, ref, BEFORE, "GREEN");
        lead.put(plan.update(ref, Q), "{}").then().statusCode(201);
        confirm(Q).then().statusCode(200).body("rating", is("GREEN"));
    }

    private Response confirm(String quarter) {
        return lead.post(plan.update(ref, quarter) + "/confirmation");
    }

    private void offered(String rating) {
        JsonNode mine = plan.mine(lead, ref, Q);
        assertTrue(mine.at("/noChange/offered").asBoolean(), mine.toString());
        assertEquals(rating, mine.at("/noChange/rating").asText());
    }

    /** Refused, and not offered for the same reason. */
    private void refused(String quarter, String why) {
        confirm(quarter).then().statusCode(409).body("detail", containsString(why));
        JsonNode offer = plan.mine(lead, ref, quarter).path("noChange");
        assertEquals(false, offer.path("offered").asBoolean(true), offer.toString());
        assertTrue(offer.path("why").asText().contains(why), offer.toString());
    }
}
