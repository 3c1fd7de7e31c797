package org.waymark.reminder;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.waymark.plan.Plan;
import org.waymark.platform.JsonColumn;
import org.waymark.platform.Today;

/** A mail to one person about one stage: in the outbox while it waits, in the log for good. Changed by {@link Outbox} alone. */
@Entity
public class Reminder extends PanacheEntity {

    /** What became of it. */
    @Schema(name = "ReminderState")
    public enum State {
        /** In the outbox. */
        WAITING,
        /** The mail server took it. */
        SENT,
        /** The mail server refused it for good. */
        REFUSED,
        /** Handed over twice, and each time the line broke before the mail server answered: it may have arrived. */
        UNSURE,
        /** Tried for days without success. */
        GIVEN_UP,
        /** The work was done before it could be sent. */
        LAPSED;

        /** Whether the person has been told, or will be. */
        boolean tells() {
            return this != GIVEN_UP && this != LAPSED;
        }
    }

    @ManyToOne(fetch = FetchType.LAZY)
    public Plan plan;

    public String email;
    public String name;

    @Enumerated(EnumType.STRING)
    public Stage stage;

    @Convert(converter = ItemsColumn.class)
    public List<Item> items;

    public String subject;
    public String text;

    /** The same for every try, so that a mail that arrives twice is known to be one. */
    public String messageId;

    public LocalDate decidedOn;
    public Instant decidedAt;
    public String decidedBy;

    @Enumerated(EnumType.STRING)
    public State state = State.WAITING;

    public int attempts;
    public int unsure;
    public Instant nextTryAt;
    public String leaseOwner;
    public Instant leaseUntil;
    public Instant settledAt;

    /** Why it was not taken, as the mail server or the network said. */
    public String problem;

    static Reminder of(Plan plan, Message message, Letter letter, Today today, String by) {
        Reminder reminder = new Reminder();
        reminder.plan = plan;
        reminder.email = message.to().email();
        reminder.name = message.to().name();
        reminder.stage = message.stage();
        reminder.items = message.items();
        reminder.subject = letter.subject();
        reminder.text = letter.text();
        reminder.messageId = "<%s@waymark>".formatted(UUID.randomUUID());
        reminder.decidedOn = today.day();
        reminder.decidedAt = today.instant();
        reminder.decidedBy = by;
        reminder.nextTryAt = reminder.decidedAt;
        return reminder;
    }

    Message message() {
        return new Message(new Message.Contact(email, name), stage, items);
    }

    @Immutable
    static class ItemsColumn extends JsonColumn<List<Item>> {
        ItemsColumn() {
            super(new TypeReference<>() {});
        }
    }
}
