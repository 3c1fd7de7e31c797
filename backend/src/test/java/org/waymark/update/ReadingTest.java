package org.waymark.update;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
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
    void whatWasSentIsItsPartnersAndTheManagersUntilItIsAccepted() {
        String sent = "{'measure': 'share', 'value': 71.93, 'note': 'Of the Tuesday group'}";
        lead.put(plan.update(ref, Q), with(sent)).then().statusCode(201);
        lead.post(plan.update(ref, Q) + "/submission").then().statusCode(200);
        Visitor colleague = Cast.HEALTH.visitor();
        colleague.get(plan.reading(ref, "share", Q)).then().statusCode(200);
        Visitor council = Cast.COUNCIL.visitor();
        for (Visitor partner : List.of(lead, colleague, Cast.MANAGER.visitor())) {
            read(partner, true);
        }
        for (Visitor other : List.of(viewer, council)) {
            read(other, false);
            other.get(plan.reading(ref, "share", Q)).then().statusCode(404);
        }
        // What is handed on holds no more than all may read, whoever makes it.
        String summary = plan.at("/summaries/" + Q + ".json");
        lead.get(summary).then().statusCode(200).body(not(containsString("71.93")));
        Visitor.bootstrap().post(plan.update(ref, Q) + "/acceptance").then().statusCode(200);
        viewer.get(summary).then().statusCode(200).body(containsString("71.93"));
        for (Visitor other : List.of(viewer, council)) {
            read(other, true);
            other.get(plan.reading(ref, "share", Q)).then().statusCode(200).body("note", is("Of the Tuesday group"));
        }
    }

    /** Wherever figures are. */
    private void read(Visitor visitor, boolean shown) {
        for (String address : List.of(
                "/actions/" + ref,
                "/actions/" + ref + "?quarter=" + Q,
                "/actions/" + ref + "/measures",
                "/measures?limit=500",
                "/measures?limit=500&action=" + ref)) {
            String body = visitor.get(plan.at(address))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertEquals(shown, body.contains("71.93"), address);
            assertEquals(shown, body.contains("Tuesday"), address);
        }
    }

    @Test
    void whatIsGivenBesideASentUpdateIsItsCollectorsTooAndNoBusinessOfTheRestInHistory() {
        plan.send(lead, ref, Q, "GREEN");
        Visitor collector = Cast.COUNCIL.visitor();
        collector
                .put(plan.reading(ref, "people", Q), Json.object("{'value': 4177, 'note': 'By hand'}"))
                .then()
                .statusCode(201);
        collector.get(plan.reading(ref, "people", Q)).then().statusCode(200).body("value", is(4177));
        viewer.get(plan.reading(ref, "people", Q)).then().statusCode(404);
        viewer.get(plan.at("/history?limit=50&action=" + ref)).then().body(not(containsString("4177")));
        lead.get(plan.at("/history?limit=50&action=" + ref)).then().body(containsString("4177"));
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

    @Test
    void whoeverCollectsAMeasureGivesItsReadings() {
        Visitor collector = Cast.COUNCIL.visitor();
        collector
                .put(plan.reading(ref, "people", Q), Json.object("{'value': 4}"))
                .then()
                .statusCode(201);
        collector
                .put(plan.reading(ref, "share", Q), Json.object("{'value': 4}"))
                .then()
                .statusCode(403);
        Cast.HEALTH
                .visitor()
                .put(plan.reading(ref, "share", Q), Json.object("{'value': 4}"))
                .then()
                .statusCode(201);
        viewer.put(plan.reading(ref, "share", BEFORE), Json.object("{'value': 4}"))
                .then()
                .statusCode(403);
    }

    @Test
    void indicatorsAreGivenByTheirCollectorOrTheManager() {
        String indicator = plan.at("/objectives/1/indicators/i1/readings/");
        Cast.COUNCIL
                .visitor()
                .put(indicator + Q, Json.object("{'value': 31}"))
                .then()
                .statusCode(201);
        lead.put(indicator + BEFORE, Json.object("{'value': 30}")).then().statusCode(403);
        Cast.MANAGER
                .visitor()
                .put(indicator + BEFORE, Json.object("{'value': 30}"))
                .then()
                .statusCode(201);
        viewer.get(plan.at("/objectives/1/indicators")).then().body("items[0].readings.value", contains(30));
        viewer.get(plan.at("/objectives/1")).then().body("indicators[0].readings.value", contains(30));
        Cast.MANAGER.visitor().post(indicator + Q + "/acceptance").then().statusCode(200);
        viewer.get(plan.at("/objectives/1/indicators")).then().body("items[0].readings.value", contains(30, 31));
        viewer.get(plan.at("/objectives/1")).then().body("indicators[0].readings.value", contains(30, 31));
        lead.put(plan.at("/objectives/2/indicators/i1/readings/" + Q), Json.object("{'value': 1}"))
                .then()
                .statusCode(404);
    }

    private void refused(String measure, String reading, String... pointers) {
        lead.put(plan.reading(ref, measure, "2024-25-Q3"), Json.object(reading))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder(pointers));
    }

    private static ObjectNode with(String reading) {
        ObjectNode says = SmallPlan.says("GREEN");
        says.withArray("readings").add(Json.object(reading));
        return says;
    }
}
