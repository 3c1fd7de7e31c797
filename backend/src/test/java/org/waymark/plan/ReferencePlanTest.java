package org.waymark.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.Visitor;

/** The real plan goes in and comes out: nothing invented, nothing lost. */
@QuarkusTest
@Tag("sql")
class ReferencePlanTest extends OverHttp {

    private static final String PLAN = "/plans/barnet-davawg";
    private final Visitor program = Visitor.bootstrap();
    private final JsonNode document = Json.resource("/demonstration/barnet-davawg.yaml");

    @BeforeAll
    void put() {
        program.put(PLAN, document).then().statusCode(201);
    }

    @Test
    void whatIsReadIsWhatWasPut() {
        JsonNode read = read("");
        assertEquals(List.of(), Json.differences(document, read));
        assertEquals(List.of(), Json.differences(read, document));
    }

    @Test
    void theObjectivesHave21And5And13And6And6Actions() {
        assertEquals(
                List.of(21, 5, 13, 6, 6),
                items("/objectives").stream()
                        .map(objective -> objective.get("actions").size())
                        .toList());
    }

    @Test
    void actionsComeInThePlansOrderSoThat110Follows19() {
        List<String> expected = new ArrayList<>();
        int[] counts = {21, 5, 13, 6, 6};
        for (int objective = 1; objective <= counts.length; objective++) {
            for (int position = 1; position <= counts[objective - 1]; position++) {
                expected.add(objective + "." + position);
            }
        }
        assertEquals(
                expected,
                items("/actions").stream()
                        .map(action -> action.get("ref").asText())
                        .toList());
    }

    @Test
    void itHas82MeasuresAnd9IndicatorsAnd62Partners() {
        List<JsonNode> measures = items("/measures");
        assertEquals(
                82, measures.stream().filter(measure -> measure.has("action")).count());
        assertEquals(
                9, measures.stream().filter(measure -> measure.has("objective")).count());
        assertEquals(62, items("/partners").size());
    }

    @Test
    void anActionReadsAsInThePlan() {
        JsonNode entry = document.at("/objectives/0/actions/9");
        JsonNode action = read("/actions/1.10");
        for (String member : List.of("ref", "focus", "action", "outcome", "timescale", "frequency", "links")) {
            assertEquals(entry.get(member), action.get(member), member);
        }
        List<String> leads = new ArrayList<>();
        action.get("leads").forEach(lead -> leads.add(lead.get("key").asText()));
        assertEquals(entry.get("leads").valueStream().map(JsonNode::asText).toList(), leads);
        assertEquals(entry.get("measures").size(), action.get("measures").size());
    }

    @Test
    void withoutAnUpdateEveryActionHasNeverReported() {
        JsonNode progress = read("/progress?quarter=2022-23-Q1");
        assertEquals("51", progress.at("/overall/bands/NOT_STARTED/count").asText());
        assertEquals("100%", progress.at("/overall/bands/NOT_STARTED/label").asText());
        progress.get("positions")
                .forEach(position ->
                        assertEquals("NEVER_REPORTED", position.get("standing").asText()));
    }

    private JsonNode read(String address) {
        return Json.of(
                program.get(PLAN + address).then().statusCode(200).extract().asString());
    }

    private List<JsonNode> items(String address) {
        return read(address + (address.equals("/objectives") ? "" : "?limit=500"))
                .get("items")
                .valueStream()
                .toList();
    }
}
