package org.waymark.update;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
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

/** What a contributing partner says beside the update: its own words and figures, its own version, its own life. */
@QuarkusTest
@Tag("sql")
class ContributionTest extends OverHttp {

    private static final String WORDS = "Our advocate took referrals.";
    private static final String LEFT_OUT = "contributionsLeftOut.findAll { it.action == '%s' }.partner";
    private final Visitor police = Cast.POLICE.visitor();
    private final Visitor health = Cast.HEALTH.visitor();
    private final Visitor manager = Cast.MANAGER.visitor();
    private SmallPlan plan;
    private String ref;
    private String update;
    private String part;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("contributions");
    }

    @BeforeEach
    void takeAnAction() {
        ref = plan.next();
        update = plan.update(ref, Q);
        part = update + "/contributions/health";
    }

    @Test
    void itMayComeBeforeTheUpdateAndStandsBesideItThen() {
        Response saved = health.put(part, words(WORDS));
        saved.then().statusCode(201).body("state", is("DRAFT")).body("steps", contains("SUBMISSION"));
        health.put(part, words(WORDS + " More came."), saved.header("ETag"))
                .then()
                .statusCode(200);
        health.post(part + "/submission")
                .then()
                .statusCode(200)
                .body("state", is("SUBMITTED"))
                .body("sentBy", is("Hana Hale"))
                .body("steps", contains("RECALL"));
        police.get(update).then().statusCode(404);
        plan.accept(police, ref, Q, "GREEN");
        for (Cast person : Cast.values()) {
            if (person != Cast.ADMIN && person != Cast.STRANGER) {
                person.visitor().get(part).then().statusCode(200).body("words", is(WORDS + " More came."));
            }
        }
    }

    @Test
    void aDraftIsItsPartnersTheManagerKnowsAndNobodyElseDoes() {
        health.put(part, words(WORDS)).then().statusCode(201);
        manager.get(part).then().statusCode(200).body("hidden", is(true)).body("words", nullValue());
        for (Cast person : List.of(Cast.POLICE, Cast.COUNCIL, Cast.VIEWER)) {
            person.visitor().get(part).then().statusCode(404);
            person.visitor().get(update + "/contributions").then().body("items", hasSize(0));
            history(person, not(containsString(WORDS)));
        }
        history(Cast.MANAGER, not(containsString(WORDS)));
        history(Cast.HEALTH, containsString(WORDS));
    }

    @Test
    void whatWasSentIsTheActionsPartnersAndTheManagersUntilTheUpdateIsAccepted() {
        sent(words(WORDS));
        for (Cast person : List.of(Cast.POLICE, Cast.MANAGER)) {
            person.visitor().get(part).then().statusCode(200).body("words", is(WORDS));
            history(person, containsString(WORDS));
        }
        manager.get(plan.at("/quarters/" + Q)).then().body(LEFT_OUT.formatted(ref), contains("health"));
        Cast.VIEWER.visitor().get(plan.at("/quarters/" + Q)).then().body("contributionsLeftOut", nullValue());
        plan.send(police, ref, Q, "GREEN");
        manager.get(plan.at("/quarters/" + Q)).then().body(LEFT_OUT.formatted(ref), hasSize(0));
        for (Cast person : List.of(Cast.COUNCIL, Cast.VIEWER)) {
            person.visitor().get(part).then().statusCode(404);
            history(person, not(containsString(WORDS)));
        }
    }

    @Test
    void itsVersionIsItsOwn() {
        String updateTag = police.put(update, SmallPlan.says("GREEN")).header("ETag");
        String tag = health.put(part, words("One.")).header("ETag");
        health.put(part, words("Two.")).then().statusCode(428);
        health.put(part, words("Two."), tag).then().statusCode(200);
        health.put(part, words("Three."), tag).then().statusCode(412).body("present.words", is("Two."));
        health.put(part, words("Two."), tag).then().statusCode(200);
        // Nobody who types in the update is disturbed.
        police.put(update, SmallPlan.says("GREEN").put("next", "On."), updateTag)
                .then()
                .statusCode(200);
        String now = health.get(part).header("ETag");
        health.getUnless(now, part).then().statusCode(304);
    }

    @Test
    void onlyItsPartnerAndTheManagerWriteIt() {
        for (Visitor other : List.of(police, Cast.COUNCIL.visitor(), Cast.VIEWER.visitor())) {
            other.put(part, words(WORDS)).then().statusCode(403);
        }
        police.put(update + "/contributions/police", words(WORDS))
                .then()
                .statusCode(409)
                .body("detail", containsString("Example Police is accountable"));
        Cast.MANAGER
                .visitor()
                .put(update + "/contributions/council", words(WORDS))
                .then()
                .statusCode(404);
    }

    @Test
    void theManagerEntersItForThePartnerAndSaysWhereItCameFrom() {
        manager.put(part, words(WORDS)).then().statusCode(201).body("onBehalf", is(true));
        manager.post(part + "/submission").then().statusCode(422).body("errors.pointer", contains("/source"));
        String tag = manager.get(part).header("ETag");
        manager.put(part, words(WORDS).put("source", "e-mail of 3 October"), tag)
                .then()
                .statusCode(200);
        manager.post(part + "/submission").then().statusCode(200).body("source", is("e-mail of 3 October"));
        assertEquals(
                "Example Health Trust",
                plan.history("&action=" + ref).get(0).get("onBehalfOf").asText());
        police.post(part + "/recall").then().statusCode(403);
        health.post(part + "/recall").then().statusCode(200).body("state", is("DRAFT"));
    }

    @Test
    void whatIsSentSaysSomething() {
        health.put(part, "{}").then().statusCode(201);
        health.post(part + "/submission").then().statusCode(422).body("errors.pointer", contains("/words"));
        health.post(part + "/recall").then().statusCode(409);
    }

    @Test
    void itsFiguresCountFromTheDayItIsSentAndGoWhenItIsRecalled() {
        health.put(part, given("people", 31)).then().statusCode(201);
        Cast.VIEWER.visitor().get(plan.reading(ref, "people", Q)).then().statusCode(404);
        health.post(part + "/submission").then().statusCode(200);
        police.get(plan.reading(ref, "people", Q)).then().statusCode(200).body("value", is(31));
        // Its words are its partners' and the manager's until the update is accepted, and so are its figures.
        Cast.VIEWER.visitor().get(plan.reading(ref, "people", Q)).then().statusCode(404);
        health.put(plan.reading(ref, "people", Q), Json.object("{'value': 32}"))
                .then()
                .statusCode(409)
                .body("detail", containsString("Example Health Trust"));
        health.post(part + "/recall").then().statusCode(200).body("readings.value", contains(31));
        police.get(plan.reading(ref, "people", Q)).then().statusCode(404);
        String tag = health.get(part).header("ETag");
        health.put(part, given("people", 33), tag).then().statusCode(200);
        health.post(part + "/submission").then().statusCode(200);
        police.get(plan.reading(ref, "people", Q)).then().body("value", is(33)).body("revised", is(true));
        plan.accept(police, ref, Q, "GREEN");
        Cast.VIEWER
                .visitor()
                .get(plan.reading(ref, "people", Q))
                .then()
                .statusCode(200)
                .body("value", is(33));
    }

    @Test
    void aFigureIsGivenOnceAndWhoeverGaveItHasIt() {
        sent(given("people", 31));
        ObjectNode says = SmallPlan.says("GREEN");
        says.set("readings", given("people", 30).get("readings"));
        police.put(update, says)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/readings/0/measure"))
                .body("errors[0].detail", containsString("Example Health Trust has given this figure"));
        says.set("readings", given("share", 40).get("readings"));
        police.put(update, says).then().statusCode(201);
        health.post(part + "/recall").then().statusCode(200);
        String tag = health.get(part).header("ETag");
        health.put(part, given("share", 41), tag).then().statusCode(200);
        health.post(part + "/submission")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/readings/0/measure"))
                .body("errors[0].detail", containsString("Example Police has given this figure"));
    }

    @Test
    void onceTheUpdateIsAcceptedItIsTooLateAndTheAnswerSaysWhatToDo() {
        health.put(part, words("Not sent in time.")).then().statusCode(201);
        plan.accept(police, ref, Q, "GREEN");
        health.post(part + "/submission")
                .then()
                .statusCode(409)
                .body("detail", containsString("Give a late figure at its measure"));
        health.put(part, words("More."), health.get(part).header("ETag")).then().statusCode(409);
        health.get(part).then().body("steps", hasSize(0)).body("words", is("Not sent in time."));
        Cast.VIEWER.visitor().get(part).then().statusCode(404);
        manager.post(update + "/return", Json.object("{'comment': 'Wait for health.'}"))
                .then()
                .statusCode(200);
        health.post(part + "/submission").then().statusCode(200);
    }

    @Test
    void whatLooksLikePersonalDataIsLookedAtFirst() {
        health.put(part, words("Ring 07700 900123.")).then().statusCode(201);
        health.post(part + "/submission")
                .then()
                .statusCode(422)
                .body("type", is("urn:waymark:problem:personal-data"))
                .body("errors.pointer", contains("/words"))
                .body("errors.words", contains("07700 900123"));
        health.post(part + "/submission", Json.object("{'confirmedWords': ['07700 900123']}"))
                .then()
                .statusCode(200);
    }

    @Test
    void linksAreOfASafeKind() {
        ObjectNode says = words(WORDS);
        says.set("evidence", Json.of("""
                [{"title": "Report", "url": "https://example.org/report?x=1#top"}, {"title": "Bad", "url": "javascript:alert(1)"},
                 {"title": "", "url": "http://example.org"}, {"title": "User", "url": "https://a:b@example.org/"}]"""));
        health.put(part, says)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains("/evidence/2/title", "/evidence/1/url", "/evidence/2/url", "/evidence/3/url"));
        says.set("evidence", Json.of("[{\"title\": \"Report\", \"url\": \"https://example.org/report\"}]"));
        health.put(part, says).then().statusCode(201).body("evidence.title", contains("Report"));
    }

    @Test
    void myUpdatesShowWhosePartIsMine() {
        health.put(part, words(WORDS)).then().statusCode(201);
        JsonNode mine = plan.mine(health, ref, Q);
        assertEquals("CONTRIBUTING", mine.get("part").asText());
        assertEquals("health", mine.at("/contributes/0/key").asText());
        assertEquals(WORDS, mine.at("/contributions/0/words").asText());
        assertEquals(true, mine.at("/action/mayContribute").asBoolean());
        assertEquals(false, mine.at("/action/mayUpdate").asBoolean());
        assertEquals(0, plan.mine(police, ref, Q).get("contributions").size());
        assertEquals(0, plan.mine(police, ref, Q).get("contributes").size());
    }

    private void sent(ObjectNode says) {
        health.put(part, says).then().statusCode(201);
        health.post(part + "/submission").then().statusCode(200);
    }

    private void history(Cast person, org.hamcrest.Matcher<String> says) {
        person.visitor()
                .get(plan.at("/history?action=" + ref))
                .then()
                .statusCode(200)
                .body(says);
    }

    private static ObjectNode words(String words) {
        return Json.object("{'words': '%s'}".formatted(words));
    }

    private static ObjectNode given(String measure, int value) {
        return Json.object("{'readings': [{'measure': '%s', 'value': %d}]}".formatted(measure, value));
    }
}
