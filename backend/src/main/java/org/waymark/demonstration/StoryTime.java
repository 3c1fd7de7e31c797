package org.waymark.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.waymark.platform.Today;

/** The days and hours of the story. */
final class StoryTime extends Today {

    private Instant instant = Instant.EPOCH;

    StoryTime() {
        super(Optional.empty());
    }

    void set(LocalDate day, int hour, int minute) {
        set(day);
        instant = day.atTime(LocalTime.of(hour, minute)).atZone(Today.LONDON).toInstant();
    }

    @Override
    public Instant instant() {
        return instant;
    }
}
