package org.waymark.platform;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.internal.exception.sqlExceptions.FlywaySqlUnableToConnectToDbException;
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
    private final Database database;

    /** Where the database is, and as whom it is opened; of the embedded one the folder. */
    record Database(String url, String user, Optional<String> password, String folder) {

        boolean isPostgres() {
            return url.startsWith("jdbc:postgresql:");
        }

        boolean isAFile() {
            return url.startsWith("jdbc:h2:file:");
        }
    }

    @Inject
    StartupCheck(
            Secrets secrets,
            @ConfigProperty(name = "waymark.bootstrap-token") Optional<String> bootstrap,
            @ConfigProperty(name = "waymark.demo") boolean demo,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
            @ConfigProperty(name = "waymark.data") String folder) {
        this(secrets, bootstrap, demo, host, new Database(url, user.orElse(""), password, folder));
    }

    StartupCheck(Secrets secrets, Optional<String> bootstrap, boolean demo, String host, Database database) {
        this.secrets = secrets;
        this.bootstrap = bootstrap;
        this.demo = demo;
        this.host = host;
        this.database = database;
    }

    void start(@Observes @Priority(1) StartupEvent start, Instance<Flyway> flyway, Instance<SessionFactory> sessions) {
        Refusal.over(missing());
        migrate(flyway.get());
        if (bootstrap.isEmpty() && !demo && LaunchMode.current() == LaunchMode.NORMAL) {
            Refusal.over(nobodyCouldSignIn(sessions.get()));
        }
    }

    private void migrate(Flyway flyway) {
        try {
            Refusal.over(newer(flyway));
            flyway.migrate();
        } catch (FlywaySqlUnableToConnectToDbException e) {
            Refusal.over(List.of(new Unopened(database.url(), database.user(), e).reason()));
        }
    }

    /** A database that a newer Waymark has changed: this one would write into what it does not know. */
    static List<String> newer(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
                .map(MigrationInfo::getVersion)
                .map(version -> "The database is of a newer Waymark, which brought it to version " + version
                        + ": start that one, or bring back the copy from before it")
                .reduce((earlier, latest) -> latest)
                .stream()
                .toList();
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
        if (database.url().equals("jdbc:postgresql://not-set/")) {
            missing.add(
                    "WAYMARK_DB_URL is missing: the database's address, such as jdbc:postgresql://localhost:5432/waymark");
        } else if (!database.isPostgres() && !database.url().startsWith("jdbc:h2:")) {
            missing.add(
                    "WAYMARK_DB_URL is not the address of a PostgreSQL: give one such as jdbc:postgresql://localhost:5432/waymark");
        }
        if (database.isPostgres() && database.password().isEmpty()) {
            missing.add("WAYMARK_DB_PASSWORD is missing: the password of the database's user WAYMARK_DB_USER");
        }
        if (database.isAFile()) {
            new DataFolder(database.folder()).fault().ifPresent(missing::add);
        }
        if (!resolves(host)) {
            missing.add("WAYMARK_HOST is \"" + host + "\", which is no address of this machine: leave it out, or give "
                    + "one such as 0.0.0.0");
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

    private static boolean resolves(String host) {
        try {
            return InetAddress.getByName(host) != null;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
