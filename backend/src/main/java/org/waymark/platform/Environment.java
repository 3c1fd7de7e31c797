package org.waymark.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.waymark.progress.Quarter;

/** The variables that hold more than text, as they are set. What cannot be read is said at the start, not met later by whoever comes first. */
record Environment(Map<String, String> variables) {

    private static final int LAST_PORT = 65_535;
    private static final int MOST_CONNECTIONS = 1_000;
    private static final Set<String> YES_OR_NO =
            Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "t", "f", "1", "0");

    /** Each variable that cannot be read: its name, its value, and what to give instead. */
    List<String> unreadable() {
        return Stream.of(
                        wrong("WAYMARK_PORT", number(LAST_PORT), "a port from 1 to 65535"),
                        wrong("WAYMARK_MAIL_PORT", number(LAST_PORT), "a port from 1 to 65535"),
                        wrong("WAYMARK_DB_CONNECTIONS", number(MOST_CONNECTIONS), "a whole number from 1 to 1000"),
                        wrong("WAYMARK_DEMO", Environment::isYesOrNo, "true or false"),
                        wrong(
                                "WAYMARK_TODAY",
                                Environment::isDay,
                                "a day such as 2024-10-10, or leave it out for the real one"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> wrong(String name, Predicate<String> readable, String wanted) {
        return Optional.ofNullable(variables.get(name))
                .filter(value -> !value.isEmpty() && !readable.test(value))
                .map(value -> "%s is \"%s\": give %s".formatted(name, value, wanted));
    }

    private static Predicate<String> number(int most) {
        return value -> value.matches("[0-9]{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= most;
    }

    private static boolean isYesOrNo(String value) {
        return YES_OR_NO.contains(value.toLowerCase(Locale.ROOT));
    }

    /** A day that lies in a quarter: the rules know no other. */
    private static boolean isDay(String value) {
        try {
            Quarter.containing(LocalDate.parse(value));
            return true;
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }
}
