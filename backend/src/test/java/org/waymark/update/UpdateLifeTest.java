package org.waymark.update;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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

/** DRAFT, SUBMITTED, ACCEPTED or RETURNED, and no other way. */
@QuarkusTest
@Tag("sql")
class UpdateLifeTest extends OverHttp {

    private final Visitor lead = Cast.POLICE.visitor();
    private final Visitor manager = Cast.MANAGER.visitor();
    private SmallPlan plan;
    private String ref;
    private String update;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("update-life");
    }

    @BeforeEach
    void takeAnAction() {
        ref = plan.next();
        update = plan.update(ref, Q);
    }

    @Test
    void aLeadSavesAndSendsAndTheManagerAccepts() {
        lead.put(update, SmallPlan.says("GREEN"))
                .then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("state", is("DRAFT"))
                .body("savedBy", is("Pat Price"))
                .body("onBehalf", is(false))
                .body("steps", contains("SUBMISSION"));
        assertRating("GREY");
        lead.post(update + "/submission")
                .then()
                .statusCode(200)
                .body("state", is("SUBMITTED"))
                .body("steps", contains("RECALL"));
        assertRating("GREEN");
        manager.post(update + "/acceptance")
                .then()
                .statusCode(200)
                .body("state", is("ACCEPTED"))
                .body("decidedBy", is("Mary Mann"))
                .body("ownDecision", is(false))
                .body("steps", contains("RETURN"));
        assertRating("GREEN");
    }

    @Test
    void whatWasSentBackCountsAgainOnlyWhenItIsSentAgain() {
        plan.send(lead, ref, Q, "GREEN");
        manager.post(update + "/return", Json.object("{'comment': 'Which practices?'}"))
                .then()
                .statusCode(200)
                .body("state", is("RETURNED"));
        assertRating("GREY");
        Response read = lead.get(update);
        read.then().body("comment", is("Which practices?")).body("steps", contains("SUBMISSION"));
        lead.put(update, SmallPlan.says("GREEN").put("done", "Hill Surgery and Park Practice."), read.header("ETag"))
                .then()
                .statusCode(200)
                .body("state", is("RETURNED"));
        assertRating("GREY");
        lead.post(update + "/submission").then().statusCode(200).body("state", is("SUBMITTED"));
        assertRating("GREEN");
    }

    @Test
    void whatIsAcceptedCanOnlyBeSentBackByTheManager() {
        plan.accept(lead, ref, Q, "GREEN");
        String tag = lead.get(update).header("ETag");
        lead.put(update, SmallPlan.says("RED"), tag)
                .then()
                .statusCode(409)
                .body("detail", containsString("has been accepted"));
        lead.post(update + "/submission").then().statusCode(409).body("detail", containsString("cannot be sent"));
        lead.post(update + "/recall").then().statusCode(409).body("detail", containsString("cannot be recalled"));
        manager.post(update + "/acceptance")
                .then()
                .statusCode(409)
                .body("detail", containsString("cannot be accepted"));
        lead.post(update + "/confirmation").then().statusCode(409);
        manager.post(update + "/return", Json.object("{'comment': 'One figure is missing.'}"))
                .then()
                .statusCode(200);
    }

    @Test
    void aDraftCannotBeDecidedOn() {
        lead.put(update, SmallPlan.says("GREEN")).then().statusCode(201);
        manager.post(update + "/acceptance").then().statusCode(409).body("detail", containsString("is a draft"));
        manager.post(update + "/return", Json.object("{'comment': 'Say more.'}"))
                .then()
                .statusCode(409);
        lead.post(update + "/recall").then().statusCode(409);
    }

    @Test
    void whatWasSentIsRecalledByWhoeverSentItAndNobodyElse() {
        plan.send(lead, ref, Q, "GREEN");
        Cast.HEALTH
                .visitor()
                .post(update + "/recall")
                .then()
                .statusCode(403)
                .body("detail", containsString("Only Pat Price, who sent it"));
        manager.post(update + "/recall")
                .then()
                .statusCode(403)
                .body("detail", containsString("A manager can send it back"));
        lead.post(update + "/recall").then().statusCode(200).body("state", is("DRAFT"));
        assertRating("GREY");
    }

    @Test
    void sentUpdatesAreNotChangedUntilTheyAreRecalled() {
        Response sent = plan.send(lead, ref, Q, "GREEN");
        lead.put(update, SmallPlan.says("RED"), sent.header("ETag"))
                .then()
                .statusCode(409)
                .body("detail", containsString("Recall it"));
    }

    @Test
    void sendingBackNeedsWords() {
        plan.send(lead, ref, Q, "GREEN");
        manager.post(update + "/return", Json.object("{'comment': ' '}"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/comment"));
        manager.post(update + "/return", Json.object("{}")).then().statusCode(422);
    }

    @Test
    void ofAQuarterThatHasNotBegunNothingIsSaid() {
        lead.put(plan.update(ref, "2024-25-Q4"), SmallPlan.says("GREEN"))
                .then()
                .statusCode(409)
                .body("detail", containsString("has not begun"))
                .body("detail", containsString("2025-01-01"));
        lead.put(plan.update(ref, "2024-25-Q3"), SmallPlan.says("GREEN")).then().statusCode(201);
    }

    @Test
    void ofAQuarterOutsideThePlanThereIsNothing() {
        lead.put(plan.update(ref, "2021-22-Q4"), SmallPlan.says("GREEN")).then().statusCode(404);
        lead.put(plan.update(ref, "2025-26-Q1"), SmallPlan.says("GREEN")).then().statusCode(404);
    }

    @Test
    void anActionIsNotReportedOnWhileItDoesNotCount() {
        lead.put(plan.update(SmallPlan.ADDED, BEFORE), SmallPlan.says("GREEN"))
                .then()
                .statusCode(409)
                .body("detail", containsString("does not count"));
        lead.put(plan.update(SmallPlan.ADDED, Q), SmallPlan.says("GREEN"))
                .then()
                .statusCode(201);
        lead.put(plan.update(SmallPlan.WITHDRAWN, Q), SmallPlan.says("GREEN"))
                .then()
                .statusCode(409);
        lead.put(plan.update(SmallPlan.WITHDRAWN, "2022-23-Q4"), SmallPlan.says("GREEN"))
                .then()
                .statusCode(201);
    }

    @Test
    void whatWasNeverBegunCannotBeMovedOn() {
        for (String step : List.of("submission", "recall")) {
            lead.post(update + "/" + step).then().statusCode(404);
        }
        manager.post(update + "/acceptance").then().statusCode(404);
        manager.post(update + "/return", Json.object("{'comment': 'Say more.'}"))
                .then()
                .statusCode(404);
        lead.get(update).then().statusCode(404);
    }

    @Test
    void aManagerEntersItOnBehalfOfTheLeadAndAcceptingItIsShownAsHerOwn() {
        manager.put(update, SmallPlan.says("GREEN").put("source", "e-mail of 3 October"))
                .then()
                .statusCode(201)
                .body("onBehalf", is(true))
                .body("source", is("e-mail of 3 October"));
        manager.post(update + "/submission").then().statusCode(200);
        manager.post(update + "/acceptance")
                .then()
                .statusCode(200)
                .body("ownDecision", is(true))
                .body("onBehalf", is(true));
        assertTrue(plan.history("&action=" + ref).stream()
                .allMatch(entry -> entry.path("onBehalfOf").asText().equals("Example Police")));
    }

    private void assertRating(String rating) {
        manager.get(plan.at("/actions/" + ref + "?quarter=" + Q))
                .then()
                .statusCode(200)
                .body("position.rating", is(rating));
    }
}
