package org.waymark.update;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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

/** What keeps an update from being sent is told to whoever may send it, and nothing comes of asking. What is missing by which rule: {@link UpdateSendingTest}. */
@QuarkusTest
@Tag("sql")
class UpdateCheckTest extends OverHttp {

    private final Visitor lead = Cast.POLICE.visitor();
    private final Visitor manager = Cast.MANAGER.visitor();
    private SmallPlan plan;
    private String ref;
    private String update;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("update-check", 12);
    }

    @BeforeEach
    void takeAnAction() {
        ref = plan.next();
        update = plan.update(ref, Q);
    }

    @Test
    void whatIsMissingIsToldUntilItIsMendedAndThenItGoes() {
        String tag = lead.put(update, Json.object("{'rating': 'AMBER', 'done': 'Some.', 'atRisk': 'The room.'}"))
                .header("ETag");
        check(lead)
                .statusCode(200)
                .body("missing.pointer", contains("/recovery/what", "/recovery/by"))
                .body(
                        "missing.detail",
                        contains("Amber: say what you are doing about it", "Amber: say by when it is back on track"));
        lead.put(update, SmallPlan.says("AMBER"), tag).then().statusCode(200);
        check(lead).statusCode(200).body("missing", empty()).body("personalData", empty());
        lead.post(update + "/submission").then().statusCode(200);
    }

    @Test
    void askingStoresNothing() {
        lead.put(update, Json.object("{'rating': 'AMBER', 'done': 'Ring 07700 900123.'}"))
                .then()
                .statusCode(201);
        String stored = lead.get(update).asString();
        String tag = lead.get(update).header("ETag");
        String ofPlan = manager.get(plan.at("/actions/" + ref)).header("ETag");
        List<JsonNode> history = plan.history("");
        check(lead).body("missing", hasSize(3)).body("personalData", hasSize(1));
        check(manager).body("missing", hasSize(3));
        lead.get(update).then().header("ETag", tag).body(equalTo(stored));
        manager.get(plan.at("/actions/" + ref)).then().header("ETag", ofPlan);
        assertEquals(history, plan.history(""));
    }

    /** A submission says so only once nothing is missing: who asks is told both. */
    @Test
    void wordsThatLookLikePersonalDataAreToldBesideWhatIsMissing() {
        ObjectNode says = Json.object("{'done': 'Ring 07700 900123.'}");
        says.set("readings", Json.of("[{\"measure\": \"words\", \"note\": \"She lives at N12 0SG.\"}]"));
        String tag = lead.put(update, says).header("ETag");
        check(lead)
                .body("missing.pointer", contains("/rating"))
                .body("personalData.pointer", contains("/done", "/readings/0/note"))
                .body("personalData.words", contains("07700 900123", "N12 0SG"))
                .body("personalData.kind", contains("PHONE_NUMBER", "POSTCODE"));
        lead.put(update, says.put("rating", "GREEN"), tag).then().statusCode(200);
        List<Object> found = check(lead).body("missing", empty()).extract().path("personalData");
        lead.post(update + "/submission")
                .then()
                .statusCode(422)
                .body("type", is("urn:waymark:problem:personal-data"))
                .body("errors", equalTo(found));
    }

    @Test
    void wordsOfADraftAreNotQuotedToTheManagerWhoMayNotReadThem() {
        lead.put(update, SmallPlan.says("GREEN").put("done", "Ring 07700 900123."))
                .then()
                .statusCode(201);
        check(lead).body("personalData.words", contains("07700 900123"));
        check(manager).statusCode(200).body("personalData", empty());
    }

    @Test
    void whoAsksForSomebodyElseIsToldToSayWhereItCameFrom() {
        manager.put(update, SmallPlan.says("GREEN")).then().statusCode(201);
        List<Object> missing = check(manager)
                .body("missing.pointer", contains("/source"))
                .extract()
                .path("missing");
        manager.post(update + "/submission").then().statusCode(422).body("errors", equalTo(missing));
        // The lead speaks for herself: as she sends it, nothing is missing.
        check(lead).body("missing", empty());
    }

    @Test
    void whoMayNotSendItMayNotAsk() {
        lead.put(update, SmallPlan.says("GREEN")).then().statusCode(201);
        for (Cast other : List.of(Cast.HEALTH, Cast.COUNCIL, Cast.VIEWER)) {
            Visitor visitor = other.visitor();
            String refusal = visitor.post(update + "/submission")
                    .then()
                    .statusCode(403)
                    .extract()
                    .path("detail");
            check(visitor).statusCode(403).body("detail", is(refusal));
        }
    }

    @Test
    void whereNothingIsSaidOrItIsSentAlreadyThereIsNothingToAsk() {
        sameRefusal(404);
        plan.send(lead, ref, Q, "GREEN");
        sameRefusal(409);
        update = plan.update(ref, "2024-25-Q4");
        sameRefusal(409);
    }

    @Test
    void inAFinalisedQuarterNothingIsSentAnyMoreAndNothingIsMissing() {
        SmallPlan finalised = SmallPlan.put("update-check-finalised", 1);
        update = finalised.update("1.1", "2022-23-Q1");
        lead.put(update, SmallPlan.says("GREEN")).then().statusCode(201);
        check(lead).statusCode(200);
        manager.post(finalised.at("/quarters/2022-23-Q1/finalisation")).then().statusCode(200);
        sameRefusal(409);
    }

    private void sameRefusal(int status) {
        String refusal = lead.post(update + "/submission")
                .then()
                .statusCode(status)
                .extract()
                .path("detail");
        check(lead).statusCode(status).body("detail", is(refusal));
    }

    private ValidatableResponse check(Visitor visitor) {
        return visitor.get(update + "/check").then();
    }
}
