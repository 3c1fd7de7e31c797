package org.waymark.reminder;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Together;
import org.waymark.testing.Visitor;

/** What the manager sees of reminders and does with them. No mail leaves here: the outbox is as far as it goes. */
@QuarkusTest
@Tag("sql")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReminderTest extends OverHttp {

    private static final String OFF = "{\"on\": false}";
    private static final String ON = "{\"on\": true}";
    private final Visitor manager = Cast.MANAGER.visitor();
    private SmallPlan plan;

    @Inject
    DailyReminders daily;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("reminders");
    }

    @Test
    @Order(1)
    void thePreviewShowsWhatWouldGoToWhomInFull() {
        manager.get(plan.at("/reminders/preview"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("day", equalTo("2024-10-10"))
                .body("on", equalTo(false))
                .body("sending.able", equalTo(true))
                .body("reminders.stage", contains("OPENED", "OPENED"))
                .body("reminders.to.email", contains(Cast.COUNCIL.email(), Cast.POLICE.email()))
                .body("reminders[0].subject", equalTo("Quarterly updates: 2 to send by 21 October"))
                .body("reminders[0].items[0].action", equalTo(SmallPlan.COUNCILS))
                .body("reminders[0].items[1].objective", equalTo(1))
                .body("reminders[0].items[1].indicator", equalTo("i1"))
                .body("reminders[0].text", containsString("https://waymark.example.org"))
                .body("nobodyToRemind[0].actions", contains(SmallPlan.NOBODYS));
        manager.get(plan.at("/reminders")).then().statusCode(200).body("items", empty());
    }

    @Test
    @Order(2)
    void twoWhoSendAtOnceWriteToEachPersonOnce() {
        List<Response> answers = Together.run(
                () -> manager.post(plan.at("/reminders/sending")),
                () -> manager.post(plan.at("/reminders/sending")),
                () -> manager.post(plan.at("/reminders/sending")));
        answers.forEach(answer -> answer.then().statusCode(200));
        assertEquals(
                2,
                answers.stream().mapToInt(answer -> answer.path("items.size()")).sum());
        manager.get(plan.at("/reminders"))
                .then()
                .body("items.state", contains("WAITING", "WAITING"))
                .body("items[0].decidedBy", equalTo(Cast.MANAGER.personName));
        manager.get(plan.at("/history?limit=1"))
                .then()
                .body("items[0].operation", equalTo("reminders sent"))
                .body("items[0].after.OPENED", equalTo(2));
        Cast.POLICE.visitor().get(plan.at("/history?limit=1")).then().body("items[0].hidden", equalTo(true));
    }

    @Test
    @Order(3)
    void whatWasSentTodayIsInTheLogAndNotInThePreview() {
        manager.get(plan.at("/reminders/preview")).then().body("reminders", empty());
        String next = manager.get(plan.at("/reminders?limit=1"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("next");
        manager.get(plan.at("/reminders?limit=1&cursor=" + next))
                .then()
                .body("items", hasSize(1))
                .body("next", equalTo(null));
        manager.get(plan.at("/reminders?state=SENT")).then().body("items", empty());
    }

    @Test
    @Order(4)
    void whatIsSentBackConfirmedDifferentlyAndAnsweredIsToldToWhoSentIt() {
        Visitor police = Cast.POLICE_TOO.visitor();
        String back = plan.next();
        plan.send(police, back, Q, "GREEN");
        manager.post(plan.update(back, Q) + "/return", Json.object("{'comment': 'Which practices?'}"));
        String other = plan.next();
        plan.send(police, other, Q, "GREEN");
        manager.post(
                plan.update(other, Q) + "/acceptance", Json.object("{'rating': 'AMBER', 'reason': 'Two of three.'}"));
        String asked = plan.next();
        plan.send(police, asked, Q, "RED");
        manager.post(
                plan.update(asked, Q) + "/ask/answer",
                Json.object("{'answer': 'AGREED', 'words': 'A room until March.', 'on': '2024-10-09'}"));
        manager.get(plan.at("/reminders/preview"))
                .then()
                .body("reminders.stage", contains("SENT_BACK", "RATED_DIFFERENTLY", "ANSWERED"))
                .body("reminders.to.email.unique()", contains(Cast.POLICE_TOO.email()))
                .body("reminders.items.action.flatten()", contains(back, other, asked))
                .body("reminders.text.join(' ')", not(containsString("practices")))
                .body("reminders.text.join(' ')", not(containsString("March")));
        police.post(plan.update(other, Q) + "/reply", Json.object("{'words': 'The third is booked.'}"))
                .then()
                .statusCode(200);
        police.post(plan.update(back, Q) + "/submission").then().statusCode(200);
        manager.get(plan.at("/reminders/preview")).then().body("reminders.stage", contains("ANSWERED"));
    }

    @Test
    @Order(5)
    void theManagerSaysWhoOfAPartnerIsWrittenToFirst() {
        String contacts = plan.at("/partners/police/contacts");
        Response before = manager.get(contacts);
        before.then().statusCode(200).body("contacts.email", contains(Cast.POLICE.email(), Cast.POLICE_TOO.email()));
        String order = "{\"contacts\": [\"%s\"]}".formatted(Cast.POLICE_TOO.email());
        manager.put(contacts, order).then().statusCode(428);
        manager.put(contacts, order, before.header("ETag"))
                .then()
                .statusCode(200)
                .body("contacts.email", contains(Cast.POLICE_TOO.email(), Cast.POLICE.email()));
        String ordered = manager.get(contacts).header("ETag");
        manager.put(contacts, "{\"contacts\": []}", ordered)
                .then()
                .statusCode(200)
                .body("contacts.email", contains(Cast.POLICE.email(), Cast.POLICE_TOO.email()));
        manager.put(contacts, order, before.header("ETag")).then().statusCode(200);
        manager.put(contacts, order, before.header("ETag")).then().statusCode(200);
        manager.put(contacts, "{\"contacts\": [\"%s\"]}".formatted(Cast.POLICE.email()), before.header("ETag"))
                .then()
                .statusCode(412);
        manager.put(contacts, "{\"contacts\": [\"%s\", \"x\"]}".formatted(Cast.COUNCIL.email()), before.header("ETag"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/contacts/0", "/contacts/1"));
        manager.get(plan.at("/history?limit=1")).then().body("items[0].operation", equalTo("contacts set"));
        manager.get(plan.at("/contacts"))
                .then()
                .body("items.partner", contains("police", "health", "council", "delivery-group"))
                .body("items[0].contacts.email", contains(Cast.POLICE_TOO.email(), Cast.POLICE.email()))
                .body("items[3].contacts", empty());
        manager.get(plan.at("/partners/nobody/contacts")).then().statusCode(404);
        today.set(LocalDate.of(2024, 10, 16));
        manager.get(plan.at("/reminders/preview"))
                .then()
                .body(
                        "reminders.find { it.stage == 'DUE_SOON' && it.items.size() > 2 }.to.email",
                        equalTo(Cast.POLICE_TOO.email()));
    }

    @Test
    @Order(6)
    void remindersGoOutByThemselvesOnceADayWhereTheyAreSwitchedOn() {
        today.set(LocalDate.of(2024, 10, 22));
        daily.run();
        assertEquals(2, log().size());
        String setting = plan.at("/reminders/setting");
        Response off = manager.get(setting);
        off.then().statusCode(200).body("on", equalTo(false));
        manager.put(setting, ON).then().statusCode(428);
        manager.put(setting, "{}", off.header("ETag")).then().statusCode(422);
        manager.put(setting, ON, off.header("ETag")).then().statusCode(200).body("on", equalTo(true));
        manager.put(setting, ON, off.header("ETag")).then().statusCode(200);
        manager.put(setting, OFF, off.header("ETag")).then().statusCode(412);
        Together.run(this::morning, this::morning);
        List<String> decided = log();
        assertTrue(decided.size() > 2, decided.toString());
        daily.run();
        assertEquals(decided, log());
        manager.get(plan.at("/history?limit=1")).then().body("items[0].by", equalTo("Waymark"));
        manager.put(setting, OFF, manager.get(setting).header("ETag")).then().statusCode(200);
        manager.get(plan.at("/history?limit=1"))
                .then()
                .body("items[0].operation", equalTo("reminders switched off"))
                .body("items[0].before.on", equalTo(true));
        today.set(LocalDate.of(2024, 10, 30));
        daily.run();
        assertEquals(decided, log());
    }

    @Test
    @Order(7)
    void aFinalisedQuarterIsChasedNoMore() {
        SmallPlan other = SmallPlan.put("reminders-finalised");
        today.set(LocalDate.of(2022, 7, 25));
        manager.get(other.at("/reminders/preview")).then().body("reminders.stage", hasItem("OVERDUE"));
        manager.post(other.at("/quarters/2022-23-Q1/finalisation")).then().statusCode(200);
        manager.get(other.at("/reminders/preview")).then().body("reminders", empty());
    }

    @Test
    @Order(8)
    void beforeTheFirstQuarterHasEndedNobodyIsChased() {
        today.set(LocalDate.of(2022, 6, 30));
        manager.get(plan.at("/reminders/preview")).then().body("reminders.stage", not(hasItem("OPENED")));
    }

    @Test
    @Order(9)
    void onePersonIsRemindedAloneAndTheOthersAfter() {
        SmallPlan other = SmallPlan.put("reminders-one");
        today.set(LocalDate.of(2024, 10, 10));
        String sending = other.at("/reminders/sending");
        manager.post(sending, "{\"to\": [null]}").then().statusCode(400);
        String police = "{\"to\": [\"%s\"]}".formatted(Cast.POLICE.email());
        manager.post(sending, police).then().statusCode(200).body("items.to.email", contains(Cast.POLICE.email()));
        manager.post(sending, police).then().body("items", empty());
        manager.get(other.at("/reminders/preview")).then().body("reminders.to.email", contains(Cast.COUNCIL.email()));
        manager.post(sending).then().body("items.to.email", contains(Cast.COUNCIL.email()));
    }

    private boolean morning() {
        daily.run();
        return true;
    }

    private List<String> log() {
        return manager.get(plan.at("/reminders?limit=500"))
                .path("items.collect { it.decidedOn + it.to.email + it.stage }");
    }
}
