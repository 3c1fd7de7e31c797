package org.waymark.reminder;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.waymark.reminder.Delivery.Outcome;

/** Sends what waits in the outbox. Any number of servers may do so at once. */
@ApplicationScoped
public class Dispatcher {

    /** So often in a row, and the mail server is taken to be away. */
    private static final int AWAY = 3;

    private final Outbox outbox;
    private final Smtp smtp;
    private final MailServer server;

    Dispatcher(Outbox outbox, Smtp smtp, MailServer server) {
        this.outbox = outbox;
        this.smtp = smtp;
        this.server = server;
    }

    /** Once over all that waits; a mail server that cannot be reached is left alone until the next time. */
    @Scheduled(every = "15s", delayed = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        if (!server.isSet()) {
            return;
        }
        int withoutLine = 0;
        for (long id : outbox.waiting()) {
            Optional<Outbox.Claim> claim = outbox.claim(id);
            if (claim.isPresent()) {
                Delivery delivery = smtp.send(claim.get());
                outbox.settle(claim.get(), delivery);
                withoutLine = delivery.outcome() == Outcome.NO_LINE ? withoutLine + 1 : 0;
                if (withoutLine == AWAY) {
                    return;
                }
            }
        }
    }
}
