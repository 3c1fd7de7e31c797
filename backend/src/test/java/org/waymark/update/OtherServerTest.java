package org.waymark.update;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.history.History;
import org.waymark.plan.KnownActions;
import org.waymark.platform.ProblemException;
import org.waymark.testing.Cast;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** Two servers of one database: what one of them has seen of an update does not hold for what the other has stored since. */
@QuarkusTest
@Tag("sql")
class OtherServerTest extends OverHttp {

    private static final String COLLEAGUES_WORDS = "What a colleague wrote by the other server.";
    private final Visitor colleague = Cast.POLICE_TOO.visitor();
    private SmallPlan plan;
    private Sender sender;
    private String ref;
    private String update;

    @Inject
    Validator validator;

    @Inject
    History history;

    @Inject
    ObjectMapper json;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("two-servers", 7);
    }

    @BeforeEach
    void lookedThrough() {
        ref = plan.next();
        update = plan.update(ref, Q);
        colleague.put(update, SmallPlan.says("GREEN")).then().statusCode(201);
        sender = new Sender(plan, today, history, validator, new KnownUpdates(new KnownActions()));
        sender.lookThrough(ref);
    }

    @Test
    void whatWasSavedSinceIsWhatIsSent() {
        mend(COLLEAGUES_WORDS);
        assertEquals(COLLEAGUES_WORDS, sender.sendWhile(ref, () -> {}).done());
        assertEquals(2, sender.tries());
        assertEquals(COLLEAGUES_WORDS, lastEntry().at("/after/done").asText());
    }

    @Test
    void whatWasSavedSinceItWasSentAndRecalledIsWhatIsSentAgain() {
        sender.sendWhile(ref, () -> {});
        sender.recall(ref);
        mend(COLLEAGUES_WORDS);
        assertEquals(COLLEAGUES_WORDS, sender.sendWhile(ref, () -> {}).done());
        assertEquals(2, sender.tries());
    }

    @Test
    void whatWasSentBackSinceCannotBeRecalled() {
        sender.sendWhile(ref, () -> {});
        Visitor.bootstrap()
                .post(update + "/return", "{\"comment\": \"Say how many.\"}")
                .then()
                .statusCode(200);
        assertNotSentSoNotRecalled();
        colleague.get(update).then().body("state", is("RETURNED"));
    }

    /** The colleague's version has the number that the sender's would have had. */
    @Test
    void whatWasNotStoredIsNotKnownAsSent() {
        ProblemException missing = assertThrows(ProblemException.class, () -> sender.sendWhile(ref, () -> mend("")));
        assertTrue(missing.getMessage().startsWith("Mend what is listed"), missing::getMessage);
        assertNotSentSoNotRecalled();
        assertEquals("update saved", lastEntry().get("operation").asText());
    }

    @Test
    void whatWasRolledBackIsNotKnownAsSent() {
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    sender.sendWithOthers(ref);
                    throw new IllegalStateException("Something after it");
                }));
        mend(COLLEAGUES_WORDS);
        assertNotSentSoNotRecalled();
    }

    /** By a clock that stands still. Only the readings differ, which the update's own row does not hold. */
    @Test
    void twoSavesOfOneMomentAreTwoVersions() throws Exception {
        Instant moment = Instant.parse("2024-10-10T09:00:00Z");
        UpdateView first = sender.saveAt(moment, ref, counted(4));
        UpdateView second = sender.saveAt(moment, ref, counted(5));
        assertNotEquals(first.tag(), second.tag());
    }

    private UpdateRequest counted(int people) throws JsonProcessingException {
        ObjectNode said = SmallPlan.says("GREEN");
        said.withArray("readings").addObject().put("measure", "people").put("value", people);
        return json.treeToValue(said, UpdateRequest.class);
    }

    private void assertNotSentSoNotRecalled() {
        ProblemException refused = assertThrows(ProblemException.class, () -> sender.recall(ref));
        assertTrue(refused.getMessage().contains("cannot be recalled"), refused::getMessage);
    }

    private void mend(String done) {
        colleague
                .put(
                        update,
                        SmallPlan.says("GREEN").put("done", done),
                        colleague.get(update).header("ETag"))
                .then()
                .statusCode(200);
    }

    private JsonNode lastEntry() {
        return plan.history("&action=" + ref).get(0);
    }
}
