package org.waymark.publication;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.OverHttp;
import org.waymark.testing.ShortPlan;
import org.waymark.testing.Visitor;

/** Changing when an action is asked changes open quarters only: who was asked in a finalised one was asked, and who was not was not. */
@QuarkusTest
@Tag("sql")
class AskedThenTest extends OverHttp {

    private static final Visitor PROGRAM = Visitor.bootstrap();

    @Test
    void whatWasAskedInAFinalisedQuarterStaysAsked() {
        ShortPlan plan = ShortPlan.put("asked-then");
        plan.change(document -> {
            ShortPlan.action(document, "1.1").put("frequency", "QUARTERLY");
            ShortPlan.action(document, "1.2").put("frequency", "ANNUAL");
        });
        plan.finalised(BEFORE);
        plan.change(document -> turned(document));

        PROGRAM.get(plan.at("/progress?quarter=" + BEFORE))
                .then()
                .body("updates.due", hasItem("1.1"))
                .body("updates.due", not(hasItem("1.2")));
        PROGRAM.get(plan.at("/progress?quarter=" + Q))
                .then()
                .body("updates.due", hasItem("1.2"))
                .body("updates.due", not(hasItem("1.1")))
                .body("warnings.NO_START", hasItem("1.1"))
                .body("warnings.NO_START", not(hasItem("1.2")));
        PROGRAM.get(plan.at("/actions/1.1?quarter=" + Q))
                .then()
                .body("warnings.sentence", contains("Not started, although it has been asked in an earlier quarter"));

        plan.reopened(BEFORE, "The frequency was wrong.");
        PROGRAM.get(plan.at("/progress?quarter=" + Q))
                .then()
                .body("warnings.NO_START", hasItem("1.2"))
                .body("warnings.NO_START", not(hasItem("1.1")));
        plan.finalised(BEFORE);
        plan.change(document -> ShortPlan.action(document, "1.1").put("frequency", "QUARTERLY"));
        PROGRAM.get(plan.at("/progress?quarter=" + BEFORE))
                .then()
                .body("revision", equalTo(2))
                .body("updates.due", hasItem("1.2"));
        PROGRAM.get(plan.at("/progress?quarter=" + Q))
                .then()
                .body("updates.due", hasItems("1.1", "1.2"))
                .body("warnings.NO_START", hasItem("1.2"))
                .body("warnings.NO_START", not(hasItem("1.1")));
    }

    private static void turned(ObjectNode document) {
        ShortPlan.action(document, "1.1").put("frequency", "ANNUAL");
        ShortPlan.action(document, "1.2").put("frequency", "QUARTERLY");
    }
}
