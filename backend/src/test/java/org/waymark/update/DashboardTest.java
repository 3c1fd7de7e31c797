package org.waymark.update;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.ShortPlan;
import org.waymark.testing.Visitor;

/** The partnership's indicators, from their collectors' drafts to the board's table. Each test has a plan of its own. */
@QuarkusTest
@Tag("sql")
class DashboardTest extends OverHttp {

    private static final ObjectNode THREE = Json.object("{'value': 3, 'note': 'Counted twice.'}");
    private static final ObjectNode SEVEN = Json.object("{'value': 7}");
    private static final ObjectNode COMMENT = Json.object("{'comment': 'Which months?'}");

    private final Visitor manager = Cast.MANAGER.visitor();
    private final Visitor viewer = Cast.VIEWER.visitor();
    private final Visitor collector = Cast.COUNCIL.visitor();
    private final Visitor other = Cast.POLICE.visitor();
    private ShortPlan plan;

    @BeforeAll
    void put() {
        plan = dashboard("dashboard");
    }

    /** Indicators of three kinds: one of every quarter about people, one of the second and fourth, one that nobody collects yet. */
    private static ShortPlan dashboard(String key) {
        ShortPlan plan = ShortPlan.put(key);
        plan.change(document -> {
            ObjectNode first = (ObjectNode) document.at("/objectives/0/indicators/0");
            first.put("countsPeople", true);
            document.withArray("/objectives/0/indicators")
                    .add(Json.object(
                            "{'key': 'i2', 'statement': 'Homes found', 'kind': 'COUNT', 'direction': 'INCREASE',"
                                    + " 'collected': 'Every six months', 'collectedBy': 'police'}"))
                    .add(Json.object("{'key': 'i3', 'statement': 'Trust', 'kind': 'PERCENT', 'direction': 'INCREASE',"
                            + " 'status': 'NOT_COLLECTED', 'statusReason': 'No survey yet'}"));
        });
        return plan;
    }

    @Test
    void whatWasAskedAndDidNotComeIsNamedWithWhoCollectsIt() {
        Consumer<ValidatableResponse> told = answer -> answer.body("basis", is("live"))
                .body("quarters", contains(BEFORE, Q))
                .body("objectives.number", contains(1, 2))
                .body("objectives[0].indicators.key", contains("i1", "i2", "i3"))
                .body("objectives[0].indicators[0].cells.delivery", contains("NOT_DELIVERED", "AWAITED"))
                .body("objectives[0].indicators[1].cells.delivery", contains("NOT_ASKED", "AWAITED"))
                .body("objectives[0].indicators[2].cells.delivery", contains("NOT_ASKED", "NOT_ASKED"))
                .body("notDelivered", empty());
        ShortPlan untouched = dashboard("dashboard-untouched");
        for (Visitor reader : new Visitor[] {manager, viewer, other}) {
            told.accept(
                    reader.get(untouched.at("/indicators?quarter=" + Q)).then().statusCode(200));
        }
        viewer.get(untouched.at("/indicators?quarter=" + BEFORE))
                .then()
                .body("notDelivered.indicator", contains("i1"))
                .body("notDelivered[0].collectedBy.name", is("Example Council"));
        viewer.get(untouched.at("/indicators?quarter=2030-31-Q1")).then().statusCode(404);
    }

    @Test
    void aReadingIsDraftedSentAcceptedAndSentBackAsUpdatesAre() {
        int history = plan.plan().historySize();
        String draft = reading(Q) + "/draft";
        collector.get(draft).then().statusCode(404);
        String tag = collector
                .put(draft, Json.object("{}"))
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        collector.put(draft, THREE).then().statusCode(428);
        collector.put(draft, THREE, "\"old\"").then().statusCode(412).body("present.state", is("DRAFT"));
        collector.put(draft, THREE, tag).then().statusCode(200);
        manager.put(draft, THREE).then().statusCode(403);
        other.get(draft).then().statusCode(403);
        collector.put(draft, Json.object("{'value': -1}")).then().statusCode(422);
        shows(viewer, "AWAITED", null);
        shows(manager, "AWAITED", "DRAFT");
        shows(collector, "AWAITED", "DRAFT");
        viewer.get(reading(Q)).then().statusCode(404);
        assertEquals(history + 1, plan.plan().historySize(), "saves of one sitting are one entry");

        collector.put(reading(Q), THREE).then().statusCode(201);
        shows(viewer, "AWAITED", null);
        shows(manager, "ACTUAL", "SUBMITTED");
        viewer.get(reading(Q)).then().statusCode(404);
        collector.get(draft).then().statusCode(404);
        collector.put(draft, SEVEN).then().statusCode(409);
        collector.post(reading(Q) + "/recall").then().statusCode(200).body("reading.note", is("Counted twice."));
        shows(viewer, "AWAITED", null);
        collector.put(reading(Q), THREE).then().statusCode(201).body("revised", is(false));

        other.post(reading(Q) + "/return", COMMENT).then().statusCode(403);
        manager.post(reading(Q) + "/return", Json.object("{}")).then().statusCode(422);
        manager.post(reading(Q) + "/return", COMMENT).then().statusCode(200).body("state", is("RETURNED"));
        shows(viewer, "AWAITED", null);
        collector
                .get(plan.at("/indicators?quarter=" + Q))
                .then()
                .body("objectives[0].indicators[0].cells[1].comment", is("Which months?"));
        collector.get(draft).then().body("comment", is("Which months?")).body("reading.value", is(3));
        collector.put(reading(Q), THREE).then().statusCode(201);
        manager.post(reading(Q) + "/acceptance").then().statusCode(200);
        manager.post(reading(Q) + "/acceptance").then().statusCode(409);
        collector.post(reading(Q) + "/recall").then().statusCode(409);
        shows(viewer, "ACTUAL", "ACCEPTED");
        // Saved, sent, recalled, sent, sent back, sent, accepted.
        assertEquals(history + 7, plan.plan().historySize());
    }

    @Test
    void aRevisedReadingSaysWhatItWasAndSentBackItIsThatAgain() {
        ShortPlan revised = dashboard("dashboard-revised");
        String reading = revised.at("/objectives/1/indicators/i1/readings/" + Q);
        String dashboard = revised.at("/indicators?quarter=" + Q);
        manager.put(reading, SEVEN).then().statusCode(201);
        String tag = viewer.get(reading).header("ETag");
        String next = collector
                .put(reading, THREE, tag)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        collector.put(reading, Json.object("{'value': 4}"), next).then().statusCode(200);
        assertEquals(7, cell(viewer.get(dashboard)).at("/reading/value").asInt(), "until the next is accepted");
        JsonNode cell = cell(manager.get(dashboard));
        assertEquals(4, cell.at("/reading/value").asInt());
        assertEquals(true, cell.at("/reading/revised").asBoolean());
        assertEquals(7, cell.at("/was/value").asInt(), "what had been accepted");
        manager.post(reading + "/return", COMMENT).then().statusCode(200);
        cell = cell(viewer.get(dashboard));
        assertEquals(7, cell.at("/reading/value").asInt());
        assertEquals(false, cell.at("/reading/revised").asBoolean());
        assertEquals("ACCEPTED", cell.at("/state").asText());
        assertEquals("RETURNED", cell(collector.get(dashboard)).at("/state").asText());
    }

    @Test
    void theBoardReadsFinalisedQuartersAndNoSmallNumberOfPeople() {
        ShortPlan frozen = dashboard("dashboard-frozen");
        String reading = frozen.at("/objectives/1/indicators/i1/readings/" + BEFORE);
        String dashboard = frozen.at("/indicators?quarter=" + BEFORE);
        collector.put(reading, THREE).then().statusCode(201).body("late", is(true));
        String quarter = frozen.at("/quarters/" + BEFORE);
        manager.get(quarter).then().body("leftOut.indicator", contains("i1")).body("leftOut.quarter", contains(BEFORE));
        frozen.finalised(BEFORE);
        manager.get(frozen.at("/quarters/" + Q)).then().body("leftOut.quarter", contains(BEFORE));
        frozen.reopened(BEFORE, "A figure was left out.");
        manager.get(frozen.at("/quarters/" + Q)).then().body("leftOut", hasSize(0));
        viewer.get(quarter).then().body("leftOut", nullValue());
        manager.post(reading + "/acceptance").then().statusCode(200);
        manager.get(quarter).then().body("leftOut", hasSize(0));
        frozen.finalised(BEFORE);
        String late = viewer.get(reading).header("ETag");
        manager.post(reading + "/return", COMMENT).then().statusCode(409);
        collector.put(reading, SEVEN, late).then().statusCode(200).body("entersIn", is(Q));
        Visitor board = Visitor.program(Visitor.bootstrap()
                .post("/tokens", Json.object("{'name': 'dash', 'plan': 'dashboard-frozen', 'scopes': ['read:final']}"))
                .path("token"));
        board.get(frozen.at("/indicators"))
                .then()
                .statusCode(200)
                .body("basis", is("final"))
                .body("withheldKey", not(nullValue()))
                .body("quarters", hasSize(1))
                .body("objectives[0].indicators[0].cells[0].reading.withheld", is("[c]"))
                .body("objectives[0].indicators[0].cells[0].reading.value", nullValue())
                .body("objectives[0].indicators[0].cells[0].state", nullValue());
        board.get(dashboard + "&basis=live").then().statusCode(403);
        board.get(frozen.at("/indicators?quarter=" + Q)).then().statusCode(404);
        assertEquals(3, cell(viewer.get(dashboard), 0).at("/reading/value").asInt());
        JsonNode live = cell(manager.get(dashboard + "&basis=live"), 0);
        assertEquals(7, live.at("/reading/value").asInt());
        assertEquals(3, live.at("/was/value").asInt());
    }

    @Test
    void aNoteIsLookedAtForPersonalDataBeforeItIsSent() {
        ShortPlan words = dashboard("dashboard-words");
        String reading = words.at("/objectives/1/indicators/i1/readings/" + Q);
        ObjectNode note = Json.object("{'value': 3, 'note': 'Ring 020 7946 0018.'}");
        collector.put(reading + "/draft", note).then().statusCode(201);
        collector.put(reading, note).then().statusCode(422).body("errors.pointer", contains("/note"));
        note.withArray("confirmedWords").add("020 7946 0018");
        collector.put(reading, note).then().statusCode(201);
    }

    @Test
    void whatIsAcceptedStaysAcceptedWhenTheSameIsSentAgain() {
        String reading = accepted("dashboard-again", Q);
        collector.put(reading + "/draft", SEVEN).then().statusCode(201);
        String tag = viewer.get(reading).header("ETag");
        collector.put(reading, THREE, tag).then().statusCode(200);
        collector.get(reading + "/draft").then().statusCode(404);
        collector.post(reading + "/recall").then().statusCode(409);
        viewer.get(reading).then().statusCode(200).body("value", is(3));
    }

    @Test
    void whatTheCollectorHasTypedIsHersWhateverTheManagerDoes() {
        String reading = accepted("dashboard-typed", Q);
        collector.put(reading + "/draft", SEVEN).then().statusCode(201);
        manager.put(reading, Json.object("{'value': 5}"), manager.get(reading).header("ETag"))
                .then()
                .statusCode(200);
        collector.get(reading + "/draft").then().body("state", is("DRAFT")).body("reading.value", is(7));
        manager.post(reading + "/return", COMMENT).then().statusCode(200).body("reading.value", is(7));
        collector.get(reading + "/draft").then().body("state", is("RETURNED")).body("comment", is("Which months?"));
    }

    @Test
    void whatWasSentAndNotAcceptedIsNotFrozenAndEntersTheNextQuarterOnceItIs() {
        ShortPlan frozen = dashboard("dashboard-unaccepted");
        String reading = frozen.at("/objectives/1/indicators/i1/readings/" + BEFORE);
        collector.put(reading, SEVEN).then().statusCode(201);
        frozen.finalised(BEFORE);
        String dashboard = frozen.at("/indicators?quarter=" + BEFORE);
        JsonNode told = Json.of(manager.get(dashboard).asString());
        assertEquals(
                "NOT_DELIVERED",
                told.at("/objectives/0/indicators/0/cells/0/delivery").asText());
        manager.post(reading + "/acceptance").then().statusCode(200).body("entersIn", is(Q));
        today.set(DAY.plusYears(1));
        assertEquals(told, Json.of(manager.get(dashboard).asString()), "frozen, whatever came and whichever day it is");
    }

    /** A reading of three that the collector sent and the manager accepted, in a plan of its own. */
    private String accepted(String key, String quarter) {
        String reading = dashboard(key).at("/objectives/1/indicators/i1/readings/" + quarter);
        collector.put(reading, THREE).then().statusCode(201);
        manager.post(reading + "/acceptance").then().statusCode(200);
        return reading;
    }

    private String reading(String quarter) {
        return plan.at("/objectives/1/indicators/i1/readings/" + quarter);
    }

    private void shows(Visitor reader, String delivery, String state) {
        reader.get(plan.at("/indicators?quarter=" + Q))
                .then()
                .statusCode(200)
                .body("objectives[0].indicators[0].cells[1].delivery", is(delivery))
                .body("objectives[0].indicators[0].cells[1].state", is(state));
    }

    private static JsonNode cell(Response dashboard) {
        return cell(dashboard, 1);
    }

    private static JsonNode cell(Response dashboard, int quarter) {
        return Json.of(dashboard.asString()).at("/objectives/0/indicators/0/cells/" + quarter);
    }
}
