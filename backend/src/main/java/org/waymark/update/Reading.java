package org.waymark.update;

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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.waymark.plan.Action;
import org.waymark.plan.Measure;
import org.waymark.plan.Objective;
import org.waymark.plan.Partner;
import org.waymark.plan.Plan;
import org.waymark.platform.Caller;
import org.waymark.platform.JsonColumn;
import org.waymark.progress.Quarter;
import org.waymark.progress.UpdateState;

/** A measure's value for one quarter. With an update it counts when the update does; by itself at once. */
@Entity
public class Reading extends PanacheEntity {

    /** PROVISIONAL may still change; NOT_YET is expected on a date. */
    @Schema(name = "ReadingStatus")
    public enum Status {
        ACTUAL,
        PROVISIONAL,
        NOT_YET
    }

    private static final String COUNTED =
            " and (u is null or u.state in (org.waymark.progress.UpdateState.SUBMITTED, org.waymark.progress.UpdateState.ACCEPTED)) order by r.quarter";

    @ManyToOne(fetch = FetchType.LAZY)
    public Plan plan;

    @ManyToOne(fetch = FetchType.LAZY)
    public Measure measure;

    /** The update that it came with, or null. */
    @ManyToOne(fetch = FetchType.LAZY)
    public QuarterlyUpdate update;

    /** The contribution that it came with, or null. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Contribution contribution;

    public Quarter quarter;

    @Column(name = "amount")
    public BigDecimal value;

    public BigDecimal numerator;
    public BigDecimal denominator;

    @Enumerated(EnumType.STRING)
    public Status status;

    public LocalDate expectedOn;
    public String note;
    public LocalDate receivedOn;

    /** Changed after it had counted. */
    public boolean revised;

    /** The quarter that it enters, when its own was finalised before it came or was revised. */
    public Quarter entersIn;

    /** SUBMITTED or ACCEPTED, of an indicator's; null of a measure's, which goes with its update. */
    @Enumerated(EnumType.STRING)
    public UpdateState state;

    /** What it was before it was revised. */
    @Convert(converter = Was.Column.class)
    public Was was;

    /** What a reading said before it was revised, and all that it takes to say it again. */
    public record Was(
            BigDecimal value,
            BigDecimal numerator,
            BigDecimal denominator,
            Status status,
            LocalDate expectedOn,
            String note,
            LocalDate receivedOn,
            boolean revised,
            Quarter entersIn,
            UpdateState state) {

        @Immutable
        static class Column extends JsonColumn<Was> {
            Column() {
                super(new TypeReference<>() {});
            }
        }
    }

    /** The counted readings of a plan, or of one of its parts, in order of quarter; one query each. */
    public static List<Reading> counted(Plan plan) {
        return list("select r from Reading r left join r.update u where r.plan = ?1" + COUNTED, plan);
    }

    public static List<Reading> counted(Action action) {
        return list(
                "select r from Reading r join r.measure m left join r.update u where m.action = ?1" + COUNTED, action);
    }

    public static List<Reading> counted(Objective objective) {
        return list(
                "select r from Reading r join r.measure m left join r.update u where m.objective = ?1" + COUNTED,
                objective);
    }

    /** Those of all indicators of a plan; one query. */
    static List<Reading> ofIndicators(Plan plan) {
        return list("from Reading r join fetch r.measure m where r.plan = ?1 and m.objective is not null", plan);
    }

    public static Reading of(Measure measure, Quarter quarter) {
        return find("measure = ?1 and quarter = ?2", measure, quarter).firstResult();
    }

    public static List<Reading> of(QuarterlyUpdate update) {
        return list("from Reading r join fetch r.measure m where r.update = ?1 order by m.position", update);
    }

    /** What came with the updates of a plan, or of one action, by the update's id; one query each. */
    static Map<Long, List<Reading>> byUpdate(Plan plan) {
        return byUpdate(Reading.list(
                "from Reading r join fetch r.measure m where r.plan = ?1 and r.update is not null order by m.position",
                plan));
    }

    static Map<Long, List<Reading>> byUpdate(Action action) {
        return byUpdate(Reading.list(
                "from Reading r join fetch r.measure m where m.action = ?1 and r.update is not null order by m.position",
                action));
    }

    private static Map<Long, List<Reading>> byUpdate(List<Reading> readings) {
        return readings.stream().collect(Collectors.groupingBy(reading -> reading.update.id));
    }

    public Status status() {
        return status == null ? Status.ACTUAL : status;
    }

    /** Came after the quarter's deadline, or after it was finalised. */
    public boolean isLate() {
        return entersIn != null && !revised
                || receivedOn.isAfter(plan.calendar().deadline(quarter));
    }

    /** Takes the request's content; says whether anything was different. */
    boolean take(ReadingRequest request) {
        BigDecimal given = request.valueOf(measure);
        boolean same = same(value, given)
                && same(numerator, request.numerator())
                && same(denominator, request.denominator())
                && status() == (request.status() == null ? Status.ACTUAL : request.status())
                && Objects.equals(expectedOn, request.expectedOn())
                && Objects.equals(note, request.note());
        value = given;
        numerator = request.numerator();
        denominator = request.denominator();
        status = request.status();
        expectedOn = request.expectedOn();
        note = request.note();
        return !same;
    }

    Was asItIs() {
        return new Was(value, numerator, denominator, status(), expectedOn, note, receivedOn, revised, entersIn, state);
    }

    /**
     * Marks it as changed after it had counted. What was accepted stays known, however often the next one is mended before it is.
     *
     * @param before null where it had not counted
     */
    void revisedFrom(Was before) {
        revised = before != null;
        was = revised && was != null && before.state() == UpdateState.SUBMITTED ? was : before;
    }

    /** Says again what it was, if that had been accepted; else there is nothing to go back to. */
    boolean goBack() {
        if (was == null || was.state() != UpdateState.ACCEPTED) {
            return false;
        }
        take(new ReadingRequest(
                was.value(), was.numerator(), was.denominator(), was.status(), was.expectedOn(), was.note()));
        receivedOn = was.receivedOn();
        revised = was.revised();
        entersIn = was.entersIn();
        state = was.state();
        was = null;
        return true;
    }

    /** What was sent and not accepted is its collector's and the manager's; others read what had been accepted before, if anything was. */
    Stream<Reading> shownTo(Caller caller) {
        if (state != UpdateState.SUBMITTED || caller.manages(plan.key)) {
            return Stream.of(this);
        }
        Partner collector = measure.collectedBy(quarter);
        if (collector != null && caller.isOf(plan.key, collector.key)) {
            return Stream.of(this);
        }
        Reading before = new Reading();
        before.plan = plan;
        before.measure = measure;
        before.quarter = quarter;
        before.was = was;
        return before.goBack() ? Stream.of(before) : Stream.empty();
    }

    public static List<Reading> shown(List<Reading> readings, Caller caller) {
        return readings.stream().flatMap(reading -> reading.shownTo(caller)).toList();
    }

    private static boolean same(BigDecimal a, BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }
}
