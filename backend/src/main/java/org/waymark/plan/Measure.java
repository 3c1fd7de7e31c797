package org.waymark.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.waymark.platform.JsonColumn;
import org.waymark.progress.Calendar;
import org.waymark.progress.Direction;
import org.waymark.progress.Period;
import org.waymark.progress.Quarter;
import org.waymark.progress.TrackedMeasure;
import org.waymark.progress.TrackedReading;

/** What shows that an action works; of an objective as a whole, an indicator. Exactly one of action and objective is set. */
@Entity
public class Measure extends PanacheEntity {

    @Schema(name = "MeasureKind")
    public enum Kind {
        COUNT,
        PERCENT,
        RATE,
        /** A thing produced or not. */
        DOCUMENT,
        /** A report in words. */
        NARRATIVE;

        public boolean isNumeric() {
            return this == COUNT || this == PERCENT || this == RATE;
        }
    }

    @Schema(name = "MeasureStatus")
    public enum Status {
        AGREED,
        TO_BE_CONFIRMED,
        NOT_COLLECTED
    }

    private static final int END_OF_ACADEMIC_YEAR = 2;

    @ManyToOne(fetch = FetchType.LAZY)
    public Plan plan;

    @ManyToOne(fetch = FetchType.LAZY)
    public Objective objective;

    @ManyToOne(fetch = FetchType.LAZY)
    public Action action;

    public int position;

    @Column(name = "measure_key")
    public String key;

    public String statement;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    @Enumerated(EnumType.STRING)
    public Direction direction;

    @Enumerated(EnumType.STRING)
    public Period period;

    @Enumerated(EnumType.STRING)
    public Status status;

    public String statusReason;
    public BigDecimal targetValue;
    public LocalDate targetBy;
    public String targetWords;
    public BigDecimal baselineValue;
    public LocalDate baselineAsAt;

    @Enumerated(EnumType.STRING)
    public Period baselinePeriod;

    public String source;

    @ManyToOne(fetch = FetchType.LAZY)
    public Partner collectedBy;

    /** When and how it is collected. */
    public String collected;

    public Boolean countsPeople;
    public Boolean sensitive;

    /** Who collected it before another body took over, in order. */
    @Convert(converter = CollectedBeforeColumn.class)
    public List<CollectedBefore> collectedBefore;

    /** All measures and indicators of a plan; one query. */
    public static List<Measure> of(Plan plan) {
        return list("from Measure m left join fetch m.collectedBy where m.plan = ?1 order by m.position", plan);
    }

    /** All indicators of a plan; one query. */
    public static List<Measure> ofObjectives(Plan plan) {
        return list(
                "from Measure m join fetch m.objective left join fetch m.collectedBy where m.plan = ?1 order by m.position",
                plan);
    }

    public static List<Measure> of(Action action) {
        return list("from Measure m left join fetch m.collectedBy where m.action = ?1 order by m.position", action);
    }

    public static List<Measure> of(Objective objective) {
        return list(
                "from Measure m left join fetch m.collectedBy where m.objective = ?1 order by m.position", objective);
    }

    /** From the quarter on a body collects it in another's place. @return whether it did */
    boolean passOn(Partner from, Partner to, Quarter quarter) {
        if (!from.equals(collectedBy)) {
            return false;
        }
        List<CollectedBefore> all = new ArrayList<>(collectedBefore == null ? List.of() : collectedBefore);
        all.add(new CollectedBefore(quarter, from.key));
        collectedBefore = all;
        collectedBy = to;
        return true;
    }

    /** Where it stands within its plan. */
    String address() {
        return action == null
                ? "objectives/%d/indicators/%s".formatted(objective.number, key)
                : "actions/%s/measures/%s".formatted(action.ref, key);
    }

    /** Who collects it in a quarter; another body may have done so earlier. */
    public Partner collectedBy(Quarter quarter) {
        return collectedBefore == null
                ? collectedBy
                : collectedBefore.stream()
                        .filter(collected -> quarter.isBefore(collected.before()))
                        .findFirst()
                        .map(collected -> plan.partner(collected.collectedBy()))
                        .orElse(collectedBy);
    }

    public Period period() {
        return period == null ? Period.QUARTER : period;
    }

    /**
     * The quarters in which an indicator is collected: those that its own words name; without such words each, or for an academic
     * year's figure the one in which that has ended.
     */
    public List<Quarter> asked() {
        return asked(status(), period(), collected, plan.calendar());
    }

    /** The same of one that is told by what is said of it. */
    public static List<Quarter> asked(Status status, Period period, String collected, Calendar calendar) {
        if (status != Status.AGREED) {
            return List.of();
        }
        Quarter last = calendar.lastQuarter();
        return Stream.iterate(calendar.firstQuarter(), quarter -> !quarter.isAfter(last), Quarter::next)
                .filter(asking(period, collected, calendar))
                .toList();
    }

    private static Predicate<Quarter> asking(Period period, String collected, Calendar calendar) {
        if (collected == null || collected.isBlank()) {
            return quarter -> period != Period.ACADEMIC_YEAR || quarter.number() == END_OF_ACADEMIC_YEAR;
        }
        return TimeScale.known(collected, calendar.firstQuarter(), calendar.lastQuarter())::asksIn;
    }

    public Status status() {
        return status == null ? Status.AGREED : status;
    }

    public boolean countsPeople() {
        return Boolean.TRUE.equals(countsPeople);
    }

    /** What it is within its plan: "measure m1 of action 1.10". */
    String within() {
        return action == null ? within(objective.number, key) : within(action.ref, key);
    }

    static String within(int objective, String key) {
        return "indicator %s of objective %d".formatted(key, objective);
    }

    static String within(String ref, String key) {
        return "measure %s of action %s".formatted(key, ref);
    }

    /** The measure as the rules see it. */
    public TrackedMeasure tracked(List<TrackedReading> readings) {
        return new TrackedMeasure(
                key,
                statement,
                kind == Kind.PERCENT,
                kind.isNumeric() && status() == Status.AGREED,
                direction,
                period(),
                targetValue == null ? null : new TrackedMeasure.Target(targetValue, targetBy),
                baselineValue == null ? null : new TrackedMeasure.Baseline(baselineValue, baselineAsAt, baselinePeriod),
                readings);
    }

    @Immutable
    static class CollectedBeforeColumn extends JsonColumn<List<CollectedBefore>> {
        CollectedBeforeColumn() {
            super(new TypeReference<>() {});
        }
    }
}
