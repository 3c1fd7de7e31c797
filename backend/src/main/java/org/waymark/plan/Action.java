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

    @Convert(converter = ActionEntry.Link.Column.class)
    public List<ActionEntry.Link> links;

    /** The actions that it comes from. */
    @Convert(converter = Lineage.Columns.class)
    public List<Lineage> follows;

    /** The action of a later plan that goes on with it. */
    @Convert(converter = Lineage.Column.class)
    public Lineage takenOverBy;

    /** Who led it before another body took over, in order. */
    @Convert(converter = LedBefore.Column.class)
    public List<LedBefore> ledBefore;

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

    /** Whether the partner leads it in the quarter or later; one that is withdrawn too, for it may be reinstated. */
    boolean isLedFrom(Quarter quarter, Partner partner) {
        boolean later = ledBefore != null
                && ledBefore.stream()
                        .anyMatch(led ->
                                led.before().isAfter(quarter) && led.leads().contains(partner.key));
        return later || leads.contains(partner);
    }

    /** From the quarter on a body leads it in another's place; before, all is as it was. */
    void passOn(Partner from, Partner to, Quarter quarter) {
        LedBefore now = new LedBefore(null, partnerKeys(), accountable == null ? null : accountable.key);
        ledBefore = LedBefore.passedOn(ledBefore, now, from.key, to.key, quarter);
        lead(leads.stream()
                .map(lead -> lead.equals(from) ? to : lead)
                .distinct()
                .toList());
        accountable = from.equals(accountable) ? to : accountable;
    }

    /** Who leads it from now on. Taken off before they are put on: in the database nobody leads twice, not even for a moment. */
    void lead(List<Partner> partners) {
        if (!leads.equals(partners)) {
            leads.clear();
            if (isPersistent()) {
                flush();
            }
            leads.addAll(partners);
        }
    }

    /** Those that lead it in a quarter. */
    public List<Partner> leads(Quarter quarter) {
        LedBefore led = LedBefore.in(ledBefore, quarter);
        return led == null ? leads : led.leads().stream().map(plan::partner).toList();
    }

    public List<String> partnerKeys(Quarter quarter) {
        LedBefore led = LedBefore.in(ledBefore, quarter);
        return led == null ? partnerKeys() : led.leads();
    }

    /** The partner that rates it and sends in a quarter; null without a lead. */
    public Partner accountable(Quarter quarter) {
        LedBefore led = LedBefore.in(ledBefore, quarter);
        if (led == null) {
            return accountable();
        }
        return led.accountable() != null
                ? plan.partner(led.accountable())
                : led.leads().isEmpty() ? null : plan.partner(led.leads().get(0));
    }

    /** Whether a manager has confirmed who that is. */
    public boolean isAccountableConfirmed(Quarter quarter) {
        LedBefore led = LedBefore.in(ledBefore, quarter);
        return led == null ? accountable != null : led.accountable() != null;
    }

    /** Whether the caller may write for one of those that lead it in the quarter. */
    public boolean isLedBy(Caller caller, Quarter quarter) {
        return caller.leadsAny(plan.key, partnerKeys(quarter));
    }

    /** Whether the caller is of one of those that lead it in the quarter, and reads what is theirs. */
    public boolean isOwnOf(Caller caller, Quarter quarter) {
        return caller.isOfAny(plan.key, partnerKeys(quarter));
    }

    /** The same, or of a body that has taken over since: it may read what was said before its time. */
    public boolean isOwnSince(Caller caller, Quarter quarter) {
        return isOwnOf(caller, quarter)
                || LedBefore.in(ledBefore, quarter) != null
                        && (caller.isOfAny(plan.key, partnerKeys())
                                || ledBefore.stream()
                                        .filter(led -> led.before().isAfter(quarter))
                                        .anyMatch(led -> caller.isOfAny(plan.key, led.leads())));
    }

    /** Whether the caller is of one of those that lead it now, or have led it. */
    public boolean isEverOwnOf(Caller caller) {
        return caller.isOfAny(plan.key, partnerKeys())
                || ledBefore != null && ledBefore.stream().anyMatch(led -> caller.isOfAny(plan.key, led.leads()));
    }

    /** Whether the caller speaks for the one that is accountable in the quarter, who rates it and sends. */
    public boolean isAccountedForBy(Caller caller, Quarter quarter) {
        Partner partner = accountable(quarter);
        return partner != null && caller.leads(plan.key, partner.key);
    }

    /** The quarter's contributing partners whose part the caller may write: her own, and for a manager all. */
    public List<Partner> contributors(Caller caller, Quarter quarter) {
        boolean manages = caller.manages(plan.key);
        Partner partner = accountable(quarter);
        return leads(quarter).stream()
                .filter(lead -> !lead.equals(partner) && (manages || caller.leads(plan.key, lead.key)))
                .toList();
    }

    /** Whether it comes from the other, an action of the same plan. */
    public boolean follows(Action other) {
        return follows != null
                && follows.stream()
                        .anyMatch(from -> from.plan() == null && from.ref().equals(other.ref));
    }

    /** The actions of its plan that came in its place. @param all of the plan */
    public List<Lineage> followedBy(List<Action> all) {
        return all.stream()
                .filter(other -> other.follows(this))
                .flatMap(other -> other.follows.stream()
                        .filter(from -> from.plan() == null && from.ref().equals(ref))
                        .map(from -> new Lineage(null, other.ref, from.how())))
                .toList();
    }

    public boolean isRestricted() {
        return Boolean.TRUE.equals(restricted);
    }

    /** Whether it counts in the quarter (rule 1). */
    public boolean countsIn(Quarter quarter) {
        return tracked(List.of()).inScope(quarter);
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

    @Immutable
    static class AskedInColumn extends JsonColumn<List<Integer>> {
        AskedInColumn() {
            super(new TypeReference<>() {});
        }
    }
}
