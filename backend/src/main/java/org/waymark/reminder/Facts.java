package org.waymark.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.people.Contacts;
import org.waymark.people.Person;
import org.waymark.plan.Action;
import org.waymark.plan.Partner;
import org.waymark.plan.Plan;
import org.waymark.plan.QuarterState;
import org.waymark.platform.Today;
import org.waymark.progress.Quarter;
import org.waymark.progress.Responses;
import org.waymark.progress.UpdateState;
import org.waymark.reminder.Message.Contact;
import org.waymark.reminder.Situation.Event;
import org.waymark.reminder.Situation.Owed;
import org.waymark.reminder.Situation.Told;
import org.waymark.reminder.Situation.Written;
import org.waymark.update.Figures;
import org.waymark.update.IndicatorsOwed;
import org.waymark.update.QuarterlyUpdate;

/** Reads a plan's situation: a fixed number of queries, however many actions, people and quarters there are. */
final class Facts {

    /** What was decided longer ago is no news: whoever switches reminders on does not tell of last year. */
    private static final int NEWS_DAYS = 14;

    /** Longer than any quarter is chased. */
    private static final int LOG_DAYS = 200;

    private static final String EVENTS = """
            plan = ?1 and (state = org.waymark.progress.UpdateState.RETURNED
                or state = org.waymark.progress.UpdateState.ACCEPTED and confirmedRating is not null and decidedAt >= ?2
                or ask.answer is not null and ask.answerRecordedAt >= ?2)""";

    private final Plan plan;
    private final LocalDate today;
    private final Figures figures;
    private final Contacts people;
    private final List<QuarterlyUpdate> eventful;

    private Facts(Plan plan, LocalDate today) {
        this.plan = plan;
        this.today = today;
        this.figures = Figures.of(plan);
        this.people = Contacts.of(plan);
        Instant since = today.minusDays(NEWS_DAYS).atStartOfDay(Today.LONDON).toInstant();
        this.eventful = QuarterlyUpdate.list(EVENTS, plan, since);
    }

    static Situation of(Plan plan, LocalDate today) {
        return new Facts(plan, today).situation();
    }

    private Situation situation() {
        Set<Written> writtenToday = new HashSet<>();
        List<Told> told = Reminder.<Reminder>list(
                        "plan = ?1 and decidedOn between ?2 and ?3", plan, today.minusDays(LOG_DAYS), today)
                .stream()
                .flatMap(reminder -> toldBy(reminder, writtenToday))
                .toList();
        return new Situation(
                today,
                plan.awaited(today).stream().flatMap(this::owed).toList(),
                Stream.concat(eventful.stream().flatMap(this::events), figuresSentBack())
                        .toList(),
                contacts(),
                contacts(people.managers()),
                told,
                writtenToday);
    }

    private Stream<Told> toldBy(Reminder reminder, Set<Written> writtenToday) {
        if (reminder.decidedOn.equals(today)) {
            writtenToday.add(new Written(reminder.email, reminder.stage));
        }
        return reminder.state.tells()
                ? reminder.items.stream()
                        .map(item -> new Told(reminder.email, reminder.stage, item, reminder.decidedOn))
                : Stream.empty();
    }

    /** What was sent back is told of as that. */
    private Stream<Owed> owed(Quarter quarter) {
        LocalDate deadline = plan.calendar().deadline(quarter);
        Responses responses = figures.progress(quarter, today).updates();
        Set<String> answered = new HashSet<>(responses.received());
        eventful.stream()
                .filter(update -> update.state == UpdateState.RETURNED && update.quarter.equals(quarter))
                .forEach(update -> answered.add(update.action.ref));
        Predicate<Action> outstanding =
                action -> responses.due().contains(action.ref) && !answered.contains(action.ref);
        Stream<Owed> updates = figures.actions().stream()
                .filter(outstanding)
                .map(action -> new Owed(About.action(action.ref), quarter, deadline, key(action.accountable(quarter))));
        Stream<Owed> indicators = IndicatorsOwed.of(plan, quarter, today).stream()
                .map(indicator ->
                        new Owed(About.indicator(indicator), quarter, deadline, key(indicator.collectedBy(quarter))));
        return Stream.concat(updates, indicators);
    }

    private Stream<Event> events(QuarterlyUpdate update) {
        boolean open = plan.state(update.quarter) == QuarterState.OPEN && update.action.countsIn(update.quarter);
        if (update.state == UpdateState.RETURNED) {
            return open ? Stream.of(event(Stage.SENT_BACK, update, update.decidedAt)) : Stream.empty();
        }
        boolean unanswered = update.confirmedRating != null && update.reply == null;
        Stream<Event> decided = unanswered && isNews(update.decidedAt)
                ? Stream.of(event(Stage.RATED_DIFFERENTLY, update, update.decidedAt))
                : Stream.empty();
        boolean answer = update.state.counted()
                && update.hasAsk()
                && update.ask.answer != null
                && isNews(update.ask.answerRecordedAt);
        return Stream.concat(
                decided,
                answer ? Stream.of(event(Stage.ANSWERED, update, update.ask.answerRecordedAt)) : Stream.empty());
    }

    private Stream<Event> figuresSentBack() {
        return IndicatorsOwed.sentBack(plan).stream()
                .filter(one -> plan.state(one.quarter()) == QuarterState.OPEN)
                .map(one -> new Event(
                        Stage.SENT_BACK,
                        About.indicator(one.indicator()),
                        one.quarter(),
                        key(one.indicator().collectedBy(one.quarter())),
                        String.valueOf(one.at()),
                        null,
                        isOverdue(one.quarter())));
    }

    private boolean isOverdue(Quarter quarter) {
        return today.isAfter(plan.calendar().deadline(quarter));
    }

    private boolean isNews(Instant at) {
        return at != null
                && !at.isBefore(
                        today.minusDays(NEWS_DAYS).atStartOfDay(Today.LONDON).toInstant());
    }

    private Event event(Stage stage, QuarterlyUpdate update, Instant at) {
        return new Event(
                stage,
                About.action(update.action.ref),
                update.quarter,
                key(update.action.accountable(update.quarter)),
                String.valueOf(at),
                people.addresses().get(update.sentById),
                isOverdue(update.quarter));
    }

    private static String key(Partner partner) {
        return partner == null ? null : partner.key;
    }

    private Map<String, List<Contact>> contacts() {
        Map<String, List<Contact>> contacts = new HashMap<>();
        for (Partner partner : Partner.of(plan)) {
            contacts.put(partner.key, contacts(people.of(partner)));
        }
        return contacts;
    }

    private static List<Contact> contacts(List<Person> people) {
        return people.stream()
                .map(person -> new Contact(person.email, person.name))
                .collect(Collectors.toList());
    }
}
