package org.waymark.update;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.plan.Measure;

/** The readings that come with an update. */
final class Readings {

    private Readings() {}

    /** Makes the update's readings those of the request; a figure that had counted before and differs now is marked as revised. */
    static void replace(QuarterlyUpdate update, List<ReadingOfMeasure> given, LocalDate today) {
        Map<String, Measure> measures = new HashMap<>();
        Map<String, Reading> present = new HashMap<>();
        Reading.of(update).forEach(reading -> present.put(reading.measure.key, reading));
        if (!given.isEmpty()) {
            Measure.of(update.action).forEach(measure -> measures.put(measure.key, measure));
        }
        for (ReadingOfMeasure one : given) {
            Reading reading = present.remove(one.measure());
            if (reading == null) {
                reading = adoptedOrNew(update, measures.get(one.measure()));
            }
            boolean fresh = reading.id == null;
            if (reading.take(one.reading())) {
                reading.receivedOn = today;
                reading.revised |= !fresh && update.sentAt != null;
            }
            reading.persist();
        }
        present.values().forEach(Reading::delete);
    }

    /** A reading that was given by itself for this quarter comes under the update when the update speaks of it. */
    private static Reading adoptedOrNew(QuarterlyUpdate update, Measure measure) {
        Reading reading = Reading.of(measure, update.quarter);
        if (reading == null) {
            reading = new Reading();
            reading.plan = update.plan;
            reading.measure = measure;
            reading.quarter = update.quarter;
        }
        reading.update = update;
        return reading;
    }
}
