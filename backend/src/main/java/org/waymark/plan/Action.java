package org.waymark.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Immutable;
import org.waymark.platform.Caller;
import org.waymark.platform.JsonColumn;
import org.waymark.platform.ProblemException;
import org.waymark.progress.Frequency;
import org.waymark.progress.Quarter;
import org.waymark.progress.Report;
import org.waymark.progress.TrackedAction;

/** A piece of work under an objective. Its reference is objective and position: 1.10 comes after 1.9. */
@Entity
public class Action extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    public Plan plan;

    @ManyToOne(fetch = FetchType.LAZY)
    public Objective objective;

    public int position;
    public String ref;

    /** The number that the paper plan gives it, where that has another form. */
    public String publishedRef;

    /** Its short name. */
    public String focus;

    public String action;
    public String outcome;

    @ManyToMany
    @JoinTable(
            name = "action_lead",
            joinColumns = @JoinColumn(name = "action_id"),
            inverseJoinColumns = @JoinColumn(name = "partner_id"))
    @OrderColumn(name = "position")
    public List<Partner> leads = new ArrayList<>();

    /** As a manager confirmed it; without, the first lead is assumed to be. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Partner accountable;

    /** The plan's own words. */
    public String timescale;

    @Enumerated(EnumType.STRING)
    public Frequency frequency;

    @Convert(converter = AskedInColumn.class)
    public List<Integer> askedIn;

    public Quarter added;
    public Quarter withdrawn;

    @Column(name = "start_quarter")
    public Quarter start;

    /** Completion date as planned. */
    public LocalDate due;

    /** Its words are for its partners and the manager alone. */
    public Boolean restricted;

    @Convert(converter = LinksColumn.class)
    public List<PlanDocument.Link> links;

    /** All of a plan's actions with their leads, in the plan's order; one query. */
    public static List<Action> of(Plan plan) {
        return list(
                "from Action a join fetch a.objective o left join fetch a.leads where a.plan = ?1 order by o.number, a.position",
                plan);
    }

    /** One action with its plan and leads, in one query; 404 where the plan or the action is not theirs to know of. */
    public static Action seenBy(Caller caller, String plan, String ref) {
        caller.mustSee(plan);
        return Action.<Action>list(
                        "from Action a join fetch a.plan p join fetch a.objective left join fetch a.leads where p.key = ?1 and a.ref = ?2",
                        plan,
                        ref)
                .stream()
                .findFirst()
                .orElseThrow(() -> noAction(Plan.seenBy(caller, plan), ref));
    }

    public static Action of(Plan plan, String ref) {
        return Action.<Action>list(
                        "from Action a join fetch a.objective left join fetch a.leads where a.plan = ?1 and a.ref = ?2",
                        plan,
                        ref)
                .stream()
                .findFirst()
                .orElseThrow(() -> noAction(plan, ref));
    }

    private static ProblemException noAction(Plan plan, String ref) {
        return ProblemException.notFound("%s has no action %s.".formatted(plan.title, ref));
    }

    /** The partner that rates it and sends: the one confirmed, else the first lead; null without a lead. */
    public Partner accountable() {
        return accountable != null ? accountable : leads.isEmpty() ? null : leads.get(0);
    }

    public List<String> partnerKeys() {
        return leads.stream().map(lead -> lead.key).toList();
    }

    /** Whether the caller speaks for one of its partners. */
    public boolean isLedBy(Caller caller) {
        return caller.leadsAny(plan.key, partnerKeys());
    }

    /** Whether the caller speaks for the accountable one, who rates it and sends. */
    public boolean isAccountedForBy(Caller caller) {
        return accountable() != null && caller.leads(plan.key, accountable().key);
    }

    /** The contributing partners whose part the caller may write: her own, and for a manager all. */
    public List<Partner> contributors(Caller caller) {
        boolean manages = caller.manages(plan.key);
        return leads.stream()
                .filter(lead -> !lead.equals(accountable()) && (manages || caller.leads(plan.key, lead.key)))
                .toList();
    }

    public boolean isRestricted() {
        return Boolean.TRUE.equals(restricted);
    }

    /** The action as the rules see it. */
    public TrackedAction tracked(List<Report> reports) {
        return new TrackedAction(
                ref,
                objective.number,
                frequency == null ? Frequency.UNSTATED : frequency,
                askedIn == null ? Set.of() : Set.copyOf(askedIn),
                added == null ? plan.firstQuarter : added,
                withdrawn,
                start,
                due,
                reports);
    }

    /** Holds the action until the transaction ends, so that two writers go one after the other. */
    public void hold() {
        getEntityManager().lock(this, LockModeType.PESSIMISTIC_WRITE);
    }

    @Immutable
    static class AskedInColumn extends JsonColumn<List<Integer>> {
        AskedInColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Immutable
    static class LinksColumn extends JsonColumn<List<PlanDocument.Link>> {
        LinksColumn() {
            super(new TypeReference<>() {});
        }
    }
}
