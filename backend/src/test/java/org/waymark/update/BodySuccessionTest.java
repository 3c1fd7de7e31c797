package org.waymark.update;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** The police's work is the council's from Q2 on, and a new region's from Q3 on; all three quarters are open. */
@QuarkusTest
@Tag("sql")
class BodySuccessionTest extends OverHttp {

    private static final String NOW = "2024-25-Q3";
    private static final String SECRET = "What was heard in confidence.";
    private static final Visitor MANAGER = Cast.MANAGER.visitor();
    private static final Visitor POLICE = Cast.POLICE.visitor();
    private static final Visitor COUNCIL = Cast.COUNCIL.visitor();

    private SmallPlan plan;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("succession");
        POLICE.put(plan.update("1.1", BEFORE), SmallPlan.says("GREEN")).then().statusCode(201);
        plan.send(POLICE, "1.2", BEFORE, "GREEN");
        POLICE.put(
                        plan.update(SmallPlan.RESTRICTED, BEFORE),
                        SmallPlan.says("GREEN").put("done", SECRET))
                .then()
                .statusCode(201);
        POLICE.post(plan.update(SmallPlan.RESTRICTED, BEFORE) + "/submission")
                .then()
                .statusCode(200);
        int entries = plan.historySize();
        succeed("police", succession(Q).put("to", "council")).statusCode(200);
        ObjectNode region = succession(NOW);
        region.putObject("partner").put("key", "region").put("name", "Region").put("kind", "ORGANISATION");
        succeed("council", region).statusCode(200).body("succeededBy.partner", equalTo("region"));
        assertEquals(entries + 2, plan.historySize());
    }

    @Test
    void eachQuarterNamesTheBodyThatLedThen() {
        for (String[] one : new String[][] {{BEFORE, "police"}, {Q, "council"}, {NOW, "region"}}) {
            MANAGER.get(plan.at("/actions/1.3?quarter=" + one[0]))
                    .then()
                    .body("leads.key", contains(one[1], "health"))
                    .body("leads[0].accountable", equalTo(true));
            MANAGER.get(plan.at("/actions?limit=500&quarter=" + one[0] + "&partner=" + one[1]))
                    .then()
                    .body("items.ref", hasItem("1.3"));
            MANAGER.get(plan.at("/responses?quarter=" + one[0]))
                    .then()
                    .body("items.find { it.due.contains('1.3') }.partner.key", equalTo(one[1]));
        }
        MANAGER.get(plan.at("/partners"))
                .then()
                .body("items.find { it.key == 'council' }.succeeds[0].partner", equalTo("police"))
                .body("items.find { it.key == 'council' }.succeededBy.from", equalTo(NOW))
                // What was withdrawn goes along: it may be reinstated.
                .body("items.find { it.key == 'police' }.accountableFor", equalTo(List.of()))
                .body("items.find { it.key == 'region' }.accountableFor", hasItem("1.3"));
    }

    @Test
    void eachBodysPeopleWriteInItsQuartersAndNotInTheOthers() {
        COUNCIL.put(plan.update("1.4", BEFORE), SmallPlan.says("GREEN")).then().statusCode(403);
        POLICE.put(plan.update("1.4", BEFORE), SmallPlan.says("GREEN")).then().statusCode(201);
        POLICE.post(plan.update("1.4", BEFORE) + "/submission")
                .then()
                .statusCode(200)
                .body("onBehalf", not(equalTo(true)));
        POLICE.put(plan.update("1.4", Q), SmallPlan.says("GREEN")).then().statusCode(403);
        plan.send(COUNCIL, "1.4", Q, "GREEN");
        COUNCIL.put(plan.update("1.4", NOW), SmallPlan.says("GREEN"))
                .then()
                .statusCode(403)
                .body("detail", containsString("not led by a partner of yours"));
        Cast.HEALTH
                .visitor()
                .put(plan.update("1.4", NOW) + "/contributions/health", Json.object("{'words': 'We go on.'}"))
                .then()
                .statusCode(201);
        assertEquals(true, mine(POLICE, BEFORE).contains("1.5"));
        assertEquals(false, mine(POLICE, Q).contains("1.5"));
        assertEquals(true, mine(COUNCIL, Q).contains("1.5"));
        assertEquals(false, mine(COUNCIL, BEFORE).contains("1.5"));
        assertEquals(false, mine(COUNCIL, NOW).contains("1.5"));
        COUNCIL.get(plan.at("/actions/1.5?quarter=" + Q)).then().body("mayRate", equalTo(true));
        COUNCIL.get(plan.at("/actions/1.5?quarter=" + BEFORE)).then().body("mayRate", equalTo(false));
    }

    @Test
    void whoTakesOverReadsWhatWasSentBeforeAndNobodyReadsAnothersDraft() {
        assertEquals(404, COUNCIL.get(plan.update("1.1", BEFORE)).statusCode());
        COUNCIL.get(plan.update("1.2", BEFORE)).then().statusCode(200).body("done", not(nullValue()));
        COUNCIL.get(plan.update(SmallPlan.RESTRICTED, BEFORE)).then().body("done", equalTo(SECRET));
        Cast.HEALTH
                .visitor()
                .get(plan.update(SmallPlan.RESTRICTED, BEFORE))
                .then()
                .body("done", nullValue());
        COUNCIL.put(
                        plan.update(SmallPlan.RESTRICTED, Q),
                        SmallPlan.says("GREEN").put("done", SECRET))
                .then()
                .statusCode(201);
        assertEquals(404, POLICE.get(plan.update(SmallPlan.RESTRICTED, Q)).statusCode());
        COUNCIL.post(plan.update(SmallPlan.RESTRICTED, Q) + "/submission")
                .then()
                .statusCode(200);
        POLICE.get(plan.update(SmallPlan.RESTRICTED, Q)).then().statusCode(200).body("done", nullValue());
    }

    @Test
    void whoCollectedAMeasureGivesItsEarlierReadings() {
        ObjectNode value = Json.object("{'value': 12}");
        COUNCIL.put(plan.reading("1.6", "people", BEFORE), value).then().statusCode(201);
        COUNCIL.put(plan.reading("1.6", "people", NOW), value).then().statusCode(403);
        MANAGER.get(plan.at("/actions/1.6/measures"))
                .then()
                .body("items.find { it.key == 'people' }.collectedBy.key", equalTo("region"));
        COUNCIL.put(plan.at("/objectives/1/indicators/i1/readings/" + Q), value)
                .then()
                .statusCode(201);
        COUNCIL.put(plan.at("/objectives/1/indicators/i1/readings/" + NOW), value)
                .then()
                .statusCode(403);
    }

    @Test
    void aChangedWordingLeavesWhoLedAndCollectedEarlierAsItWas() {
        String definition = plan.at("/actions/1.7/definition");
        var present = MANAGER.get(definition);
        ObjectNode change = Json.object("{'reason': 'A clearer name.'}");
        ObjectNode action = (ObjectNode) Json.of(present.asString()).get("action");
        action.put("focus", "Clearer").remove("ledBefore");
        action.withArray("measures").forEach(measure -> ((ObjectNode) measure).remove("collectedBefore"));
        change.set("action", action);
        MANAGER.put(definition, change, present.header("ETag"))
                .then()
                .statusCode(200)
                .body("action.ledBefore", equalTo(present.path("action.ledBefore")))
                .body("action.measures.collectedBefore", equalTo(present.path("action.measures.collectedBefore")));
        COUNCIL.put(plan.reading("1.7", "people", Q), Json.object("{'value': 12}"))
                .then()
                .statusCode(201);
    }

    @Test
    void theSuccessionStandsInThePlanDocumentAndInHistory() {
        Response document = MANAGER.get(plan.at(""));
        MANAGER.put(plan.at(""), document.asString())
                .then()
                .statusCode(200)
                .header("ETag", equalTo(document.header("ETag")));
        document.then()
                .body("partners.find { it.key == 'police' }.succeededBy.from", equalTo(Q))
                .body(
                        "objectives[0].actions[0].ledBefore.collect { it.before + ' ' + it.leads[0] }",
                        contains(Q + " police", NOW + " council"));
        List<JsonNode> told = plan.history("").stream()
                .filter(entry -> entry.get("operation").asText().equals("partner succeeded"))
                .toList();
        assertEquals("partners/council", told.get(0).get("subject").asText());
        assertEquals("The law has changed.", told.get(1).get("reason").asText());
        assertEquals("1.1", told.get(1).at("/after/actions/0").asText());
    }

    @Test
    void aBodyIsSucceededOnceAndByOneThatIsThere() {
        succeed("police", succession(NOW).put("to", "health")).statusCode(409);
        succeed("health", succession(NOW).put("to", "council")).statusCode(409);
        succeed("health", succession(NOW).put("to", "nobody")).statusCode(422).body("errors.pointer", contains("/to"));
        succeed("health", succession(NOW)).statusCode(422);
        succeed("nobody", succession(NOW).put("to", "health")).statusCode(404);
        succeed("health", succession("2030-31-Q1").put("to", "delivery-group")).statusCode(422);
    }

    private List<String> mine(Visitor lead, String quarter) {
        return lead.get("/me/updates?limit=500&plan=" + plan.key + "&quarter=" + quarter)
                .path("items.action.ref");
    }

    private static ObjectNode succession(String from) {
        return Json.object("{'reason': 'The law has changed.'}").put("from", from);
    }

    private ValidatableResponse succeed(String partner, ObjectNode succession) {
        return MANAGER.post(plan.at("/partners/" + partner + "/succession"), succession)
                .then();
    }
}
