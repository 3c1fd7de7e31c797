package org.waymark.document.intake;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.plan.PlanDocument;
import org.waymark.platform.JsonColumn;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** A file comes in by its address, is held against the plan that there is, and nothing is stored before the manager says so. */
@QuarkusTest
@Tag("sql")
class PlanImportTest extends OverHttp {

    private static final List<String> FORMATS = List.of("docx", "xlsx", "csv", "yaml");
    private static final String OCTETS = "application/octet-stream";

    private final Visitor program = Visitor.bootstrap();
    private SmallPlan plan;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("imports", 4);
    }

    private Response send(Visitor visitor, byte[] file, String query) {
        return visitor.request().contentType(OCTETS).body(file).post("/plan-imports" + query);
    }

    private static JsonNode json(Response answer) {
        assertEquals(200, answer.statusCode(), answer.asString());
        return Json.of(answer.asString());
    }

    private void outAndInAgain(ObjectNode document) {
        String key = document.at("/plan/key").asText();
        program.put("/plans/" + key, document).then().statusCode(201);
        Response before = program.get("/plans/" + key);
        for (String format : FORMATS) {
            byte[] file = program.get("/plans/" + key + "/plan." + format).asByteArray();
            JsonNode read = json(send(program, file, "?plan=" + key));
            assertEquals("[]", read.get("changes").toString(), key + "." + format);
            assertEquals("[]", read.get("unsure").toString(), key + "." + format);
            assertEquals(Json.of(before.asString()), read.get("document"), key + "." + format);
            program.put("/plans/" + key, read.get("document"), read.get("tag").asText())
                    .then()
                    .statusCode(200)
                    .header("ETag", before.header("ETag"));
        }
    }

    @Test
    void ourOwnPaperComesInAsANewPlanWithItsMeasuresTargetsAndDays() {
        ObjectNode document = (ObjectNode) Json.of(JsonColumn.write(Reference.plan("barnet-davawg")));
        ((ObjectNode) document.get("plan")).put("key", "anew-barnet-davawg");
        program.put("/plans/anew-barnet-davawg", document).then().statusCode(201);
        byte[] paper = program.get("/plans/anew-barnet-davawg/plan.docx")
                .then()
                .extract()
                .asByteArray();
        JsonNode read = json(send(program, paper, "")).get("document");
        List<String> stored = measures(document);
        assertEquals(82, stored.size());
        assertEquals(stored, measures(read));
    }

    /** What the paper says of them, in its order. */
    private static List<String> measures(JsonNode document) {
        List<String> measures = new ArrayList<>();
        for (JsonNode objective : document.get("objectives")) {
            for (JsonNode action : objective.get("actions")) {
                for (JsonNode measure : action.path("measures")) {
                    JsonNode target = measure.path("target");
                    measures.add("%s %s | %s | by %s | %s"
                            .formatted(
                                    action.get("ref").asText(),
                                    measure.get("statement").asText(),
                                    target.path("words")
                                            .asText(target.path("value").asText()),
                                    target.path("by").asText(),
                                    measure.path("status").asText("AGREED")));
                }
            }
        }
        return measures;
    }

    @Test
    void whatTellsWhoSomebodyIsIsMarkedUnlessThePlanHasItAlready() {
        String paper = """
                Ref,Action,Outcome,Lead
                1.1,Train the staff of four families' hubs,Staff know,Example Police
                1.2,Ring 07700 900123 to join,Staff join,jane.smith@example.org
                """;
        JsonNode read = json(send(program, paper.getBytes(StandardCharsets.UTF_8), ""));
        String unsure = read.get("unsure").toString();
        assertTrue(unsure.contains("“07700 900123” looks like a phone number"), unsure);
        assertTrue(unsure.contains("“jane.smith@example.org” looks like an e-mail address"), unsure);
        ObjectNode document = (ObjectNode) read.get("document");
        ((ObjectNode) document.get("plan")).put("key", "imports-rung");
        program.put("/plans/imports-rung", document).then().statusCode(201);
        String again = json(send(program, paper.getBytes(StandardCharsets.UTF_8), "?plan=imports-rung"))
                .get("unsure")
                .toString();
        assertTrue(!again.contains("looks like"), again);
    }

    @Test
    void aPlanThatGoesOutAndComesInAgainChangesNothing() {
        for (String key : List.of("barnet-davawg", "example-borough")) {
            PlanDocument plan = Reference.plan(key);
            ObjectNode document = (ObjectNode) Json.of(JsonColumn.write(plan));
            ((ObjectNode) document.get("plan")).put("key", "round-" + key);
            outAndInAgain(document);
        }
        for (int seed = 1; seed <= 1; seed++) {
            outAndInAgain(generated(seed));
        }
    }

    /** A plan of words such as people write: broken lines, brackets, semicolons, dates, numbers, bullets. */
    private static ObjectNode generated(int seed) {
        Random random = new Random(seed);
        List<String> words = List.of(
                "Train",
                "staff;",
                "by March 2025",
                "(target: 40%)",
                "–",
                "“no one”",
                "Lead: police,",
                "1.2",
                "increase",
                "Focus:",
                "and\nthen",
                "• a line",
                "number of",
                "Children’s",
                "DA/VAWG",
                "Quarterly report",
                "=1+1",
                "100%",
                "🙂",
                "review:",
                "TBC",
                "continued");
        ObjectNode document = (ObjectNode) Json.of(JsonColumn.write(Reference.plan("barnet-davawg")));
        ((ObjectNode) document.get("plan")).put("key", "generated-" + seed);
        document.get("objectives").forEach(objective -> {
            ((ObjectNode) objective).put("title", "Objective of " + said(words, random, 3));
            ((ObjectNode) objective).remove("headingTitle");
            objective.get("actions").forEach(action -> {
                ObjectNode one = (ObjectNode) action;
                one.put("focus", "A " + said(words, random, 2).replace("\n", " "));
                one.put("action", "Do " + said(words, random, 9));
                one.put("outcome", said(words, random, 6));
                one.put("timescale", said(words, random, 3).replace("\n", " "));
                one.put("publishedRef", random.nextInt(4) == 0 ? "P" + random.nextInt(50) : null);
                if (random.nextInt(4) > 0) {
                    one.remove("publishedRef");
                }
                one.get("measures")
                        .forEach(measure -> ((ObjectNode) measure).put("statement", "Of " + said(words, random, 5)));
                ArrayNode links = one.putArray("links");
                links.addObject()
                        .put("title", "The " + said(words, random, 2).replace("\n", " "))
                        .put("url", "https://example.org/" + random.nextInt(9));
            });
        });
        return document;
    }

    private static String said(List<String> words, Random random, int most) {
        StringBuilder text = new StringBuilder("word");
        for (int i = 0; i <= random.nextInt(most); i++) {
            text.append(' ').append(words.get(random.nextInt(words.size())));
        }
        return text.toString();
    }

    @Test
    void whatWouldChangeIsToldAndThenStoredInOneStep() {
        JsonNode before = Json.of(program.get(plan.at("")).asString());
        JsonNode first = before.at("/objectives/0/actions/0");
        WordPaper paper = new WordPaper();
        XWPFTable table = paper.table(4);
        WordPaper.row(table, "Ref", "Action", "Lead", "Time scale");
        WordPaper.row(
                table,
                "1.1",
                "_" + first.get("focus").asText() + "_\n" + first.get("action").asText() + " And more.",
                "",
                "Annual report");
        WordPaper.row(table, "1.9", "_Newer_\nSomething new.", "New Voices Forum", "Monthly");
        Response answer = send(Cast.MANAGER.visitor(), paper.bytes(), "?plan=imports&quarter=2024-25-Q2");
        answer.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("changes.find { it.ref == '1.1' }.kind", equalTo("CHANGED"))
                .body("changes.find { it.ref == '1.1' }.fields.field", hasItem("action"))
                .body(
                        "changes.find { it.ref == '1.1' }.fields.find { it.field == 'timescale' }.after",
                        equalTo("Annual report"))
                .body("changes.find { it.ref == '1.9' }.kind", equalTo("ADDED"))
                .body("changes.find { it.ref == '1.2' }.kind", equalTo("ABSENT"))
                .body("changes.findAll { it.ref == '" + SmallPlan.WITHDRAWN + "' }", hasSize(0))
                .body("unsure.detail", hasItem("Its cell is empty in the file: what the plan says was kept"))
                .body("unsure.detail", hasItem(containsString("New Voices Forum” is new to the plan")));
        JsonNode read = Json.of(answer.asString());
        assertEquals(before, Json.of(program.get(plan.at("")).asString()), "Nothing is stored by reading");
        int entries = plan.historySize();
        program.put(plan.at(""), read.get("document"), read.get("tag").asText())
                .then()
                .statusCode(200);
        assertEquals(entries + 1, plan.historySize());
        program.get(plan.at("/actions/1.9/definition")).then().statusCode(200).body("action.focus", equalTo("Newer"));
        program.put(plan.at(""), before, read.get("tag").asText()).then().statusCode(412);
    }

    @Test
    void aFormMayCarryTheFile() {
        byte[] file = "Ref;Action;Lead;When\n1a;Train staff.;Police;Quarterly\n".getBytes(StandardCharsets.UTF_8);
        Visitor manager = Cast.MANAGER.visitor();
        manager.request()
                .contentType("multipart/form-data")
                .multiPart("note", "of no interest")
                .multiPart("file", "plan.docx", file, OCTETS)
                .post("/plan-imports")
                .then()
                .statusCode(200)
                .body("document.objectives[0].actions[0].publishedRef", equalTo("1a"))
                .body("document.partners[0].key", equalTo("police"));
        manager.request()
                .contentType("multipart/form-data")
                .multiPart("other", "plan.docx", file, OCTETS)
                .post("/plan-imports")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/file"));
    }

    @Test
    void whatCannotBeReadIsRefusedInWords() {
        Visitor manager = Cast.MANAGER.visitor();
        send(manager, new byte[0], "").then().statusCode(422);
        send(manager, "Dear all".getBytes(StandardCharsets.UTF_8), "")
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("row of heads"));
        send(manager, "%PDF-1.7".getBytes(StandardCharsets.UTF_8), "")
                .then()
                .statusCode(415)
                .body("detail", containsString(".docx"));
        send(manager, new byte[20 * 1024 * 1024 + 1], "")
                .then()
                .statusCode(413)
                .body("detail", containsString("20 MB"));
        send(
                        manager,
                        "{\"plan\": {}, \"partners\": [], \"objectives\": [], \"x\": 1}"
                                .getBytes(StandardCharsets.UTF_8),
                        "")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/x"));
        send(manager, "{\"plan\": {}, \"partners\": [], \"objectives\": []}".getBytes(StandardCharsets.UTF_8), "")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/plan/key"));
        send(manager, "Ref,Action,Lead\n1,A,B\n".getBytes(StandardCharsets.UTF_8), "?plan=no-such")
                .then()
                .statusCode(404);
        send(Cast.VIEWER.visitor(), "Ref,Action,Lead\n1,A,B\n".getBytes(StandardCharsets.UTF_8), "")
                .then()
                .statusCode(403);
        byte[] large = new byte[12 * 1024 * 1024];
        assertTrue(send(manager, large, "").statusCode() == 415, "Twelve megabytes are read");
    }
}
