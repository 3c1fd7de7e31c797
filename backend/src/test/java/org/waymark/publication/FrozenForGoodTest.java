package org.waymark.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.ShortPlan;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** Whatever is tried on a finalised quarter, allowed or not, its figures, words, documents and digest stay as they were. */
@QuarkusTest
@Tag("sql")
class FrozenForGoodTest extends OverHttp {

    private static final int WAYS = 50;
    private static final Visitor PROGRAM = Visitor.bootstrap();

    private final Map<String, Runnable> ways = new LinkedHashMap<>();
    private final Map<String, Integer> answered = new TreeMap<>();
    private ShortPlan plan;

    @BeforeAll
    void finalise() {
        plan = QuarterLifeTest.told("frozen");
        String returned = plan.plan().update("1.4", BEFORE);
        plan.plan().send(Cast.POLICE.visitor(), "1.4", BEFORE, "GREEN");
        PROGRAM.post(returned + "/return", "{\"comment\": \"Which?\"}").then().statusCode(200);
        PROGRAM.put(plan.at("/quarters/" + BEFORE + "/words"), "{\"asked\": \"Fund two posts.\"}")
                .then()
                .statusCode(201);
        plan.finalised(BEFORE);
        updates();
        readings();
        theQuarter();
        actions();
        measuresAndPartners();
        thePlanItself();
        peopleAndTime();
    }

    @Test
    void noWayOfManyChangesIt() throws IOException {
        assertTrue(ways.size() >= WAYS, ways.size() + " ways");
        Map<String, String> before = seen();
        for (Map.Entry<String, Runnable> way : ways.entrySet()) {
            way.getValue().run();
            Map<String, String> now = seen();
            Set<String> different = new TreeSet<>();
            before.forEach((what, text) -> {
                if (!text.equals(now.get(what))) {
                    different.add(what);
                }
            });
            assertEquals(Set.of(), different, way.getKey());
        }
        assertTrue(answered.get("allowed") >= 20, "ways that were allowed, of " + answered);
        assertTrue(answered.get("refused") >= 15, "ways that were refused, of " + answered);
    }

    /** All that is said of the quarter, in every form. */
    private Map<String, String> seen() throws IOException {
        today.set(LocalDate.of(2024, 10, 10));
        Map<String, String> seen = new LinkedHashMap<>();
        Response document = PROGRAM.get(plan.at("/publications/" + BEFORE + "?revision=1"));
        seen.put("document", ShortPlan.text(document));
        seen.put("digest", ShortPlan.sha256(ShortPlan.text(document)) + document.header("ETag"));
        JsonNode list = Json.of(PROGRAM.get(plan.at("/publications")).asString());
        seen.put("digest in the list", list.at("/items/0/digest").asText());
        for (String address : List.of(
                "/progress?quarter=" + BEFORE + "&basis=final",
                "/actions?quarter=" + BEFORE,
                "/actions/1.1?quarter=" + BEFORE,
                "/warnings?quarter=" + BEFORE,
                "/responses?quarter=" + BEFORE,
                "/trend?from=" + BEFORE + "&to=" + BEFORE,
                "/summaries/" + BEFORE + ".csv")) {
            seen.put(address, ShortPlan.text(PROGRAM.get(plan.at(address))));
        }
        seen.put("words", PROGRAM.get(plan.at("/quarters/" + BEFORE + "/words")).asString());
        seen.put("Word", WordsTest.summary(Cast.MANAGER.visitor(), plan, ""));
        return seen;
    }

    private void updates() {
        for (Cast person : Cast.values()) {
            way("an update saved by " + person, () -> saved(person.visitor(), "1.1"));
        }
        way("an update saved by a program", () -> saved(PROGRAM, "1.1"));
        way("a draft finished", () -> saved(Cast.POLICE.visitor(), "1.3"));
        way("a draft sent", () -> post("1.3", "submission", "{}"));
        way("what was sent back saved", () -> saved(Cast.POLICE.visitor(), "1.4"));
        way("what was sent back sent", () -> post("1.4", "submission", "{}"));
        way("an update begun", () -> saved(Cast.POLICE.visitor(), "1.5"));
        way("no change said", () -> post("1.6", "confirmation", "{}"));
        way("an update recalled", () -> post("1.1", "recall", "{}"));
        way("an update sent back", () -> post("1.1", "return", "{\"comment\": \"Which?\"}"));
        way("another rating confirmed", () -> post("1.1", "acceptance", "{\"rating\": \"RED\", \"reason\": \"No.\"}"));
        way(
                "an ask answered",
                () -> QuarterLifeTest.ask(
                        plan, "answer", "{'answer': 'DECLINED', 'words': 'No room.', 'on': '2024-10-09'}"));
        way("an ask taken to the board", () -> QuarterLifeTest.ask(plan, "escalation", "{'words': 'Two rooms.'}"));
        way(
                "a contribution saved",
                () -> Cast.HEALTH
                        .visitor()
                        .put(plan.plan().update("1.1", BEFORE) + "/contributions/health", "{\"words\": \"We too.\"}"));
        way(
                "a public line set",
                () -> PROGRAM.post(
                        plan.plan().update("1.1", BEFORE) + "/public-line", "{\"line\": \"Practices were trained.\"}"));
        way(
                "an update restricted",
                () -> PROGRAM.post(plan.plan().update("1.1", BEFORE) + "/restriction", "{\"restricted\": true}"));
        way(
                "several accepted at once",
                () -> PROGRAM.post(
                        plan.at("/acceptances"), "{\"quarter\": \"" + BEFORE + "\", \"actions\": [\"1.1\"]}"));
        way("the next quarter told", () -> {
            plan.plan().accept(Cast.POLICE.visitor(), "1.1", Q, "RED");
            return PROGRAM.get(plan.plan().update("1.1", Q));
        });
    }

    private Response saved(Visitor visitor, String ref) {
        String update = plan.plan().update(ref, BEFORE);
        String tag = PROGRAM.get(update).header("ETag");
        ObjectNode says = SmallPlan.says("RED").put("done", "Something else.");
        return tag == null ? visitor.put(update, says) : visitor.put(update, says, tag);
    }

    private Response post(String ref, String step, String body) {
        return PROGRAM.post(plan.plan().update(ref, BEFORE) + "/" + step, body);
    }

    private void readings() {
        way("a reading revised", () -> reading(plan.plan().reading("1.1", "people", BEFORE), 99));
        way("a reading that comes late", () -> reading(plan.plan().reading("1.2", "people", BEFORE), 98));
        way("a reading of a draft", () -> reading(plan.plan().reading("1.3", "people", BEFORE), 97));
        way("a reading of a restricted action", () -> reading(plan.plan().reading("2.1", "people", BEFORE), 96));
        way("an indicator revised", () -> reading(plan.at("/objectives/1/indicators/i1/readings/" + BEFORE), 95));
        way("a reading of the next quarter", () -> reading(plan.plan().reading("1.1", "people", Q), 94));
    }

    private static Response reading(String address, int value) {
        String tag = PROGRAM.get(address).header("ETag");
        String body = "{\"value\": " + value + "}";
        return tag == null ? PROGRAM.put(address, body) : PROGRAM.put(address, body, tag);
    }

    private void theQuarter() {
        String quarter = plan.at("/quarters/" + BEFORE);
        way("finalised again", () -> PROGRAM.post(quarter + "/finalisation"));
        way("its words written", () -> PROGRAM.put(quarter + "/words", "{\"asked\": \"Nothing\"}", "*"));
        way("its deadline set", () -> PROGRAM.put(quarter + "/deadline", "{\"deadline\": \"2024-09-01\"}", "*"));
        way("its document put", () -> PROGRAM.undocumented().body("{}").put(plan.at("/publications/" + BEFORE)));
        way("its document deleted", () -> PROGRAM.undocumented().delete(plan.at("/publications/" + BEFORE)));
        way("released", () -> PROGRAM.post(quarter + "/release"));
        way("the next one's deadline set", () -> {
            String deadline = plan.at("/quarters/" + Q + "/deadline");
            return PROGRAM.put(
                    deadline,
                    "{\"deadline\": \"2024-10-08\"}",
                    PROGRAM.get(deadline).header("ETag"));
        });
    }

    private void actions() {
        action("withdrawn from the next quarter on", action -> action.put("withdrawn", Q));
        action("withdrawn from the quarter itself", action -> action.put("withdrawn", BEFORE));
        action("added later", action -> action.put("added", Q).remove("withdrawn"));
        action(
                "given another frequency",
                action -> action.put("frequency", "ANNUAL").remove("added"));
        action("asked in other quarters", action -> action.putArray("askedIn").add(3));
        action("given a planned start", action -> action.put("start", "2024-25-Q3"));
        action("given a completion date", action -> action.put("due", "2024-05-01"));
        action(
                "renamed",
                action -> action.put("focus", "Other").put("action", "Other").put("outcome", "Other"));
        action("given another time scale", action -> action.put("timescale", "Whenever"));
        action("restricted", action -> action.put("restricted", true));
        action(
                "given another lead",
                action -> ((ArrayNode) action.get("leads")).removeAll().add("council"));
        action("given no lead", action -> ((ArrayNode) action.get("leads")).removeAll());
        action(
                "given links",
                action -> ((ArrayNode) action.get("links")).addObject().put("title", "Strategy"));
        document(
                "an action deleted",
                document -> document.withArray("/objectives/0/actions").remove(11));
        document("an action added", document -> {
            ArrayNode alike = document.withArray("/objectives/0/actions");
            ObjectNode copy = alike.get(5).deepCopy();
            alike.add(copy.put("ref", "1.99"));
        });
    }

    private void measuresAndPartners() {
        action(
                "its measure changed",
                action -> ((ObjectNode) action.at("/measures/0"))
                        .put("statement", "Other people")
                        .put("countsPeople", true)
                        .put("sensitive", true)
                        .put("direction", "DECREASE"));
        action("its measure of another kind", action -> ((ObjectNode) action.at("/measures/0")).put("kind", "RATE"));
        action("a measure deleted", action -> ((ArrayNode) action.get("measures")).remove(0));
        document(
                "a partner renamed", document -> ((ObjectNode) document.at("/partners/0")).put("name", "Other Police"));
        document("a partner deleted", document -> ((ArrayNode) document.get("partners")).remove(1));
        document(
                "an indicator renamed",
                document ->
                        ((ObjectNode) document.at("/objectives/0/indicators/0")).put("statement", "Other incidents"));
        document("an objective renamed", document -> ((ObjectNode) document.at("/objectives/0")).put("title", "Other"));
    }

    private void thePlanItself() {
        document(
                "the plan renamed",
                document -> ((ObjectNode) document.get("plan"))
                        .put("title", "Other plan")
                        .put("shortTitle", "Other")
                        .put("demonstration", true));
        document(
                "ratings relabelled",
                document -> ((ObjectNode) document.get("plan"))
                        .putObject("ratingLabels")
                        .put("RED", "Crimson"));
        document(
                "bands relabelled",
                document -> document.putArray("bands")
                        .addObject()
                        .put("band", "ATTENTION")
                        .put("label", "Other")
                        .put("colour", "purple"));
        document("submission days changed", document -> ((ObjectNode) document.get("plan")).put("submissionDays", 90));
        document(
                "deadlines replaced",
                document -> ((ObjectNode) document.get("plan"))
                        .putObject("deadlines")
                        .put(BEFORE, "2024-12-24"));
        document("the plan begun later", document -> ((ObjectNode) document.get("plan")).put("firstQuarter", Q));
        document(
                "the plan ended earlier",
                document -> ((ObjectNode) document.get("plan"))
                        .put("firstQuarter", "2023-24-Q1")
                        .put("lastQuarter", "2023-24-Q4"));
        document(
                "the plan begun earlier",
                document -> ((ObjectNode) document.get("plan")).put("firstQuarter", "2023-24-Q4"));
        document("the plan emptied", document -> document.putArray("objectives"));
    }

    private void peopleAndTime() {
        way("a lead deleted", () -> {
            Response health = PROGRAM.get("/people/" + Cast.HEALTH.email());
            JsonNode person = Json.of(health.asString());
            ObjectNode without = Json.object("{'memberships': []}")
                    .put("name", person.get("name").asText());
            person.get("memberships").forEach(membership -> {
                if (!membership.path("plan").asText().equals(plan.key)) {
                    without.withArray("memberships").add(membership);
                }
            });
            return PROGRAM.put("/people/" + Cast.HEALTH.email(), without, health.header("ETag"));
        });
        way("a year gone by", () -> {
            today.set(LocalDate.of(2025, 10, 10));
            return PROGRAM.get(plan.at("/progress?quarter=" + BEFORE));
        });
        way("the next quarter finalised", () -> PROGRAM.post(plan.at("/quarters/" + Q + "/finalisation")));
    }

    private void action(String what, Consumer<ObjectNode> change) {
        document("an action " + what, document -> change.accept(ShortPlan.action(document, "1.1")));
    }

    private void document(String what, Consumer<ObjectNode> change) {
        way(what, () -> plan.put(change));
    }

    private interface Way {
        Response go();
    }

    private void way(String what, Way way) {
        ways.put(what, () -> {
            int status = way.go().statusCode();
            assertTrue(status < 500 && status != 400 && status != 428, what + ": " + status);
            answered.merge(status < 300 ? "allowed" : "refused", 1, Integer::sum);
        });
    }
}
