package org.waymark.update;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** Whose part it is: partners write, the accountable one rates and sends, the manager decides. */
@QuarkusTest
@Tag("sql")
class UpdateRightsTest extends OverHttp {

    private final Visitor police = Cast.POLICE.visitor();
    private final Visitor health = Cast.HEALTH.visitor();
    private SmallPlan plan;
    private String update;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("update-rights");
    }

    @BeforeEach
    void takeAnAction() {
        update = plan.update(plan.next(), Q);
    }

    @Test
    void aLeadOfAnotherPartnerIsRefused() {
        Visitor council = Cast.COUNCIL.visitor();
        council.put(update, SmallPlan.says("GREEN"))
                .then()
                .statusCode(403)
                .body("detail", containsString("not led by a partner of yours"));
        police.put(update, SmallPlan.says("GREEN")).then().statusCode(201);
        for (String step : List.of("submission", "recall", "confirmation")) {
            council.post(update + "/" + step).then().statusCode(403);
        }
        council.post(update + "/acceptance").then().statusCode(403);
    }

    @Test
    void aContributingPartnerWritesItsOwnPartAndNotTheUpdate() {
        health.put(update, Json.object("{'done': 'Our part.'}"))
                .then()
                .statusCode(403)
                .body("detail", containsString("Only Example Police"))
                .body("detail", containsString("contributions/"));
        String tag = police.put(update, SmallPlan.says("GREEN")).header("ETag");
        health.put(update, SmallPlan.says("RED"), tag).then().statusCode(403);
        health.put(update, SmallPlan.says("GREEN").put("next", "Our next step."), tag)
                .then()
                .statusCode(403);
        police.get(update).then().body("rating", is("GREEN")).body("next", nullValue());
    }

    @Test
    void aContributingPartnerDoesNotSend() {
        police.put(update, SmallPlan.says("GREEN")).then().statusCode(201);
        health.post(update + "/submission")
                .then()
                .statusCode(403)
                .body("detail", containsString("Only Example Police"));
        health.post(update + "/confirmation").then().statusCode(403);
        health.get(update).then().body("steps", hasSize(0));
    }

    @Test
    void onlyAManagerDecides() {
        police.put(update, SmallPlan.says("GREEN")).then().statusCode(201);
        police.post(update + "/submission").then().statusCode(200);
        police.post(update + "/acceptance").then().statusCode(403);
        police.post(update + "/return", Json.object("{'comment': 'No.'}"))
                .then()
                .statusCode(403);
        Cast.VIEWER.visitor().post(update + "/acceptance").then().statusCode(403);
        Cast.STRANGER.visitor().post(update + "/acceptance").then().statusCode(404);
    }

    @Test
    void aViewerWritesNothingAndAStrangerKnowsOfNothing() {
        Cast.VIEWER.visitor().put(update, SmallPlan.says("GREEN")).then().statusCode(403);
        Cast.STRANGER.visitor().put(update, SmallPlan.says("GREEN")).then().statusCode(404);
        Cast.ADMIN.visitor().put(update, SmallPlan.says("GREEN")).then().statusCode(403);
        Visitor.NOBODY.put(update, SmallPlan.says("GREEN")).then().statusCode(401);
    }

    @Test
    void anActionWithoutALeadIsTheManagers() {
        String nobodys = plan.update(SmallPlan.NOBODYS, Q);
        police.put(nobodys, SmallPlan.says("GREEN")).then().statusCode(403);
        Cast.MANAGER.visitor().put(nobodys, SmallPlan.says("GREEN")).then().statusCode(201);
        Cast.MANAGER.visitor().post(nobodys + "/submission").then().statusCode(200);
    }

    @Test
    void theConfirmedAccountablePartnerRatesInsteadOfTheFirst() {
        String ref = plan.next();
        confirmHealth(ref);
        police.put(plan.update(ref, Q), SmallPlan.says("GREEN")).then().statusCode(403);
        health.put(plan.update(ref, Q), SmallPlan.says("GREEN")).then().statusCode(201);
        health.post(plan.update(ref, Q) + "/submission").then().statusCode(200);
        police.get(plan.at("/actions/" + ref))
                .then()
                .body("mayContribute", is(true))
                .body("mayUpdate", is(false))
                .body("mayRate", is(false));
        Cast.COUNCIL.visitor().get(plan.at("/actions/" + ref)).then().body("mayUpdate", is(false));
    }

    @Test
    void whoSendsIsDecidedByThePlanAsItIsByNowHoweverOftenItWasAskedBefore() {
        String ref = plan.next();
        String sent = plan.update(ref, Q);
        plan.send(police, ref, Q, "GREEN");
        police.post(sent + "/recall").then().statusCode(200);
        confirmHealth(ref);
        police.post(sent + "/submission").then().statusCode(403);
        health.post(sent + "/submission").then().statusCode(200).body("sentBy", is(Cast.HEALTH.personName));
        police.post(sent + "/recall").then().statusCode(403);
        health.post(sent + "/recall").then().statusCode(200);
    }

    private void confirmHealth(String ref) {
        Visitor program = Visitor.bootstrap();
        Response read = program.get(plan.at(""));
        ObjectNode document = (ObjectNode) Json.of(read.asString());
        document.at("/objectives/0/actions").forEach(action -> {
            if (action.get("ref").asText().equals(ref)) {
                ((ObjectNode) action).put("accountable", "health");
            }
        });
        program.put(plan.at(""), document, read.header("ETag")).then().statusCode(200);
    }
}
