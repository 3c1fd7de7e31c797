package org.waymark.update;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
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

/** Who gives figures, and who reads them before they count. */
@QuarkusTest
@Tag("sql")
class ReadingRightsTest extends OverHttp {

    private final Visitor lead = Cast.POLICE.visitor();
    private final Visitor viewer = Cast.VIEWER.visitor();
    private SmallPlan plan;
    private String ref;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("reading-rights");
    }

    @BeforeEach
    void takeAnAction() {
        ref = plan.next();
    }

    @Test
    void whatWasSentIsItsPartnersAndTheManagersUntilItIsAccepted() {
        String sent = "{'measure': 'share', 'value': 71.93, 'note': 'Of the Tuesday group'}";
        lead.put(plan.update(ref, Q), ReadingTest.with(sent)).then().statusCode(201);
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
}
