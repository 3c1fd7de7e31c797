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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** A quarter that nobody has finalised in a year is not reported on any more. */
    private static final int MOST_QUARTERS_BEHIND = 4;

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

    /** Those that are finalised or released; written with {@link #mark} alone. */
    @Column(updatable = false)
    @Convert(converter = QuarterStatesColumn.class)
    public Map<Quarter, QuarterState> quarterStates;

    /** Key of the plan that it goes on with. */
    public String follows;

    /** Key of the plan that goes on with it. */
    public String followedBy;

    public long revision;

    /** Asked for once, where somebody is to be named who led an action earlier. */
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
        return quarterStates == null ? QuarterState.OPEN : quarterStates.getOrDefault(quarter, QuarterState.OPEN);
    }

    /** The quarters that are finalised or released, in order. */
    public SortedSet<Quarter> finalised() {
        SortedSet<Quarter> finalised = everFinalised();
        finalised.removeIf(quarter -> state(quarter) == QuarterState.OPEN);
        return finalised;
    }

    /** It was finalised, and is open again. */
    public boolean isReopened(Quarter quarter) {
        return everFinalised().contains(quarter) && state(quarter) == QuarterState.OPEN;
    }

    private SortedSet<Quarter> everFinalised() {
        return quarterStates == null ? new TreeSet<>() : new TreeSet<>(quarterStates.keySet());
    }

    /**
     * The quarter that leads report on: the one after those that have been finalised, once it has ended; where it has not, or lies more
     * than a year back, the latest that has. Where nothing was ever finalised, it begins with the plan's first. A reopened one was
     * reported: it does not come before the others again.
     */
    public Quarter reporting(LocalDate today) {
        Quarter latest = calendar().latestEnded(today);
        SortedSet<Quarter> reported = everFinalised();
        Quarter next = reported.isEmpty() ? firstQuarter : reported.last().next();
        return next.isBefore(latest.minus(MOST_QUARTERS_BEHIND)) || next.isAfter(latest) ? latest : next;
    }

    /** From the one that is reported to the latest that has ended: what updates are still waited for in, in order. */
    public List<Quarter> awaited(LocalDate today) {
        Quarter latest = calendar().latestEnded(today);
        return Stream.iterate(reporting(today), quarter -> !quarter.isAfter(latest), Quarter::next)
                .filter(quarter -> quarter.lastDay().isBefore(today) && state(quarter) == QuarterState.OPEN)
                .filter(quarter -> !isReopened(quarter))
                .toList();
    }

    /** Open quarters beside the one that is reported, in which something may be said by now: reopened ones, and later ones. */
    public List<Quarter> openBeside(LocalDate today) {
        Quarter reporting = reporting(today);
        return Stream.iterate(
                        firstQuarter,
                        quarter -> calendar().contains(quarter)
                                && !quarter.firstDay().isAfter(today),
                        Quarter::next)
                .filter(quarter -> isReopened(quarter) || quarter.isAfter(reporting))
                .filter(quarter -> !quarter.equals(reporting))
                .toList();
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
    @SuppressWarnings("unchecked")
    public void lookAgain() {
        Object[] now = getEntityManager()
                .createQuery("select p.quarterStates, p.revision from Plan p where p.id = ?1", Object[].class)
                .setParameter(1, id)
                .getSingleResult();
        if (((Number) now[1]).longValue() != revision) {
            throw ProblemException.againstTheRules(
                    "The plan itself was changed at this very moment. Read it again, then repeat what you did.");
        }
        quarterStates = (Map<Quarter, QuarterState>) now[0];
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
        Map<Quarter, QuarterState> states = new TreeMap<>(quarterStates == null ? Map.of() : quarterStates);
        states.put(quarter, state);
        quarterStates = states;
        getEntityManager()
                .createNativeQuery("update plan set quarter_states = ?1 where id = ?2")
                .setParameter(1, quarterStatesAsStored())
                .setParameter(2, id)
                .executeUpdate();
    }

    /** As the database has them; empty where it has none. */
    public String quarterStatesAsStored() {
        return quarterStates == null
                ? ""
                : new QuarterStatesColumn().convertToDatabaseColumn(new TreeMap<>(quarterStates));
    }

    Partner partner(String partnerKey) {
        if (partners == null) {
            nameAllPartners();
        }
        return partners.get(partnerKey);
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
    static class QuarterStatesColumn extends JsonColumn<Map<Quarter, QuarterState>> {
        QuarterStatesColumn() {
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
