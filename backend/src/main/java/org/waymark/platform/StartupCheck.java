package org.waymark.platform;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start without what would make a start unsafe, and says all of it at once. */
public class StartupCheck {

    void check(
            @Observes @Priority(1) StartupEvent start,
            Secrets secrets,
            @ConfigProperty(name = "waymark.bootstrap-token") Optional<String> bootstrap,
            @ConfigProperty(name = "waymark.demo") boolean demo,
            @ConfigProperty(name = "quarkus.http.host") String host) {
        List<String> wrong = new ArrayList<>();
        if (!secrets.isSet()) {
            wrong.add("WAYMARK_SECRET is missing or shorter than 32 characters: it keys the hashes of sessions and tokens. "
                    + "Make one with: openssl rand -base64 48");
        }
        if (bootstrap.filter(token -> token.length() < Secrets.SHORTEST).isPresent()) {
            wrong.add("WAYMARK_BOOTSTRAP_TOKEN is shorter than 32 characters. Make one with: openssl rand -base64 48");
        }
        boolean loopback = List.of("127.0.0.1", "localhost", "::1").contains(host);
        if (demo && !loopback && LaunchMode.current() == LaunchMode.NORMAL) {
            wrong.add("WAYMARK_DEMO is on and WAYMARK_HOST is " + host + ": the demonstration's passwords are public, so it listens on loopback only.");
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("Waymark does not start:\n  - " + String.join("\n  - ", wrong));
        }
    }
}
