package org.waymark.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A mail server needs a sender's address and a link; without one, that nothing is sent is said plainly. */
class MailServerTest {

    private static final Optional<String> NONE = Optional.empty();

    private static final MailServer.Line LINE = new MailServer.Line("mail.example.org", 587, NONE, NONE);

    @Test
    void encryptionIsDemandedUnlessTheOperatorSaysNone() {
        MailConfig starttls = of("starttls").line(Duration.ofSeconds(60));
        assertEquals(StartTLSOptions.REQUIRED, starttls.getStarttls());
        assertFalse(starttls.isSsl());
        assertEquals("HTTPS", starttls.getHostnameVerificationAlgorithm());
        assertTrue(of("tls").line(Duration.ofSeconds(60)).isSsl());
        assertEquals(
                StartTLSOptions.DISABLED,
                of("none").line(Duration.ofSeconds(60)).getStarttls());
    }

    private static MailServer of(String tls) {
        return new MailServer(Optional.of("mail.example.org"), NONE, tls, LINE, NONE, 8080);
    }

    @Test
    void withoutAMailServerItSaysThatNothingIsSent() {
        MailServer none = new MailServer(NONE, NONE, "starttls", LINE, NONE, 8080);
        assertEquals(List.of(), none.missing());
        assertEquals("E-mail is not set up yet: nothing is sent. Ask whoever runs Waymark.", none.whyNot());
        assertEquals("http://localhost:8080", none.address());
    }

    @Test
    void withOneItNeedsASenderAndALinkAndAKnownKindOfTls() {
        List<String> missing = new MailServer(Optional.of("mail.example.org"), NONE, "ssl", LINE, NONE, 8080).missing();
        assertEquals(
                List.of("WAYMARK_MAIL_FROM", "WAYMARK_URL", "WAYMARK_MAIL_TLS"),
                missing.stream().map(reason -> reason.split(" ")[0]).toList());
        assertNull(new MailServer(Optional.of("mail.example.org"), NONE, "tls", LINE, NONE, 8080).whyNot());
    }
}
