package org.waymark.document;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.ReadWord;
import org.waymark.testing.ShortPlan;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** The plan to download: who gets what of it, and from what it is made. */
@QuarkusTest
@Tag("sql")
class PlanPaperTest extends OverHttp {

    private static final Visitor PROGRAM = Visitor.bootstrap();

    private ShortPlan plan;

    @BeforeAll
    void put() {
        plan = ShortPlan.put("plan-paper");
        say("1.1", BEFORE, "Both posts are filled.");
        say(SmallPlan.RESTRICTED, BEFORE, "Secret of the panel.");
        plan.finalised(BEFORE);
        say("1.1", Q, "One post is empty again.");
        say(SmallPlan.RESTRICTED, Q, "Another secret.");
    }

    private void say(String ref, String quarter, String done) {
        ObjectNode says = SmallPlan.says("GREEN").put("done", done);
        String update = plan.plan().update(ref, quarter);
        PROGRAM.put(update, says).then().statusCode(201);
        PROGRAM.post(update + "/submission").then().statusCode(200);
        PROGRAM.post(update + "/acceptance").then().statusCode(200);
    }

    @Test
    void anOpenQuarterIsADraftWithoutTheWordsThatNotAllMayRead() {
        String viewers = text(Cast.VIEWER, "/plan.csv?quarter=" + Q);
        assertTrue(viewers.contains("One post is empty again.") && !viewers.contains("ecret"), viewers);
        assertEquals(viewers, text(Cast.POLICE, "/plan.csv?quarter=" + Q), "a paper is handed on");
        plan(Cast.VIEWER, "/plan.csv?quarter=" + Q)
                .then()
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"plan-paper-%s-plan-draft.csv\"".formatted(Q)))
                .header("Content-Type", equalTo("text/csv;charset=UTF-8"));
    }

    @Test
    void aFinalisedQuarterStaysAsItWasWhateverBecomesOfThePlan() throws IOException {
        byte[] word = plan(Cast.MANAGER, "/plan.docx?quarter=" + BEFORE).asByteArray();
        byte[] excel = plan(Cast.MANAGER, "/plan.xlsx?quarter=" + BEFORE).asByteArray();
        plan.change(document -> ShortPlan.action(document, "1.1").put("outcome", "Changed since."));
        assertArrayEquals(
                word, plan(Cast.MANAGER, "/plan.docx?quarter=" + BEFORE).asByteArray());
        assertArrayEquals(
                excel, plan(Cast.VIEWER, "/plan.xlsx?quarter=" + BEFORE).asByteArray());
        String words = ReadWord.text(ReadWord.of(word));
        assertTrue(words.contains("Both posts are filled.") && words.contains("Final: finalised on"), words);
        assertFalse(words.contains("ecret of the panel"), "frozen words of what is restricted are nobody's");
        assertTrue(text(Cast.MANAGER, "/plan.csv").contains("Changed since."));
    }

    @Test
    void aBoardViewerHasFinalisedQuartersAloneTheLatestWhereNoneIsNamed() {
        Visitor board = board();
        String seen = ShortPlan.text(board.get(plan.at("/plan.csv")));
        assertEquals(text(Cast.MANAGER, "/plan.csv?quarter=" + BEFORE), seen);
        assertEquals(text(Cast.MANAGER, "/plan.csv?for=board&quarter=" + BEFORE), seen);
        board.get(plan.at("/plan.pdf?quarter=" + Q)).then().statusCode(404);
        board.get(plan.at("/plan.yaml")).then().statusCode(403);
    }

    /** What was read for one paper serves the next one, until something is written. */
    @Test
    void whateverTheirSightTheNextPaperHasWhatWasWritten() throws IOException {
        ShortPlan changing = ShortPlan.put("paper-anew");
        String update = changing.plan().update("1.1", BEFORE);
        String token = PROGRAM.post(
                        "/tokens", Json.object("{'name': 'board', 'plan': 'paper-anew', 'scopes': ['read:final']}"))
                .path("token");
        Visitor board = Visitor.program(token);
        List<Cast> inside = List.of(Cast.MANAGER, Cast.POLICE, Cast.HEALTH, Cast.COUNCIL, Cast.VIEWER);
        String paper = changing.at("/plan.csv?quarter=" + BEFORE);
        String summary = changing.at("/summaries/%s.docx".formatted(BEFORE));
        for (String said : List.of("First words.", "Second words.")) {
            inside.forEach(
                    who -> assertFalse(ShortPlan.text(who.visitor().get(paper)).contains(said), who.name()));
            put(update, SmallPlan.says("GREEN").put("done", said));
            PROGRAM.post(update + "/submission").then().statusCode(200);
            inside.forEach(
                    who -> assertFalse(ShortPlan.text(who.visitor().get(paper)).contains(said), who.name()));
            PROGRAM.post(update + "/acceptance").then().statusCode(200);
            words(changing, "The manager asks: " + said);
            for (Cast who : inside) {
                assertTrue(ShortPlan.text(who.visitor().get(paper)).contains(said), who.name());
                String read = ReadWord.text(who.visitor().get(summary));
                assertTrue(read.contains(said), who.name());
                assertEquals(who == Cast.MANAGER, read.contains("The manager asks: " + said), who.name());
            }
            assertFalse(board.get(paper).asString().contains(said), "not before it is finalised");
            changing.finalised(BEFORE);
            assertTrue(ShortPlan.text(board.get(paper)).contains(said), "of a finalised quarter");
            assertTrue(ReadWord.text(board.get(summary)).contains("The manager asks: " + said));
            changing.reopened(BEFORE, "More is known.");
            PROGRAM.post(update + "/return", Json.object("{'comment': 'Say more.'}"))
                    .then()
                    .statusCode(200);
        }
    }

    private static void put(String address, ObjectNode content) {
        Response first = PROGRAM.put(address, content);
        Response answer = first.statusCode() == 428
                ? PROGRAM.put(address, content, PROGRAM.get(address).header("ETag"))
                : first;
        assertEquals(2, answer.statusCode() / 100, answer.asString());
    }

    private static void words(ShortPlan plan, String asked) {
        String words = plan.at("/quarters/%s/words".formatted(BEFORE));
        put(words, Json.object("{'asked': '%s'}".formatted(asked)));
    }

    @Test
    void theManagerHasThePlanAsOutsidersDo() {
        String finalised = "/plan.csv?for=board&quarter=" + BEFORE;
        plan(Cast.MANAGER, finalised)
                .then()
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"plan-paper-%s-plan-board.csv\"".formatted(BEFORE)));
        String outward = text(Cast.MANAGER, "/plan.csv?for=board&quarter=" + Q);
        assertTrue(outward.contains("One post is empty again.") && !outward.contains("ecret"), outward);
        plan(Cast.MANAGER, "/plan.csv?for=public").then().statusCode(400);
    }

    @Test
    void aSpreadsheetFetchesItWithAPasswordAndKeepsItWhileItIsGood() {
        String token = PROGRAM.post(
                        "/tokens", Json.object("{'name': 'paper', 'plan': 'plan-paper', 'scopes': ['read']}"))
                .path("token");
        Response first =
                RestAssured.given().auth().preemptive().basic("excel", token).get("/api/v1" + plan.at("/plan.xlsx"));
        assertEquals(200, first.statusCode());
        Cast.VIEWER.visitor().getUnless(first.header("ETag"), plan.at("/plan.xlsx"));
        assertNotEquals(0, first.asByteArray().length);
    }

    @Test
    void yamlThatIsPutAgainChangesNothing() throws IOException {
        Response yaml = plan(Cast.MANAGER, "/plan.yaml");
        Response present = PROGRAM.get(plan.at(""));
        Response put = PROGRAM.put(plan.at(""), new YAMLMapper().readTree(yaml.asByteArray()), "\"any other\"");
        assertEquals(200, put.statusCode(), "the same content again");
        assertEquals(present.header("ETag"), put.header("ETag"));
    }

    @Test
    void aQuarterThatIsNoneOfThePlansIsNotThere() {
        Cast.MANAGER
                .visitor()
                .get(plan.at("/plan.docx?quarter=2031-32-Q1"))
                .then()
                .statusCode(404);
    }

    private Visitor board() {
        String body =
                "{'name': 'Bea Paper', 'password': '%s', 'memberships': [{'plan': 'plan-paper', 'role': 'VIEWER', 'audience': 'BOARD'}]}"
                        .formatted(Cast.PASSWORD);
        PROGRAM.put("/people/paper-board@example.org", Json.object(body)).then().statusCode(201);
        return Visitor.withSession(Visitor.session("paper-board@example.org", Cast.PASSWORD));
    }

    private Response plan(Cast who, String path) {
        return who.visitor().get(plan.at(path));
    }

    private String text(Cast who, String path) {
        return ShortPlan.text(plan(who, path));
    }
}
