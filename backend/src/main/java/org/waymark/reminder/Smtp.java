package org.waymark.reminder;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailAttachment;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.MailResult;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.waymark.platform.Today;
import org.waymark.reminder.Delivery.Outcome;

/**
 * The way to the mail server: one mail, one try. By the mail client under Quarkus's Mailer, because the Mailer cannot say whether a mail
 * was handed over; and by a client for each mail, because a shared one waits for good for connections that a server never closes.
 */
@ApplicationScoped
public class Smtp {

    /** For an answer once the mail has been handed over. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A lease that is about to end is not handed over under. */
    private static final Duration MARGIN = Duration.ofSeconds(90);

    /** Of 5xx replies, those that speak of our signing in to the mail server rather than of this mail. */
    private static final Set<Integer> OUR_OWN_FAULT = Set.of(421, 503, 521, 530, 534, 535, 538);

    private final Vertx vertx;
    private final MailServer server;
    private final Today today;
    /** Until it can be handed over: the mail client does not tell of a line that breaks before the server's greeting. */
    private final Duration patience;

    Smtp(
            Vertx vertx,
            MailServer server,
            Today today,
            @ConfigProperty(name = "waymark.mail.patience") Duration patience) {
        this.vertx = vertx;
        this.server = server;
        this.today = today;
        this.patience = patience;
    }

    /** Waits until the mail server has answered, or for as long as is of use. */
    Delivery send(Outbox.Claim claim) {
        Instant latest = claim.until().minus(MARGIN);
        Handing handing = new Handing(claim.text(), () -> today.instant().isBefore(latest));
        MailClient client = MailClient.create(vertx, server.line(PATIENCE));
        try {
            var answer =
                    client.sendMail(message(claim, handing)).toCompletionStage().toCompletableFuture();
            answered(answer, handing);
            return new Delivery(Outcome.TAKEN, null);
        } catch (ExecutionException failed) {
            return failed(failed.getCause(), handing);
        } catch (TimeoutException slow) {
            return broken("No answer in time", handing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            handing.giveUp();
            return broken("Stopped while sending", handing);
        } finally {
            client.close();
        }
    }

    private void answered(Future<MailResult> answer, Handing handing)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            handing.giveUp();
            if (!handing.hasBegun()) {
                throw slow;
            }
            answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static Delivery failed(Throwable cause, Handing handing) {
        if (cause instanceof SMTPException replied) {
            String said = replied.getReplyMessage();
            boolean forGood = replied.isPermanent() && !OUR_OWN_FAULT.contains(replied.getReplyCode());
            return new Delivery(forGood ? Outcome.REFUSED : Outcome.LATER, said);
        }
        return broken(cause.getMessage(), handing);
    }

    private static Delivery broken(String said, Handing handing) {
        return new Delivery(handing.hasBegun() ? Outcome.UNSURE : Outcome.NO_LINE, said);
    }

    private MailMessage message(Outbox.Claim claim, Handing handing) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("Message-ID", claim.messageId())
                .add("Auto-Submitted", "auto-generated");
        MailAttachment text = MailAttachment.create()
                .setContentType("text/plain; charset=utf-8")
                .setDisposition("inline")
                .setStream(handing)
                .setSize(handing.size());
        return new MailMessage()
                .setFrom(server.from())
                .setTo(claim.email())
                .setSubject(claim.subject())
                .setHeaders(headers)
                .setAttachment(text);
    }
}
