package org.waymark.meeting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** Meetings, and the days planned back from them. */
@QuarkusTest
@Tag("sql")
class MeetingTest extends OverHttp {

    private final Visitor manager = Cast.MANAGER.visitor();
    private final Visitor viewer = Cast.VIEWER.visitor();
    private SmallPlan plan;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("meetings");
        SmallPlan.withoutPeople("meetings-none", 1);
    }

    @Test
    void theDaysBeforeAMeetingArePlannedBackFromItAndAdoptedByHandAlone() {
        int history = plan.historySize();
        String board = manager.post(plan.at("/meetings"), meeting("Board", "BOARD", "2024-11-28"))
                .then()
                .statusCode(201)
                .body("number", is(1))
                .body("days.step", contains("UPDATES", "DRAFT", "PAPER"))
                .body("days.on", contains("2024-11-04", "2024-11-12", "2024-11-20"))
                .extract()
                .header("ETag");
        manager.post(plan.at("/meetings"), meeting("Group", "DELIVERY_GROUP", "2024-11-06"))
                .then()
                .statusCode(201)
                .body("days.on", contains("2024-10-21", "2024-10-29"));
        viewer.get(plan.at("/meetings?quarter=" + Q))
                .then()
                .statusCode(200)
                .body("items.number", contains(2, 1))
                .body("items[1].days.on", contains("2024-10-21", "2024-10-29", "2024-11-20"))
                .body("items[1].days[1].because", containsString("the delivery group on 6 November"));
        viewer.get(plan.at("/meetings?quarter=" + BEFORE)).then().body("items", empty());

        ObjectNode byHand = meeting("Board", "BOARD", "2024-11-28").put("paperOn", "2024-11-22");
        byHand.put("updatesBy", "2024-10-14");
        manager.put(plan.at("/meetings/1"), byHand).then().statusCode(428);
        manager.put(plan.at("/meetings/1"), byHand, "\"old\"")
                .then()
                .statusCode(412)
                .body("present.body", is("Board"));
        manager.put(plan.at("/meetings/1"), byHand, board)
                .then()
                .statusCode(200)
                .body("days.byHand", contains(true, false, true))
                .body("days.warning[2]", containsString("fewer than five clear working days"))
                .body("deadline", is("2024-10-21"));
        manager.put(plan.at("/meetings/1"), byHand, "\"old\"").then().statusCode(200);
        assertEquals(history + 3, plan.historySize());
        assertEquals("meeting changed", plan.history("").get(0).get("operation").asText());

        String deadline = plan.at("/quarters/" + Q + "/deadline");
        String tag = manager.get(deadline)
                .then()
                .body("deadline", is("2024-10-21"))
                .extract()
                .header("ETag");
        manager.put(deadline, Json.object("{'deadline': '2024-10-14'}"), tag)
                .then()
                .statusCode(200);
        viewer.get(plan.at("/meetings/1")).then().body("deadline", is("2024-10-14"));

        String present = manager.get(plan.at("/meetings/2")).header("ETag");
        manager.delete(plan.at("/meetings/2")).then().statusCode(428);
        manager.delete(plan.at("/meetings/2"), board).then().statusCode(412);
        manager.delete(plan.at("/meetings/2"), present).then().statusCode(204);
        manager.get(plan.at("/meetings/2")).then().statusCode(404);
    }

    @Test
    void whatIsWrongWithAMeetingIsSaidAllAtOnce() {
        String meetings = "/plans/meetings-none/meetings";
        Visitor program = Visitor.bootstrap();
        refused(program, meetings, "{}", "/body", "/kind", "/on", "/quarter");
        refused(
                program,
                meetings,
                "{'body': 'Board', 'kind': 'BOARD', 'on': '2024-06-30', 'quarter': '%s', 'updatesBy': '2024-07-01',"
                                .formatted(Q)
                        + " 'draftOn': '2024-06-20', 'paperOn': '2024-06-30'}",
                "/on",
                "/updatesBy",
                "/paperOn");
        refused(
                program,
                meetings,
                "{'body': 'B', 'kind': 'BOARD', 'on': '2031-06-30', 'quarter': '2030-31-Q1'}",
                "/quarter");
        refused(
                program,
                meetings,
                "{'body': 'B', 'kind': 'BOARD', 'on': '2024-11-28', 'quarter': '%s', 'updatesBy': '-9999-01-01',"
                                .formatted(Q)
                        + " 'draftOn': '-999999999-01-01', 'paperOn': '0001-01-01'}",
                "/updatesBy",
                "/updatesBy",
                "/draftOn",
                "/paperOn");
        program.post(meetings, meeting("Board", "BOARD", "2024-11-28")).then().statusCode(201);
        program.post(meetings, meeting(" Board ", "OTHER", "2024-11-28"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/on"));
    }

    @Test
    void whatLooksLikePersonalDataInItsNameIsConfirmedAndTheConfirmationIsNotKept() {
        ObjectNode body = meeting("Panel, ring 07700 900123", "OTHER", "2024-12-05");
        refused(manager, plan.at("/meetings"), body.toString(), "/body");
        body.withArray("confirmedWords").add("07700 900123");
        String at = plan.at("/meetings/"
                + manager.post(plan.at("/meetings"), body)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("number"));
        assertFalse(plan.history("").get(0).toString().contains("confirmedWords"));
        int entries = plan.historySize();
        manager.put(at, body, manager.get(at).header("ETag")).then().statusCode(200);
        assertEquals(entries, plan.historySize());
    }

    private static ObjectNode meeting(String body, String kind, String on) {
        return Json.object("{'body': '%s', 'kind': '%s', 'on': '%s', 'quarter': '%s'}".formatted(body, kind, on, Q));
    }

    private static void refused(Visitor visitor, String address, String body, String... pointers) {
        visitor.post(address, Json.object(body))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder(pointers));
    }
}
