package org.waymark.update;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waymark.update.WarnedAction.FELL;

import com.fasterxml.jackson.databind.JsonNode;
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

/** Early warnings from readings and asks, and who is told of them. */
@QuarkusTest
@Tag("sql")
class WarningTest extends OverHttp {

    private final Visitor lead = Cast.POLICE.visitor();
    private final Visitor manager = Cast.MANAGER.visitor();
    private final Visitor viewer = Cast.VIEWER.visitor();
    private final Visitor program = Visitor.bootstrap();
    private SmallPlan plan;
    private String ref;
    private WarnedAction action;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("warnings", 6);
    }

    @BeforeEach
    void takeAnAction() {
        ref = plan.next();
        action = new WarnedAction(plan, ref);
    }

    @Test
    void greenWhileAMeasureFallsIsToldWithItsFiguresWhereverWarningsAre() {
        action.falls();
        assertEquals(FELL, action.sentence(viewer, "WATERMELON"));
        JsonNode warning = action.warning(viewer, "WATERMELON");
        assertEquals(3, warning.get("restsOn").size());
        assertEquals("people", warning.at("/restsOn/0/measure").asText());
        viewer.get(plan.at("/actions/" + ref))
                .then()
                .body("warnings.find { it.rule == 'WATERMELON' }.sentence", is(FELL));
        assertTrue(action.isCounted(viewer, "WATERMELON"));
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
        action.isRead();
        plan.send(lead, ref, Q, "GREEN");
        manager.get(plan.at("/inbox"))
                .then()
                .body("items.find { it.action == '%s' }.warnings[0].sentence".formatted(ref), is(FELL));
    }

    @Test
    void whatIsRestrictedIsToldToItsPartnersAndTheManagerAlone() {
        action.falls();
        manager.post(plan.update(ref, Q) + "/restriction", Json.object("{'restricted': true}"))
                .then()
                .statusCode(200);
        assertEquals(FELL, action.sentence(manager, "WATERMELON"));
        assertEquals(FELL, action.sentence(lead, "WATERMELON"));
        assertEquals(null, action.warning(viewer, "WATERMELON"));
        assertEquals(null, action.warning(viewer, "NO_READING"));
        assertFalse(action.isCounted(viewer, "WATERMELON"));
        ref = SmallPlan.RESTRICTED;
        action = new WarnedAction(plan, ref);
        action.falls();
        assertEquals(FELL, action.sentence(lead, "WATERMELON"));
        assertEquals(null, action.warning(viewer, "WATERMELON"));
        assertEquals(null, action.warning(viewer, "NO_READING"));
        assertFalse(action.isCounted(manager, "WATERMELON"), "the figures are the same for everybody");
    }

    @Test
    void whatRestsOnAFigureThatIsNotAcceptedIsToldToThoseWhoMayReadIt() {
        plan.accept(lead, ref, BEFORE, "GREEN");
        action.isRead("2023-24-Q4", "{'value': 41}");
        action.isRead(BEFORE, "{'value': 37}");
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
        assertEquals(FELL, action.sentence(manager, "WATERMELON"));
        assertEquals(FELL, action.sentence(lead, "WATERMELON"));
        assertEquals(null, action.warning(viewer, "WATERMELON"));
        assertFalse(action.sentence(viewer, "NO_READING").contains("People trained"), "there is one, whatever it says");
        for (Visitor visitor : List.of(viewer, lead, manager)) {
            assertTrue(action.isCounted(visitor, "WATERMELON"), "figures rest on what was sent");
        }
        manager.post(plan.update(ref, Q) + "/acceptance").then().statusCode(200);
        assertEquals(FELL, action.sentence(viewer, "WATERMELON"));
        assertTrue(action.isCounted(viewer, "WATERMELON"));
    }

    @Test
    void anAnswerWithoutItsFiguresIsWarnedOfUntilTheyComeOrHaveADay() {
        plan.send(lead, ref, Q, "GREEN");
        assertEquals(
                "Answered for Q2 2024-25 without figures for “People trained” and “Share of staff”, or the day on which to expect them",
                action.sentence(viewer, "NO_READING"));
        program.put(plan.reading(ref, "people", Q), "{\"note\": \"Still counting.\"}")
                .then()
                .statusCode(201);
        assertTrue(action.sentence(viewer, "NO_READING").contains("“People trained”"));
        program.put(plan.reading(ref, "share", Q), Json.object("{'status': 'NOT_YET', 'expectedOn': '2024-11-01'}"))
                .then()
                .statusCode(201);
        assertEquals(
                "Answered for Q2 2024-25 without a figure for “People trained”, or the day on which to expect it",
                action.sentence(viewer, "NO_READING"));
        String tag = program.get(plan.reading(ref, "people", Q)).header("ETag");
        program.put(plan.reading(ref, "people", Q), Json.object("{'value': 0}"), tag)
                .then()
                .statusCode(200);
        assertEquals(null, action.warning(viewer, "NO_READING"));
    }

    @Test
    void anAskPastItsDateIsWarnedOfUntilItIsAnsweredToThoseWhoMayReadIt() {
        plan.send(lead, ref, Q, "RED");
        today.set(LocalDate.of(2025, 1, 31));
        assertEquals(null, action.warning(manager, "UNANSWERED"));
        today.set(LocalDate.of(2025, 2, 1));
        assertEquals(
                "No answer to the support or decision needed by 31 January 2025, asked of Example Council for Q2 2024-25",
                action.sentence(manager, "UNANSWERED"));
        assertEquals(null, action.warning(viewer, "UNANSWERED"));
        for (Visitor visitor : List.of(viewer, lead, manager)) {
            assertTrue(action.isCounted(visitor, "UNANSWERED"), "figures rest on what was sent");
        }
        manager.post(plan.update(ref, Q) + "/acceptance").then().statusCode(200);
        assertTrue(action.warning(viewer, "UNANSWERED") != null);
        manager.post(
                        plan.update(ref, Q) + "/ask/answer",
                        Json.object("{'answer': 'AGREED', 'words': 'A room.', 'on': '2025-02-01'}"))
                .then()
                .statusCode(200);
        assertEquals(null, action.warning(manager, "UNANSWERED"));
    }
}
