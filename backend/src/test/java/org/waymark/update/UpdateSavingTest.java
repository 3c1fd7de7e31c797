package org.waymark.update;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Together;
import org.waymark.testing.Visitor;

/** Two people and one update: the second is told, sees both texts, and nothing is overwritten unseen. */
@QuarkusTest
@Tag("sql")
class UpdateSavingTest extends OverHttp {

    private final Visitor police = Cast.POLICE.visitor();
    private final Visitor colleague = Cast.POLICE_TOO.visitor();
    private SmallPlan plan;
    private String ref;
    private String update;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("update-saving");
    }

    @BeforeEach
    void takeAnAction() {
        ref = plan.next();
        update = plan.update(ref, Q);
    }

    @Test
    void ofTwoSavesFromOneVersionTheSecondIsToldAndLosesNothing() {
        String read = police.put(update, words("To begin with.")).header("ETag");
        police.put(update, words("From the police."), read).then().statusCode(200);
        Response refused = colleague.put(update, words("From her colleague."), read);
        refused.then()
                .statusCode(412)
                .body("present.done", is("From the police."))
                .header("ETag", notNullValue());
        police.get(update).then().body("done", is("From the police."));
        colleague
                .put(update, words("From the police. From her colleague."), refused.header("ETag"))
                .then()
                .statusCode(200);
        police.get(update).then().body("done", is("From the police. From her colleague."));
    }

    @Test
    void whatExistsIsChangedOnlyUnderItsTag() {
        police.put(update, words("One.")).then().statusCode(201);
        police.put(update, words("Two.")).then().statusCode(428);
        police.get(update).then().body("done", is("One."));
    }

    @Test
    void aTagOfWhatDoesNotExistYetIsStale() {
        police.put(update, words("One."), "\"1-00000000\"").then().statusCode(412);
        police.get(update).then().statusCode(404);
    }

    @Test
    void ofTwoFirstSavesAtOnceOneIsKeptAndOneIsTold() {
        List<Response> answers = Together.run(
                () -> police.put(update, words("From the police.")),
                () -> colleague.put(update, words("From her colleague.")));
        List<Integer> statuses =
                answers.stream().map(Response::statusCode).sorted().toList();
        assertTrue(List.of(List.of(201, 412), List.of(201, 428)).contains(statuses), statuses.toString());
        String kept = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .findFirst()
                .orElseThrow()
                .path("done");
        police.get(update).then().body("done", is(kept));
        assertEquals(1, plan.history("&action=" + ref).size());
    }

    @Test
    void ofTwoSavesAtOnceFromOneVersionOneIsKept() {
        String tag = police.put(update, words("To begin with.")).header("ETag");
        List<Response> answers = Together.run(
                () -> police.put(update, words("From the police."), tag),
                () -> colleague.put(update, words("From her colleague."), tag));
        assertEquals(
                List.of(200, 412),
                answers.stream().map(Response::statusCode).sorted().toList());
        Response told = answers.stream()
                .filter(answer -> answer.statusCode() == 412)
                .findFirst()
                .orElseThrow();
        assertEquals(police.get(update).path("done").toString(), told.path("present.done"));
    }

    @Test
    void ofTwoWhoSendAtOnceOneIsTold() {
        police.put(update, SmallPlan.says("GREEN")).then().statusCode(201);
        List<Integer> statuses = Together.run(
                        () -> police.post(update + "/submission").statusCode(),
                        () -> Cast.MANAGER
                                .visitor()
                                .post(update + "/submission")
                                .statusCode())
                .stream()
                .sorted()
                .toList();
        assertEquals(List.of(200, 409), statuses);
        assertEquals(2, plan.history("&action=" + ref).size());
    }

    @Test
    void theSameWordsAgainUnderAStaleTagAreNoChange() {
        String stale = police.put(update, words("One.")).header("ETag");
        Response second = police.put(update, words("Two."), stale);
        int entries = plan.historySize();
        police.put(update, words("Two."), stale).then().statusCode(200).header("ETag", second.header("ETag"));
        police.put(update, words("Two.")).then().statusCode(200);
        assertEquals(entries, plan.historySize());
    }

    @Test
    void aStepUnderAStaleTagIsRefusedWithThePresentVersion() {
        String stale = police.put(update, SmallPlan.says("GREEN")).header("ETag");
        colleague
                .put(update, SmallPlan.says("GREEN").put("next", "Another practice."), stale)
                .then()
                .statusCode(200);
        police.post(update + "/submission", "{}", stale)
                .then()
                .statusCode(412)
                .body("present.next", is("Another practice."));
        police.get(update).then().body("state", is("DRAFT"));
    }

    private static ObjectNode words(String done) {
        return Json.object("{'done': '%s'}".formatted(done));
    }
}
