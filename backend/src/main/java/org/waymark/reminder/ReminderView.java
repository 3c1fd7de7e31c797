package org.waymark.reminder;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.people.Person;

/**
 * A reminder as the manager sees it, with its full text.
 *
 * @param settledAt when it was sent, or when it was settled that it will not be
 * @param nextTryAt while it waits, not before
 * @param problem why it was not taken the last time, as the mail server or the network said
 */
@Schema(name = "Reminder", description = "A mail to one person about one stage")
public record ReminderView(
        @NotNull Person.Named to,
        @NotNull Stage stage,
        @NotNull List<Item> items,
        @NotNull String subject,
        @NotNull String text,
        @NotNull Reminder.State state,
        @NotNull LocalDate decidedOn,
        @NotNull Instant decidedAt,
        @NotNull String decidedBy,
        int attempts,
        Instant nextTryAt,
        Instant settledAt,
        String problem) {

    static ReminderView of(Reminder reminder) {
        return new ReminderView(
                new Person.Named(reminder.name, reminder.email),
                reminder.stage,
                reminder.items,
                reminder.subject,
                reminder.text,
                reminder.state,
                reminder.decidedOn,
                reminder.decidedAt,
                reminder.decidedBy,
                reminder.attempts,
                reminder.state == Reminder.State.WAITING ? reminder.nextTryAt : null,
                reminder.settledAt,
                reminder.problem);
    }

    /** Whether anything is sent at all. @param why not; null when it is */
    @Schema(name = "ReminderSending", description = "Whether a mail server is set up, and if not, that nothing is sent")
    public record Sending(boolean able, String why) {

        static Sending by(MailServer server) {
            return new Sending(server.isSet(), server.whyNot());
        }
    }

    /** A mail that would go out. */
    @Schema(name = "ReminderDraft", description = "A mail that would go out")
    public record Draft(
            @NotNull Person.Named to,
            @NotNull Stage stage,
            @NotNull List<Item> items,
            @NotNull String subject,
            @NotNull String text) {

        static Draft of(Reminder reminder) {
            return new Draft(
                    new Person.Named(reminder.name, reminder.email),
                    reminder.stage,
                    reminder.items,
                    reminder.subject,
                    reminder.text);
        }
    }

    /**
     * What a partner owes that has nobody to write to.
     *
     * @param partner its key; null for actions without a lead and indicators without a collector
     * @param figures how many indicators' figures
     */
    @Schema(name = "NobodyToRemind", description = "What is owed by a partner that has nobody to write to")
    public record Nobody(
            String partner,
            @NotNull List<String> actions,

            @Schema(description = "How many figures of indicators")
            int figures) {

        static Nobody of(String partner, List<About> owed) {
            List<String> actions = owed.stream()
                    .map(About::action)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            int figures =
                    (int) owed.stream().filter(one -> one.action() == null).count();
            return new Nobody(partner, actions, figures);
        }
    }

    /** @param on whether they go out by themselves */
    @Schema(name = "ReminderPreview", description = "What would go to whom today")
    public record Preview(
            @NotNull LocalDate day,
            boolean on,
            @NotNull Sending sending,
            @NotNull List<Draft> reminders,
            @NotNull List<Nobody> nobodyToRemind) {}

    /** @param next the cursor of the next page, or null on the last one */
    @Schema(name = "ReminderLog", description = "What went to whom, latest first")
    public record Log(
            @NotNull Sending sending,
            @NotNull List<ReminderView> items,

            @Schema(description = "Cursor of the next page; left out on the last")
            String next) {}
}
