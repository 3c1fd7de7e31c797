package org.waymark.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.progress.Quarter;
import org.waymark.reminder.Message.Contact;

/**
 * All that decides who is written to about a plan on a day, as plain values.
 *
 * @param owed what is due in the quarters that are waited for and has not come
 * @param contacts of each partner, by its key, the first one first
 * @param told what people have been written to, or will be as soon as the mail server takes it
 * @param writtenToday whom the day has had a mail for, whatever became of it
 */
record Situation(
        LocalDate today,
        List<Owed> owed,
        List<Event> events,
        Map<String, List<Contact>> contacts,
        List<Contact> managers,
        List<Told> told,
        Set<Written> writtenToday) {

    /** What is to come. @param partner key of the accountable one or the collector, or null @param deadline of its quarter */
    record Owed(About what, Quarter quarter, LocalDate deadline, String partner) {}

    /**
     * Something that happened to an update or a figure.
     *
     * @param stage SENT_BACK, RATED_DIFFERENTLY or ANSWERED
     * @param sender address of whoever sent it; null where that is nobody who still has an account
     * @param overdue the deadline of its quarter has passed
     */
    record Event(Stage stage, About what, Quarter quarter, String partner, String at, String sender, boolean overdue) {}

    record Told(String email, Stage stage, Item item, LocalDate on) {}

    record Written(String email, Stage stage) {}

    List<Contact> contactsOf(String partner) {
        return partner == null ? List.of() : contacts.getOrDefault(partner, List.of());
    }
}
