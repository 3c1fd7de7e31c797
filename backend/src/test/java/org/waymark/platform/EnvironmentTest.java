package org.waymark.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is set wrongly ends the start with a line that names it: a day that is none let the server start, and fail at every request. */
class EnvironmentTest {

    private static final String POSTGRES = "jdbc:postgresql://db.example.org:5432/waymark?password=hidden";

    @ParameterizedTest
    @CsvSource({
        "WAYMARK_TODAY, 2024-02-30",
        "WAYMARK_TODAY, tomorrow",
        "WAYMARK_TODAY, 1999-03-31",
        "WAYMARK_TODAY, 9999-01-01",
        "WAYMARK_DEMO, maybe",
        "WAYMARK_PORT, abc",
        "WAYMARK_PORT, 0",
        "WAYMARK_PORT, 65536",
        "WAYMARK_MAIL_PORT, smtp",
        "WAYMARK_DB_CONNECTIONS, 0",
        "WAYMARK_DB_CONNECTIONS, many",
    })
    void aValueThatCannotBeReadIsNamed(String variable, String value) {
        List<String> unreadable = new Environment(Map.of(variable, value)).unreadable();
        assertEquals(1, unreadable.size());
        assertTrue(
                unreadable.get(0).startsWith("%s is \"%s\": give ".formatted(variable, value)), unreadable.toString());
    }

    @Test
    void whatCanBeReadOrIsLeftOutIsNot() {
        assertEquals(List.of(), new Environment(Map.of()).unreadable());
        Map<String, String> set = Map.of(
                "WAYMARK_TODAY", "2024-10-10",
                "WAYMARK_DEMO", "TRUE",
                "WAYMARK_PORT", "65535",
                "WAYMARK_MAIL_PORT", "",
                "WAYMARK_DB_CONNECTIONS", "32");
        assertEquals(List.of(), new Environment(set).unreadable());
    }

    @Test
    void allOfItIsSaidAtOnceAndWithoutAStackTrace() {
        List<String> unreadable = new Environment(
                        Map.of("WAYMARK_TODAY", "soon", "WAYMARK_PORT", "-1", "WAYMARK_DEMO", "?"))
                .unreadable();
        assertEquals(3, unreadable.size());
        assertThrows(ConfigurationException.class, () -> Refusal.over(unreadable));
        Refusal.over(List.of());
    }

    @Test
    void aFolderIsMadeAndOneThatCannotBeIsNamed(@TempDir Path temporary) throws IOException {
        Path made = temporary.resolve("new/data");
        assertTrue(new DataFolder(made.toString()).fault().isEmpty());
        assertTrue(Files.isDirectory(made));
        String file = Files.createFile(temporary.resolve("a-file")).toString();
        for (String name : List.of(file, "data", temporary + "/a;MODE=MySQL")) {
            String fault = new DataFolder(name).fault().orElse("nothing is wrong with it");
            assertTrue(fault.startsWith("WAYMARK_DATA is \"" + name + "\": give "), fault);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "28P01, 'PostgreSQL does not let \"waymark\" in: check WAYMARK_DB_USER and WAYMARK_DB_PASSWORD'",
        "28000, 'PostgreSQL does not let \"waymark\" in: check WAYMARK_DB_USER and WAYMARK_DB_PASSWORD'",
        "3D000, 'PostgreSQL has no such database: make it with createdb, or check WAYMARK_DB_URL, which is jdbc:postgresql://db.example.org:5432/waymark'",
        "08001, 'PostgreSQL cannot be reached: start it, or check WAYMARK_DB_URL, which is jdbc:postgresql://db.example.org:5432/waymark'",
        "53300, 'The database did not open (too many clients): check WAYMARK_DB_URL, which makes jdbc:postgresql://db.example.org:5432/waymark'",
    })
    void whyADatabaseDidNotOpenIsSaidInWordsAndNoPasswordAmongThem(String state, String words) {
        Exception failure = new RuntimeException("from Flyway", new SQLException("too many clients", state));
        assertEquals(words, new Unopened(POSTGRES, "waymark", failure).reason());
    }

    @Test
    void anEmbeddedDatabaseThatAnotherHoldsIsSaidToBeInUse() {
        Exception failure = new RuntimeException("from Flyway", new SQLException("may be in use", "90020"));
        String reason = new Unopened("jdbc:h2:file:/srv/data/waymark;WRITE_DELAY=0", "waymark", failure).reason();
        assertTrue(reason.startsWith("The database in WAYMARK_DATA is in use: stop the Waymark"), reason);
    }

    @Test
    void aDatabaseOfANewerWaymarkIsLeftAlone() throws SQLException {
        String url = "jdbc:h2:mem:newer;DB_CLOSE_DELAY=-1";
        Flyway flyway = Flyway.configure()
                .dataSource(url, "waymark", "waymark")
                .locations("classpath:db/migration")
                .placeholders(Map.of("on-postgresql-only", "--"))
                .load();
        flyway.migrate();
        assertEquals(List.of(), StartupCheck.newer(flyway));
        try (Connection connection = DriverManager.getConnection(url, "waymark", "waymark")) {
            connection
                    .createStatement()
                    .execute(
                            "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\", \"script\","
                                    + " \"installed_by\", \"execution_time\", \"success\")"
                                    + " values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 'waymark', 0, true)");
        }
        List<String> newer = StartupCheck.newer(flyway);
        assertEquals(1, newer.size());
        assertTrue(newer.get(0).startsWith("The database is of a newer Waymark, which brought it to version 9999:"));
    }
}
