package org.waymark.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Without its secrets the application does not start, and says which. */
class StartupTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String EMBEDDED = "jdbc:h2:file:data/waymark";
    private static final Optional<String> NONE = Optional.empty();

    @Test
    void withoutASecretItDoesNotStartAndSaysWhich() {
        List<String> missing = missing(NONE, NONE, false, EMBEDDED, NONE);
        assertEquals(1, missing.size());
        assertTrue(
                missing.get(0).contains("WAYMARK_SECRET") && missing.get(0).contains("openssl rand"),
                missing.toString());
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNoSecretIsPrinted() {
        List<String> missing =
                missing(Optional.of("too short"), Optional.of("short too"), false, "jdbc:postgresql://not-set/", NONE);
        assertEquals(4, missing.size(), missing.toString());
        for (String name :
                List.of("WAYMARK_SECRET", "WAYMARK_BOOTSTRAP_TOKEN", "WAYMARK_DB_URL", "WAYMARK_DB_PASSWORD")) {
            assertTrue(missing.stream().anyMatch(reason -> reason.startsWith(name)), name);
        }
        assertFalse(
                missing.toString().contains("too short") || missing.toString().contains("short too"));
    }

    @Test
    void withItsSecretsItStarts() {
        assertEquals(List.of(), missing(Optional.of(SECRET), NONE, false, EMBEDDED, NONE));
        assertEquals(
                List.of(),
                missing(
                        Optional.of(SECRET),
                        Optional.of(SECRET),
                        false,
                        "jdbc:postgresql://localhost:5432/waymark",
                        Optional.of("password")));
    }

    @Test
    void theDemonstrationMakesItsOwnForEachStart() {
        assertEquals(List.of(), missing(NONE, NONE, true, EMBEDDED, NONE));
    }

    private static List<String> missing(
            Optional<String> secret,
            Optional<String> bootstrap,
            boolean demonstration,
            String database,
            Optional<String> password) {
        return new StartupCheck(
                        new Secrets(secret, demonstration),
                        bootstrap,
                        demonstration,
                        "127.0.0.1",
                        new StartupCheck.Database(database, "waymark", password, "./target/data"))
                .missing();
    }
}
