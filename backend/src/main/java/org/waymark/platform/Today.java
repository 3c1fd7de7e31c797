package org.waymark.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one clock. The day that the rules go by can be set (WAYMARK_TODAY); days are days in Europe/London. Instants are always real.
 */
@ApplicationScoped
public class Today {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private volatile LocalDate set;

    public Today(@ConfigProperty(name = "waymark.today") Optional<LocalDate> set) {
        this.set = set.orElse(null);
    }

    /** The day that the rules go by. */
    public LocalDate day() {
        LocalDate day = set;
        return day == null ? LocalDate.now(LONDON) : day;
    }

    /** The real time, to the millisecond: sessions, tokens and history are never set. */
    public Instant instant() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Sets the day, or with null lets it be the real one again. For tests, which play a quarter through. */
    public void set(LocalDate day) {
        this.set = day;
    }
}
