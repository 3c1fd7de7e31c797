package org.waymark.update;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** An update that is sent is looked at for personal data, and goes once somebody has confirmed that it identifies nobody. */
@QuarkusTest
@Tag("sql")
class PersonalDataOnSendingTest extends OverHttp {

    private final Visitor lead = Cast.POLICE.visitor();
    private final Visitor manager = Cast.MANAGER.visitor();
    private SmallPlan plan;
    private String ref;
    private String update;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("personal-data-on-sending", 2);
    }

    @BeforeEach
    void takeAnAction() {
        ref = plan.next();
        update = plan.update(ref, Q);
    }

    @Test
    void beforeAnUpdateIsSentWhatLooksLikePersonalDataIsNamedAndConfirmed() {
        ObjectNode says = SmallPlan.says("GREEN").put("next", "Ring Jo on 07700 900123 or 07700 900456.");
        says.set("readings", Json.of("[{\"measure\": \"words\", \"note\": \"She lives at N12 0SG.\"}]"));
        lead.put(update, says).then().statusCode(201);
        lead.post(update + "/submission")
                .then()
                .statusCode(422)
                .body("type", is("urn:waymark:problem:personal-data"))
                .body("errors.pointer", contains("/next", "/next", "/readings/0/note"))
                .body("errors.words", contains("07700 900123", "07700 900456", "N12 0SG"))
                .body("errors.kind", contains("PHONE_NUMBER", "PHONE_NUMBER", "POSTCODE"))
                .body("errors[2].detail", is("\"N12 0SG\" looks like a full postcode"));
        lead.post(update + "/submission", Json.object("{'confirmedWords': ['07700 900123', 'N12 0SG']}"))
                .then()
                .statusCode(422)
                .body("errors.words", contains("07700 900456"));
        lead.get(update).then().body("state", is("DRAFT"));
        lead.post(
                        update + "/submission",
                        Json.object("{'confirmedWords': ['07700 900123', 'N12 0SG', '07700 900456']}"))
                .then()
                .statusCode(200);
    }

    @Test
    void whereAnUpdateCameFromAndWhereItsEvidenceLiesAreLookedAtToo() {
        ObjectNode says = SmallPlan.says("GREEN").put("source", "E-mail of jo@example.org");
        says.set(
                "evidence",
                Json.of("[{\"title\": \"Letter\", \"url\": \"https://example.org/letters/07700-900123\"}]"));
        manager.put(update, says).then().statusCode(201);
        manager.post(update + "/submission")
                .then()
                .statusCode(422)
                .body("type", is("urn:waymark:problem:personal-data"))
                .body("errors.pointer", contains("/source", "/evidence/0/url"));
        manager.post(update + "/submission", Json.object("{'confirmedWords': ['jo@example.org', '07700-900123']}"))
                .then()
                .statusCode(200);
    }
}
