package org.waymark.document;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.OverHttp;
import org.waymark.testing.ReadWord;
import org.waymark.testing.ShortPlan;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;
import org.waymark.testing.WordFiles;

/** A template over HTTP: stored with its plan, and worn by its papers. */
@QuarkusTest
@Tag("sql")
class TemplateTest extends OverHttp {

    @Test
    void aPlansPapersWearItsTemplateUntilItIsTakenAway() throws IOException {
        SmallPlan plan = SmallPlan.put("template", 2);
        Visitor manager = Cast.MANAGER.visitor();
        String address = plan.at("/template");
        String paper = plan.at("/summaries/2024-25-Q2.docx");
        String whole = plan.at("/plan.docx?quarter=2024-25-Q2");
        manager.get(address).then().statusCode(404);
        manager.get(address + "/facts").then().statusCode(404);
        assertEquals("Heading1", headingStyle(manager, paper));
        byte[] template = WordFiles.template();
        String tag = manager.putFile(address, template, null)
                .then()
                .statusCode(201)
                .body("size", equalTo(template.length))
                .extract()
                .header("ETag");
        assertEquals("Ueberschrift1", headingStyle(manager, paper));
        assertEquals("Ueberschrift1", headingStyle(manager, whole));
        assertArrayEquals(template, manager.get(address).asByteArray());
        manager.putFile(address, template, null).then().statusCode(200);
        manager.get(address + "/facts")
                .then()
                .statusCode(200)
                .header("ETag", equalTo(tag))
                .body("size", equalTo(template.length))
                .body("name", equalTo(null));
        Map<String, String> parts = WordFiles.parts();
        parts.put("word/styles.xml", parts.get("word/styles.xml").replace("Ueberschrift1", "Titre1"));
        byte[] other = WordFiles.zip(parts);
        manager.putFile(address, other, null).then().statusCode(428);
        manager.putFile(address, other, "\"old\"").then().statusCode(412);
        manager.putFile(address + "?name=" + "x".repeat(201), other, tag)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("name"));
        tag = manager.putFile(address + "?name=Council paper.docx", other, tag)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        manager.get(address + "/facts").then().body("name", equalTo("Council paper.docx"));
        assertEquals("Titre1", headingStyle(manager, paper));
        parts.put("word/styles.xml", "<styles/>");
        manager.putFile(address, WordFiles.zip(parts), tag)
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("Its part word/styles.xml is not as Word writes it."));
        assertEquals("Titre1", headingStyle(manager, paper));
        parts.put("word/vbaProject.bin", "x");
        manager.putFile(address, WordFiles.zip(parts), tag)
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("It has macros."));
        manager.putFile(address, new byte[5 * 1024 * 1024 + 1], tag).then().statusCode(422);
        manager.delete(address, tag).then().statusCode(204);
        assertEquals("Heading1", headingStyle(manager, paper));
        assertEquals("Heading1", headingStyle(manager, whole));
        manager.get(plan.at("/history?limit=3"))
                .then()
                .body(
                        "items.operation",
                        equalTo(java.util.List.of("template taken away", "template replaced", "template put")));
    }

    @Test
    void aFinalisedQuarterGoesOnWearingWhatItWoreThen() throws IOException {
        ShortPlan plan = ShortPlan.put("template-frozen");
        Visitor manager = Cast.MANAGER.visitor();
        String address = plan.at("/template");
        String frozen = plan.at("/summaries/2024-25-Q1.docx");
        String whole = plan.at("/plan.docx?quarter=2024-25-Q1");
        String tag = manager.putFile(address, WordFiles.template(), null).header("ETag");
        plan.finalised("2024-25-Q1");
        manager.delete(address, tag).then().statusCode(204);
        manager.get(address).then().statusCode(404);
        assertEquals("Ueberschrift1", headingStyle(manager, frozen));
        assertEquals("Ueberschrift1", headingStyle(manager, whole));
        assertEquals("Heading1", headingStyle(manager, plan.at("/summaries/2024-25-Q2.docx")));
        Map<String, String> parts = WordFiles.parts();
        parts.put("word/styles.xml", parts.get("word/styles.xml").replace("Ueberschrift1", "Titre1"));
        manager.putFile(address, WordFiles.zip(parts), null).then().statusCode(201);
        assertEquals("Ueberschrift1", headingStyle(manager, frozen));
        assertEquals("Titre1", headingStyle(manager, plan.at("/summaries/2024-25-Q2.docx")));
    }

    @Test
    void itGoesOnInThePlansSuccessor() {
        SmallPlan plan = SmallPlan.put("template-goes-on", 2);
        Visitor manager = Cast.MANAGER.visitor();
        byte[] template = WordFiles.template();
        manager.putFile(plan.at("/template"), template, null).then().statusCode(201);
        manager.post(
                        plan.at("/successor"),
                        "{\"key\": \"template-went-on\", \"title\": \"Goes on\", \"firstQuarter\": \"2025-26-Q1\","
                                + " \"lastQuarter\": \"2025-26-Q4\", \"reason\": \"It ends.\"}")
                .then()
                .statusCode(201);
        assertArrayEquals(
                template, manager.get("/plans/template-went-on/template").asByteArray());
    }

    private static String headingStyle(Visitor reader, String paper) throws IOException {
        try (XWPFDocument word = ReadWord.of(reader.get(paper).asByteArray())) {
            assertTrue(word.getParagraphs().size() > 3);
            return word.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().equals("RAG coding and overall progress"))
                    .findFirst()
                    .orElseThrow()
                    .getStyle();
        }
    }
}
