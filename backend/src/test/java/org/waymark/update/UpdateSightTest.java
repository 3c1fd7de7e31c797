package org.waymark.update;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** Who sees what of an update, in every place where its words could come out. */
@QuarkusTest
@Tag("sql")
class UpdateSightTest extends OverHttp {

    private static final String WORDS = "Only some may read this.";
    private final Visitor lead = Cast.POLICE.visitor();
    private final Visitor manager = Cast.MANAGER.visitor();
    private final Visitor viewer = Cast.VIEWER.visitor();
    private SmallPlan plan;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("update-sight");
    }

    @Test
    void draftsAreTheirPartnersTheManagerKnowsAndNobodyElseDoes() {
        String ref = plan.next();
        save(ref);
        reads(Cast.POLICE, ref);
        reads(Cast.HEALTH, ref);
        knows(Cast.MANAGER, ref, "DRAFT", null);
        knowsNothing(Cast.COUNCIL, ref);
        knowsNothing(Cast.VIEWER, ref);
    }

    @Test
    void whatWasSentIsTheManagersTooAndTheRestSeeItsRating() {
        String ref = plan.next();
        save(ref);
        lead.post(plan.update(ref, Q) + "/submission").then().statusCode(200);
        reads(Cast.HEALTH, ref);
        reads(Cast.MANAGER, ref);
        knows(Cast.COUNCIL, ref, "SUBMITTED", "GREEN");
        knows(Cast.VIEWER, ref, "SUBMITTED", "GREEN");
    }

    @Test
    void whatIsAcceptedIsReadByThePlan() {
        String ref = plan.next();
        accept(ref);
        for (Cast person : List.of(Cast.POLICE, Cast.HEALTH, Cast.MANAGER, Cast.COUNCIL, Cast.VIEWER)) {
            reads(person, ref);
        }
    }

    @Test
    void whatWasSentBackIsItsPartnersAgain() {
        String ref = plan.next();
        accept(ref);
        manager.post(plan.update(ref, Q) + "/return", Json.object("{'comment': 'Which?'}"))
                .then()
                .statusCode(200);
        for (Cast person : List.of(Cast.COUNCIL, Cast.VIEWER)) {
            person.visitor().get(plan.update(ref, Q)).then().statusCode(404);
            person.visitor()
                    .get(plan.at("/actions/" + ref + "?quarter=" + Q))
                    .then()
                    .body(not(containsString(WORDS)));
        }
        manager.get(plan.update(ref, Q))
                .then()
                .body("hidden", is(true))
                .body("state", is("RETURNED"))
                .body("done", nullValue());

        // What is written from now on comes out nowhere. (History keeps what everybody had read before.)
        String tag = lead.get(plan.update(ref, Q)).header("ETag");
        lead.put(plan.update(ref, Q), SmallPlan.says("GREEN").put("done", "Mended words."), tag)
                .then()
                .statusCode(200);
        for (Cast person : List.of(Cast.MANAGER, Cast.COUNCIL, Cast.VIEWER)) {
            places(ref)
                    .forEach(address ->
                            person.visitor().get(plan.at(address)).then().body(not(containsString("Mended words."))));
        }
        Cast.HEALTH.visitor().get(plan.update(ref, Q)).then().body("done", is("Mended words."));
    }

    @Test
    void aRestrictedActionShowsItsRatingAndNotItsWords() {
        accept(SmallPlan.RESTRICTED);
        reads(Cast.POLICE, SmallPlan.RESTRICTED);
        reads(Cast.MANAGER, SmallPlan.RESTRICTED);
        knows(Cast.COUNCIL, SmallPlan.RESTRICTED, "ACCEPTED", "GREEN");
        knows(Cast.VIEWER, SmallPlan.RESTRICTED, "ACCEPTED", "GREEN");
    }

    @Test
    void thatADraftExistsIsSeenByThoseAloneWhoMayKnow() {
        String ref = plan.next();
        save(ref);
        outstanding(manager, ref, "DRAFT");
        outstanding(Cast.HEALTH.visitor(), ref, "DRAFT");
        outstanding(viewer, ref, "TO_DO");
        outstanding(Cast.COUNCIL.visitor(), ref, "TO_DO");
    }

    @Test
    void readingsOfADraftAreItsPartners() {
        String ref = plan.next();
        ObjectNode says = SmallPlan.says("GREEN");
        says.set("readings", Json.of("[{\"measure\": \"people\", \"value\": 8123}]"));
        lead.put(plan.update(ref, Q), says).then().statusCode(201);
        lead.get(plan.reading(ref, "people", Q)).then().statusCode(200);
        viewer.get(plan.reading(ref, "people", Q)).then().statusCode(404);
        for (String address : List.of("/actions/" + ref, "/actions/" + ref + "/measures", "/measures?limit=500")) {
            viewer.get(plan.at(address)).then().body(not(containsString("8123")));
        }
        lead.post(plan.update(ref, Q) + "/submission").then().statusCode(200);
        manager.get(plan.reading(ref, "people", Q)).then().statusCode(200).body("value", is(8123));
        viewer.get(plan.reading(ref, "people", Q)).then().statusCode(404);
        manager.post(plan.update(ref, Q) + "/acceptance").then().statusCode(200);
        viewer.get(plan.reading(ref, "people", Q)).then().statusCode(200).body("value", is(8123));
    }

    @Test
    void whatOneProgramEnteredAsADraftIsNotSharedWithAnotherThatSeesThePlanAlike() {
        Visitor one = program("one-manages", "manage");
        Visitor other = program("other-manages", "manage");
        String ref = plan.next();
        one.put(plan.update(ref, Q), SmallPlan.says("GREEN").put("done", WORDS))
                .then()
                .statusCode(201);
        for (String address : List.of("/actions?limit=500&quarter=" + Q, "/actions/" + ref + "?quarter=" + Q)) {
            one.get(plan.at(address)).then().statusCode(200);
            other.get(plan.at(address)).then().statusCode(200).body(not(containsString(WORDS)));
        }
        other.get(plan.update(ref, Q)).then().body("hidden", is(true));
    }

    @Test
    void aProgramThatGivesUpdatesForAllReadsWhatALeadOfNoneOfThemMayAndWhatItWroteItself() {
        Visitor submits = program("submits", "submit");
        String ref = plan.next();
        String part = plan.update(ref, Q) + "/contributions/health";
        String words = "Not for every program.";
        lead.put(plan.update(ref, Q), SmallPlan.says("GREEN").put("done", words))
                .then()
                .statusCode(201);
        Cast.HEALTH
                .visitor()
                .put(part, Json.object("{'words': '%s'}".formatted(words)))
                .then()
                .statusCode(201);
        // That there is a draft it knows, as the manager does: it writes into it.
        for (String address : List.of(plan.update(ref, Q), part)) {
            submits.get(address).then().statusCode(200).body("hidden", is(true)).body(not(containsString(words)));
        }
        for (String address : places(ref)) {
            submits.get(plan.at(address)).then().statusCode(200).body(not(containsString(words)));
        }
        lead.post(plan.update(ref, Q) + "/submission").then().statusCode(200);
        submits.get(plan.update(ref, Q)).then().body("hidden", is(true));
        manager.post(plan.update(ref, Q) + "/acceptance").then().statusCode(200);
        submits.get(plan.update(ref, Q)).then().body("done", is(words));
        manager.post(plan.update(ref, Q) + "/restriction", Json.object("{'restricted': true}"))
                .then()
                .statusCode(200);
        submits.get(plan.update(ref, Q)).then().body("hidden", is(true));
        String own = plan.next();
        submits.put(plan.update(own, Q), SmallPlan.says("GREEN").put("done", words))
                .then()
                .statusCode(201)
                .body("done", is(words));
        submits.get(plan.update(own, Q)).then().body("done", is(words));
        submits.post(plan.update(own, Q) + "/submission").then().statusCode(200).body("done", is(words));
    }

    private Visitor program(String name, String scope) {
        String token = Visitor.bootstrap()
                .post(
                        "/tokens",
                        Json.object("{'name': '%s', 'scopes': ['%s'], 'plan': '%s'}".formatted(name, scope, plan.key)))
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        return Visitor.program(token);
    }

    private void save(String ref) {
        lead.put(plan.update(ref, Q), SmallPlan.says("GREEN").put("done", WORDS))
                .then()
                .statusCode(201);
    }

    private void accept(String ref) {
        save(ref);
        lead.post(plan.update(ref, Q) + "/submission").then().statusCode(200);
        manager.post(plan.update(ref, Q) + "/acceptance").then().statusCode(200);
    }

    private void reads(Cast person, String ref) {
        person.visitor()
                .get(plan.update(ref, Q))
                .then()
                .statusCode(200)
                .body("hidden", is(false))
                .body("done", is(WORDS));
        for (String address : places(ref)) {
            person.visitor().get(plan.at(address)).then().statusCode(200).body(containsString(WORDS));
        }
    }

    private void knows(Cast person, String ref, String state, String rating) {
        person.visitor()
                .get(plan.update(ref, Q))
                .then()
                .statusCode(200)
                .body("hidden", is(true))
                .body("state", is(state))
                .body("rating", rating == null ? nullValue() : is(rating))
                .body("done", nullValue());
        wordsStayIn(person, ref);
    }

    private void knowsNothing(Cast person, String ref) {
        person.visitor().get(plan.update(ref, Q)).then().statusCode(404);
        person.visitor().get(plan.at("/actions/" + ref + "/updates")).then().body("items", hasSize(0));
        wordsStayIn(person, ref);
    }

    private void wordsStayIn(Cast person, String ref) {
        for (String address : places(ref)) {
            person.visitor().get(plan.at(address)).then().statusCode(200).body(not(containsString(WORDS)));
        }
    }

    private static List<String> places(String ref) {
        return List.of(
                "/actions/" + ref + "?quarter=" + Q,
                "/actions?limit=500&quarter=" + Q + "&objective=" + ref.charAt(0) + "&q=" + ref,
                "/actions/" + ref + "/updates",
                "/history?action=" + ref);
    }

    private void outstanding(Visitor visitor, String ref, String state) {
        visitor.get(plan.at("/responses?quarter=" + Q))
                .then()
                .statusCode(200)
                .body("items.outstanding.flatten().find { it.ref == '%s' }.state".formatted(ref), is(state));
    }
}
