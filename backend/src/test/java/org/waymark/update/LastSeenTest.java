package org.waymark.update;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** What was just looked through is sent, and what was just sent recalled, without reading it again; but never as it is no longer. */
@QuarkusTest
@Tag("sql")
class LastSeenTest extends OverHttp {

    private final Visitor lead = Cast.POLICE.visitor();
    private final Visitor colleague = Cast.POLICE_TOO.visitor();
    private SmallPlan plan;
    private String ref;
    private String update;

    @Inject
    SessionFactory sessions;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("last-seen", 8);
    }

    @BeforeEach
    void lookedThrough() {
        ref = plan.next();
        update = plan.update(ref, Q);
        lead.put(update, SmallPlan.says("GREEN")).then().statusCode(201);
        lead.get(update + "/check").then().statusCode(200).body("missing.size()", is(0));
    }

    @Test
    void itIsReadOnceLess() {
        String unseen = plan.update(plan.next(), Q);
        lead.put(unseen, SmallPlan.says("GREEN")).then().statusCode(201);
        long reading = queries(() -> lead.post(unseen + "/submission"));
        assertEquals(reading - 1, queries(() -> lead.post(update + "/submission")));
        assertEquals(reading - 1, queries(() -> lead.post(update + "/recall")));
        assertEquals(reading - 1, queries(() -> lead.post(update + "/submission")));
        lead.get(update).then().body("state", is("SUBMITTED")).body("sentBy", is(Cast.POLICE.personName));
    }

    @Test
    void whatAColleagueHasSavedSinceIsWhatIsSent() {
        colleague
                .put(update, SmallPlan.says("GREEN").put("done", "Saved since."), tag())
                .then()
                .statusCode(200);
        lead.post(update + "/submission").then().statusCode(200).body("done", is("Saved since."));
        assertEquals("Saved since.", lastEntry().at("/after/done").asText());
    }

    @Test
    void whatSheHasNotSeenSheDoesNotSend() {
        String seen = tag();
        colleague
                .put(update, SmallPlan.says("GREEN").put("done", "Saved since."), seen)
                .then()
                .statusCode(200);
        lead.post(update + "/submission", "{}", seen).then().statusCode(412).body("present.done", is("Saved since."));
        lead.get(update).then().body("state", is("DRAFT"));
    }

    @Test
    void aReadingThatWasGivenByItselfSinceIsRecalledWithIt() {
        lead.put(
                        update,
                        SmallPlan.says("GREEN").set("readings", Json.of("[{\"measure\": \"people\", \"value\": 4}]")),
                        tag())
                .then()
                .statusCode(200);
        lead.post(update + "/submission").then().statusCode(200).body("readings[0].value", is(4));
        String reading = plan.reading(ref, "people", Q);
        lead.put(reading, "{\"value\": 5}", lead.get(reading).header("ETag"))
                .then()
                .statusCode(200);
        lead.post(update + "/recall").then().statusCode(200).body("readings[0].value", is(5));
        assertEquals(5, lastEntry().at("/after/readings/0/value").asInt());
    }

    @Test
    void whoMayNotSendItChangesNothing() {
        Cast.HEALTH.visitor().post(update + "/submission").then().statusCode(403);
        lead.post(update + "/submission").then().statusCode(200);
        Cast.HEALTH.visitor().post(update + "/recall").then().statusCode(403);
        lead.get(update).then().body("state", is("SUBMITTED"));
        lead.post(update + "/submission").then().statusCode(409);
        lead.post(update + "/recall").then().statusCode(200).body("state", is("DRAFT"));
    }

    private JsonNode lastEntry() {
        return plan.history("&action=" + ref).get(0);
    }

    private String tag() {
        return lead.get(update).header("ETag");
    }

    private long queries(Supplier<Response> step) {
        sessions.getStatistics().clear();
        step.get().then().statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount();
    }
}
