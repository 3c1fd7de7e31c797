package org.waymark.update;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** Figures: with an update or by themselves, in time, late, or revised. */
@QuarkusTest
@Tag("sql")
class ReadingTest extends OverHttp {

    private final Visitor lead = Cast.POLICE.visitor();
    private final Visitor viewer = Cast.VIEWER.visitor();
    private SmallPlan plan;
    private String ref;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("readings");
    }

    @BeforeEach
    void takeAnAction() {
        ref = plan.next();
    }

    @Test
    void aReadingThatComesWithAnUpdateCountsWhenTheUpdateDoes() {
        lead.put(plan.update(ref, Q), with("{'measure': 'people', 'value': 12, 'note': 'Two sessions'}"))
                .then()
                .statusCode(201);
        viewer.get(plan.at("/actions/" + ref + "/measures")).then().body("items[0].readings", hasSize(0));
        lead.post(plan.update(ref, Q) + "/submission").then().statusCode(200);
        lead.get(plan.at("/actions/" + ref + "/measures")).then().body("items[0].readings.value", contains(12));
        Visitor.bootstrap().post(plan.update(ref, Q) + "/acceptance").then().statusCode(200);
        viewer.get(plan.at("/actions/" + ref + "/measures"))
                .then()
                .body("items.key", contains("people", "share", "words"))
                .body("items[0].readings.value", contains(12))
                .body("items[0].readings[0].status", is("ACTUAL"))
                .body("items[0].readings[0].late", is(false))
                .body("items[0].readings[0].revised", is(false));
        viewer.get(plan.at("/actions/" + ref)).then().body("measures[0].readings.value", contains(12));
        viewer.get(plan.at("/measures?action=" + ref)).then().body("items[0].readings.value", contains(12));
    }

    @Test
    void aReadingThatComesAfterTheDeadlineIsLate() {
        lead.put(plan.reading(ref, "people", BEFORE), Json.object("{'value': 4}"))
                .then()
                .statusCode(201)
                .body("late", is(true));
        lead.put(plan.reading(ref, "people", Q), Json.object("{'value': 4}"))
                .then()
                .statusCode(201)
                .body("late", is(false));
    }

    @Test
    void theDeadlineItselfIsInTime() {
        today.set(LocalDate.of(2024, 10, 21)); // 20 days after 30 September is a Sunday
        lead.put(plan.reading(ref, "people", Q), Json.object("{'value': 4}"))
                .then()
                .statusCode(201)
                .body("late", is(false));
        today.set(LocalDate.of(2024, 10, 22));
        lead.put(plan.reading(ref, "share", Q), Json.object("{'value': 4}"))
                .then()
                .statusCode(201)
                .body("late", is(true));
    }

    @Test
    void aReadingThatChangesAfterItCountedIsRevised() {
        String reading = plan.reading(ref, "people", Q);
        String tag = lead.put(reading, Json.object("{'value': 4, 'status': 'PROVISIONAL'}"))
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        lead.put(reading, Json.object("{'value': 5}")).then().statusCode(428);
        lead.put(reading, Json.object("{'value': 5}"), "\"stale\"")
                .then()
                .statusCode(412)
                .body("present.value", is(4));
        lead.put(reading, Json.object("{'value': 5}"), tag)
                .then()
                .statusCode(200)
                .body("revised", is(true))
                .body("status", is("ACTUAL"));
        int entries = plan.historySize();
        lead.put(reading, Json.object("{'value': 5.0}"), tag).then().statusCode(200);
        assertEquals(entries, plan.historySize());
    }

    @Test
    void aReadingMendedInAnUpdateThatWasSentBackIsRevised() {
        lead.put(plan.update(ref, Q), with("{'measure': 'people', 'value': 12}"))
                .then()
                .statusCode(201);
        lead.post(plan.update(ref, Q) + "/submission").then().statusCode(200);
        Visitor.bootstrap()
                .post(plan.update(ref, Q) + "/return", Json.object("{'comment': '12 or 21?'}"))
                .then()
                .statusCode(200);
        Response mended = lead.put(
                plan.update(ref, Q),
                with("{'measure': 'people', 'value': 21}"),
                lead.get(plan.update(ref, Q)).header("ETag"));
        mended.then().statusCode(200).body("readings[0].revised", is(true)).body("readings[0].value", is(21));
        lead.post(plan.update(ref, Q) + "/submission").then().statusCode(200);
        lead.get(plan.reading(ref, "people", Q)).then().body("value", is(21)).body("revised", is(true));
        viewer.get(plan.reading(ref, "people", Q)).then().statusCode(404);
    }

    @Test
    void aLateReadingComesBesideAnUpdateThatIsAccepted() {
        plan.accept(lead, ref, Q, "GREEN");
        String before = lead.get(plan.update(ref, Q)).header("ETag");
        today.set(LocalDate.of(2025, 1, 8));
        lead.put(plan.reading(ref, "share", Q), Json.object("{'numerator': 3, 'denominator': 8}"))
                .then()
                .statusCode(201)
                .body("late", is(true));
        Response update = lead.get(plan.update(ref, Q));
        update.then()
                .body("readings.measure", contains("share"))
                .body("readings[0].value", is(37.5f))
                .body("state", is("ACCEPTED"));
        assertNotEquals(before, update.header("ETag"));
    }

    @Test
    void aPercentageIsMadeFromItsParts() {
        lead.put(plan.reading(ref, "share", Q), Json.object("{'numerator': 1, 'denominator': 3}"))
                .then()
                .statusCode(201)
                .body("value", is(33.3f))
                .body("numerator", is(1))
                .body("denominator", is(3));
        // A value given beside its parts may be rounded, not different.
        lead.put(plan.reading(ref, "share", BEFORE), Json.object("{'value': 33, 'numerator': 1, 'denominator': 3}"))
                .then()
                .statusCode(201);
        refused("share", "{'value': 40, 'numerator': 1, 'denominator': 3}", "/value");
    }

    @Test
    void whatCannotBeIsRefusedWithAllThatIsWrong() {
        refused("people", "{}", "/value");
        refused("people", "{'value': 1.5}", "/value");
        refused("people", "{'value': -1}", "/value");
        refused("people", "{'status': 'NOT_YET'}", "/expectedOn");
        refused("people", "{'status': 'NOT_YET', 'value': 3, 'expectedOn': '2024-12-01'}", "/status");
        refused("share", "{'numerator': 1}", "/denominator", "/value");
        refused("share", "{'denominator': 4}", "/numerator", "/value");
        refused("share", "{'numerator': -1, 'denominator': 0}", "/numerator", "/denominator", "/value");
        refused("words", "{'value': 3}", "/value");
        refused("share", "{'numerator': 9, 'denominator': 4}", "/numerator");
        refused("people", "{'status': 'NOT_YET', 'expectedOn': '2024-10-09'}", "/expectedOn");
        refused("people", "{'value': 1234567890123, 'expectedOn': '1980-01-01'}", "/value", "/expectedOn");
        lead.put(plan.reading(ref, "people", Q), Json.object("{'value': 'many'}"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/value"));
    }

    @Test
    void aFigureThatIsNotThereYetIsExpectedOnADate() {
        lead.put(plan.reading(ref, "people", Q), Json.object("{'status': 'NOT_YET', 'expectedOn': '2024-12-01'}"))
                .then()
                .statusCode(201)
                .body("status", is("NOT_YET"))
                .body("expectedOn", is("2024-12-01"));
    }

    @Test
    void whileTheUpdateIsADraftTheReadingBelongsIntoIt() {
        lead.put(plan.update(ref, Q), SmallPlan.says("GREEN")).then().statusCode(201);
        lead.put(plan.reading(ref, "people", Q), Json.object("{'value': 4}"))
                .then()
                .statusCode(409)
                .body("detail", containsString("give the reading in it"));
    }

    @Test
    void ofAQuarterThatHasNotBegunThereIsNoReading() {
        lead.put(plan.reading(ref, "people", "2024-25-Q4"), Json.object("{'value': 4}"))
                .then()
                .statusCode(409);
        lead.put(plan.reading(ref, "people", "2030-31-Q1"), Json.object("{'value': 4}"))
                .then()
                .statusCode(404);
        lead.put(plan.reading(ref, "nothing", Q), Json.object("{'value': 4}"))
                .then()
                .statusCode(404);
        lead.get(plan.reading(ref, "people", Q)).then().statusCode(404);
    }

    private void refused(String measure, String reading, String... pointers) {
        lead.put(plan.reading(ref, measure, "2024-25-Q3"), Json.object(reading))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder(pointers));
    }

    static ObjectNode with(String reading) {
        ObjectNode says = SmallPlan.says("GREEN");
        says.withArray("readings").add(Json.object(reading));
        return says;
    }
}
