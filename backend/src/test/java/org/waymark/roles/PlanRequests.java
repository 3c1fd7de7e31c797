package org.waymark.roles;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.waymark.testing.Json;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;
import org.waymark.testing.WordFiles;

/** What is asked of plans and their parts. */
final class PlanRequests {

    private static final String Q = "2024-25-Q2";
    private static final ObjectNode REASON = Json.object("{'reason': 'A figure was wrong.'}");
    private static final ObjectNode FROM = Json.object("{'from': '2024-25-Q3', 'reason': 'It was asked for.'}");
    private static final byte[] PAPER = "Ref,Action,Lead\n1.1,Train staff.,Police\n".getBytes(StandardCharsets.UTF_8);

    private final Operations operations;
    private final SmallPlan plan;
    private final Visitor program;
    private String group = "delivery-group";

    PlanRequests(Operations operations) {
        this.operations = operations;
        this.plan = operations.plan;
        this.program = operations.program;
        reading();
        papers();
        planning();
    }

    private void reading() {
        operations.add("getMe", visitor -> visitor.get("/me"));
        operations.add("listMyUpdates", visitor -> visitor.get("/me/updates?plan=" + plan.key));
        operations.add("listPlans", visitor -> visitor.get("/plans"));
        operations.read("getPlan", "");
        operations.read("listObjectives", "/objectives");
        operations.read("getObjective", "/objectives/1");
        operations.read("listIndicators", "/objectives/1/indicators");
        operations.read("getDashboard", "/indicators");
        operations.read("getIndicatorReading", "/objectives/1/indicators/i1/readings/" + Q);
        operations.read("listActions", "/actions");
        operations.read("listInbox", "/inbox");
        operations.read("listAsks", "/asks");
        operations.read("listDecisions", "/decisions");
        operations.read("listMeasures", "/measures");
        operations.read("listPartners", "/partners");
        operations.read("getProgress", "/progress");
        operations.read("getTrend", "/trend");
        operations.read("listWarnings", "/warnings");
        operations.read("listGaps", "/gaps");
        operations.read("readTimeScale", "/time-scale?words=Annual%20report");
        operations.read("listResponses", "/responses");
        operations.read("listHistory", "/history");
    }

    private void papers() {
        operations.paper("getSummaryAsWord", "/summaries/" + Q + ".docx");
        operations.paper("getSummaryAsCsv", "/summaries/" + Q + ".csv");
        operations.paper("getSummaryAsPdf", "/summaries/" + Q + ".pdf");
        operations.paper("getSummary", "/summaries/" + Q + ".json");
        operations.paper("getSummaryAsExcel", "/summaries/" + Q + ".xlsx");
        operations.paper("getPlanAsWord", "/plan.docx");
        operations.paper("getPlanAsPdf", "/plan.pdf");
        operations.paper("getPlanAsExcel", "/plan.xlsx");
        operations.paper("getPlanAsCsv", "/plan.csv");
        operations.paper("getPlanAsYaml", "/plan.yaml");
    }

    private void planning() {
        operations.add(
                "putPlan",
                visitor -> visitor.put(plan.at(""), program.get(plan.at("")).asString()));
        operations.add(
                "importPlan",
                visitor -> visitor.request()
                        .contentType("application/octet-stream")
                        .body(PAPER)
                        .post("/plan-imports?plan=" + plan.at("").substring("/plans/".length())));
        operations.add("storeImport", visitor -> {
            String present = program.get(plan.at("")).asString();
            return visitor.put(plan.at("/import"), "{\"document\": %s}".formatted(present));
        });
        String template = plan.at("/template");
        program.putFile(template, WordFiles.template(), null).then().statusCode(201);
        operations.read("getTemplate", "/template");
        operations.read("getTemplateFacts", "/template/facts");
        operations.add("putTemplate", visitor -> visitor.putFile(template, WordFiles.template(), null));
        operations.add("deleteTemplate", visitor -> {
            program.putFile(template, WordFiles.template(), null);
            return visitor.delete(template, program.get(template).header("ETag"));
        });
        operations.read("getActionDefinition", "/actions/" + SmallPlan.COUNCILS + "/definition");
        operations.add(
                "addAction",
                visitor -> visitor.post(plan.at("/actions"), newAction().put("objective", 2)));
        operations.add("putActionDefinition", visitor -> {
            ObjectNode same = Json.object("{'reason': 'It was asked for.'}");
            String present = program.get(moved("/definition")).asString();
            same.set("action", Json.of(present).get("action"));
            return visitor.put(moved("/definition"), same);
        });
        operations.add("withdrawAction", visitor -> visitor.post(standing() + "/withdrawal", FROM));
        operations.add("reinstateAction", visitor -> {
            program.post(standing() + "/withdrawal", FROM).then().statusCode(200);
            return visitor.post(moved("/reinstatement"), REASON);
        });
        operations.add("splitAction", visitor -> {
            ObjectNode split = FROM.deepCopy();
            split.putArray("into")
                    .add(newAction().get("action"))
                    .add(newAction().get("action"));
            return visitor.post(standing() + "/split", split);
        });
        operations.add("succeedPartner", this::succeeded);
        operations.add("makeSuccessor", this::goesOn);
        operations.add(
                "setFrequencies",
                visitor -> visitor.post(
                        plan.at("/frequencies"), Json.object("{'frequency': 'QUARTERLY', 'reason': 'All alike.'}")));
        operations.add("supersedeAction", visitor -> {
            ObjectNode by = FROM.deepCopy();
            by.putArray("by").add(SmallPlan.ADDED);
            return visitor.post(standing() + "/supersession", by);
        });
    }

    /** Each body that takes a place gives it up to the next. */
    private Response succeeded(Visitor visitor) {
        ObjectNode next = FROM.deepCopy();
        String key = "group-" + operations.number();
        next.putObject("partner").put("key", key).put("name", key).put("kind", "MEETING");
        Response answer = visitor.post(plan.at("/partners/" + group + "/succession"), next);
        group = answer.statusCode() == 200 ? key : group;
        return answer;
    }

    /** Of a plan that has no successor any more. */
    private Response goesOn(Visitor visitor) {
        Response present = program.get(plan.at(""));
        ObjectNode document = (ObjectNode) Json.of(present.asString());
        ((ObjectNode) document.get("plan")).remove("followedBy");
        program.put(plan.at(""), document, present.header("ETag")).then().statusCode(200);
        ObjectNode successor = Json.object(
                "{'title': 'Goes on', 'firstQuarter': '2025-26-Q1', 'lastQuarter': '2025-26-Q4', 'reason': 'It ends.'}");
        return visitor.post(plan.at("/successor"), successor.put("key", "goes-on-" + operations.number()));
    }

    private static ObjectNode newAction() {
        return Json.object("{'action': {'focus': 'New', 'action': 'Something new'}, 'reason': 'It was asked for.'}");
    }

    private String moved(String step) {
        return plan.at("/actions/" + SmallPlan.COUNCILS + step);
    }

    /** An action that has not been withdrawn, or is no longer. */
    private String standing() {
        if (program.get(moved("/definition")).path("action.withdrawn") != null) {
            program.post(moved("/reinstatement"), REASON).then().statusCode(200);
        }
        return moved("");
    }
}
