package org.waymark.reminder;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.store.FolderException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.Together;
import org.waymark.testing.Visitor;

/** What reaches people, by a real mail server: each mail once, whatever becomes of servers and lines. */
@QuarkusTest
@WithTestResource(value = BadLine.Server.class, scope = TestResourceScope.GLOBAL)
@Tag("sql")
class SendingTest extends OverHttp {

    private static final int PEOPLE = 12;
    private final Visitor program = Visitor.bootstrap();
    private String plan;
    BadLine line;

    @Inject
    Outbox outbox;

    @Inject
    Smtp smtp;

    @Inject
    MailServer server;

    /** A plan of its own for each test, in which each of a dozen people owes two updates. */
    @BeforeEach
    void begin(TestInfo test) throws FolderException {
        // Other classes, of the same database, leave theirs waiting.
        QuarkusTransaction.requiringNew().run(() -> Reminder.delete("state", Reminder.State.WAITING));
        line.is(BadLine.Fault.NONE);
        line.server().purgeEmailFromAllMailboxes();
        plan = "mail-" + test.getTestMethod().orElseThrow().getName().toLowerCase();
        program.put("/plans/" + plan, document()).then().statusCode(201);
        for (int person = 1; person <= PEOPLE; person++) {
            String body = "{'name': 'Person %d', 'memberships': [{'plan': '%s', 'role': 'LEAD', 'partners': ['p%d']}]}";
            program.put("/people/" + email(person), Json.object(body.formatted(person, plan, person)))
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void aMailArrivesAsItWasShownToTheManager() throws MessagingException, IOException {
        String text = program.get("/plans/" + plan + "/reminders/preview").path("reminders[0].text");
        decide();
        dispatcher().run();
        assertEveryoneHasTheirMailOnce();
        MimeMessage mail = Arrays.stream(line.server().getReceivedMessages())
                .filter(one -> to(one).equals(email(1)))
                .findFirst()
                .orElseThrow();
        assertEquals("Quarterly updates: 2 to send by 21 October", mail.getSubject());
        assertEquals("reminders@example.org", mail.getFrom()[0].toString());
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted")[0]);
        String arrived = ((jakarta.mail.Multipart) mail.getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
        assertEquals(text.strip(), arrived.strip().replace("\r\n", "\n"));
    }

    @Test
    void aServerThatIsDownAndUpAgainMissesNobody() {
        decide();
        line.goesDown();
        for (int i = 0; i < 3; i++) {
            dispatcher().run();
            hurry();
        }
        assertEquals(0, line.server().getReceivedMessages().length);
        line.isUpAgain();
        dispatcher().run();
        assertEveryoneHasTheirMailOnce();
    }

    @Test
    void aServerThatRefusesHalfTheTimeReachesEverybodyOnce() {
        decide();
        line.refusesHalfTheTime();
        int before = line.refused.get();
        for (int i = 0; i < 100 && waiting() > 0; i++) {
            dispatcher().run();
            hurry();
        }
        assertTrue(line.refused.get() - before >= PEOPLE / 2, line.refused + " refusals");
        assertEveryoneHasTheirMailOnce();
    }

    @Test
    void threeServersAtOnceSendEachMailOnceHoweverOftenTheyAreRefused() {
        line.refusesHalfTheTime();
        Together.run(this::decide, this::decide, this::decide);
        for (int i = 0; i < 100 && waiting() > 0; i++) {
            Dispatcher one = dispatcher();
            Dispatcher two = dispatcher();
            Dispatcher three = dispatcher();
            Together.run(() -> dispatched(one), () -> dispatched(two), () -> dispatched(three));
            hurry();
        }
        assertEveryoneHasTheirMailOnce();
    }

    @Test
    void aLineThatBreaksAfterTheMailWasHandedOverCostsOneMoreUnderTheSameId() throws MessagingException {
        decide();
        line.is(BadLine.Fault.TAKES_IT_AND_BREAKS);
        for (int i = 0; i < 5; i++) {
            dispatcher().run();
            hurry();
        }
        var ids = new TreeMap<String, TreeSet<String>>();
        for (MimeMessage mail : line.server().getReceivedMessages()) {
            ids.computeIfAbsent(to(mail), to -> new TreeSet<>()).add(mail.getMessageID());
        }
        assertEquals(2 * PEOPLE, line.server().getReceivedMessages().length);
        assertEquals(PEOPLE, ids.size());
        ids.forEach((to, own) -> assertEquals(1, own.size(), to + " got " + own));
        program.get("/plans/" + plan + "/reminders").then().body("items.state", everyItem(equalTo("UNSURE")));
    }

    @Test
    void whoDiesWhileSendingIsFollowedByOneOtherTry() {
        decide();
        for (int deaths = 1; deaths <= 2; deaths++) {
            outbox.waiting().forEach(id -> outbox.claim(id));
            assertEquals(List.of(), outbox.waiting(), "taken, for as long as the lease lasts");
            forget();
        }
        dispatcher().run();
        assertEquals(0, line.server().getReceivedMessages().length);
        program.get("/plans/" + plan + "/reminders").then().body("items.state", everyItem(equalTo("UNSURE")));
    }

    @Test
    void whatOneClaimedAndDidNotFinishAnotherSends() {
        decide();
        outbox.waiting().forEach(id -> outbox.claim(id));
        forget();
        dispatcher().run();
        assertEveryoneHasTheirMailOnce();
    }

    @Test
    void aRefusalForGoodIsShownAndNotTriedAgain() {
        decide();
        line.is(BadLine.Fault.KNOWS_NO_SUCH_PERSON);
        int before = line.refused.get();
        for (int i = 0; i < 3; i++) {
            dispatcher().run();
            hurry();
        }
        assertEquals(PEOPLE, line.refused.get() - before);
        program.get("/plans/" + plan + "/reminders?state=REFUSED")
                .then()
                .body("items.size()", equalTo(PEOPLE))
                .body("items[0].problem", equalTo("550 5.1.1 No such person here"))
                .body("items[0].attempts", equalTo(1));
    }

    @Test
    void whatIsDoneBeforeTheServerIsUpIsNotAskedForAnyMore() {
        decide();
        line.goesDown();
        dispatcher().run();
        line.isUpAgain();
        for (String ref : List.of("1.1", "1.2", "1.3")) {
            String update = "/plans/" + plan + "/actions/" + ref + "/updates/" + Q;
            program.put(update, Json.object("{'rating': 'GREEN', 'done': 'Trained.', 'changed': 'Heard.'}"))
                    .then()
                    .statusCode(201);
            program.post(update + "/submission").then().statusCode(200);
        }
        hurry();
        dispatcher().run();
        assertEquals(PEOPLE - 1, line.server().getReceivedMessages().length);
        var subjects = Arrays.stream(line.server().getReceivedMessages())
                .filter(mail -> to(mail).equals(email(2)))
                .map(SendingTest::subject)
                .toList();
        assertEquals(List.of("Quarterly updates: 1 to send by 21 October"), subjects);
        program.get("/plans/" + plan + "/reminders?state=LAPSED")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].to.email", equalTo(email(1)));
    }

    private int decide() {
        return program.post("/plans/" + plan + "/reminders/sending")
                .then()
                .statusCode(200)
                .extract()
                .path("items.size()");
    }

    private Dispatcher dispatcher() {
        return new Dispatcher(outbox, smtp, server);
    }

    private static boolean dispatched(Dispatcher dispatcher) {
        dispatcher.run();
        return true;
    }

    private long waiting() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Reminder.count("plan.key = ?1 and state = ?2", plan, Reminder.State.WAITING));
    }

    /** No test can wait for the pauses between tries. */
    private void hurry() {
        QuarkusTransaction.requiringNew()
                .run(() -> Reminder.update("nextTryAt = ?1 where state = ?2", Instant.EPOCH, Reminder.State.WAITING));
    }

    /** Nor for a lease to run out. */
    private void forget() {
        QuarkusTransaction.requiringNew()
                .run(() -> Reminder.update(
                        "leaseUntil = ?1 where leaseOwner is not null",
                        today.instant().minus(Duration.ofSeconds(1))));
    }

    private void assertEveryoneHasTheirMailOnce() {
        assertEquals(
                java.util.stream.IntStream.rangeClosed(1, PEOPLE)
                        .mapToObj(this::email)
                        .sorted()
                        .toList(),
                Arrays.stream(line.server().getReceivedMessages())
                        .map(SendingTest::to)
                        .sorted()
                        .toList());
        program.get("/plans/" + plan + "/reminders")
                .then()
                .body("items.size()", equalTo(PEOPLE))
                .body("items.state", everyItem(equalTo("SENT")));
    }

    private String email(int person) {
        return "%s-%d@example.org".formatted(Integer.toHexString(plan.hashCode()), person);
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private ObjectNode document() {
        ObjectNode document = Json.object("""
                {'plan': {'key': '%s', 'title': 'Plan', 'firstQuarter': '2022-23-Q1', 'lastQuarter': '2024-25-Q4'},
                 'partners': [], 'objectives': [{'number': 1, 'title': 'One', 'indicators': [], 'actions': []}]}
                """.formatted(plan));
        for (int person = 1; person <= PEOPLE; person++) {
            document.withArray("partners")
                    .add(Json.object("{'key': 'p%d', 'name': 'Partner %d', 'kind': 'TEAM'}".formatted(person, person)));
            for (int action = 2 * person - 1; action <= 2 * person; action++) {
                document.withArray("/objectives/0/actions")
                        .add(Json.object(
                                "{'ref': '1.%d', 'focus': 'Training', 'action': 'Train', 'leads': ['p%d'], 'links': [], 'measures': []}"
                                        .formatted(action, person)));
            }
        }
        return document;
    }
}
