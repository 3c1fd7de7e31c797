package org.waymark.update;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

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
import org.waymark.testing.Visitor;

/** What an answer to an ask has to say, which asks can be answered, and what an answer does to the words that were asked. */
@QuarkusTest
@Tag("sql")
class AskAnswerTest extends OverHttp {

    private final Visitor lead = Cast.POLICE.visitor();
    private final Visitor manager = Cast.MANAGER.visitor();
    private SmallPlan plan;
    private String ref;
    private String update;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("ask-answers");
    }

    @BeforeEach
    void takeAnAction() {
        ref = plan.next();
        update = plan.update(ref, Q);
    }

    @Test
    void whereItWasAnsweredIsLookedAtAsTheAnswerIs() {
        plan.accept(lead, ref, Q, "RED");
        ObjectNode answer = AskTest.agreed("2024-10-09").put("meeting", "At jo@example.org's table");
        manager.post(update + "/ask/answer", answer)
                .then()
                .statusCode(422)
                .body("type", is("urn:waymark:problem:personal-data"))
                .body("errors.pointer", is(List.of("/meeting")));
        answer.withArray("confirmedWords").add("jo@example.org");
        manager.post(update + "/ask/answer", answer).then().statusCode(200);
    }

    @Test
    void anAnswerSaysWhatAndWhen() {
        plan.accept(lead, ref, Q, "RED");
        manager.post(update + "/ask/answer", "{}")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/answer", "/words", "/on"));
        manager.post(update + "/ask/answer", AskTest.agreed("2024-10-11"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/on"));
        manager.post(update + "/ask/answer", AskTest.agreed("2024-06-30"))
                .then()
                .statusCode(422);
        Response read = manager.get(update);
        manager.post(update + "/ask/answer", AskTest.agreed("2024-10-09"), read.header("ETag"))
                .then()
                .statusCode(200);
        manager.post(update + "/ask/answer", AskTest.agreed("2024-10-08"), read.header("ETag"))
                .then()
                .statusCode(412);
    }

    @Test
    void whatAsksForNothingOrWasNotSentHasNoAnswer() {
        lead.put(update, SmallPlan.says("RED")).then().statusCode(201);
        manager.post(update + "/ask/answer", AskTest.agreed("2024-10-09"))
                .then()
                .statusCode(409)
                .body("detail", containsString("has not been sent"));
        String green = plan.next();
        plan.send(lead, green, Q, "GREEN");
        manager.post(plan.update(green, Q) + "/ask/answer", AskTest.agreed("2024-10-09"))
                .then()
                .statusCode(409);
        manager.post(plan.update(plan.next(), Q) + "/ask/answer", AskTest.agreed("2024-10-09"))
                .then()
                .statusCode(404);
    }

    @Test
    void wordsThatOthersHaveActedOnStand() {
        plan.accept(lead, ref, Q, "RED");
        manager.post(update + "/ask/answer", AskTest.agreed("2024-10-09"))
                .then()
                .statusCode(200);
        manager.post(update + "/return", Json.object("{'comment': 'Which room?'}"))
                .then()
                .statusCode(200);
        ObjectNode red = SmallPlan.says("RED").put("next", "Hill Surgery.");
        String tag = lead.get(update).header("ETag");
        Response saved = lead.put(update, red, tag);
        saved.then().statusCode(200).body("ask.answer.answer", is("AGREED"));
        red.withObject("/ask").put("need", "Another room");
        lead.put(update, red, saved.header("ETag"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/ask"))
                .body("errors[0].detail", containsString("ask anew in the next update"));
    }

    @Test
    void noChangeAsksAgainWhatIsOpenAndNotWhatIsAnswered() {
        amberWithAsk();
        lead.post(update + "/confirmation").then().statusCode(200).body("ask.need", is("A room for six sessions"));
        ref = plan.next();
        update = plan.update(ref, Q);
        amberWithAsk();
        manager.post(plan.update(ref, BEFORE) + "/ask/answer", AskTest.agreed("2024-10-09"))
                .then()
                .statusCode(200);
        lead.post(update + "/confirmation").then().statusCode(200).body("ask", nullValue());
    }

    private void amberWithAsk() {
        ObjectNode amber = SmallPlan.says("AMBER");
        amber.set("ask", SmallPlan.ask());
        lead.put(plan.update(ref, BEFORE), amber).then().statusCode(201);
        lead.post(plan.update(ref, BEFORE) + "/submission").then().statusCode(200);
        manager.post(plan.update(ref, BEFORE) + "/acceptance").then().statusCode(200);
    }
}
