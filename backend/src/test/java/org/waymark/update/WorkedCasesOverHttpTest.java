package org.waymark.update;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.progress.WorkedCase;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.Program;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** The worked cases of the rules again, made through the API and read back as progress. */
@QuarkusTest
@Tag("sql")
class WorkedCasesOverHttpTest extends OverHttp {

    private static final LocalDate AFTER_THE_LAST_QUARTER = LocalDate.of(2025, 5, 1);
    private final Visitor program = Visitor.bootstrap();
    private final Program setUp = new Program();

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseComesOutToTheLetter(WorkedCase worked) {
        today.set(AFTER_THE_LAST_QUARTER);
        String plan = "/plans/" + worked.name().replace(' ', '-');
        program.put(plan, document(worked)).then().statusCode(201);
        Map<String, ObjectNode> accepted = new TreeMap<>();
        for (JsonNode action : worked.source().get("actions")) {
            for (JsonNode update : action.get("updates")) {
                String ref = action.get("ref").asText();
                String quarter = update.get("quarter").asText();
                give(plan + "/actions/" + ref + "/updates/" + quarter, update);
                if (update.get("state").asText().equals("ACCEPTED")) {
                    accepted.computeIfAbsent(
                                    quarter,
                                    one -> Json.object("{'actions': []}").put("quarter", one))
                            .withArray("actions")
                            .add(ref);
                }
            }
        }
        accepted.values().forEach(several -> setUp.post(plan + "/acceptances", several, 200));
        today.set(LocalDate.parse(worked.source().get("today").asText()));
        String progress = program.get(plan + "/progress?quarter="
                        + worked.source().get("asAt").asText())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(List.of(), Json.differences(worked.source().get("expected"), Json.of(progress)));
    }

    /** The update through its life, up to the state that the case has it in, but for acceptance. */
    private void give(String address, JsonNode update) {
        ObjectNode says = SmallPlan.says(update.get("rating").asText());
        if (update.has("completedOn")) {
            says.set("completedOn", update.get("completedOn"));
        }
        if (says.has("recovery")) {
            ((ObjectNode) says.get("recovery")).put("by", "2099-03-31"); // on no day of a case has it passed
        }
        setUp.put(address, says, 201);
        String state = update.get("state").asText();
        if (!state.equals("DRAFT")) {
            setUp.post(address + "/submission", "{}", 200);
        }
        if (state.equals("RETURNED")) {
            setUp.post(address + "/return", Json.object("{'comment': 'Which practices?'}"), 200);
        }
    }

    private static ObjectNode document(WorkedCase worked) {
        ObjectNode document = Json.object(
                "{'plan': {}, 'partners': [{'key': 'lead', 'name': 'Lead', 'kind': 'TEAM'}], 'objectives': []}");
        ((ObjectNode) document.get("plan"))
                .put("key", worked.name().replace(' ', '-'))
                .put("title", worked.name())
                .setAll((ObjectNode) worked.source().get("plan"));
        for (JsonNode action : worked.source().get("actions")) {
            int number = Integer.parseInt(action.get("ref").asText().split("\\.")[0]);
            ObjectNode entry = action.deepCopy();
            entry.remove("updates");
            entry.put("focus", "Focus")
                    .put("action", "Action")
                    .putArray("leads")
                    .add("lead");
            objective(document, number).withArray("actions").add(entry);
        }
        return document;
    }

    private static ObjectNode objective(ObjectNode document, int number) {
        for (JsonNode objective : document.get("objectives")) {
            if (objective.get("number").asInt() == number) {
                return (ObjectNode) objective;
            }
        }
        return document.withArray("objectives")
                .addObject()
                .put("number", number)
                .put("title", "Objective " + number);
    }

    static List<WorkedCase> cases() {
        return WorkedCase.all();
    }
}
