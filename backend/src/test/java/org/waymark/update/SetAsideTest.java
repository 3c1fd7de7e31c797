package org.waymark.update;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waymark.update.WarnedAction.FELL;

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

/** Early warnings that a manager sets aside, with her reason. */
@QuarkusTest
@Tag("sql")
class SetAsideTest extends OverHttp {

    private static final String FIRST = "2022-23-Q1";
    private static final String REASON = "{'reason': 'The trainer is back in November.'}";
    private final Visitor lead = Cast.POLICE.visitor();
    private final Visitor manager = Cast.MANAGER.visitor();
    private final Visitor viewer = Cast.VIEWER.visitor();
    private final Visitor program = Visitor.bootstrap();
    private SmallPlan plan;
    private String ref;
    private WarnedAction action;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("set-aside", 6);
    }

    @BeforeEach
    void takeAnAction() {
        ref = plan.next();
        action = new WarnedAction(plan, ref);
    }

    @Test
    void aWarningSetAsideIsInTheManagersListAndInNoOther() {
        action.falls();
        int before = plan.historySize();
        manager.post(aside("WATERMELON"), Json.object(REASON))
                .then()
                .statusCode(200)
                .body("sentence", is(FELL))
                .body("setAside.reason", is("The trainer is back in November."))
                .body("setAside.by", is("Mary Mann"));
        for (Visitor visitor : List.of(manager, viewer)) {
            assertEquals(null, action.warning(visitor, "WATERMELON"));
            assertFalse(action.isCounted(visitor, "WATERMELON"));
            visitor.get(plan.at("/actions/" + ref)).then().body("warnings.rule", equalTo(List.of("NO_READING")));
        }
        JsonNode listed = action.warning(manager, "WATERMELON", "&setAside=true");
        assertEquals("Mary Mann", listed.at("/setAside/by").asText());
        assertEquals(FELL, listed.get("sentence").asText());
        assertEquals(null, action.warning(viewer, "WATERMELON", "&setAside=true"));
        assertEquals(null, action.warning(manager, "NO_READING", "&setAside=true"));
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
        assertEquals(FELL, action.sentence(viewer, "WATERMELON"));
        manager.delete(aside("WATERMELON")).then().statusCode(404);
        assertEquals(before + 3, plan.historySize());
    }

    @Test
    void theReasonIsForManagersAlone() {
        action.falls();
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
        assertFalse(action.isCounted(viewer, "NO_UPDATE"));
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

    private String aside(String rule) {
        return plan.at("/actions/%s/warnings/%s/%s/set-aside".formatted(ref, Q, rule));
    }
}
