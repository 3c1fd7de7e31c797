package org.waymark.platform;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.Visitor;

/** A database that an earlier build has filled: it is migrated when the application starts, and all of it is there. */
@QuarkusTest
@TestProfile(EarlierDatabase.class)
class UpgradeTest extends OverHttp {

    private static final String PLAN = "/plans/example-borough";
    private static final List<String> OF_A_QUARTER = List.of(
            "/progress?quarter=%s",
            "/actions?quarter=%s&limit=500",
            "/actions/1.1?quarter=%s",
            "/actions/4.4?quarter=%s",
            "/indicators?quarter=%s",
            "/responses?quarter=%s",
            "/warnings?quarter=%s&limit=500",
            "/asks?quarter=%s",
            "/voices?quarter=%s",
            "/decisions?quarter=%s",
            "/publications/%s",
            "/quarters/%s",
            "/quarters/%s/words",
            "/inbox?quarter=%s",
            "/plan.docx?quarter=%s",
            "/summaries/%s.docx",
            "/summaries/%s.json");
    private static final List<String> OF_THE_PLAN = List.of(
            "",
            "/trend",
            "/objectives",
            "/measures?limit=500",
            "/quarters",
            "/publications",
            "/contacts",
            "/partners",
            "/history?limit=500",
            "/meetings",
            "/gaps",
            "/reminders",
            "/reminders/preview",
            "/actions/1.1/updates",
            "/actions/1.1/definition");

    private final Visitor program = Visitor.bootstrap();

    @Test
    void everythingIsReadAndAQuarterThatWasFrozenThenGoesOn() {
        List<String> broken = new ArrayList<>();
        for (String quarter : List.of(BEFORE, Q)) {
            OF_A_QUARTER.forEach(address -> read(PLAN + address.formatted(quarter), broken));
        }
        OF_THE_PLAN.forEach(address -> read(PLAN + address, broken));
        OF_THE_PLAN.forEach(address -> read("/plans/barnet-davawg" + address, broken));
        assertEquals(List.of(), broken);
        program.get(PLAN + "/progress?quarter=2024-25-Q2&basis=live")
                .then()
                .body("overall.bands.collect { it.value.count }", equalTo(List.of(9, 31, 11)));
        Visitor manager = Visitor.withSession(Visitor.session("manager@example.org", "waymark-demonstration"));
        manager.get("/me").then().statusCode(200).body("plans.key", hasItem("example-borough"));

        JsonNode before = latest();
        String frozen = PLAN + "/quarters/2024-25-Q1";
        manager.post(frozen + "/reopening", "{\"reason\": \"A figure was left out.\"}")
                .then()
                .statusCode(200);
        manager.post(frozen + "/finalisation").then().statusCode(200).body("revision", equalTo(2));
        JsonNode after = latest();
        assertEquals(before.get("progress").get("bands"), after.get("progress").get("bands"));
        assertEquals(
                before.get("progress").get("objectives"), after.get("progress").get("objectives"));
    }

    private void read(String address, List<String> broken) {
        Response answer = program.get(address);
        boolean notFinalised = answer.statusCode() == 404 && address.startsWith(PLAN + "/publications/2024-25-Q2");
        if (answer.statusCode() != 200 && !notFinalised) {
            broken.add(answer.statusCode() + " " + address + " " + answer.asString());
        }
    }

    private JsonNode latest() {
        return Json.of(program.get(PLAN + "/publications/2024-25-Q1").asString());
    }
}
