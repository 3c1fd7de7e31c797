package org.waymark.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.waymark.platform.JsonColumn;
import org.waymark.progress.Calendar;
import org.waymark.progress.Quarter;

/**
 * Where a plan's quarters are in their life.
 *
 * @param states of those that have ever been finalised; one that was reopened is OPEN
 */
public record QuarterStates(@JsonValue SortedMap<Quarter, QuarterState> states) {

    public static final QuarterStates NONE = of(Map.of());

    /** A quarter that nobody has finalised in a year is not reported on any more. */
    private static final int MOST_QUARTERS_BEHIND = 4;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static QuarterStates of(Map<Quarter, QuarterState> states) {
        return new QuarterStates(Collections.unmodifiableSortedMap(new TreeMap<>(states)));
    }

    QuarterStates with(Quarter quarter, QuarterState state) {
        SortedMap<Quarter, QuarterState> next = new TreeMap<>(states);
        next.put(quarter, state);
        return of(next);
    }

    QuarterState state(Quarter quarter) {
        return states.getOrDefault(quarter, QuarterState.OPEN);
    }

    /** Those that are finalised or released, in order. */
    SortedSet<Quarter> finalised() {
        SortedSet<Quarter> finalised = new TreeSet<>(states.keySet());
        finalised.removeIf(quarter -> state(quarter) == QuarterState.OPEN);
        return finalised;
    }

    /** It was finalised, and is open again. */
    boolean isReopened(Quarter quarter) {
        return states.get(quarter) == QuarterState.OPEN;
    }

    /**
     * The quarter that leads report on: the one after those that have been finalised, once it has ended; where it has not, or lies more
     * than a year back, the latest that has. Where nothing was ever finalised, it begins with the plan's first. A reopened one was
     * reported: it does not come before the others again.
     */
    Quarter reporting(Calendar calendar, LocalDate today) {
        Quarter latest = calendar.latestEnded(today);
        Quarter next =
                states.isEmpty() ? calendar.firstQuarter() : states.lastKey().next();
        return next.isBefore(latest.minus(MOST_QUARTERS_BEHIND)) || next.isAfter(latest) ? latest : next;
    }

    /** From the one that is reported to the latest that has ended: what updates are still waited for in, in order. */
    List<Quarter> awaited(Calendar calendar, LocalDate today) {
        Quarter latest = calendar.latestEnded(today);
        return Stream.iterate(reporting(calendar, today), quarter -> !quarter.isAfter(latest), Quarter::next)
                .filter(quarter -> quarter.lastDay().isBefore(today) && !states.containsKey(quarter))
                .toList();
    }

    /** Open quarters beside the one that is reported, in which something may be said by now: reopened ones, and later ones. */
    List<Quarter> openBeside(Calendar calendar, LocalDate today) {
        Quarter reporting = reporting(calendar, today);
        return Stream.iterate(
                        calendar.firstQuarter(),
                        quarter -> calendar.contains(quarter)
                                && !quarter.firstDay().isAfter(today),
                        Quarter::next)
                .filter(quarter -> isReopened(quarter) || quarter.isAfter(reporting))
                .filter(quarter -> !quarter.equals(reporting))
                .toList();
    }

    /** As the database has them; empty where it has none. */
    public String asStored() {
        String stored = new Column().convertToDatabaseColumn(this);
        return stored == null ? "" : stored;
    }

    @Immutable
    static class Column extends JsonColumn<QuarterStates> {
        Column() {
            super(new TypeReference<>() {});
        }

        @Override
        public String convertToDatabaseColumn(QuarterStates states) {
            return states.states.isEmpty() ? null : super.convertToDatabaseColumn(states);
        }

        @Override
        public QuarterStates convertToEntityAttribute(String text) {
            return text == null ? NONE : super.convertToEntityAttribute(text);
        }
    }
}
