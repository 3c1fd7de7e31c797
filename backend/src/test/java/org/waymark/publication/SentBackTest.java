package org.waymark.publication;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.ShortPlan;
import org.waymark.testing.Visitor;

/** What was sent back is told of as that wherever it is told of, and never as silence: in figures as they are, and as they are frozen. */
@QuarkusTest
@Tag("sql")
class SentBackTest extends OverHttp {

    private static final Visitor VIEWER = Cast.VIEWER.visitor();

    @Test
    void whatWasSentBackIsNeverCalledSilence() {
        ShortPlan plan = ShortPlan.put("sent-back");
        plan.plan().send(Cast.POLICE.visitor(), "1.1", BEFORE, "GREEN");
        Cast.MANAGER
                .visitor()
                .post(plan.plan().update("1.1", BEFORE) + "/return", Json.object("{'comment': 'Which practices?'}"))
                .then()
                .statusCode(200);
        isToldOf(plan);
        plan.finalised(BEFORE);
        isToldOf(plan);
    }

    private static void isToldOf(ShortPlan plan) {
        VIEWER.get(plan.at("/warnings?quarter=" + BEFORE))
                .then()
                .body(
                        "items.findAll { it.ref == '1.1' }.sentence",
                        hasItem("Sent back, and not sent again: the update for Q1 2024-25 was due on 22 July 2024"))
                .body(
                        "items.findAll { it.ref == '1.2' }.sentence",
                        hasItem("No update for Q1 2024-25: it was due on 22 July 2024"));
        VIEWER.get(plan.at("/responses?quarter=" + BEFORE))
                .then()
                .body("items.outstanding.flatten().find { it.ref == '1.1' }.state", equalTo("RETURNED"))
                .body("items.outstanding.flatten().find { it.ref == '1.1' }.overdue", equalTo(true))
                .body("items.outstanding.flatten().find { it.ref == '1.2' }.state", equalTo("TO_DO"));
        VIEWER.get(plan.at("/actions/1.1?quarter=" + BEFORE))
                .then()
                .body("sentBack", equalTo(true))
                .body("position.standing", equalTo("NEVER_REPORTED"));
        VIEWER.get(plan.at("/actions/1.2?quarter=" + BEFORE)).then().body("sentBack", equalTo(false));
        VIEWER.get(plan.at("/summaries/" + BEFORE + ".json"))
                .then()
                .body("grounds.NOT_STARTED", containsString("; 1 sent back; "))
                .body("grounds.NOT_STARTED", not(containsString("asked, no answer")));
    }
}
