package org.waymark.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waymark.progress.Quarter;
import org.waymark.reminder.Message.Contact;
import org.waymark.reminder.Situation.Event;
import org.waymark.reminder.Situation.Owed;
import org.waymark.reminder.Situation.Told;
import org.waymark.reminder.Situation.Written;

/** Who is written to about what, day by day. Everything that is decided is taken as sent. */
class RemindingTest {

    private static final Quarter Q = Quarter.of("2024-25-Q2");
    private static final LocalDate OPENS = LocalDate.of(2024, 10, 1);
    private static final LocalDate DEADLINE = LocalDate.of(2024, 10, 21);
    private static final Contact PAT = new Contact("pat@example.org", "Pat Price");
    private static final Contact PIA = new Contact("pia@example.org", "Pia Poole");
    private static final Contact HANA = new Contact("hana@example.org", "Hana Hale");
    private static final Contact MARY = new Contact("mary@example.org", "Mary Mann");

    private final List<Owed> owed = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private Set<Written> today = new HashSet<>();
    private Map<String, List<Contact>> contacts = Map.of("police", List.of(PAT, PIA), "health", List.of(HANA));

    @Test
    void everythingThatOnePersonOwesIsInOneMail() {
        owes("1.1", "police");
        owes("1.2", "police");
        owes("2.1", "health");
        assertEquals(List.of("OPENED to hana: 2.1 FIRST", "OPENED to pat: 1.1 FIRST, 1.2 FIRST"), decided(OPENS));
    }

    @Test
    void aQuarterIsChasedWhenItOpensBeforeItsDeadlineAndAfterIt() {
        contacts = Map.of("police", List.of(PAT));
        owes("1.1", "police");
        assertEquals(
                List.of(
                        "2024-10-01 OPENED to pat: 1.1 FIRST",
                        "2024-10-14 DUE_SOON to pat: 1.1 FIRST",
                        "2024-10-22 OVERDUE to pat: 1.1 FIRST"),
                between(OPENS, DEADLINE.plusDays(5)));
    }

    @Test
    void whatIsOverdueGoesUpOneRungEveryFiveDays() {
        owes("1.1", "police");
        assertEquals(
                List.of(
                        "2024-10-22 OVERDUE to pat: 1.1 FIRST",
                        "2024-10-27 OVERDUE to pat: 1.1 FIRST",
                        "2024-10-27 OVERDUE to pia: 1.1 SECOND",
                        "2024-11-01 OVERDUE to mary: 1.1 MANAGER",
                        "2024-11-01 OVERDUE to pat: 1.1 FIRST",
                        "2024-11-01 OVERDUE to pia: 1.1 SECOND"),
                between(DEADLINE.plusDays(1), DEADLINE.plusDays(11)));
    }

    @Test
    void withoutASecondContactTheManagerComesAfterTheFirst() {
        owes("2.1", "health");
        assertEquals(
                List.of(
                        "2024-10-22 OVERDUE to hana: 2.1 FIRST",
                        "2024-10-27 OVERDUE to hana: 2.1 FIRST",
                        "2024-10-27 OVERDUE to mary: 2.1 MANAGER"),
                between(DEADLINE.plusDays(1), DEADLINE.plusDays(6)));
    }

    @Test
    void whereNobodyCanBeRemindedTheManagerIsToldOnceItIsOverdue() {
        owes("2.6", null);
        assertEquals(List.of(), between(OPENS, DEADLINE));
        assertEquals(List.of("OVERDUE to mary: 2.6 MANAGER"), decided(DEADLINE.plusDays(1)));
    }

    @Test
    void onTheDayOfTheDeadlineNothingIsOverdue() {
        owes("1.1", "police");
        assertEquals(List.of("DUE_SOON to pat: 1.1 FIRST"), decided(DEADLINE));
        assertEquals(List.of(), decided(DEADLINE.plusDays(4)), "two reminders within five days");
        assertEquals(List.of("OVERDUE to pat: 1.1 FIRST"), decided(DEADLINE.plusDays(5)));
    }

    @Test
    void nobodyHearsOfTheSameUpdateAgainWithinFiveDays() {
        owes("1.1", "police");
        owes("2.1", "health");
        Map<String, LocalDate> last = new HashMap<>();
        for (LocalDate day = OPENS; day.isBefore(OPENS.plusDays(80)); day = day.plusDays(1)) {
            for (Message message : send(day)) {
                LocalDate before = last.put(message.to().email(), day);
                assertTrue(before == null || !before.plusDays(5).isAfter(day), message + " on " + day);
            }
        }
        assertEquals(4, last.size());
    }

    @Test
    void theyStopWhenTheWorkIsDone() {
        owes("1.1", "police");
        decided(DEADLINE.plusDays(1));
        owed.clear();
        assertEquals(List.of(), between(DEADLINE.plusDays(2), DEADLINE.plusDays(60)));
    }

    @Test
    void whatWaitsIsNotSentOnceTheWorkIsDone() {
        owes("1.1", "police");
        owes("1.2", "police");
        Message waiting = send(DEADLINE.plusDays(1)).get(0);
        owed.remove(0);
        assertEquals(
                List.of("1.2"),
                Reminding.stillWanted(situation(DEADLINE.plusDays(1)), waiting).orElseThrow().items().stream()
                        .map(Item::action)
                        .toList());
        owed.clear();
        assertTrue(
                Reminding.stillWanted(situation(DEADLINE.plusDays(1)), waiting).isEmpty());
    }

    @Test
    void whatWasSentBackIsToldToWhoeverSentItAndAgainUntilItIsSent() {
        events.add(event(Stage.SENT_BACK, "1.1", "one", PIA.email(), false));
        assertEquals(
                List.of("2024-10-08 SENT_BACK to pia: 1.1 FIRST", "2024-10-13 SENT_BACK to pia: 1.1 FIRST"),
                between(LocalDate.of(2024, 10, 8), LocalDate.of(2024, 10, 17)));
    }

    @Test
    void whatWasSentBackGoesUpOnlyOnceItIsOverdue() {
        events.add(event(Stage.SENT_BACK, "1.1", "one", PIA.email(), false));
        decided(DEADLINE.minusDays(1));
        events.set(0, event(Stage.SENT_BACK, "1.1", "one", PIA.email(), true));
        assertEquals(
                List.of("SENT_BACK to pat: 1.1 SECOND", "SENT_BACK to pia: 1.1 FIRST"), decided(DEADLINE.plusDays(4)));
    }

    @Test
    void sentBackASecondTimeIsNewsAtOnce() {
        events.add(event(Stage.SENT_BACK, "1.1", "one", null, false));
        assertEquals(List.of("SENT_BACK to pat: 1.1 FIRST"), decided(OPENS));
        events.set(0, event(Stage.SENT_BACK, "1.1", "two", null, false));
        assertEquals(List.of("SENT_BACK to pat: 1.1 FIRST"), decided(OPENS.plusDays(2)));
    }

    @Test
    void decisionsAndAnswersAreToldOnce() {
        events.add(event(Stage.RATED_DIFFERENTLY, "1.1", "one", PAT.email(), true));
        events.add(event(Stage.ANSWERED, "1.2", "two", "gone@example.org", true));
        assertEquals(
                List.of("2024-10-01 RATED_DIFFERENTLY to pat: 1.1 FIRST", "2024-10-01 ANSWERED to pat: 1.2 FIRST"),
                between(OPENS, OPENS.plusDays(30)));
    }

    @Test
    void nobodyHasTwoMailsOfAStageInADay() {
        events.add(event(Stage.SENT_BACK, "1.1", "one", null, false));
        send(OPENS);
        events.add(event(Stage.SENT_BACK, "1.2", "two", null, false));
        assertEquals(List.of(), words(Reminding.due(situation(OPENS))));
        assertEquals(List.of("SENT_BACK to pat: 1.2 FIRST"), decided(OPENS.plusDays(1)));
    }

    @Test
    void whoIsContactAndManagerHearsOfItOnce() {
        contacts = Map.of("police", List.of(MARY));
        owes("1.1", "police");
        decided(DEADLINE.plusDays(1));
        assertEquals(List.of("OVERDUE to mary: 1.1 FIRST"), decided(DEADLINE.plusDays(6)));
    }

    private void owes(String action, String partner) {
        owed.add(new Owed(About.action(action), Q, DEADLINE, partner));
    }

    private static Event event(Stage stage, String action, String at, String sender, boolean overdue) {
        return new Event(stage, About.action(action), Q, "police", at, sender, overdue);
    }

    private List<String> between(LocalDate first, LocalDate last) {
        List<String> all = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (String word : decided(day)) {
                all.add(day + " " + word);
            }
        }
        return all;
    }

    private List<String> decided(LocalDate day) {
        return words(send(day));
    }

    private List<Message> send(LocalDate day) {
        today = new HashSet<>();
        List<Message> messages = Reminding.due(situation(day));
        for (Message message : messages) {
            today.add(new Written(message.to().email(), message.stage()));
            message.items().forEach(item -> told.add(new Told(message.to().email(), message.stage(), item, day)));
        }
        return messages;
    }

    private static List<String> words(List<Message> messages) {
        return messages.stream()
                .map(message -> "%s to %s: %s"
                        .formatted(
                                message.stage(),
                                message.to().email().replaceAll("@.*", ""),
                                message.items().stream()
                                        .map(item -> item.action() + " " + item.rung())
                                        .collect(Collectors.joining(", "))))
                .toList();
    }

    private Situation situation(LocalDate day) {
        return new Situation(day, owed, events, contacts, List.of(MARY), told, Set.copyOf(today));
    }
}
