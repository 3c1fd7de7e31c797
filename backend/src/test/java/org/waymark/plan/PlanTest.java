package org.waymark.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Together;
import org.waymark.testing.Visitor;

@QuarkusTest
@Tag("sql")
class PlanTest extends OverHttp {

    @Inject
    PlanWriter writer;

    private final Visitor program = Visitor.bootstrap();
    private SmallPlan plan;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("plan-test");
        // One action with an update and a reading; of the others nothing has been said.
        ObjectNode says = SmallPlan.says("RED");
        says.set("readings", Json.of("[{\"measure\": \"people\", \"value\": 12}]"));
        Cast.POLICE.visitor().put(plan.update("1.1", Q), says).then().statusCode(201);
    }

    @Test
    void aNewPlanIsMadeByAProgramThatManagesAllPlansOrBySomebodyWhoManagesOneAndThenThisToo() {
        ObjectNode document = another("plan-new");
        Cast.POLICE.visitor().put("/plans/plan-new", document).then().statusCode(403);
        String token = program.post(
                        "/tokens",
                        Json.object("{'name': 'Of one plan', 'scopes': ['manage'], 'plan': 'plan-test', 'days': 30}"))
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        Visitor.program(token)
                .put("/plans/plan-new", document)
                .then()
                .statusCode(403)
                .body("detail", containsString("manages all plans"));
        program.put("/plans/plan-new", document).then().statusCode(201).header("ETag", notNullValue());
        Visitor manager = Cast.MANAGER.visitor();
        manager.put("/plans/plan-new", document).then().statusCode(404);
        manager.put("/plans/plan-her-own", another("plan-her-own")).then().statusCode(201);
        manager.get("/plans/plan-her-own").then().statusCode(200);
        manager.get("/me").then().body("plans.find { it.key == 'plan-her-own' }.roles", contains("MANAGER"));
    }

    @Test
    void everyFaultIsToldAtOnce() {
        ObjectNode document = another("plan-faults");
        ((ObjectNode) document.get("plan")).put("key", "other-key");
        ArrayNode actions = document.withArray("/objectives/0/actions");
        ((ObjectNode) actions.get(1)).put("ref", "1.1");
        ((ObjectNode) actions.get(2)).put("ref", "2.9");
        ((ObjectNode) actions.get(3))
                .putArray("leads")
                .add("police")
                .add("nobody")
                .add("police");
        ((ObjectNode) actions.get(4)).put("accountable", "council");
        ((ObjectNode) actions.get(5)).put("added", "2023-24-Q1").put("withdrawn", "2022-23-Q4");
        ((ObjectNode) actions.get(6).get("measures").get(1))
                .put("key", "people")
                .put("collectedBy", "nobody");
        program.put("/plans/plan-faults", document)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/plan/key",
                                "/objectives/0/actions/1/ref",
                                "/objectives/0/actions/2/ref",
                                "/objectives/0/actions/3/leads/1",
                                "/objectives/0/actions/3/leads/2",
                                "/objectives/0/actions/4/accountable",
                                "/objectives/0/actions/5/withdrawn",
                                "/objectives/0/actions/6/measures/1/key",
                                "/objectives/0/actions/6/measures/1/collectedBy"));
        program.get("/plans/plan-faults").then().statusCode(404);
    }

    @Test
    void quartersAndDatesLieWithinReason() {
        ObjectNode document = another("plan-quarters");
        ((ObjectNode) document.get("plan"))
                .put("lastQuarter", "2022-23-Q1")
                .put("firstQuarter", "2022-23-Q2")
                .putObject("deadlines")
                .put("2022-23-Q2", "1066-10-14");
        document.withArray("/objectives").remove(1);
        ((ObjectNode) document.at("/objectives/0/actions/0"))
                .put("due", "2999-12-31")
                .put("added", "2030-31-Q1");
        program.put("/plans/plan-quarters", document)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/plan/lastQuarter",
                                "/plan/deadlines/2022-23-Q2",
                                "/objectives/0/actions/0/due",
                                "/objectives/0/actions/0/added"));
    }

    @Test
    void whatIsMissingIsToldAtOnce() {
        program.put(
                        "/plans/plan-missing",
                        Json.object("{'plan': {'key': 'Not A Key', 'title': ' '}, 'objectives': [{'actions': [{}]}]}"))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/plan/key",
                                "/plan/title",
                                "/plan/firstQuarter",
                                "/plan/lastQuarter",
                                "/partners",
                                "/objectives/0/number",
                                "/objectives/0/title",
                                "/objectives/0/actions/0/ref",
                                "/objectives/0/actions/0/focus",
                                "/objectives/0/actions/0/action"))
                .body("errors.detail", everyItem(notNullValue()));
    }

    @Test
    void unknownMembersAndWrongTypesAreMalformed() {
        ObjectNode document = another("plan-malformed");
        document.put("colour", "red");
        ((ObjectNode) document.get("plan")).put("firstQuarter", "2022-Q1").put("submissionDays", "20");
        ((ObjectNode) document.at("/objectives/0/actions/0"))
                .put("frequency", "WEEKLY")
                .put("owner", "Pat");
        ((ObjectNode) document.at("/objectives/0/actions/0/measures/0")).put("kind", 1);
        program.put("/plans/plan-malformed", document)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/colour",
                                "/plan/firstQuarter",
                                "/plan/submissionDays",
                                "/objectives/0/actions/0/frequency",
                                "/objectives/0/actions/0/owner",
                                "/objectives/0/actions/0/measures/0/kind"));
    }

    @Test
    void aPlanIsChangedOnlyUnderItsTag() {
        String address = plan.at("");
        Response read = program.get(address);
        ObjectNode changed = (ObjectNode) Json.of(read.asString());
        ((ObjectNode) changed.get("plan")).put("vision", "Everybody is safe");
        program.put(address, changed).then().statusCode(428);
        program.put(address, changed, "\"stale\"")
                .then()
                .statusCode(412)
                .body("present.plan.key", equalTo(plan.key))
                .header("ETag", read.header("ETag"));
        Response put = program.put(address, changed, read.header("ETag"));
        put.then().statusCode(200).body("plan.vision", equalTo("Everybody is safe"));
        assertNotEquals(read.header("ETag"), put.header("ETag"));

        int entries = plan.historySize();
        program.put(address, changed, read.header("ETag"))
                .then()
                .statusCode(200)
                .header("ETag", put.header("ETag"));
        program.put(address, changed).then().statusCode(200);
        assertEquals(entries, plan.historySize());
    }

    @Test
    void whatHasDataIsNotDroppedAndIsNamed() {
        Response read = program.get(plan.at(""));
        ObjectNode document = (ObjectNode) Json.of(read.asString());
        document.withArray("/objectives/0/actions").remove(0);
        document.withArray("partners").remove(0);
        document.withArray("/objectives")
                .forEach(objective ->
                        objective.get("actions").forEach(action -> ((ObjectNode) action).putArray("leads")));
        program.put(plan.at(""), document, read.header("ETag"))
                .then()
                .statusCode(409)
                .body("errors.detail", hasItem(containsString("Action 1.1 ")))
                .body("errors.detail", hasItem(containsString("\"police\"")))
                .body("errors.detail", hasItem(containsString("measure people of action 1.1")));
        assertEquals(read.header("ETag"), program.get(plan.at("")).header("ETag"));
    }

    @Test
    void whatHasNoDataIsDeleted() {
        SmallPlan own = SmallPlan.withoutPeople("plan-shrinks", 3);
        Response read = program.get(own.at(""));
        ObjectNode document = (ObjectNode) Json.of(read.asString());
        document.withArray("/objectives/0/actions").remove(2);
        document.withArray("/objectives/0/actions/0/measures").remove(0);
        document.withArray("/objectives/0/indicators").removeAll();
        document.withArray("/objectives").remove(1);
        document.withArray("partners").remove(3);
        program.put(own.at(""), document, read.header("ETag")).then().statusCode(200);
        assertEquals(document, Json.of(program.get(own.at("")).asString()));
        program.get(own.at("/actions/1.3")).then().statusCode(404);
        program.get(own.at("/actions")).then().body("items.ref", contains("1.1", "1.2"));
    }

    @Test
    void twoPlansWithTheSameReferencesDoNotMix() {
        SmallPlan one = SmallPlan.withoutPeople("plan-one", 2);
        SmallPlan two = SmallPlan.withoutPeople("plan-two", 2);
        one.accept(program, "1.1", Q, "RED");
        two.accept(program, "1.1", Q, "GREEN");
        program.get(one.at("/progress?quarter=" + Q)).then().body("positions[0].rating", equalTo("RED"));
        program.get(two.at("/progress?quarter=" + Q)).then().body("positions[0].rating", equalTo("GREEN"));
        program.get(two.at("/actions/1.2")).then().body("position.rating", equalTo("GREY"));
    }

    @Test
    void whatIsWrittenAsANewPlanNeverChangesOneThatThereIs() {
        PlanDocument document = QuarkusTransaction.requiringNew()
                .call(() -> PlanDocuments.of(Plan.byKey("plan-test").orElseThrow()));
        assertThrows(
                ConstraintViolationException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> writer.create(document)));
    }

    @Test
    void ofTwoWhoCreateTheSamePlanAtOnceOneIsTold() {
        List<Integer> statuses = Together.run(
                () -> program.put("/plans/plan-twice", another("plan-twice")).statusCode(),
                () -> program.put("/plans/plan-twice", renamed("plan-twice")).statusCode());
        assertEquals(1, statuses.stream().filter(status -> status == 201).count(), statuses.toString());
        assertEquals(
                1,
                statuses.stream()
                        .filter(status -> status == 409 || status == 428)
                        .count(),
                statuses.toString());
    }

    private ObjectNode another(String key) {
        ObjectNode document = plan.document();
        ((ObjectNode) document.get("plan")).put("key", key);
        return document;
    }

    private ObjectNode renamed(String key) {
        ObjectNode document = another(key);
        ((ObjectNode) document.get("plan")).put("title", "The other one's");
        return document;
    }
}
