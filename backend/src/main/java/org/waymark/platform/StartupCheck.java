package org.waymark.platform;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;

/** The first thing at every start: refuses to go on without what would make it unsafe or useless, all of it at once; then migrates. */
@ApplicationScoped
public class StartupCheck {

    private static final String MAKE_ONE = "Make one with: openssl rand -base64 48";
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "::1", "[::1]");

    private final Secrets secrets;
    private final Optional<String> bootstrap;
    private final boolean demo;
    private final String host;
    private final String database;
    private final Optional<String> databasePassword;

    StartupCheck(
            Secrets secrets,
            @ConfigProperty(name = "waymark.bootstrap-token") Optional<String> bootstrap,
            @ConfigProperty(name = "waymark.demo") boolean demo,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String database,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> databasePassword) {
        this.secrets = secrets;
        this.bootstrap = bootstrap;
        this.demo = demo;
        this.host = host;
        this.database = database;
        this.databasePassword = databasePassword;
    }

    void start(@Observes @Priority(1) StartupEvent start, Instance<Flyway> flyway, Instance<SessionFactory> sessions) {
        refuse(missing());
        flyway.get().migrate();
        if (bootstrap.isEmpty() && !demo && LaunchMode.current() == LaunchMode.NORMAL) {
            refuse(nobodyCouldSignIn(sessions.get()));
        }
    }

    /** What is missing from the environment, in words that name it. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (!secrets.isSet()) {
            missing.add(
                    "WAYMARK_SECRET is missing or shorter than 32 characters: it keys the hashes of sessions and tokens. "
                            + MAKE_ONE);
        }
        if (bootstrap.filter(token -> token.length() < Secrets.SHORTEST).isPresent()) {
            missing.add("WAYMARK_BOOTSTRAP_TOKEN is shorter than 32 characters. " + MAKE_ONE);
        }
        if (database.equals("jdbc:postgresql://not-set/")) {
            missing.add(
                    "WAYMARK_DB_URL is missing: the database's address, such as jdbc:postgresql://localhost:5432/waymark");
        }
        if (database.startsWith("jdbc:postgresql:") && databasePassword.isEmpty()) {
            missing.add("WAYMARK_DB_PASSWORD is missing: the password of the database's user WAYMARK_DB_USER");
        }
        if (demo && !LOOPBACK.contains(host) && LaunchMode.current() == LaunchMode.NORMAL) {
            missing.add("WAYMARK_DEMO is on and WAYMARK_HOST is " + host
                    + ": the demonstration's passwords are public, so it listens on loopback only");
        }
        return missing;
    }

    private static List<String> nobodyCouldSignIn(SessionFactory sessions) {
        long people = sessions.fromStatelessSession(
                session -> session.createNativeQuery("select count(*) from person", Long.class)
                        .getSingleResult());
        return people > 0
                ? List.of()
                : List.of(
                        "WAYMARK_BOOTSTRAP_TOKEN is missing, and nobody can sign in yet: with it a program adds the first administrator. "
                                + MAKE_ONE);
    }

    private static void refuse(List<String> reasons) {
        if (!reasons.isEmpty()) {
            throw new IllegalStateException("Waymark does not start:\n  - " + String.join("\n  - ", reasons));
        }
    }
}
