package org.waymark.reminder;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.waymark.reminder.Delivery.Outcome;

/** Sends what waits in the outbox. Any number of servers may do so at once. */
@ApplicationScoped
public class Dispatcher {

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
        for (long id : outbox.waiting()) {
            Optional<Outbox.Claim> claim = outbox.claim(id);
            if (claim.isPresent()) {
                Delivery delivery = smtp.send(claim.get());
                outbox.settle(claim.get(), delivery);
                if (delivery.outcome() == Outcome.NO_LINE) {
                    return;
                }
            }
        }
    }
}
