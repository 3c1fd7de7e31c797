package org.waymark.update;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.plan.Action;
import org.waymark.plan.Measure;
import org.waymark.plan.Plan;
import org.waymark.platform.Caller;
import org.waymark.progress.Quarter;
import org.waymark.progress.TrackedAction;
import org.waymark.progress.TrackedAsk;
import org.waymark.progress.TrackedMeasure;
import org.waymark.progress.TrackedReading;

/** What early warnings look at beside ratings: readings and asks, as far as the caller may see them. A fixed number of queries. */
final class Watch {

    /** A note alone is no reading of a number. */
    private static final String READINGS = """
            select r.measure.id, r.quarter, r.entersIn, r.value, r.status, r.id from Reading r left join r.update u
            where r.plan = ?1
                and (r.value is not null or r.numerator is not null or r.status = org.waymark.update.Reading$Status.NOT_YET)
                and (u is null or u.state in (org.waymark.progress.UpdateState.SUBMITTED, org.waymark.progress.UpdateState.ACCEPTED))""";

    private static final String ASKING = """
            from QuarterlyUpdate u where u.plan = ?1 and u.ask.need is not null
                and u.state in (org.waymark.progress.UpdateState.SUBMITTED, org.waymark.progress.UpdateState.ACCEPTED)""";

    private final ReadingSight sight;
    private final Known known;
    private final Map<Long, List<TrackedAsk>> asks;

    /** A reading, and by which id it is shown or not. */
    private record Told(Long id, TrackedReading reading) {

        static Told of(Object[] row) {
            Quarter quarter = (Quarter) row[1];
            return new Told(
                    (Long) row[5],
                    new TrackedReading(
                            quarter,
                            row[2] == null ? quarter : (Quarter) row[2],
                            (BigDecimal) row[3],
                            row[4] == Reading.Status.PROVISIONAL));
        }

        /** That there is one, and not what it says. */
        TrackedReading withoutValue() {
            return new TrackedReading(reading.quarter(), reading.knownFrom(), null, false);
        }
    }

    /** Whatever there is, whoever may see it. */
    private record Known(
            Map<Long, List<Measure>> measures,
            Map<Long, List<Told>> readings,
            List<QuarterlyUpdate> asking,
            Map<String, String> names) {

        static Known of(Plan plan) {
            return new Known(
                    Measure.of(plan).stream()
                            .filter(measure -> measure.action != null && measure.kind.isNumeric())
                            .collect(Collectors.groupingBy(measure -> measure.action.id)),
                    Plan.getEntityManager()
                            .createQuery(READINGS, Object[].class)
                            .setParameter(1, plan)
                            .getResultList()
                            .stream()
                            .collect(Collectors.groupingBy(
                                    row -> (Long) row[0], Collectors.mapping(Told::of, Collectors.toList()))),
                    QuarterlyUpdate.list(ASKING, plan),
                    plan.partnerNames());
        }
    }

    /** As the caller may read it. */
    static Watch of(Plan plan, Caller caller) {
        return new Watch(Known.of(plan), ReadingSight.of(plan, caller), update -> update.isOpenTo(caller));
    }

    /** All that counts, of what is not restricted: what each warning of it says is told to those alone who may read it. */
    static Watch ofCounted(Plan plan) {
        return new Watch(Known.of(plan), ReadingSight.ofCounted(plan), Watch::isForAll);
    }

    /** The same from what was read for somebody already. */
    Watch counted(Plan plan) {
        return new Watch(known, sight.counted(plan), Watch::isForAll);
    }

    private static boolean isForAll(QuarterlyUpdate update) {
        return !update.isRestricted();
    }

    private Watch(Known known, ReadingSight sight, Predicate<QuarterlyUpdate> open) {
        this.known = known;
        this.sight = sight;
        this.asks = known.asking.stream()
                .filter(open)
                .collect(Collectors.groupingBy(
                        update -> update.action.id,
                        Collectors.mapping(
                                update -> new TrackedAsk(
                                        update.quarter,
                                        known.names.getOrDefault(update.ask.to, update.ask.to),
                                        update.ask.by,
                                        update.ask.answer != null),
                                Collectors.toList())));
    }

    TrackedAction watching(Action action, TrackedAction tracked) {
        return tracked.watching(
                known.measures.getOrDefault(action.id, List.of()).stream()
                        .filter(sight::showsAny)
                        .map(this::tracked)
                        .toList(),
                asks.getOrDefault(action.id, List.of()));
    }

    /**
     * Where a quarter's readings are hidden, nobody is told whether there are any: as if the figure were still to come. Of what was sent
     * and is not accepted it is known, as of the update itself, that it is there.
     */
    private TrackedMeasure tracked(Measure measure) {
        Stream<TrackedReading> shown = known.readings.getOrDefault(measure.id, List.of()).stream()
                .filter(told -> sight.shows(measure, told.reading().quarter()))
                .map(told -> sight.isOpen(measure, told.reading().quarter(), told.id())
                        ? told.reading()
                        : told.withoutValue());
        Stream<TrackedReading> hidden =
                sight.hidden(measure).stream().map(quarter -> new TrackedReading(quarter, quarter, null, false));
        return measure.tracked(Stream.concat(shown, hidden).toList());
    }
}
