package org.waymark.update;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** The manager may confirm another rating than the lead's: both stay, and figures use hers. */
@QuarkusTest
@Tag("sql")
class AcceptanceTest extends OverHttp {

    private final Visitor lead = Cast.POLICE.visitor();
    private final Visitor manager = Cast.MANAGER.visitor();
    private SmallPlan plan;
    private String ref;
    private String update;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("acceptance");
    }

    @BeforeEach
    void takeAnAction() {
        ref = plan.next();
        update = plan.update(ref, Q);
    }

    @Test
    void bothRatingsTheReasonAndTheNameStay() {
        plan.send(lead, ref, Q, "GREEN");
        manager.post(update + "/acceptance", Json.object("{'rating': 'AMBER', 'reason': 'Two of three practices.'}"))
                .then()
                .statusCode(200)
                .body("rating", is("AMBER"))
                .body("givenRating", is("GREEN"))
                .body("confirmation.rating", is("AMBER"))
                .body("confirmation.reason", is("Two of three practices."))
                .body("confirmation.by", is("Mary Mann"));
        lead.get(update).then().body("givenRating", is("GREEN")).body("rating", is("AMBER"));
        manager.get(plan.at("/actions/" + ref + "?quarter=" + Q)).then().body("position.rating", is("AMBER"));
    }

    @Test
    void sentBackItIsTheLeadsOwnAgain() {
        lead.put(update, SmallPlan.says("GREEN").put("atRisk", "Nothing much."))
                .then()
                .statusCode(201);
        lead.post(update + "/submission").then().statusCode(200);
        ObjectNode accepted = Json.object("""
                {'rating': 'RED', 'reason': 'No practice has a date.', 'atRisk': 'All of it.',
                 'recovery': {'what': 'A new date.', 'by': '2025-03-31'}}""");
        accepted.set("ask", SmallPlan.ask());
        manager.post(update + "/acceptance", accepted)
                .then()
                .statusCode(200)
                .body("ask.need", is("A room for six sessions"))
                .body("atRisk", is("All of it."));
        manager.post(update + "/return", Json.object("{'comment': 'Say it yourself.'}"))
                .then()
                .statusCode(200);
        lead.get(update)
                .then()
                .body("rating", is("GREEN"))
                .body("ask", nullValue())
                .body("atRisk", is("Nothing much."))
                .body("recovery", nullValue());
        lead.post(update + "/submission").then().statusCode(200).body("ask", nullValue());
        manager.get(plan.at("/asks?limit=500")).then().body("items.action", not(hasItem(ref)));
    }

    @Test
    void theSameRatingIsAcceptedAsGiven() {
        plan.send(lead, ref, Q, "GREEN");
        manager.post(update + "/acceptance", Json.object("{'rating': 'GREEN'}"))
                .then()
                .statusCode(200)
                .body("givenRating", nullValue())
                .body("confirmation", nullValue());
    }

    @Test
    void anotherRatingNeedsAReason() {
        plan.send(lead, ref, Q, "GREEN");
        manager.post(update + "/acceptance", Json.object("{'rating': 'AMBER'}"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        lead.get(update).then().body("state", is("SUBMITTED"));
    }

    @Test
    void anotherRatingNeedsWhatThatRatingNeeds() {
        plan.send(lead, ref, Q, "GREEN");
        manager.post(update + "/acceptance", Json.object("{'rating': 'RED'}"))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/reason", "/ask"));
        manager.post(
                        update + "/acceptance",
                        Json.object("{'rating': 'RED', 'reason': 'No date.', 'ask': {'need': 'A room'}}"))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/ask/barrier", "/ask/to", "/ask/by"));
        manager.post(update + "/acceptance", Json.object("{'rating': 'BLUE', 'reason': 'Done.'}"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/completedOn"));
        manager.post(
                        update + "/acceptance",
                        Json.object("{'rating': 'BLUE', 'reason': 'Done.', 'completedOn': '2024-10-01'}"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/completedOn"));
        manager.post(
                        update + "/acceptance",
                        Json.object(
                                "{'rating': 'AMBER', 'reason': 'No.', 'recovery': {'what': 'We ask.', 'by': '2024-10-09'}}"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/recovery/by"));
        manager.post(
                        update + "/acceptance",
                        Json.object("{'rating': 'BLUE', 'reason': 'Done.', 'completedOn': '2024-09-30'}"))
                .then()
                .statusCode(200)
                .body("completedOn", is("2024-09-30"));
    }

    @Test
    void aRatingConfirmedAsRedCarriesTheManagersAsk() {
        plan.send(lead, ref, Q, "AMBER");
        ObjectNode red = Json.object("{'rating': 'RED', 'reason': 'No date.'}");
        red.set("ask", SmallPlan.ask());
        manager.post(update + "/acceptance", red)
                .then()
                .statusCode(200)
                .body("ask.need", is("A room for six sessions"));
    }

    @Test
    void aConfirmedRatingGoesWhenTheUpdateIsSentBack() {
        plan.send(lead, ref, Q, "GREEN");
        manager.post(update + "/acceptance", Json.object("{'rating': 'AMBER', 'reason': 'Two of three.'}"))
                .then()
                .statusCode(200);
        manager.post(update + "/return", Json.object("{'comment': 'Say which.'}"))
                .then()
                .statusCode(200);
        lead.get(update).then().body("rating", is("GREEN")).body("confirmation", nullValue());
        lead.post(update + "/submission").then().statusCode(200);
        manager.get(plan.at("/actions/" + ref + "?quarter=" + Q)).then().body("position.rating", is("GREEN"));
    }

    @Test
    void whatTheManagerWritesIsLookedAtForPersonalDataToo() {
        String said = plan.update(plan.next(), Q);
        lead.put(said, SmallPlan.says("GREEN")).then().statusCode(201);
        lead.post(said + "/submission").then().statusCode(200);
        ObjectNode comment = Json.object("{'comment': 'Ring 020 7946 0018.'}");
        manager.post(said + "/return", comment).then().statusCode(422).body("errors.pointer", contains("/comment"));
        ObjectNode red = Json.object("{'rating': 'RED', 'reason': 'Ask jo@example.org.'}");
        red.set("ask", SmallPlan.ask().put("barrier", "Her number is QQ 12 34 56 C."));
        manager.post(said + "/acceptance", red)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason", "/ask/barrier"));
        red.withArray("confirmedWords").add("jo@example.org").add("QQ 12 34 56 C");
        manager.post(said + "/acceptance", red).then().statusCode(200).body("rating", is("RED"));
        comment.withArray("confirmedWords").add("020 7946 0018");
        manager.post(said + "/return", comment).then().statusCode(200);
    }
}
