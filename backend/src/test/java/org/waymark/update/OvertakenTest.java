package org.waymark.update;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.history.History;
import org.waymark.plan.Action;
import org.waymark.plan.KnownActions;
import org.waymark.plan.Partner;
import org.waymark.plan.Plan;
import org.waymark.plan.QuarterState;
import org.waymark.platform.ProblemException;
import org.waymark.progress.Quarter;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** Somebody changes what is being sent after it was read and before it is stored: the step holds for what is there by then, or is refused. */
@QuarkusTest
@Tag("sql")
class OvertakenTest extends OverHttp {

    private static final String COLLEAGUES_WORDS = "What a colleague wrote meanwhile.";
    private static final Quarter QUARTER = Quarter.of(Q);

    private final Visitor lead = Cast.POLICE.visitor();
    private final Visitor colleague = Cast.POLICE_TOO.visitor();
    private SmallPlan plan;
    private String ref;
    private String update;
    private int tries;

    @Inject
    Validator validator;

    @Inject
    History history;

    @Inject
    KnownUpdates known;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("overtaken", 9);
    }

    @BeforeEach
    void draft() {
        ref = plan.next();
        update = plan.update(ref, Q);
        lead.put(update, SmallPlan.says("GREEN")).then().statusCode(201);
        lead.get(update + "/check").then().statusCode(200); // and its action is known from here on
    }

    @Test
    void whatAColleagueMendedMeanwhileIsWhatIsSent() {
        UpdateView sent = sendWhile(() -> colleague
                .put(update, SmallPlan.says("GREEN").put("done", COLLEAGUES_WORDS), tag())
                .then()
                .statusCode(200));
        assertEquals(2, tries);
        assertEquals(COLLEAGUES_WORDS, sent.done());
        lead.get(update).then().body("state", is("SUBMITTED")).body("done", is(COLLEAGUES_WORDS));
        assertTold(1);
    }

    @Test
    void whatAColleagueSentMeanwhileIsNotSentTwice() {
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> sendWhile(
                        () -> colleague.post(update + "/submission").then().statusCode(200)));
        assertTrue(refused.getMessage().contains("The update has been sent"), refused::getMessage);
        lead.get(update).then().body("state", is("SUBMITTED")).body("sentBy", is(Cast.POLICE_TOO.personName));
        assertTold(1);
    }

    @Test
    void nothingIsSentIntoAQuarterThatWasFinalisedMeanwhile() {
        try {
            ProblemException refused = assertThrows(
                    ProblemException.class,
                    () -> sendWhile(() -> QuarkusTransaction.requiringNew().run(() -> mark(QuarterState.FINALISED))));
            assertTrue(refused.getMessage().contains("is finalised"), refused::getMessage);
            assertTold(0);
        } finally {
            QuarkusTransaction.requiringNew().run(() -> mark(QuarterState.OPEN));
        }
        lead.get(update).then().body("state", is("DRAFT"));
    }

    @Test
    void whoStoppedLeadingTheActionMeanwhileSendsNothing() {
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> sendWhile(() -> QuarkusTransaction.requiringNew().run(this::giveAway)));
        assertTrue(refused.getMessage().contains("is not led by a partner of yours"), refused::getMessage);
        assertTold(0);
    }

    /** What was last seen of an action says no word against who sends: a refusal is of what is read. */
    @Test
    void whoWasGivenTheActionSinceItWasLastSeenSends() {
        Partner police = QuarkusTransaction.requiringNew()
                .call(() -> Action.of(Plan.byKey(plan.key).orElseThrow(), ref).accountable());
        QuarkusTransaction.requiringNew().run(this::giveAway);
        assertThrows(ProblemException.class, () -> sendWhile(() -> {}));
        assertThrows(ProblemException.class, () -> sendWhile(() -> {}));
        assertEquals(2, tries);
        QuarkusTransaction.requiringNew().run(() -> ledBy(police));
        sendWhile(() -> {});
        assertEquals(2, tries);
        assertTold(1);
    }

    @Test
    void anActionThatWasNotSeenBeforeIsLookedUp() {
        KnownActions nothing = new KnownActions();
        sendWhile(() -> {}, new KnownUpdates(nothing));
        assertEquals(2, tries);
        assertTold(1);
        lead.post(update + "/recall").then().statusCode(200);
        sendWhile(() -> {}, new KnownUpdates(nothing));
        assertEquals(1, tries);
        assertTold(2);
    }

    /** Whether the rating has changed is to be told, which is held against what was said before: that stays as it is while it is looked at. */
    @Test
    void whatIsHeldAgainstWhatWasSaidBeforeIsHeldFromTheStart() {
        ObjectNode unchanged = SmallPlan.says("GREEN");
        unchanged.remove("changed");
        lead.put(update, unchanged, tag()).then().statusCode(200);
        sendWhile(() -> {});
        assertEquals(2, tries);
        assertTold(1);
    }

    /** With the measure as it is known, which tells in what order they come and what their values are of. */
    @Test
    void itsReadingsAreSentWithIt() {
        ObjectNode said = SmallPlan.says("GREEN");
        said.withArray("readings").add(Json.object("{'measure': 'share', 'value': 40}"));
        said.withArray("readings").add(Json.object("{'measure': 'people', 'value': 12, 'note': 'Counted by hand.'}"));
        lead.put(update, said, tag()).then().statusCode(200);
        UpdateView sent = sendWhile(() -> {});
        assertEquals(1, tries);
        assertEquals("people", sent.readings().get(0).measure());
        lead.get(update)
                .then()
                .body("readings.measure", contains("people", "share"))
                .body("readings[0].value", is(12));
        lead.post(update + "/recall").then().statusCode(200).body("readings[0].note", is("Counted by hand."));
    }

    @Test
    void whatNobodyTouchesIsTriedOnce() {
        sendWhile(() -> {});
        assertEquals(1, tries);
        assertTold(1);
    }

    /** What happens meanwhile comes when the update has been read and checked. If it held by then, what happens could not. */
    private UpdateView sendWhile(Runnable meanwhile) {
        return sendWhile(meanwhile, known);
    }

    private UpdateView sendWhile(Runnable meanwhile, KnownUpdates known) {
        Sender sender = new Sender(plan, today, history, validator, known);
        try {
            return sender.sendWhile(ref, meanwhile);
        } finally {
            tries = sender.tries();
        }
    }

    private String tag() {
        return lead.get(update).header("ETag");
    }

    private void assertTold(int times) {
        assertEquals(
                times,
                plan.history("&action=" + ref).stream()
                        .filter(entry -> entry.get("operation").asText().equals("update sent"))
                        .count());
    }

    private void mark(QuarterState state) {
        Plan stored = Plan.byKey(plan.key).orElseThrow();
        stored.holdWhole();
        stored.mark(QUARTER, state);
    }

    private void giveAway() {
        ledBy(null);
    }

    private void ledBy(Partner partner) {
        Plan stored = Plan.byKey(plan.key).orElseThrow();
        stored.hold();
        Action action = Action.of(stored, ref);
        action.leads.clear();
        if (partner != null) {
            action.leads.add(partner);
        }
        action.accountable = null;
        stored.revision++;
    }
}
