package org.waymark.publication;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.ShortPlan;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/**
 * One quarter from its opening to its release, played by five people: who leads, who contributes, who manages, who sits in the delivery
 * group and who on the board. After each step the figures are what the rules say, and each sees what is theirs.
 */
@QuarkusTest
@Tag("sql")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeQuarterTest extends OverHttp {

    private static final Visitor LEAD = Cast.POLICE.visitor();
    private static final Visitor CONTRIBUTOR = Cast.HEALTH.visitor();
    private static final Visitor MANAGER = Cast.MANAGER.visitor();
    private static final Visitor GROUP = Cast.VIEWER.visitor();
    private static final LocalDate AFTER_THE_DEADLINE = LocalDate.of(2024, 10, 22);
    private static final LocalDate AFTER_THE_MEETING = LocalDate.of(2024, 11, 6);
    private static final String OPEN = "";
    private ShortPlan plan;
    private Visitor board;
    private String update;
    private String asking;
    private String frozen;

    @BeforeAll
    void begin() {
        plan = ShortPlan.put("whole-quarter");
        plan.change(document ->
                ((ObjectNode) ShortPlan.action(document, "1.1").at("/measures/0")).put("countsPeople", true));
        plan.finalised(BEFORE);
        update = plan.plan().update("1.1", Q);
        asking = plan.plan().update("1.2", Q);
        String person =
                "{'name': 'Bea Board', 'password': '%s', 'memberships': [{'role': 'VIEWER', 'plan': '%s', 'audience': 'BOARD'}]}";
        Visitor.bootstrap()
                .put("/people/whole-board@example.org", Json.object(person.formatted(Cast.PASSWORD, plan.key)))
                .then()
                .statusCode(201);
        board = Visitor.withSession(Visitor.session("whole-board@example.org", Cast.PASSWORD));
    }

    @Test
    @Order(1)
    void itOpensAndEverybodyIsReminded() {
        today.set(LocalDate.of(2024, 10, 1));
        figures("0 of 17 (0%)", "0 of 17 (0%)", "17 of 17 (100%)", "0 of 17 (0%)");
        MANAGER.post(plan.at("/reminders/sending"))
                .then()
                .statusCode(200)
                .body("items.stage.unique()", contains("OPENED"))
                .body("items.to.email", hasItem(Cast.POLICE.email()))
                .body("items.to.email", hasItem(Cast.COUNCIL.email()));
        LEAD.get("/me/updates?plan=" + plan.key + "&quarter=" + Q).then().body("items.action.ref", hasItem("1.1"));
        board.get(plan.at("/progress?quarter=" + Q + "&basis=live")).then().statusCode(403);
    }

    @Test
    @Order(2)
    void aDraftAndAContributionChangeNoFigureAndAreTheirPartnersToRead() {
        ObjectNode says = SmallPlan.says("GREEN").put("done", "Two practices were trained.");
        says.withArray("readings").add(Json.object("{'measure': 'people', 'value': 3}"));
        LEAD.put(update, says).then().statusCode(201);
        figures("0 of 17 (0%)", "0 of 17 (0%)", "17 of 17 (100%)", "0 of 17 (0%)");
        CONTRIBUTOR.get(update).then().statusCode(200).body("done", equalTo("Two practices were trained."));
        MANAGER.get(update).then().statusCode(200).body("hidden", equalTo(true));
        GROUP.get(update).then().statusCode(404);

        String part = update + "/contributions/health";
        CONTRIBUTOR
                .put(part, Json.object("{'words': 'We trained the nurses.'}"))
                .then()
                .statusCode(201);
        LEAD.get(part).then().statusCode(404);
        CONTRIBUTOR.post(part + "/submission").then().statusCode(200);
        LEAD.get(part).then().body("words", equalTo("We trained the nurses."));
        CONTRIBUTOR.post(update + "/submission").then().statusCode(403);
    }

    @Test
    @Order(3)
    void sentItCountsSentBackItDoesNotAndSentAgainItDoes() {
        LEAD.post(update + "/submission").then().statusCode(200);
        figures("0 of 17 (0%)", "1 of 17 (6%)", "16 of 17 (94%)", "1 of 17 (6%)");
        MANAGER.get(update).then().body("done", equalTo("Two practices were trained."));
        GROUP.get(update).then().body("rating", equalTo("GREEN")).body("hidden", equalTo(true));

        MANAGER.post(update + "/return", Json.object("{'comment': 'Which practices?'}"))
                .then()
                .statusCode(200);
        figures("0 of 17 (0%)", "0 of 17 (0%)", "17 of 17 (100%)", "0 of 17 (0%)");
        LEAD.get(update).then().body("state", equalTo("RETURNED")).body("comment", equalTo("Which practices?"));
        MANAGER.get(plan.at("/reminders/preview"))
                .then()
                .body("reminders.find { it.stage == 'SENT_BACK' }.items.action", contains("1.1"));

        ObjectNode says = SmallPlan.says("GREEN").put("done", "The practices in the north were trained.");
        says.withArray("readings").add(Json.object("{'measure': 'people', 'value': 3}"));
        LEAD.put(update, says, LEAD.get(update).header("ETag")).then().statusCode(200);
        LEAD.post(update + "/submission").then().statusCode(200);
        figures("0 of 17 (0%)", "1 of 17 (6%)", "16 of 17 (94%)", "1 of 17 (6%)");
    }

    @Test
    @Order(4)
    void anotherRatingIsConfirmedAndTheLeadRepliesOnce() {
        MANAGER.get(plan.at("/inbox")).then().body("items.action", contains("1.1"));
        ObjectNode red = Json.object("{'rating': 'RED', 'reason': 'Half of them have no date.'}");
        red.set("ask", SmallPlan.ask());
        MANAGER.post(update + "/acceptance", red).then().statusCode(200);
        figures("1 of 17 (6%)", "0 of 17 (0%)", "16 of 17 (94%)", "1 of 17 (6%)");
        LEAD.get(update)
                .then()
                .body("rating", equalTo("RED"))
                .body("givenRating", equalTo("GREEN"))
                .body("confirmation.reason", equalTo("Half of them have no date."));
        LEAD.post(update + "/reply", Json.object("{'words': 'They have now.'}"))
                .then()
                .statusCode(200);
        LEAD.post(update + "/reply", Json.object("{'words': 'All of them.'}"))
                .then()
                .statusCode(409);
        GROUP.get(update)
                .then()
                .body("hidden", equalTo(false))
                .body("reply.words", equalTo("They have now."))
                .body("done", equalTo("The practices in the north were trained."));
        GROUP.get(update + "/contributions/health").then().body("words", equalTo("We trained the nurses."));
    }

    @Test
    @Order(5)
    void whatIsAskedGoesUpAndIsAnswered() {
        plan.plan().accept(LEAD, "1.2", Q, "RED");
        plan.plan().accept(LEAD, "1.3", Q, "GREEN");
        figures("2 of 17 (12%)", "1 of 17 (6%)", "14 of 17 (82%)", "3 of 17 (18%)");
        MANAGER.post(asking + "/ask/escalation", Json.object("{'words': 'The board is asked for a room.'}"))
                .then()
                .statusCode(200);
        today.set(AFTER_THE_DEADLINE);
        MANAGER.get(plan.at("/progress?quarter=" + Q)).then().body("updates.overdue.size()", equalTo(14));
        today.set(AFTER_THE_MEETING);
        MANAGER.post(
                        asking + "/ask/answer",
                        Json.object(
                                "{'answer': 'AGREED', 'words': 'A room until March.', 'on': '2024-11-05', 'meeting': 'Delivery Group'}"))
                .then()
                .statusCode(200);
        LEAD.get(asking).then().body("ask.answer.words", equalTo("A room until March."));
        GROUP.get(plan.at("/asks?state=ANSWERED")).then().body("items.action", contains("1.2"));
        board.get(asking).then().statusCode(403);
    }

    @Test
    @Order(6)
    void itIsFinalisedForTheBoardAndCanBeChangedNoMore() {
        today.set(AFTER_THE_MEETING);
        plan.plan().send(LEAD, "1.4", Q, "GREEN");
        plan.finalise(Q).then().statusCode(409).body("detail", containsString("1.4"));
        MANAGER.post(plan.plan().update("1.4", Q) + "/acceptance").then().statusCode(200);
        String live = MANAGER.get(plan.at("/progress?quarter=" + Q)).asString();
        plan.finalised(Q);
        frozen = plan.document(Q);
        ObjectNode expected = (ObjectNode) Json.of(live);
        expected.put("basis", "final").put("revision", 1);
        assertEquals(expected, Json.of(frozen).get("progress"));
        figures("2 of 17 (12%)", "2 of 17 (12%)", "13 of 17 (76%)", "4 of 17 (24%)");
        LEAD.put(update, SmallPlan.says("BLUE"), "*").then().statusCode(409);
        MANAGER.post(update + "/return", Json.object("{'comment': 'Again?'}"))
                .then()
                .statusCode(409);

        String paper = ShortPlan.text(board.get(plan.at("/publications/" + Q)));
        JsonNode people = action(Json.of(paper), "1.1").at("/measures/0/readings/0");
        assertEquals("[c]", people.get("withheld").asText(), "three people are too few to leave");
        assertEquals(
                3,
                action(Json.of(frozen), "1.1")
                        .at("/measures/0/readings/0/value")
                        .asInt());
        assertEquals(2, Json.of(paper).at("/progress/overall/ratings/RED/count").asInt(), "two actions are not");
        assertEquals(
                "The board is asked for a room.",
                QuarterLifeTest.find(Json.of(paper).get("updates"), "action", "1.2")
                        .at("/ask/escalation/words")
                        .asText());
    }

    @Test
    @Order(7)
    void itIsReopenedRevisedAndReleased() {
        today.set(AFTER_THE_MEETING);
        plan.reopened(Q, "1.3 had stopped in August.");
        String third = plan.plan().update("1.3", Q);
        MANAGER.post(third + "/return", Json.object("{'comment': 'It had stopped.'}"))
                .then()
                .statusCode(200);
        LEAD.put(third, SmallPlan.says("AMBER"), LEAD.get(third).header("ETag"))
                .then()
                .statusCode(200);
        LEAD.post(third + "/submission").then().statusCode(200);
        MANAGER.post(third + "/acceptance").then().statusCode(200);
        plan.finalised(Q);
        figures("3 of 17 (18%)", "1 of 17 (6%)", "13 of 17 (76%)", "4 of 17 (24%)");
        JsonNode revised = Json.of(plan.document(Q));
        assertEquals(2, revised.get("revision").asInt());
        assertEquals("1.3 had stopped in August.", revised.at("/revises/reason").asText());
        assertEquals(ShortPlan.sha256(frozen), revised.at("/revises/digest").asText());
        assertEquals(frozen, ShortPlan.text(MANAGER.get(plan.at("/publications/" + Q + "?revision=1"))));

        MANAGER.post(plan.at("/quarters/" + Q + "/release"))
                .then()
                .statusCode(200)
                .body("released", equalTo(true));
        board.get(plan.at("/progress?quarter=" + Q)).then().body("revision", equalTo(2));
    }

    @Test
    @Order(8)
    void theHistoryTellsTheStory() {
        assertEquals(
                List.of(
                        "update saved by Pat Price",
                        "contribution saved by Hana Hale",
                        "contribution sent by Hana Hale",
                        "update sent by Pat Price",
                        "update sent back by Mary Mann",
                        "update saved by Pat Price",
                        "update sent by Pat Price",
                        "update accepted with another rating by Mary Mann",
                        "reply given by Pat Price"),
                told("&action=1.1"));
        List<String> quarter =
                told(OPEN).stream().filter(entry -> entry.startsWith("quarter")).toList();
        assertEquals(
                List.of(
                        "quarter finalised by Mary Mann",
                        "quarter finalised by Mary Mann",
                        "quarter reopened by Mary Mann",
                        "quarter finalised by Mary Mann",
                        "quarter released by Mary Mann"),
                quarter);
        GROUP.get(plan.at("/history?action=1.1"))
                .then()
                .body("items.operation.count { it.endsWith('saved') }", equalTo(0))
                .body("items.size()", equalTo(6));
        board.get(plan.at("/history")).then().statusCode(403);
        LEAD.get(plan.at("/history?action=1.2")).then().body("items.operation", not(hasItem("quarter released")));
    }

    /** Each as it is printed: needs attention, on track, not started, and answered of those due. */
    private void figures(String attention, String onTrack, String notStarted, String answered) {
        JsonNode progress =
                Json.of(MANAGER.get(plan.at("/progress?quarter=" + Q)).asString());
        JsonNode bands = progress.at("/overall/bands");
        assertEquals(
                List.of(attention, onTrack, notStarted, answered),
                List.of(
                        printed(bands.get("ATTENTION")),
                        printed(bands.get("ON_TRACK")),
                        printed(bands.get("NOT_STARTED")),
                        printed(progress.at("/updates/responseRate"))));
    }

    private static String printed(JsonNode share) {
        return "%d of %d (%s)"
                .formatted(
                        share.get("count").asInt(),
                        share.get("total").asInt(),
                        share.get("label").asText());
    }

    private static JsonNode action(JsonNode document, String ref) {
        return QuarterLifeTest.find(document.get("actions"), "ref", ref);
    }

    /** Oldest first. */
    private List<String> told(String query) {
        List<JsonNode> entries = plan.plan().history(query);
        return StreamSupport.stream(entries.spliterator(), false)
                .sorted((a, b) -> -Integer.compare(entries.indexOf(a), entries.indexOf(b)))
                .map(entry -> entry.get("operation").asText() + " by "
                        + entry.get("by").asText())
                .toList();
    }
}
