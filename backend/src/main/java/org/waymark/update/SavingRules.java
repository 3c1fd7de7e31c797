package org.waymark.update;

import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.plan.Action;
import org.waymark.plan.Measure;
import org.waymark.platform.Faults;
import org.waymark.progress.Quarter;

/** What even a draft may not say: the one place where saving is refused for what is wrong. */
final class SavingRules {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 4, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 3, 31);

    private SavingRules() {}

    static Faults check(UpdateRequest request, Action action, Quarter quarter, Validator validator) {
        Faults faults = Faults.in(request, validator);
        date(request.completedOn(), "/completedOn", faults);
        boolean later = request.completedOn() != null && request.completedOn().isAfter(quarter.lastDay());
        faults.addIf(later, "/completedOn", "Give a day in or before the quarter, which ends on " + quarter.lastDay());
        date(request.recovery() == null ? null : request.recovery().by(), "/recovery/by", faults);
        date(request.ask() == null ? null : request.ask().by(), "/ask/by", faults);
        date(request.completionDate() == null ? null : request.completionDate().to(), "/completionDate/to", faults);
        Evidence.check(request.evidence(), faults);
        readings(request.readings(), Measure.of(action), faults);
        given(request.readings(), Contribution.givers(action, quarter), faults);
        return faults;
    }

    /** What others have answered, or taken to the board, stands. */
    static void ask(QuarterlyUpdate update, UpdateRequest.AskRequest request, Faults faults) {
        boolean stands = update.hasAsk() && update.ask.stands();
        faults.addIf(
                stands && !update.ask.words().equals(request),
                "/ask",
                "It has been answered or taken to the board: leave its words, and ask anew in the next update");
    }

    static void date(LocalDate date, String pointer, Faults faults) {
        boolean outside = date != null && (date.isBefore(EARLIEST) || date.isAfter(LATEST));
        faults.addIf(outside, pointer, "Give a date between " + EARLIEST + " and " + LATEST);
    }

    /**
     * Whether a day on which something is to be is over when it is said. Who enters a quarter long after it says what was to be then,
     * after its end.
     */
    static boolean hasPassed(LocalDate day, Quarter quarter, LocalDate today) {
        boolean longAfter = today.isAfter(quarter.next().lastDay());
        return day != null && day.isBefore(longAfter ? quarter.lastDay() : today);
    }

    static void expected(
            Reading.Status status, LocalDate on, Quarter quarter, LocalDate today, String at, Faults faults) {
        boolean notYet = status == Reading.Status.NOT_YET;
        faults.addIf(notYet && on == null, at + "/expectedOn", "Say when the figure is expected");
        faults.addIf(
                notYet && hasPassed(on, quarter, today),
                at + "/expectedOn",
                "That day has passed: give the figure, or a later day");
    }

    static void recovered(LocalDate by, Quarter quarter, LocalDate today, Faults faults) {
        faults.addIf(
                hasPassed(by, quarter, today),
                "/recovery/by",
                "That day has passed: say by which later day it is back on track, or rate it as it stands");
    }

    static void completed(LocalDate on, LocalDate today, Faults faults) {
        boolean ahead = on != null && on.isAfter(today);
        faults.addIf(ahead, "/completedOn", "Give the day on which it was completed: today or before");
    }

    /** A figure is given once: whoever gave it has it. */
    static void given(List<ReadingOfMeasure> readings, Map<String, String> givers, Faults faults) {
        for (int i = 0; i < readings.size(); i++) {
            String giver = readings.get(i) == null
                    ? null
                    : givers.get(String.valueOf(readings.get(i).measure()));
            faults.addIf(
                    giver != null,
                    "/readings/%d/measure".formatted(i),
                    "%s has given this figure: leave it out here, or have it taken out there first".formatted(giver));
        }
    }

    static void readings(List<ReadingOfMeasure> readings, List<Measure> measures, Faults faults) {
        Map<String, Measure> byKey =
                measures.stream().collect(Collectors.toMap(measure -> measure.key, measure -> measure));
        Set<String> given = new HashSet<>();
        for (int i = 0; i < readings.size(); i++) {
            ReadingOfMeasure reading = readings.get(i);
            if (reading == null || reading.measure() == null) {
                continue; // said already
            }
            String at = "/readings/" + i;
            Measure measure = byKey.get(reading.measure());
            if (measure == null) {
                faults.add(at + "/measure", "This action has no measure \"" + reading.measure() + "\"");
            } else {
                faults.addIf(!given.add(reading.measure()), at + "/measure", "It is given twice");
                reading.reading().check(measure, at, faults);
                date(reading.expectedOn(), at + "/expectedOn", faults);
            }
        }
    }
}
