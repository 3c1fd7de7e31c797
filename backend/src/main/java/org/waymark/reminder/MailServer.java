package org.waymark.reminder;

import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.waymark.platform.Refusal;

/** The mail server that the environment names, if it names one. */
@ApplicationScoped
public class MailServer {

    private static final Logger LOG = Logger.getLogger(MailServer.class);
    private static final List<String> TLS = List.of("starttls", "tls", "none");

    /** Where the mail server is and how it is spoken to. */
    record Line(String host, int port, Optional<String> user, Optional<String> password) {}

    private final Optional<String> host;
    private final Optional<String> from;
    private final String tls;
    private final Line line;
    private final Optional<String> url;
    private final int port;

    @Inject
    MailServer(
            @ConfigProperty(name = "waymark.mail.host") Optional<String> host,
            @ConfigProperty(name = "waymark.mail.from") Optional<String> from,
            @ConfigProperty(name = "waymark.mail.tls") String tls,
            @ConfigProperty(name = "quarkus.mailer.host") String mailer,
            @ConfigProperty(name = "quarkus.mailer.port") int mailerPort,
            @ConfigProperty(name = "quarkus.mailer.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.mailer.password") Optional<String> password,
            @ConfigProperty(name = "waymark.url") Optional<String> url,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this(host, from, tls, new Line(mailer, mailerPort, user, password), url, port);
    }

    MailServer(Optional<String> host, Optional<String> from, String tls, Line line, Optional<String> url, int port) {
        this.host = host;
        this.from = from;
        this.tls = tls;
        this.line = line;
        this.url = url;
        this.port = port;
    }

    void start(@Observes @Priority(2) StartupEvent start) {
        Refusal.over(missing());
        if (!isSet()) {
            LOG.info("WAYMARK_MAIL_HOST is not set: no mail is sent");
        }
    }

    /** What is missing beside the mail server, in words that name it. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (host.isPresent() && from.isEmpty()) {
            missing.add(
                    "WAYMARK_MAIL_FROM is missing: the address that reminders come from, such as reminders@example.org");
        }
        if (host.isPresent() && url.isEmpty()) {
            missing.add("WAYMARK_URL is missing: the address of the web app, such as https://waymark.example.org");
        }
        if (!TLS.contains(tls)) {
            missing.add("WAYMARK_MAIL_TLS is \"" + tls + "\": give starttls, tls or none");
        }
        return missing;
    }

    boolean isSet() {
        return host.isPresent();
    }

    /** Why nothing is sent; null when there is a mail server. */
    String whyNot() {
        return isSet() ? null : "E-mail is not set up yet: nothing is sent. Ask whoever runs Waymark.";
    }

    /** How to speak to it. @param patience after so long without a word the line is taken for broken */
    MailConfig line(Duration patience) {
        MailConfig config = new MailConfig()
                .setHostname(line.host())
                .setPort(line.port())
                .setStarttls(tls.equals("starttls") ? StartTLSOptions.REQUIRED : StartTLSOptions.DISABLED)
                .setSsl(tls.equals("tls"))
                .setKeepAlive(false)
                .setMaxPoolSize(1);
        line.user().ifPresent(config::setUsername);
        line.password().ifPresent(config::setPassword);
        config.setHostnameVerificationAlgorithm(tls.equals("none") ? "" : "HTTPS");
        config.setConnectTimeout((int) patience.toMillis());
        config.setIdleTimeout((int) patience.toSeconds());
        return config;
    }

    String from() {
        return from.orElseThrow();
    }

    /** Of the web app. */
    String address() {
        return url.orElse("http://localhost:" + port);
    }
}
