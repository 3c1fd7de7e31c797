package org.waymark.plan;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.progress.Direction;
import org.waymark.progress.Period;
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

    /** All measures and indicators of a plan; one query. */
    public static List<Measure> of(Plan plan) {
        return list("from Measure m left join fetch m.collectedBy where m.plan = ?1 order by m.position", plan);
    }

    public static List<Measure> of(Action action) {
        return list("from Measure m left join fetch m.collectedBy where m.action = ?1 order by m.position", action);
    }

    public static List<Measure> of(Objective objective) {
        return list(
                "from Measure m left join fetch m.collectedBy where m.objective = ?1 order by m.position", objective);
    }

    public Period period() {
        return period == null ? Period.QUARTER : period;
    }

    public Status status() {
        return status == null ? Status.AGREED : status;
    }

    public boolean countsPeople() {
        return Boolean.TRUE.equals(countsPeople);
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
}
