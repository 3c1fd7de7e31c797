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
        update.readings().forEach(reading -> present.put(reading.measure.key, reading));
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
        update.forgetReadings();
    }

    /** Makes the readings of a contribution that is being sent; nobody else has given them. */
    static void give(Contribution contribution, List<Measure> measures, LocalDate today) {
        Map<String, ReadingOfMeasure> before = new HashMap<>();
        if (contribution.sentReadings != null) {
            contribution.sentReadings.forEach(sent -> before.put(sent.measure(), sent));
        }
        Map<String, Measure> byKey = new HashMap<>();
        measures.forEach(measure -> byKey.put(measure.key, measure));
        for (ReadingOfMeasure given : contribution.readings()) {
            Reading reading = new Reading();
            reading.plan = contribution.plan;
            reading.measure = byKey.get(given.measure());
            reading.quarter = contribution.quarter;
            reading.contribution = contribution;
            reading.take(given.reading());
            reading.receivedOn = today;
            ReadingOfMeasure sent = before.get(given.measure());
            reading.revised = sent != null && !sent.equals(given);
            reading.persist();
        }
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
