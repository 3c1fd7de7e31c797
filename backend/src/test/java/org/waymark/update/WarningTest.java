package org.waymark.update;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
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

/** Early warnings from readings and asks, who is told of them, and those that a manager sets aside. */
@QuarkusTest
@Tag("sql")
class WarningTest extends OverHttp {

    private static final String FIRST = "2022-23-Q1";
    private static final String FELL =
            "Green for two quarters while “People trained” fell from 41 to 37 to 29 (provisional)";
    private static final String REASON = "{'reason': 'The trainer is back in November.'}";

    private final Visitor lead = Cast.POLICE.visitor();
    private final Visitor manager = Cast.MANAGER.visitor();
    private final Visitor viewer = Cast.VIEWER.visitor();
    private final Visitor program = Visitor.bootstrap();
    private SmallPlan plan;
    private String ref;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("warnings");
    }

    @BeforeEach
    void takeAnAction() {
        ref = plan.next();
    }

    @Test
    void greenWhileAMeasureFallsIsToldWithItsFiguresWhereverWarningsAre() {
        falling(ref);
        assertEquals(FELL, sentence(viewer, "WATERMELON"));
        JsonNode warning = warning(viewer, "WATERMELON");
        assertEquals(3, warning.get("restsOn").size());
        assertEquals("people", warning.at("/restsOn/0/measure").asText());
        viewer.get(plan.at("/actions/" + ref))
                .then()
                .body("warnings.find { it.rule == 'WATERMELON' }.sentence", is(FELL));
        assertTrue(refs(viewer, "WATERMELON").contains(ref));
        lead.get("/me/updates?plan=" + plan.key)
                .then()
                .body(
                        "items.find { it.action.ref == '%s' }.action.warnings.rule".formatted(ref),
                        equalTo(List.of("WATERMELON", "NO_READING")));
        viewer.get(plan.at("/warnings?quarter=" + BEFORE))
                .then()
                .body("items.findAll { it.ref == '%s' }.rule".formatted(ref), not(List.of("WATERMELON")));
    }

    @Test
    void theInboxShowsThemToo() {
        plan.accept(lead, ref, BEFORE, "GREEN");
        readings(ref);
        plan.send(lead, ref, Q, "GREEN");
        manager.get(plan.at("/inbox"))
                .then()
                .body("items.find { it.action == '%s' }.warnings[0].sentence".formatted(ref), is(FELL));
    }

    @Test
    void whatIsRestrictedIsToldToItsPartnersAndTheManagerAlone() {
        falling(ref);
        manager.post(plan.update(ref, Q) + "/restriction", Json.object("{'restricted': true}"))
                .then()
                .statusCode(200);
        assertEquals(FELL, sentence(manager, "WATERMELON"));
        assertEquals(FELL, sentence(lead, "WATERMELON"));
        assertEquals(null, warning(viewer, "WATERMELON"));
        assertEquals(null, warning(viewer, "NO_READING"));
        assertFalse(refs(viewer, "WATERMELON").contains(ref));
        ref = SmallPlan.RESTRICTED;
        falling(ref);
        assertEquals(FELL, sentence(lead, "WATERMELON"));
        assertEquals(null, warning(viewer, "WATERMELON"));
        assertEquals(null, warning(viewer, "NO_READING"));
        assertFalse(refs(manager, "WATERMELON").contains(ref), "the figures are the same for everybody");
    }

    @Test
    void whatRestsOnAFigureThatIsNotAcceptedIsToldToThoseWhoMayReadIt() {
        plan.accept(lead, ref, BEFORE, "GREEN");
        give(ref, "2023-24-Q4", "{'value': 41}");
        give(ref, BEFORE, "{'value': 37}");
        lead.put(
                        plan.update(ref, Q),
                        SmallPlan.says("GREEN")
                                .set(
                                        "readings",
                                        Json.of(
                                                "[{\"measure\": \"people\", \"value\": 29, \"status\": \"PROVISIONAL\"}]")))
                .then()
                .statusCode(201);
        lead.post(plan.update(ref, Q) + "/submission").then().statusCode(200);
        assertEquals(FELL, sentence(manager, "WATERMELON"));
        assertEquals(FELL, sentence(lead, "WATERMELON"));
        assertEquals(null, warning(viewer, "WATERMELON"));
        assertFalse(sentence(viewer, "NO_READING").contains("People trained"), "there is one, whatever it says");
        for (Visitor visitor : List.of(viewer, lead, manager)) {
            assertTrue(refs(visitor, "WATERMELON").contains(ref), "figures rest on what was sent");
        }
        manager.post(plan.update(ref, Q) + "/acceptance").then().statusCode(200);
        assertEquals(FELL, sentence(viewer, "WATERMELON"));
        assertTrue(refs(viewer, "WATERMELON").contains(ref));
    }

    @Test
    void anAnswerWithoutItsFiguresIsWarnedOfUntilTheyComeOrHaveADay() {
        plan.send(lead, ref, Q, "GREEN");
        assertEquals(
                "Answered for Q2 2024-25 without figures for “People trained” and “Share of staff”, or the day on which to expect them",
                sentence(viewer, "NO_READING"));
        program.put(plan.reading(ref, "people", Q), "{\"note\": \"Still counting.\"}")
                .then()
                .statusCode(201);
        assertTrue(sentence(viewer, "NO_READING").contains("“People trained”"));
        program.put(plan.reading(ref, "share", Q), Json.object("{'status': 'NOT_YET', 'expectedOn': '2024-11-01'}"))
                .then()
                .statusCode(201);
        assertEquals(
                "Answered for Q2 2024-25 without a figure for “People trained”, or the day on which to expect it",
                sentence(viewer, "NO_READING"));
        String tag = program.get(plan.reading(ref, "people", Q)).header("ETag");
        program.put(plan.reading(ref, "people", Q), Json.object("{'value': 0}"), tag)
                .then()
                .statusCode(200);
        assertEquals(null, warning(viewer, "NO_READING"));
    }

    @Test
    void anAskPastItsDateIsWarnedOfUntilItIsAnsweredToThoseWhoMayReadIt() {
        plan.send(lead, ref, Q, "RED");
        today.set(LocalDate.of(2025, 1, 31));
        assertEquals(null, warning(manager, "UNANSWERED"));
        today.set(LocalDate.of(2025, 2, 1));
        assertEquals(
                "No answer to the support or decision needed by 31 January 2025, asked of Example Council for Q2 2024-25",
                sentence(manager, "UNANSWERED"));
        assertEquals(null, warning(viewer, "UNANSWERED"));
        for (Visitor visitor : List.of(viewer, lead, manager)) {
            assertTrue(refs(visitor, "UNANSWERED").contains(ref), "figures rest on what was sent");
        }
        manager.post(plan.update(ref, Q) + "/acceptance").then().statusCode(200);
        assertTrue(warning(viewer, "UNANSWERED") != null);
        manager.post(
                        plan.update(ref, Q) + "/ask/answer",
                        Json.object("{'answer': 'AGREED', 'words': 'A room.', 'on': '2025-02-01'}"))
                .then()
                .statusCode(200);
        assertEquals(null, warning(manager, "UNANSWERED"));
    }

    @Test
    void aWarningSetAsideIsInTheManagersListAndInNoOther() {
        falling(ref);
        int before = plan.historySize();
        manager.post(aside("WATERMELON"), Json.object(REASON))
                .then()
                .statusCode(200)
                .body("sentence", is(FELL))
                .body("setAside.reason", is("The trainer is back in November."))
                .body("setAside.by", is("Mary Mann"));
        for (Visitor visitor : List.of(manager, viewer)) {
            assertEquals(null, warning(visitor, "WATERMELON"));
            assertFalse(refs(visitor, "WATERMELON").contains(ref));
            visitor.get(plan.at("/actions/" + ref)).then().body("warnings.rule", equalTo(List.of("NO_READING")));
        }
        JsonNode listed = warning(manager, "WATERMELON", "&setAside=true");
        assertEquals("Mary Mann", listed.at("/setAside/by").asText());
        assertEquals(FELL, listed.get("sentence").asText());
        assertEquals(null, warning(viewer, "WATERMELON", "&setAside=true"));
        assertEquals(null, warning(manager, "NO_READING", "&setAside=true"));
        manager.post(aside("WATERMELON"), Json.object(REASON)).then().statusCode(200);
        assertEquals(before + 1, plan.historySize());
        manager.post(aside("WATERMELON"), Json.object("{'reason': 'Building work.'}"))
                .then()
                .statusCode(200)
                .body("setAside.reason", is("Building work."));
        JsonNode entry = plan.history("&action=" + ref).get(0);
        assertEquals("warning set aside", entry.get("operation").asText());
        assertEquals(
                "The trainer is back in November.",
                entry.at("/before/setAside/reason").asText());
        manager.delete(aside("WATERMELON"))
                .then()
                .statusCode(200)
                .body("setAside", nullValue())
                .body("sentence", is(FELL));
        assertEquals(FELL, sentence(viewer, "WATERMELON"));
        manager.delete(aside("WATERMELON")).then().statusCode(404);
        assertEquals(before + 3, plan.historySize());
    }

    @Test
    void theReasonIsForManagersAlone() {
        falling(ref);
        manager.post(aside("WATERMELON"), Json.object(REASON)).then().statusCode(200);
        for (Visitor somebody : List.of(lead, viewer)) {
            String history = somebody.get(plan.at("/history?limit=500&action=" + ref))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertFalse(history.contains("trainer"));
        }
    }

    @Test
    void onlyAWarningThatStandsIsSetAsideAndWithAReason() {
        plan.send(lead, ref, Q, "GREEN");
        manager.post(aside("WATERMELON"), Json.object(REASON)).then().statusCode(404);
        manager.post(aside("LATE_AGAIN"), Json.object(REASON)).then().statusCode(400);
        manager.post(aside("NO_READING"), "{}").then().statusCode(422).body("errors[0].pointer", is("/reason"));
        ObjectNode personal = Json.object("{'reason': 'Ring 07700 900123.'}");
        manager.post(aside("NO_READING"), personal).then().statusCode(422).body("errors[0].words", notNullValue());
        personal.withArray("confirmedWords").add("07700 900123");
        manager.post(aside("NO_READING"), personal).then().statusCode(200);
        manager.post(aside("NO_READING").replace(Q, "2030-31-Q1"), Json.object(REASON))
                .then()
                .statusCode(404);
        viewer.post(aside("NO_READING"), Json.object(REASON)).then().statusCode(403);
    }

    @Test
    void whoIsOverdueStaysSoWhenTheWarningIsSetAside() {
        today.set(LocalDate.of(2024, 11, 1));
        manager.post(aside("NO_UPDATE"), Json.object(REASON)).then().statusCode(200);
        viewer.get(plan.at("/actions/" + ref))
                .then()
                .body("overdue", is(true))
                .body("warnings.rule", equalTo(List.of("NO_START")));
        String updates = viewer.get(plan.at("/progress?quarter=" + Q)).asString();
        assertTrue(Json.of(updates)
                .at("/updates/overdue")
                .valueStream()
                .anyMatch(one -> one.asText().equals(ref)));
        assertFalse(refs(viewer, "NO_UPDATE").contains(ref));
    }

    @Test
    void inAFinalisedQuarterNothingIsSetAsideAnyMore() {
        SmallPlan finalised = SmallPlan.put("warnings-finalised");
        String late = finalised.at("/actions/1.1/warnings/" + FIRST + "/NO_UPDATE/set-aside");
        String other = late.replace("1.1", "1.2");
        manager.post(late, Json.object(REASON)).then().statusCode(200);
        manager.post(finalised.at("/quarters/" + FIRST + "/finalisation"))
                .then()
                .statusCode(200);
        manager.post(other, Json.object(REASON)).then().statusCode(409);
        manager.post(late, Json.object("{'reason': 'Other.'}")).then().statusCode(409);
        manager.delete(late).then().statusCode(409);
        String frozen = manager.get(finalised.at("/warnings?limit=500&quarter=" + FIRST))
                .asString();
        assertFalse(frozen.contains("\"1.1\""));
        assertTrue(frozen.contains("\"1.2\""));
        manager.get(finalised.at("/warnings?setAside=true&quarter=" + FIRST))
                .then()
                .body("items.size()", is(1))
                .body("items[0].ref", is("1.1"))
                .body("items[0].setAside.reason", is("The trainer is back in November."));
    }

    @Test
    void anActionWithAWarningSetAsideIsNotDeleted() {
        manager.post(aside("NO_START"), Json.object(REASON)).then().statusCode(200);
        String present = program.get(plan.at("")).asString();
        ObjectNode document = (ObjectNode) Json.of(present);
        document.withArray("/objectives/0/actions")
                .removeIf(action -> action.get("ref").asText().equals(ref));
        program.put(plan.at(""), document, program.get(plan.at("")).header("ETag"))
                .then()
                .statusCode(409);
    }

    /** Green in two quarters, with three readings that fall; the last update brings no share. */
    private void falling(String action) {
        plan.accept(lead, action, BEFORE, "GREEN");
        readings(action);
        plan.accept(lead, action, Q, "GREEN");
    }

    private void readings(String action) {
        give(action, "2023-24-Q4", "{'value': 41}");
        give(action, BEFORE, "{'value': 37}");
        give(action, Q, "{'value': 29, 'status': 'PROVISIONAL'}");
    }

    private void give(String action, String quarter, String reading) {
        program.put(plan.reading(action, "people", quarter), Json.object(reading))
                .then()
                .statusCode(201);
    }

    private String aside(String rule) {
        return plan.at("/actions/%s/warnings/%s/%s/set-aside".formatted(ref, Q, rule));
    }

    private String sentence(Visitor visitor, String rule) {
        return warning(visitor, rule).get("sentence").asText();
    }

    private JsonNode warning(Visitor visitor, String rule) {
        return warning(visitor, rule, "");
    }

    /** About the test's action in the quarter being reported; null where there is none. */
    private JsonNode warning(Visitor visitor, String rule, String query) {
        String cursor = "";
        for (int page = 0; page < 10; page++) {
            String answer = visitor.get(plan.at("/warnings?limit=500&quarter=" + Q + query + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            JsonNode list = Json.of(answer);
            for (JsonNode item : list.get("items")) {
                if (item.get("ref").asText().equals(ref)
                        && item.get("rule").asText().equals(rule)) {
                    return item;
                }
            }
            if (list.get("next").isNull()) {
                return null;
            }
            cursor = "&cursor=" + list.get("next").asText();
        }
        throw new IllegalStateException("The list does not end");
    }

    private List<String> refs(Visitor visitor, String rule) {
        return visitor.get(plan.at("/progress?quarter=" + Q)).jsonPath().getList("warnings." + rule);
    }
}
