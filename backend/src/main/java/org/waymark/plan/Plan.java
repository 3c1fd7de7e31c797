package org.waymark.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.waymark.platform.Caller;
import org.waymark.platform.JsonColumn;
import org.waymark.platform.ProblemException;
import org.waymark.progress.Band;
import org.waymark.progress.Calendar;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;

/** One delivery action plan. Members that a plan document leaves out are null here, so that it comes back as it was put. */
@Entity
public class Plan extends PanacheEntity {

    @Column(name = "plan_key")
    public String key;

    public String title;
    public String shortTitle;
    public String owner;
    public String managedBy;
    public String vision;
    public Quarter firstQuarter;
    public Quarter lastQuarter;
    public Integer submissionDays;

    /** Invented figures: every page, document and export says so. */
    public Boolean demonstration;

    /** Files may stand beside updates; links always may. */
    public Boolean evidenceFiles;

    /** How its papers are to be protected; null where they are not marked. */
    @Enumerated(EnumType.STRING)
    public Marking marking;

    @Convert(converter = OversightColumn.class)
    public List<PlanDocument.Oversight> oversight;

    @Convert(converter = RatingLabelsColumn.class)
    public Map<Rating, String> ratingLabels;

    @Convert(converter = BandsColumn.class)
    public List<PlanDocument.BandLabel> bands;

    @Convert(converter = DeadlinesColumn.class)
    public Map<Quarter, LocalDate> deadlines;

    /** Written with {@link #mark} alone. */
    @Column(updatable = false)
    @Convert(converter = QuarterStates.Column.class)
    public QuarterStates quarterStates = QuarterStates.NONE;

    /** Key of the plan that it goes on with. */
    public String follows;

    /** Key of the plan that goes on with it. */
    public String followedBy;

    public long revision;

    /** Asked for once, where somebody is to be named. */
    @Transient
    private Map<String, Partner> partners;

    public static Optional<Plan> byKey(String key) {
        return find("key", key).firstResultOptional();
    }

    /** The plan, if the caller may know of it; else 404. */
    public static Plan seenBy(Caller caller, String key) {
        caller.mustSee(key);
        return Plan.byKey(key).orElseThrow(() -> Caller.noSuchPlan(key));
    }

    /** The plan, if the caller may see at least its finalised quarters; else 404. */
    public static Plan finalisedSeenBy(Caller caller, String key) {
        caller.mustSeeFinalised(key);
        return Plan.byKey(key).orElseThrow(() -> Caller.noSuchPlan(key));
    }

    /** Where the quarter is in its life, as the plan was read. */
    public QuarterState state(Quarter quarter) {
        return quarterStates.state(quarter);
    }

    /** {@link QuarterStates#finalised} */
    public SortedSet<Quarter> finalised() {
        return quarterStates.finalised();
    }

    /** {@link QuarterStates#isReopened} */
    public boolean isReopened(Quarter quarter) {
        return quarterStates.isReopened(quarter);
    }

    /** {@link QuarterStates#reporting} */
    public Quarter reporting(LocalDate today) {
        return quarterStates.reporting(calendar(), today);
    }

    /** {@link QuarterStates#awaited} */
    public List<Quarter> awaited(LocalDate today) {
        return quarterStates.awaited(calendar(), today);
    }

    /** {@link QuarterStates#openBeside} */
    public List<Quarter> openBeside(LocalDate today) {
        return quarterStates.openBeside(calendar(), today);
    }

    /**
     * 409 when the quarter is finalised. Asked of the database anew: whoever writes holds what is written to by now, and so does whoever
     * finalises.
     */
    public void mustBeOpen(Quarter quarter) {
        lookAgain();
        mustBeOpenAsRead(quarter);
    }

    /** The same for those who held what they write to before they read it and the plan. */
    public void mustBeOpenAsRead(Quarter quarter) {
        if (state(quarter) != QuarterState.OPEN) {
            throw ProblemException.againstTheRules(
                    ("%s is finalised: what was said and counted for it stands. Say it in the update for an open quarter, or ask the"
                                    + " manager to reopen %s with a reason.")
                            .formatted(quarter.shortTitle(), quarter.shortTitle()));
        }
    }

    /** The question of {@link #mustBeOpen}, for what may still come after a quarter is finalised. */
    public boolean isFinalisedByNow(Quarter quarter) {
        lookAgain();
        return state(quarter) != QuarterState.OPEN;
    }

    /** Where its quarters are by now, for what was read before it was held. 409 when the plan itself has changed since. */
    public void lookAgain() {
        Object[] now = getEntityManager()
                .createQuery("select p.quarterStates, p.revision from Plan p where p.id = ?1", Object[].class)
                .setParameter(1, id)
                .getSingleResult();
        if (((Number) now[1]).longValue() != revision) {
            throw ProblemException.againstTheRules(
                    "The plan itself was changed at this very moment. Read it again, then repeat what you did.");
        }
        quarterStates = (QuarterStates) now[0];
    }

    /** Holds the plan, as it is by now, until the transaction ends. */
    public void hold() {
        getEntityManager().refresh(this, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Holds the plan and everything that is said of it, in the same order as everybody who holds several. Who writes holds one of them, and is
     * waited for; who comes later finds the plan as it is by then.
     */
    public void holdWhole() {
        hold();
        Holds.takeAll(this);
        getEntityManager()
                .createQuery("select o from Objective o where o.plan = ?1 order by o.id")
                .setParameter(1, this)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Sets where a quarter is in its life; OPEN is kept of what was finalised before. Whoever calls it holds the plan. */
    public void mark(Quarter quarter, QuarterState state) {
        quarterStates = quarterStates.with(quarter, state);
        getEntityManager()
                .createNativeQuery("update plan set quarter_states = ?1 where id = ?2")
                .setParameter(1, quarterStates.asStored())
                .setParameter(2, id)
                .executeUpdate();
    }

    Partner partner(String partnerKey) {
        if (partners == null) {
            nameAllPartners();
        }
        return partners.get(partnerKey);
    }

    /** The partners' names by their keys. */
    public Map<String, String> partnerNames() {
        if (partners == null) {
            nameAllPartners();
        }
        return partners.values().stream().collect(Collectors.toMap(partner -> partner.key, partner -> partner.name));
    }

    void nameAllPartners() {
        partners = Partner.of(this).stream().collect(Collectors.toMap(partner -> partner.key, partner -> partner));
    }

    public Calendar calendar() {
        int days = submissionDays == null ? Calendar.USUAL_SUBMISSION_DAYS : submissionDays;
        return new Calendar(firstQuarter, lastQuarter, days, deadlines == null ? Map.of() : deadlines);
    }

    /** The quarter asked for, or the one being reported; 404 when it is none of the plan's. */
    public Quarter quarterOr(Quarter asked, LocalDate today) {
        Quarter quarter = asked == null ? reporting(today) : asked;
        if (!calendar().contains(quarter)) {
            throw ProblemException.notFound(
                    "The plan runs from %s to %s; it has no %s.".formatted(firstQuarter, lastQuarter, quarter));
        }
        return quarter;
    }

    public String label(Band band) {
        return bands == null
                ? band.label()
                : bands.stream()
                        .filter(own -> own.band() == band)
                        .findFirst()
                        .map(PlanDocument.BandLabel::label)
                        .orElse(band.label());
    }

    /** The name of a band's colour. */
    public String colour(Band band) {
        return bands == null
                ? band.colour()
                : bands.stream()
                        .filter(own -> own.band() == band && own.colour() != null)
                        .findFirst()
                        .map(PlanDocument.BandLabel::colour)
                        .orElse(band.colour());
    }

    public String label(Rating rating) {
        return ratingLabels == null ? rating.label() : ratingLabels.getOrDefault(rating, rating.label());
    }

    public boolean isDemonstration() {
        return Boolean.TRUE.equals(demonstration);
    }

    public boolean takesFiles() {
        return Boolean.TRUE.equals(evidenceFiles);
    }

    public String shortTitleOrTitle() {
        return shortTitle == null ? title : shortTitle;
    }

    @Immutable
    static class OversightColumn extends JsonColumn<List<PlanDocument.Oversight>> {
        OversightColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Immutable
    static class RatingLabelsColumn extends JsonColumn<Map<Rating, String>> {
        RatingLabelsColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Immutable
    static class BandsColumn extends JsonColumn<List<PlanDocument.BandLabel>> {
        BandsColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Immutable
    static class DeadlinesColumn extends JsonColumn<Map<Quarter, LocalDate>> {
        DeadlinesColumn() {
            super(new TypeReference<>() {});
        }
    }
}
