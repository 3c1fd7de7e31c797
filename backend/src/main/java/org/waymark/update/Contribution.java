package org.waymark.update;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.Immutable;
import org.waymark.plan.Action;
import org.waymark.plan.Partner;
import org.waymark.plan.Plan;
import org.waymark.platform.Caller;
import org.waymark.platform.JsonColumn;
import org.waymark.platform.ProblemException;
import org.waymark.progress.Quarter;
import org.waymark.progress.UpdateState;

/**
 * A contributing partner's own part beside an update: words and readings, DRAFT or SUBMITTED. It may come before the update has been
 * begun, and is settled when the update is accepted.
 */
@Entity
public class Contribution extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    public Plan plan;

    @ManyToOne(fetch = FetchType.LAZY)
    public Action action;

    public Quarter quarter;

    @ManyToOne(fetch = FetchType.LAZY)
    public Partner partner;

    /** DRAFT or SUBMITTED. */
    @Enumerated(EnumType.STRING)
    public UpdateState state = UpdateState.DRAFT;

    @Version
    public long version;

    public String words;

    /** What it gives. They become readings when it is sent, and are nobody else's business before. */
    @Convert(converter = ReadingsColumn.class)
    public List<ReadingOfMeasure> readings;

    /** What it gave when it was last sent: a figure that differs from it is a revised one. */
    @Convert(converter = ReadingsColumn.class)
    public List<ReadingOfMeasure> sentReadings;

    @Convert(converter = Evidence.Column.class)
    public List<Evidence> evidence;

    public String source;

    /** Entered by somebody who does not speak for the partner. */
    public boolean onBehalf;

    public String savedBy;
    public String savedById;
    public Instant savedAt;
    public String sentBy;
    public String sentById;
    public Instant sentAt;

    static Contribution draft(Action action, Quarter quarter, Partner partner) {
        Contribution contribution = new Contribution();
        contribution.plan = action.plan;
        contribution.action = action;
        contribution.quarter = quarter;
        contribution.partner = partner;
        return contribution;
    }

    static Optional<Contribution> of(Action action, Quarter quarter, Partner partner) {
        return find("action = ?1 and quarter = ?2 and partner = ?3", action, quarter, partner)
                .firstResultOptional();
    }

    static List<Contribution> of(Action action, Quarter quarter) {
        return list(
                "from Contribution c join fetch c.partner p where c.action = ?1 and c.quarter = ?2 order by p.position",
                action,
                quarter);
    }

    /** All of a plan's for some quarters; one query. */
    public static List<Contribution> of(Plan plan, Set<Quarter> quarters) {
        return quarters.isEmpty()
                ? List.of()
                : list(
                        "from Contribution c join fetch c.partner p where c.plan = ?1 and c.quarter in ?2 order by p.position",
                        plan,
                        quarters);
    }

    /** A partner's in the quarter and later ones. */
    static List<Contribution> since(Quarter quarter, Partner partner) {
        return list(
                "from Contribution c join fetch c.action where c.quarter >= ?1 and c.partner = ?2", quarter, partner);
    }

    /** What it stands beside: the update of an action and a quarter, begun or not. */
    record Beside(Long action, Quarter quarter) {

        static Beside of(QuarterlyUpdate update) {
            return new Beside(update.action.id, update.quarter);
        }
    }

    Beside beside() {
        return new Beside(action.id, quarter);
    }

    /** Who has given which measure, by key, in contributions that were sent. */
    static Map<String, String> givers(Action action, Quarter quarter) {
        Map<String, String> givers = new HashMap<>();
        of(action, quarter).stream()
                .filter(Contribution::isSent)
                .forEach(sent -> sent.readings().forEach(given -> givers.put(given.measure(), sent.partner.name)));
        return givers;
    }

    List<ReadingOfMeasure> readings() {
        return readings == null ? List.of() : readings;
    }

    public List<Evidence> evidence() {
        return evidence == null ? List.of() : evidence;
    }

    boolean isSent() {
        return state == UpdateState.SUBMITTED;
    }

    void take(ContributionRequest request, Caller caller, Instant now) {
        words = request.words();
        readings = request.readings().isEmpty() ? null : request.readings();
        evidence = request.evidence().isEmpty() ? null : request.evidence();
        source = request.source();
        savedBy = caller.name();
        savedById = caller.id();
        savedAt = now;
        onBehalf = !isOf(caller) || caller.isProgram();
    }

    void submit(Caller caller, Instant now) {
        state = UpdateState.SUBMITTED;
        sentReadings = readings;
        sentBy = caller.name();
        sentById = caller.id();
        sentAt = now;
    }

    void mustBeDraft(String step) {
        if (isSent()) {
            throw ProblemException.againstTheRules(
                    "The contribution has been sent, so it cannot be %s. Recall it first.".formatted(step));
        }
    }

    /** 409 once the update is accepted: what came late has other ways. */
    static void mustBeOpen(QuarterlyUpdate update) {
        if (update != null && update.state == UpdateState.ACCEPTED) {
            throw ProblemException.againstTheRules(
                    "The update has been accepted, and its contributions with it. Give a late figure at its measure, or ask the manager to send the update back.");
        }
    }

    /** Whether the caller speaks for its partner. */
    boolean isOf(Caller caller) {
        return caller.leads(plan.key, partner.key);
    }

    /**
     * Whether its words are the caller's to read: a draft's its partner's, what was sent the action's partners' and the manager's, what
     * stands beside an accepted update the plan's.
     *
     * @param update that it stands beside, or null
     */
    public boolean isReadableBy(Caller caller, QuarterlyUpdate update) {
        if (caller.isOf(plan.key, partner.key) || caller.id().equals(savedById)) {
            return true;
        }
        boolean accepted = update != null && update.state == UpdateState.ACCEPTED && !update.isRestricted();
        return isSent() && (accepted || action.isOwnSince(caller, quarter) || caller.manages(plan.key));
    }

    /** Whether the caller may know that it exists. */
    boolean isKnownTo(Caller caller, QuarterlyUpdate update) {
        return isReadableBy(caller, update) || isOf(caller) || caller.manages(plan.key);
    }

    /** Where it stands within its plan, for history. */
    String address() {
        return "actions/%s/updates/%s/contributions/%s".formatted(action.ref, quarter, partner.key);
    }

    @Immutable
    static class ReadingsColumn extends JsonColumn<List<ReadingOfMeasure>> {
        ReadingsColumn() {
            super(new com.fasterxml.jackson.core.type.TypeReference<>() {});
        }
    }
}
