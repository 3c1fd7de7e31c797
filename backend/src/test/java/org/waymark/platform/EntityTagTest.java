package org.waymark.platform;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** What a caller has at hand is good until something that it shows may have changed. */
@QuarkusTest
@Tag("sql")
class EntityTagTest extends OverHttp {

    private final Visitor lead = Cast.POLICE.visitor();
    private final Visitor viewer = Cast.VIEWER.visitor();
    private SmallPlan plan;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("entity-tags", 110);
        plan.accept(lead, "1.100", Q, "GREEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/objectives",
                "/objectives/1",
                "/objectives/1/indicators",
                "/actions",
                "/actions/1.100",
                "/actions/1.100/measures",
                "/measures",
                "/partners",
                "/progress",
                "/trend",
                "/warnings",
                "/responses",
                "/actions/1.100/updates/2024-25-Q2"
            })
    void whatIsAtHandIsNotSentAgain(String address) {
        String tag = viewer.get(plan.at(address))
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"[^\"]+\""))
                .header("Cache-Control", is("private, no-cache"))
                .extract()
                .header("ETag");
        viewer.getUnless(tag, plan.at(address))
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());
        viewer.getUnless("W/" + tag, plan.at(address)).then().statusCode(304);
        viewer.getUnless("\"other\", " + tag, plan.at(address)).then().statusCode(304);
        viewer.getUnless("\"other\"", plan.at(address)).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actions", "/progress", "/trend", "/warnings", "/responses", "/measures", "/objectives"})
    void everyWriteMakesItStale(String address) {
        String ref = plan.next();
        String first = tag(viewer, address);
        lead.put(plan.update(ref, Q), SmallPlan.says("GREEN")).then().statusCode(201);
        String second = tag(viewer, address);
        lead.post(plan.update(ref, Q) + "/submission").then().statusCode(200);
        String third = tag(viewer, address);
        lead.put(plan.reading(ref, "people", Q), Json.object("{'value': 4}"))
                .then()
                .statusCode(201);
        String fourth = tag(viewer, address);
        assertEquals(
                4, List.of(first, second, third, fourth).stream().distinct().count());
        assertEquals(fourth, tag(viewer, address));
        viewer.getUnless(third, plan.at(address)).then().statusCode(200);
    }

    @Test
    void whatIsShownIsNeverOlderThanItsTag() {
        String ref = plan.next();
        viewer.get(plan.at("/actions/" + ref)).then().body("position.rating", is("GREY"));
        plan.send(lead, ref, "2024-25-Q2", "AMBER");
        viewer.get(plan.at("/actions/" + ref)).then().body("position.rating", is("AMBER"));
    }

    @Test
    void theDayIsPartOfIt() {
        String before = tag(viewer, "/responses?quarter=" + Q);
        viewer.get(plan.at("/progress?quarter=" + Q)).then().body("updates.overdue.size()", is(0));
        today.set(DAY.plusDays(30));
        assertNotEquals(before, tag(viewer, "/responses?quarter=" + Q));
        assertNotEquals(
                0,
                viewer.get(plan.at("/progress?quarter=" + Q))
                        .jsonPath()
                        .getList("updates.overdue")
                        .size());
    }

    @Test
    void whoMaySeeWhatIsPartOfIt() {
        List<String> tags = List.of(
                tag(viewer, "/actions"),
                tag(lead, "/actions"),
                tag(Cast.HEALTH.visitor(), "/actions"),
                tag(Cast.MANAGER.visitor(), "/actions"),
                tag(Visitor.bootstrap(), "/actions"));
        assertEquals(tags.size(), tags.stream().distinct().count());
    }

    @Test
    void aTagOfOneAddressSaysNothingOfAnother() {
        String tag = tag(viewer, "/actions?objective=1");
        viewer.get(plan.at("/actions?objective=2")).then().body("items[0].ref", containsString("2."));
        viewer.getUnless(tag, plan.at("/actions?objective=1")).then().statusCode(304);
    }

    @Test
    void thePlansOwnTagHoldsWhileLeadsReportAndFromDayToDay() {
        String before = tag(viewer, "");
        plan.send(lead, plan.next(), Q, "GREEN");
        today.set(DAY.plusDays(1));
        assertEquals(before, tag(viewer, ""));
    }

    @Test
    void whatIsPersonalIsKeptNowhere() {
        for (String address : List.of(
                "/me",
                "/me/updates?plan=" + plan.key,
                "/plans",
                plan.at("/history"),
                plan.at("/actions/1.100/updates"))) {
            lead.get(address)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", is("no-store"))
                    .header("ETag", nullValue());
        }
        for (String address : List.of("/people", "/tokens")) {
            Cast.ADMIN.visitor().get(address).then().statusCode(200).header("Cache-Control", is("no-store"));
        }
        Visitor.NOBODY.get("/me").then().statusCode(401).header("Cache-Control", is("no-store"));
    }

    private String tag(Visitor visitor, String address) {
        return visitor.get(plan.at(address)).then().statusCode(200).extract().header("ETag");
    }
}
