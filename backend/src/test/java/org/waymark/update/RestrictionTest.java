package org.waymark.update;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
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

/** What is restricted is its partners' and the manager's, wherever it could come out. */
@QuarkusTest
@Tag("sql")
class RestrictionTest extends OverHttp {

    private final Visitor lead = Cast.POLICE.visitor();
    private final Visitor manager = Cast.MANAGER.visitor();
    private final Visitor viewer = Cast.VIEWER.visitor();
    private SmallPlan plan;
    private String ref;
    private String update;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("restriction", 2);
    }

    @BeforeEach
    void takeAnAction() {
        ref = plan.next();
        update = plan.update(ref, Q);
    }

    @Test
    void aRestrictedUpdateShowsItsRatingAndNothingElse() {
        ObjectNode says = SmallPlan.says("GREEN").put("done", "Only some may read this.");
        says.set("readings", Json.of("[{\"measure\": \"people\", \"value\": 8123}]"));
        lead.put(update, says).then().statusCode(201);
        lead.post(update + "/submission").then().statusCode(200);
        manager.post(update + "/acceptance").then().statusCode(200);
        everywhere(viewer, true);
        lead.post(update + "/restriction", Json.object("{'restricted': true}"))
                .then()
                .statusCode(200)
                .body("restricted", is(true));
        everywhere(viewer, false);
        everywhere(Cast.COUNCIL.visitor(), false);
        everywhere(Cast.HEALTH.visitor(), true);
        viewer.get(update).then().body("hidden", is(true)).body("rating", is("GREEN"));
        viewer.get(plan.reading(ref, "people", Q)).then().statusCode(404);
        manager.post(update + "/public-line", Json.object("{'line': 'No.'}"))
                .then()
                .statusCode(409);
        manager.post(update + "/restriction", Json.object("{'restricted': false}"))
                .then()
                .statusCode(200);
        viewer.get(update).then().body("hidden", is(false));
        manager.post(update + "/restriction", "{}").then().statusCode(422);
    }

    @Test
    void readingsOfARestrictedActionAreItsPartnersAndTheManagers() {
        ObjectNode says = SmallPlan.says("GREEN");
        says.set("readings", Json.of("[{\"measure\": \"people\", \"value\": 9127}]"));
        lead.put(plan.update(SmallPlan.RESTRICTED, Q), says).then().statusCode(201);
        lead.post(plan.update(SmallPlan.RESTRICTED, Q) + "/submission").then().statusCode(200);
        for (String address : List.of("/actions/2.1", "/actions/2.1/measures", "/measures?action=2.1")) {
            viewer.get(plan.at(address)).then().statusCode(200).body(not(containsString("9127")));
            manager.get(plan.at(address)).then().body(containsString("9127"));
            lead.get(plan.at(address)).then().body(containsString("9127"));
        }
    }

    /** Whether words and figures are there, in every place where they could come out. */
    private void everywhere(Visitor visitor, boolean shown) {
        for (String address : List.of(
                "/actions/" + ref + "?quarter=" + Q,
                "/actions?limit=500&quarter=" + Q,
                "/actions/" + ref + "/updates",
                "/history?action=" + ref)) {
            String body = visitor.get(plan.at(address))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertEquals(shown, body.contains("Only some may read this."), address);
        }
        for (String address :
                List.of("/actions/" + ref + "?quarter=" + Q, "/actions/" + ref + "/measures", "/measures?limit=500")) {
            String body = visitor.get(plan.at(address))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertEquals(shown, body.contains("8123"), address);
        }
    }
}
