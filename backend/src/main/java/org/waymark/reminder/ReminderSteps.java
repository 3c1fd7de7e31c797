package org.waymark.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waymark.history.History;
import org.waymark.meeting.Meeting;
import org.waymark.plan.Plan;
import org.waymark.platform.Caller;
import org.waymark.platform.Today;

/** Deciding what goes out today: the outbox is written in the same transaction, by one server at a time. */
@ApplicationScoped
public class ReminderSteps {

    private final Today today;
    private final History history;
    private final MailServer server;

    ReminderSteps(Today today, History history, MailServer server) {
        this.today = today;
        this.history = history;
        this.server = server;
    }

    /** What would go out, not stored. */
    List<Reminder> preview(Plan plan, Situation situation, Caller caller) {
        List<Meeting> meetings = Meeting.of(plan);
        return Reminding.due(situation).stream()
                .map(message -> Reminder.of(
                        plan,
                        message,
                        Letter.of(message, plan, server.address(), Letter.meeting(meetings, message, today.day())),
                        today,
                        caller.name()))
                .toList();
    }

    /**
     * Puts into the outbox what is to go out today and has not yet. The caller holds the plan, so nobody decides the same twice.
     *
     * @param to addresses; null for everybody
     */
    List<Reminder> decide(Plan held, Caller caller, List<String> to) {
        List<Reminder> reminders = preview(held, Facts.of(held, today.day()), caller).stream()
                .filter(reminder -> to == null || to.contains(reminder.email))
                .toList();
        if (reminders.isEmpty()) {
            return reminders;
        }
        reminders.forEach(reminder -> reminder.persist());
        Reminder.flush();
        Map<Stage, Long> counts = reminders.stream()
                .collect(Collectors.groupingBy(reminder -> reminder.stage, TreeMap::new, Collectors.counting()));
        history.said(caller, said(held, "reminders sent"), null, counts);
        return reminders;
    }

    static History.Said said(Plan plan, String operation) {
        return new History.Said(plan.key, null, List.of(), "reminders", operation, "MANAGER", null);
    }
}
