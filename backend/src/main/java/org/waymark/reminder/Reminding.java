package org.waymark.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.reminder.Message.Contact;
import org.waymark.reminder.Situation.Event;
import org.waymark.reminder.Situation.Owed;
import org.waymark.reminder.Situation.Told;
import org.waymark.reminder.Situation.Written;

/**
 * Who is written to about what, pure. Chasing goes to the partner's first contact; what is overdue, to the second contact five days
 * later too, and five days after that to the manager. Nobody hears of the same update again within five days.
 */
final class Reminding {

    /** A reminder repeats, and goes one rung up, no sooner than this. */
    static final int DAYS_BETWEEN = 5;

    /** The deadline is near from this many days before. */
    static final int DAYS_BEFORE_DEADLINE = 7;

    /** One item for one person. */
    private record Wanted(Contact to, Stage stage, Item item) {}

    private final Situation situation;

    private Reminding(Situation situation) {
        this.situation = situation;
    }

    /** The mails to send today: one for each person and stage. */
    static List<Message> due(Situation situation) {
        Reminding rules = new Reminding(situation);
        return grouped(rules.wanted().stream().filter(rules::isTimely).toList());
    }

    /** What of a mail that was decided on earlier still holds; empty when the work is done, or is not that person's any more. */
    static Optional<Message> stillWanted(Situation situation, Message decided) {
        List<Item> items = new Reminding(situation)
                .wanted().stream()
                        .filter(one -> one.to().email().equals(decided.to().email()) && one.stage() == decided.stage())
                        .map(Wanted::item)
                        .filter(item -> decided.items().stream().anyMatch(item::isSameAs))
                        .toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(new Message(decided.to(), decided.stage(), items));
    }

    /** Everything that anybody could be told today, whether they have been or not. */
    private List<Wanted> wanted() {
        List<Wanted> all = new ArrayList<>();
        for (Owed owed : situation.owed()) {
            chase(stage(owed.deadline()), Item.of(owed.what(), owed.quarter(), owed.partner(), Rung.FIRST, null), all);
        }
        for (Event event : situation.events()) {
            tell(event, all);
        }
        return all;
    }

    private Stage stage(LocalDate deadline) {
        LocalDate today = situation.today();
        if (today.isAfter(deadline)) {
            return Stage.OVERDUE;
        }
        return today.isBefore(deadline.minusDays(DAYS_BEFORE_DEADLINE)) ? Stage.OPENED : Stage.DUE_SOON;
    }

    private void chase(Stage stage, Item item, List<Wanted> all) {
        List<Contact> contacts = situation.contactsOf(item.partner());
        contacts.stream().findFirst().ifPresent(first -> all.add(new Wanted(first, stage, item)));
        if (stage == Stage.OVERDUE) {
            escalate(stage, item, contacts, all);
        }
    }

    private void tell(Event event, List<Wanted> all) {
        Item item = Item.of(event.what(), event.quarter(), event.partner(), Rung.FIRST, event.at());
        List<Contact> contacts = situation.contactsOf(event.partner());
        Optional<Contact> first = contacts.stream()
                .filter(contact -> contact.email().equals(event.sender()))
                .findFirst()
                .or(() -> contacts.stream().findFirst());
        first.ifPresent(contact -> all.add(new Wanted(contact, event.stage(), item)));
        if (event.stage() == Stage.SENT_BACK && event.overdue() && first.isPresent()) {
            List<Contact> others = contacts.stream()
                    .filter(contact -> !contact.equals(first.get()))
                    .toList();
            List<Contact> inOrder = new ArrayList<>(List.of(first.get()));
            inOrder.addAll(others);
            escalate(event.stage(), item, inOrder, all);
        }
    }

    /** One rung up when the one below was told long enough ago; where a partner has nobody, the manager is told at once. */
    private void escalate(Stage stage, Item item, List<Contact> contacts, List<Wanted> all) {
        boolean second = contacts.size() > 1;
        if (second && isLongAgo(stage, item, Rung.FIRST)) {
            all.add(new Wanted(contacts.get(1), stage, item.at(Rung.SECOND)));
        }
        if (contacts.isEmpty() || isLongAgo(stage, item, second ? Rung.SECOND : Rung.FIRST)) {
            situation.managers().forEach(manager -> all.add(new Wanted(manager, stage, item.at(Rung.MANAGER))));
        }
    }

    private boolean isLongAgo(Stage stage, Item item, Rung rung) {
        return situation.told().stream()
                .filter(told -> told.stage() == stage && told.item().rung() == rung)
                .filter(told -> told.item().isSameAs(item))
                .anyMatch(told -> !told.on().plusDays(DAYS_BETWEEN).isAfter(situation.today()));
    }

    /** Not twice a day, not the same twice where once is enough, and not again within five days. */
    private boolean isTimely(Wanted wanted) {
        if (situation.writtenToday().contains(new Written(wanted.to().email(), wanted.stage()))) {
            return false;
        }
        return situation.told().stream()
                .filter(told -> told.email().equals(wanted.to().email()))
                .noneMatch(told -> isEnough(told, wanted));
    }

    private boolean isEnough(Told told, Wanted wanted) {
        boolean lately = told.on().plusDays(DAYS_BETWEEN).isAfter(situation.today());
        if (wanted.stage().chases() && told.stage().chases() && told.item().isAbout(wanted.item()) && lately) {
            return true;
        }
        boolean same = told.stage() == wanted.stage() && told.item().isSameAs(wanted.item());
        return same && (lately || !wanted.stage().repeats());
    }

    /** A person who is both contact and manager hears of an update once. */
    private static List<Message> grouped(List<Wanted> timely) {
        Map<Written, List<Wanted>> mails = new LinkedHashMap<>();
        timely.forEach(
                one -> mails.computeIfAbsent(new Written(one.to().email(), one.stage()), key -> new ArrayList<>())
                        .add(one));
        return mails.values().stream()
                .map(mail -> new Message(
                        mail.get(0).to(),
                        mail.get(0).stage(),
                        once(mail.stream().map(Wanted::item).toList())))
                .sorted(Comparator.comparing(Message::stage)
                        .thenComparing(message -> message.to().name())
                        .thenComparing(message -> message.to().email()))
                .toList();
    }

    private static List<Item> once(List<Item> items) {
        List<Item> kept = new ArrayList<>();
        for (Item item : items) {
            if (kept.stream().noneMatch(item::isSameAs)) {
                kept.add(item);
            }
        }
        return kept;
    }
}
