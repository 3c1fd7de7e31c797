package org.waymark.document.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.contract.WithTheDemonstration;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.Visitor;

/** The papers of the demonstration, read back over their plans with all that leads said: the same plan, and next to no doubts. */
@QuarkusTest
@TestProfile(WithTheDemonstration.class)
class OwnPaperTest extends OverHttp {

    private final Visitor program = Visitor.bootstrap();

    private JsonNode readBack(String plan, String format) {
        byte[] file = program.get("/plans/%s/plan.%s?quarter=2024-25-Q2".formatted(plan, format))
                .asByteArray();
        return Json.of(program.request()
                .contentType("application/octet-stream")
                .body(file)
                .post("/plan-imports?quarter=2024-25-Q2&plan=" + plan)
                .asString());
    }

    @Test
    void nothingIsUnsureButWhatWasSaidInEarlierQuarters() {
        for (String format : List.of("docx", "xlsx", "csv")) {
            assertEquals("[]", readBack("barnet-davawg", format).get("unsure").toString(), format);
            JsonNode told = readBack("example-borough", format);
            assertTrue(told.get("updates").size() >= 20, told.get("updates").size() + " updates");
            told.get("updates")
                    .forEach(one -> assertFalse(one.path("done").asText().contains("not shown"), one.toString()));
            List<String> unsure = new ArrayList<>();
            told.get("unsure").forEach(one -> unsure.add(one.get("detail").asText()));
            assertEquals(1, unsure.size(), unsure.toString());
            assertTrue(
                    unsure.get(0).startsWith("Not answered in the quarter, and what their cells say is older"),
                    unsure.get(0));
        }
    }
}
