package org.waymark.document.intake;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.ShortPlan;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** What was read from a file is stored whole, the plan and the quarter's updates, or not at all. */
@QuarkusTest
@Tag("sql")
class StoredImportTest extends OverHttp {

    private static final String Q = "2024-25-Q2";
    private static final String WHY = "/import?reason=Agreed";

    private final Visitor program = Visitor.bootstrap();
    private final Visitor manager = Cast.MANAGER.visitor();
    private SmallPlan plan;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("stored-imports", 6);
    }

    /** The present document with one more action, and no update yet. */
    private ObjectNode withAnotherAction(String ref) {
        ObjectNode document = (ObjectNode) Json.of(program.get(plan.at("")).asString());
        ArrayNode actions = document.withArray("/objectives/0/actions");
        actions.add(((ObjectNode) actions.get(0).deepCopy()).put("ref", ref).put("focus", "New " + ref));
        return document;
    }

    private ObjectNode request(ObjectNode document) {
        ObjectNode request = Json.object("{'quarter': '%s', 'source': 'plan.docx'}".formatted(Q));
        request.set("document", document);
        request.putArray("updates");
        return request;
    }

    private static ObjectNode said(ObjectNode request, String ref, String rating, String done) {
        request.withArray("updates")
                .addObject()
                .put("ref", ref)
                .put("rating", rating)
                .put("done", done);
        return request;
    }

    private String tag() {
        return program.get(plan.at("")).header("ETag");
    }

    @Test
    void planAndUpdatesComeInTogetherAndTheSameAgainChangesNothing() {
        String before = tag();
        int entries = plan.historySize();
        ObjectNode request = request(withAnotherAction("1.7"));
        said(request, "1.7", "GREEN", "Two depots were trained.");
        said(request, "1.1", "RED", null);
        manager.put(plan.at(WHY), request).then().statusCode(428);
        manager.put(plan.at("/import?reason=Ring 07700 900123"), request, before)
                .then()
                .statusCode(422)
                .body("errors.words", contains("07700 900123"));
        Response stored =
                manager.put(plan.at("/import?reason=Ring 07700 900123&confirmedWords=07700 900123"), request, before);
        stored.then()
                .statusCode(200)
                .body("document.objectives[0].actions.ref.findAll { it == '1.7' }", hasSize(1))
                .body("updates.action", contains("1.7", "1.1"))
                .body("updates.state", contains("DRAFT", "DRAFT"))
                .body("updates.onBehalf", contains(true, true))
                .body("updates.source", contains("plan.docx", "plan.docx"));
        assertEquals(tag(), stored.header("ETag"));
        assertEquals(entries + 3, plan.historySize(), "One entry for the plan and one for each draft");
        program.get(plan.at("/history?limit=3"))
                .then()
                .body("items.operation", contains("update saved", "update saved", "plan changed"))
                .body("items[2].reason", equalTo("Ring 07700 900123"));
        manager.put(plan.at(WHY), request, before).then().statusCode(200).body("updates", hasSize(2));
        assertEquals(entries + 3, plan.historySize());
        program.get(plan.update("1.1", Q)).then().body("rating", equalTo("RED"));
    }

    @Test
    void whatTellsWhoSomebodyIsComesInOnlyWhenTheManagerSaysSo() {
        ObjectNode document = (ObjectNode) Json.of(program.get(plan.at("")).asString());
        ((ObjectNode) document.at("/objectives/0/actions/2")).put("outcome", "Ring Jane on 07700 900456; two men do.");
        ObjectNode request = request(document);
        request.remove("updates");
        String before = tag();
        manager.put(plan.at(WHY), request, before)
                .then()
                .statusCode(422)
                .body("errors.words", contains("07700 900456"))
                .body("errors.pointer", contains("/document/objectives/0/actions/2/outcome"));
        assertEquals(before, tag());
        manager.put(plan.at(WHY + "&confirmedWords=07700 900456"), request, before)
                .then()
                .statusCode(200);
        // What the plan has already was looked at then.
        request.with("document").with("plan").put("vision", "Nobody is hurt.");
        manager.put(plan.at(WHY), request, tag()).then().statusCode(200);
    }

    @Test
    void aNewActionOfAFileCountsFromTheFirstQuarterThatIsNotFinalised() {
        ShortPlan frozen = ShortPlan.put("import-after-finalising");
        frozen.finalised(BEFORE);
        byte[] paper = "Ref,Action,Lead\n1.90,Something new.,Example Police\n".getBytes(StandardCharsets.UTF_8);
        Response read = manager.request()
                .contentType("application/octet-stream")
                .body(paper)
                .post("/plan-imports?plan=import-after-finalising");
        read.then().statusCode(200).body("document.objectives[0].actions.find { it.ref == '1.90' }.added", equalTo(Q));
        ObjectNode request = request((ObjectNode) Json.of(read.asString()).get("document"));
        request.remove("updates");
        String tag = Json.of(read.asString()).get("tag").asText();
        manager.put(frozen.at(WHY), request, tag).then().statusCode(200);
    }

    @Test
    void oneUpdateThatCannotComeInKeepsAllOfItOut() {
        Cast.POLICE
                .visitor()
                .put(plan.update("1.2", Q), SmallPlan.says("GREEN"))
                .then()
                .statusCode(201);
        String before = tag();
        int entries = plan.historySize();
        ObjectNode request = request(withAnotherAction("1.8"));
        said(request, "1.8", "GREEN", "Begun.");
        said(request, "1.2", "AMBER", "Something else.");
        said(request, SmallPlan.WITHDRAWN, "BLUE", "Done.");
        manager.put(plan.at(WHY), request, before)
                .then()
                .statusCode(409)
                .body("errors.pointer", containsInAnyOrder("/updates/1", "/updates/2"))
                .body("errors.detail[0]", containsString("leave it out"));
        assertEquals(before, tag(), "The plan is as it was");
        assertEquals(entries, plan.historySize());
        program.get(plan.update("1.8", Q)).then().statusCode(404);
        program.get(plan.update("1.2", Q)).then().body("rating", equalTo("GREEN"));

        // And the other way round: a plan that cannot be stored keeps good updates out.
        ObjectNode without =
                request((ObjectNode) Json.of(program.get(plan.at("")).asString()));
        without.withArray("/document/objectives/0/actions").remove(1);
        said(without, "1.3", "GREEN", "Begun.");
        manager.put(plan.at(WHY), without, before)
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/document/objectives"));
        program.get(plan.update("1.3", Q)).then().statusCode(404);
        manager.put(plan.at(WHY), request, "\"older\"")
                .then()
                .statusCode(412)
                .body("present.plan.key", equalTo(plan.key));
    }

    @Test
    void everyFaultOfPlanAndUpdatesIsToldAtOnce() {
        ObjectNode document = withAnotherAction("1.9");
        ((ObjectNode) document.at("/objectives/0")).put("title", " ");
        ObjectNode request = request(document);
        request.remove("quarter");
        request.put("source", " ");
        said(request, "9.9", "GREEN", "Whose?");
        said(request, "1.4", null, " ");
        said(said(request, "1.5", "GREEN", null), "1.5", "RED", null);
        manager.put(plan.at(WHY), request, tag())
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/quarter",
                                "/source",
                                "/updates/0",
                                "/updates/1",
                                "/updates/3",
                                "/document/objectives/0/title"));
        manager.put(plan.at("/import"), Json.object("{}"), tag())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/document"));
    }

    @Test
    void aNewPlanComesInWithItsUpdatesAndIsManagedByWhoMadeIt() {
        ObjectNode document = plan.document();
        ((ObjectNode) document.get("plan")).put("key", "imported-anew").put("title", "Imported anew");
        ObjectNode request = said(request(document), "1.1", "GREEN", "Begun.");
        Cast.VIEWER.visitor().put("/plans/imported-anew/import", request).then().statusCode(403);
        ObjectNode wrong = said(request.deepCopy(), SmallPlan.WITHDRAWN, "BLUE", "Done.");
        manager.put("/plans/imported-anew/import", wrong)
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/updates/1"));
        program.get("/plans/imported-anew").then().statusCode(404);
        manager.get("/plans/imported-anew").then().statusCode(404);

        manager.put("/plans/imported-anew/import", request)
                .then()
                .statusCode(201)
                .body("updates", hasSize(1));
        manager.get("/plans/imported-anew/actions/1.1/updates/" + Q).then().statusCode(200);
        manager.get("/me").then().body("plans.find { it.key == 'imported-anew' }.roles", contains("MANAGER"));
        manager.put("/plans/imported-anew/import", request).then().statusCode(200);
        Cast.POLICE.visitor().get("/plans/imported-anew").then().statusCode(404);
    }
}
