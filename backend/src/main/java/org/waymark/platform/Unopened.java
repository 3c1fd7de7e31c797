package org.waymark.platform;

import java.sql.SQLException;
import java.util.stream.Stream;

/** Why a database did not open, in words for whoever started Waymark. */
record Unopened(String url, String user, Throwable cause) {

    private static final String IN_USE = "90020";

    String reason() {
        return Stream.iterate(cause, next -> next != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(failure -> failure.getSQLState() != null)
                .findFirst()
                .map(this::reason)
                .orElseGet(this::unknown);
    }

    private String reason(SQLException failure) {
        String state = failure.getSQLState();
        if (state.equals(IN_USE)) {
            return "The database in WAYMARK_DATA is in use: stop the Waymark that runs on it, or give another folder";
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            return unknown();
        }
        if (state.startsWith("28")) {
            return "PostgreSQL does not let \"%s\" in: check WAYMARK_DB_USER and WAYMARK_DB_PASSWORD".formatted(user);
        }
        if (state.equals("3D000")) {
            return "PostgreSQL has no such database: make it with createdb, or check WAYMARK_DB_URL, which is "
                    + shown();
        }
        if (state.startsWith("08")) {
            return "PostgreSQL cannot be reached: start it, or check WAYMARK_DB_URL, which is " + shown();
        }
        return unknown();
    }

    private String unknown() {
        Throwable last = cause;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        String said = last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
        String where = url.startsWith("jdbc:postgresql:") ? "WAYMARK_DB_URL" : "WAYMARK_DATA";
        return "The database did not open (%s): check %s, which makes %s"
                .formatted(said.lines().findFirst().orElse(""), where, shown());
    }

    /** Without its settings: a password may be among them. */
    private String shown() {
        return url.replaceFirst("[?;].*", "");
    }
}
