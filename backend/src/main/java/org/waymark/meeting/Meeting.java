package org.waymark.meeting;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.waymark.plan.Plan;
import org.waymark.platform.ProblemException;
import org.waymark.progress.Preparation;
import org.waymark.progress.Quarter;

/** A day on which a body meets and takes a quarter of the plan. */
@Entity
public class Meeting extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    public Plan plan;

    /** What it is called by in the plan's addresses. */
    public int number;

    /** One of the plan's oversight bodies, or other words. */
    public String body;

    @Enumerated(EnumType.STRING)
    public Preparation.Kind kind;

    @Column(name = "meets_on")
    public LocalDate on;

    public Quarter quarter;

    /** Set by hand, or null; so are the next two. */
    public LocalDate updatesBy;

    public LocalDate draftOn;
    public LocalDate paperOn;

    @Version
    public long version;

    /** The plan's, the earliest first; one query. */
    public static List<Meeting> of(Plan plan) {
        return list("plan = ?1 order by on, number", plan);
    }

    static Meeting of(Plan plan, int number) {
        return Meeting.<Meeting>find("plan = ?1 and number = ?2", plan, number)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound("This plan has no meeting " + number + "."));
    }

    static Meeting next(Plan plan) {
        Meeting meeting = new Meeting();
        meeting.plan = plan;
        meeting.number = of(plan).stream().mapToInt(other -> other.number).max().orElse(0) + 1;
        return meeting;
    }

    void take(MeetingRequest request) {
        body = request.body().strip();
        kind = request.kind();
        on = request.on();
        quarter = request.quarter();
        updatesBy = request.updatesBy();
        draftOn = request.draftOn();
        paperOn = request.paperOn();
    }

    /** @param all the plan's: a board's paper follows the delivery group's meeting about the same quarter */
    List<Preparation.Planned> days(List<Meeting> all) {
        LocalDate group = all.stream()
                .filter(other -> other.kind == Preparation.Kind.DELIVERY_GROUP)
                .filter(other -> other.quarter.equals(quarter) && other.on.isBefore(on))
                .map(other -> other.on)
                .max(LocalDate::compareTo)
                .orElse(null);
        return Preparation.before(kind, on, group, byHand(), quarter.lastDay());
    }

    private Map<Preparation.Step, LocalDate> byHand() {
        Map<Preparation.Step, LocalDate> set = new EnumMap<>(Preparation.Step.class);
        put(set, Preparation.Step.UPDATES, updatesBy);
        put(set, Preparation.Step.DRAFT, draftOn);
        put(set, Preparation.Step.PAPER, paperOn);
        return set;
    }

    private static void put(Map<Preparation.Step, LocalDate> set, Preparation.Step step, LocalDate day) {
        if (day != null) {
            set.put(step, day);
        }
    }
}
