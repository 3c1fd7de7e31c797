package org.waymark.reminder;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.waymark.meeting.Meeting;
import org.waymark.platform.Today;
import org.waymark.reminder.Delivery.Outcome;
import org.waymark.reminder.Reminder.State;

/**
 * The mails that wait, in the database. Whoever sends one claims it first, by a conditional update with a lease: over several servers
 * one wins. A claim whose lease ran out was somebody's who died with it, perhaps after handing it over.
 */
@ApplicationScoped
public class Outbox {

    private static final Logger LOG = Logger.getLogger(Outbox.class);
    static final Duration LEASE = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 6;
    /** After that it is decided on anew, if there is still a reason to. */
    private static final Duration GIVES_UP_AFTER = Duration.ofDays(3);

    /** Handed over twice without an answer: the second time was the last. */
    private static final int MOST_UNSURE = 2;

    private static final int LONGEST_PROBLEM = 1000;
    private static final int AT_A_TIME = 100;

    private static final String FREE = "state = ?1 and nextTryAt <= ?2 and (leaseUntil is null or leaseUntil < ?2)";
    private static final String TAKE = "leaseOwner = ?3, leaseUntil = ?4, attempts = attempts + 1,"
            + " unsure = unsure + case when leaseOwner is null then 0 else 1 end where id = ?5 and " + FREE;

    /**
     * A mail that is ours to send.
     *
     * @param owner of this claim and no other
     * @param until when it is
     */
    record Claim(long id, String owner, Instant until, String email, String subject, String text, String messageId) {}

    private final Today today;
    private final MailServer server;
    private final Duration firstPause;

    /** @param firstPause before a mail that did not go is tried again; twice as long each time */
    Outbox(Today today, MailServer server, @ConfigProperty(name = "waymark.mail.first-pause") Duration firstPause) {
        this.today = today;
        this.server = server;
        this.firstPause = firstPause;
    }

    /** Ids of mails that can be claimed, oldest first. */
    List<Long> waiting() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Reminder.getEntityManager()
                        .createQuery("select id from Reminder where " + FREE + " order by id", Long.class)
                        .setParameter(1, State.WAITING)
                        .setParameter(2, today.instant())
                        .setMaxResults(AT_A_TIME)
                        .getResultList());
    }

    /** Empty when somebody else was faster, or when there is no reason left to send it. */
    Optional<Claim> claim(long id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = today.instant();
            String owner = UUID.randomUUID().toString();
            Instant until = now.plus(LEASE);
            boolean ours = Reminder.update(TAKE, State.WAITING, now, owner, until, id) == 1;
            return ours ? stillToSend(Reminder.findById(id), owner, until) : Optional.empty();
        });
    }

    private Optional<Claim> stillToSend(Reminder reminder, String owner, Instant until) {
        if (reminder.unsure >= MOST_UNSURE) {
            settle(reminder, State.UNSURE, reminder.problem);
            return Optional.empty();
        }
        Optional<Message> wanted = Reminding.stillWanted(Facts.of(reminder.plan, today.day()), reminder.message());
        if (wanted.isEmpty()) {
            settle(reminder, State.LAPSED, reminder.problem);
            return Optional.empty();
        }
        boolean less = wanted.get().items().size() < reminder.items.size();
        if (less && reminder.unsure == 0) {
            Meeting meeting = Letter.meeting(Meeting.of(reminder.plan), wanted.get(), today.day());
            Letter letter = Letter.of(wanted.get(), reminder.plan, server.address(), meeting);
            reminder.items = wanted.get().items();
            reminder.subject = letter.subject();
            reminder.text = letter.text();
        }
        return Optional.of(new Claim(
                reminder.id, owner, until, reminder.email, reminder.subject, reminder.text, reminder.messageId));
    }

    /** Writes down what came of it, unless the claim has passed to somebody else. */
    void settle(Claim claim, Delivery delivery) {
        QuarkusTransaction.requiringNew().run(() -> {
            Reminder reminder = Reminder.<Reminder>find("id = ?1 and leaseOwner = ?2", claim.id(), claim.owner())
                    .withLock(jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
                    .firstResult();
            if (reminder == null) {
                LOG.warnf("Reminder %s was sent for longer than its lease: %s", claim.messageId(), delivery);
                return;
            }
            String problem = shortened(delivery.said());
            switch (delivery.outcome()) {
                case TAKEN -> settle(reminder, State.SENT, null);
                case REFUSED -> {
                    LOG.warnf("Reminder %s was refused: %s", claim.messageId(), problem);
                    settle(reminder, State.REFUSED, problem);
                }
                case LATER, NO_LINE, UNSURE -> again(reminder, delivery.outcome(), problem);
            }
        });
    }

    private void again(Reminder reminder, Outcome outcome, String problem) {
        Instant now = today.instant();
        reminder.unsure += outcome == Outcome.UNSURE ? 1 : 0;
        if (reminder.unsure >= MOST_UNSURE) {
            settle(reminder, State.UNSURE, problem);
        } else if (reminder.unsure == 0 && now.isAfter(reminder.decidedAt.plus(GIVES_UP_AFTER))) {
            settle(reminder, State.GIVEN_UP, problem);
        } else {
            int doublings = Math.min(reminder.attempts - 1, MOST_DOUBLINGS);
            reminder.nextTryAt = now.plus(firstPause.multipliedBy(1L << doublings));
            reminder.problem = problem;
            release(reminder);
        }
    }

    private void settle(Reminder reminder, State state, String problem) {
        reminder.state = state;
        reminder.settledAt = today.instant();
        reminder.problem = problem;
        release(reminder);
    }

    private static void release(Reminder reminder) {
        reminder.leaseOwner = null;
        reminder.leaseUntil = null;
    }

    private static String shortened(String said) {
        return said == null || said.length() <= LONGEST_PROBLEM ? said : said.substring(0, LONGEST_PROBLEM);
    }
}
