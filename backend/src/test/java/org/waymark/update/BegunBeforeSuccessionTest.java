package org.waymark.update;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** A body is succeeded from a quarter in which it has begun to write. */
@QuarkusTest
@Tag("sql")
class BegunBeforeSuccessionTest extends OverHttp {

    private static final Visitor MANAGER = Cast.MANAGER.visitor();
    private static final Visitor HEALTH = Cast.HEALTH.visitor();
    private static final byte[] PDF = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.UTF_8);

    private SmallPlan plan;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("begun", 7);
    }

    @Test
    void whatIsBegunIsFinishedByTheSuccessorWhosePeopleItsPeopleAre() {
        ObjectNode words = Json.object("{'words': 'Half of what there is to say.'}");
        for (String quarter : new String[] {BEFORE, Q}) {
            HEALTH.put(part("1.1", quarter, "health"), words).then().statusCode(201);
        }
        String file = plan.update("1.1", Q) + "/files/rota.pdf";
        HEALTH.putFile(file, PDF, null).then().statusCode(201);
        MANAGER.put(plan.at("/partners/health/contacts"), Json.object("{'contacts': ['health@example.org']}"))
                .then()
                .statusCode(200);
        int entries = plan.historySize();

        // The police's successor would write the update beside which it has a part of its own.
        succeed("police", Json.object("{'to': 'health'}"))
                .statusCode(409)
                .body("detail", allOf(containsString("1.1 in Q2 2024-25"), containsString("removed first")));
        assertEquals(entries, plan.historySize());

        ObjectNode trust = Json.object(
                "{'partner': {'key': 'trust', 'name': 'New Trust', 'kind': 'ORGANISATION'}, 'withPeople': true}");
        succeed("health", trust).statusCode(200).body("succeededBy.partner", equalTo("trust"));
        assertEquals(entries + 1, plan.historySize());

        HEALTH.get(part("1.1", Q, "health")).then().statusCode(404);
        String tag = HEALTH.get(part("1.1", Q, "trust"))
                .then()
                .statusCode(200)
                .body("words", equalTo(words.get("words").asText()))
                .extract()
                .header("ETag");
        HEALTH.put(part("1.1", Q, "trust"), words.put("words", "All there is to say."), tag)
                .then()
                .statusCode(200);
        HEALTH.post(part("1.1", Q, "trust") + "/submission").then().statusCode(200);
        HEALTH.post(part("1.1", BEFORE, "health") + "/submission").then().statusCode(200);
        String fileTag = HEALTH.get(plan.update("1.1", Q) + "/files")
                .then()
                .body("items[0].partner", equalTo("trust"))
                .extract()
                .path("items[0].tag");
        HEALTH.delete(file, fileTag).then().statusCode(204);
        MANAGER.get(plan.at("/partners/trust/contacts")).then().body("contacts.email", contains("health@example.org"));
    }

    private String part(String ref, String quarter, String partner) {
        return plan.update(ref, quarter) + "/contributions/" + partner;
    }

    private ValidatableResponse succeed(String partner, ObjectNode by) {
        return MANAGER.post(
                        plan.at("/partners/" + partner + "/succession"),
                        by.put("from", Q).put("reason", "The trusts have merged."))
                .then();
    }
}
