package org.waymark.update;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waymark.plan.Action;
import org.waymark.plan.Plan;
import org.waymark.platform.Caller;
import org.waymark.platform.ProblemException;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;
import org.waymark.progress.UpdateState;

/** An update: what is said of one action in one quarter, and its life: DRAFT, SUBMITTED, ACCEPTED, or RETURNED and SUBMITTED again. */
@Entity
public class QuarterlyUpdate extends UpdateWords {

    private static final String WITH_READINGS = """
            select u, r from QuarterlyUpdate u left join Reading r on r.update = u left join fetch r.measure m
            where u.action = ?1 and u.quarter = ?2 order by m.position""";

    @ManyToOne(fetch = FetchType.LAZY)
    public Plan plan;

    @ManyToOne(fetch = FetchType.LAZY)
    public Action action;

    public Quarter quarter;

    @Enumerated(EnumType.STRING)
    public UpdateState state = UpdateState.DRAFT;

    @Version
    public long version;

    /** The manager's, where she confirmed another. */
    @Enumerated(EnumType.STRING)
    public Rating confirmedRating;

    /** Its words are for its partners and the manager alone, as those of a restricted action always are. */
    public boolean restricted;

    /** What the public may read, apart from the lead's words; empty until the manager clears one. */
    public String publicLine;

    /** Entered by somebody who does not speak for the accountable partner. */
    public boolean onBehalf;

    public String savedBy;
    public String savedById;
    public Instant savedAt;
    public String sentBy;
    public String sentById;
    public Instant sentAt;
    public String decidedBy;
    public Instant decidedAt;

    /** Accepted by who entered it or leads the action. */
    public boolean ownDecision;

    /** The manager's words when she sent it back. */
    @Column(name = "comment")
    public String comment;

    public String confirmedBecause;

    /** The lead's, where the manager said otherwise with her acceptance; null where she did not. */
    @Convert(converter = OwnWords.Column.class)
    public OwnWords ownWords;

    /** The lead's words on that, once. */
    public String reply;

    public String repliedBy;
    public Instant repliedAt;

    @Transient
    private List<Reading> readings;

    static QuarterlyUpdate draft(Action action, Quarter quarter) {
        QuarterlyUpdate update = new QuarterlyUpdate();
        update.plan = action.plan;
        update.action = action;
        update.quarter = quarter;
        return update;
    }

    /** With its readings, in one query. */
    public static Optional<QuarterlyUpdate> of(Action action, Quarter quarter) {
        List<Object[]> rows = getEntityManager()
                .createQuery(WITH_READINGS, Object[].class)
                .setParameter(1, action)
                .setParameter(2, quarter)
                .getResultList();
        return rows.stream().findFirst().map(row -> (QuarterlyUpdate) row[0]).map(update -> {
            update.readings = rows.stream()
                    .map(row -> (Reading) row[1])
                    .filter(Objects::nonNull)
                    .toList();
            return update;
        });
    }

    /** Latest first. */
    public static List<QuarterlyUpdate> of(Action action) {
        return list("action = ?1 order by quarter desc", action);
    }

    void savedBy(Caller caller, Instant now) {
        savedBy = caller.name();
        savedById = caller.id();
        savedAt = now;
        onBehalf = !action.isAccountedForBy(caller, quarter) || caller.isProgram();
    }

    /** DRAFT or RETURNED → SUBMITTED. What it has to say is checked by {@link SendingRules}. */
    void submit(Caller caller, Instant now) {
        mustBe("sent", UpdateState.DRAFT, UpdateState.RETURNED);
        state = UpdateState.SUBMITTED;
        sentBy = caller.name();
        sentById = caller.id();
        sentAt = now;
        decidedBy = null;
        decidedAt = null;
        ownDecision = false;
    }

    /** SUBMITTED → DRAFT, by whoever sent it. */
    void recall(Caller caller) {
        mustBe("recalled", UpdateState.SUBMITTED);
        if (!caller.id().equals(sentById)) {
            throw ProblemException.forbidden(
                    "Only %s, who sent it, can recall it. A manager can send it back.".formatted(sentBy));
        }
        state = UpdateState.DRAFT;
    }

    /** Its readings come with it, on the day that it is first sent. @return whether any did */
    boolean bringReadings(LocalDate day) {
        boolean come = sentAt == null && !readings().isEmpty();
        if (come) {
            readings().forEach(reading -> reading.receivedOn = day);
        }
        return come;
    }

    /** SUBMITTED → ACCEPTED, with the lead's rating or another that the manager confirms. */
    void accept(Caller manager, Instant now, AcceptanceRequest request) {
        mustBe("accepted", UpdateState.SUBMITTED);
        if (request.rating() != null && request.rating() != givenRating) {
            confirmedRating = request.rating();
            confirmedBecause = request.reason();
            rating = confirmedRating;
        }
        ownWords = OwnWords.besides(this, request);
        if (request.ask() != null) {
            takeAsk(request.ask());
        }
        if (request.completedOn() != null) {
            completedOn = request.completedOn();
        }
        if (request.atRisk() != null) {
            atRisk = request.atRisk();
        }
        if (request.recovery() != null) {
            recoveryWhat = request.recovery().what();
            recoveryBy = request.recovery().by();
        }
        state = UpdateState.ACCEPTED;
        decide(manager, now);
        ownDecision = onBehalf && manager.id().equals(savedById)
                || manager.id().equals(sentById)
                || action.isAccountedForBy(manager, quarter) && !manager.isProgram();
    }

    /** SUBMITTED or ACCEPTED → RETURNED, with the manager's words. What came with an acceptance goes with it. */
    void sendBack(Caller manager, Instant now, String words) {
        mustBe("sent back", UpdateState.SUBMITTED, UpdateState.ACCEPTED);
        state = UpdateState.RETURNED;
        comment = words;
        confirmedRating = null;
        confirmedBecause = null;
        reply = null;
        repliedBy = null;
        repliedAt = null;
        publicLine = null;
        rating = givenRating;
        if (ownWords != null) {
            ownWords.putBack(this);
            ownWords = null;
        }
        decide(manager, now);
        ownDecision = false;
    }

    /** Something that belongs to it changed: whoever holds its present tag has to look again. */
    void touch() {
        getEntityManager().lock(this, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    private void decide(Caller manager, Instant now) {
        decidedBy = manager.name();
        decidedAt = now;
    }

    /** 409 unless it is in one of the states from which the step can be taken. */
    void mustBe(String step, UpdateState... states) {
        if (!List.of(states).contains(state)) {
            throw ProblemException.againstTheRules("%s, so it cannot be %s. %s"
                    .formatted(
                            inWords(),
                            step,
                            state.counted()
                                    ? "Recall it, or have the manager send it back, first."
                                    : "Send it first."));
        }
    }

    private String inWords() {
        return switch (state) {
            case DRAFT -> "The update is a draft";
            case SUBMITTED -> "The update has been sent";
            case RETURNED -> "The update has been sent back";
            case ACCEPTED -> "The update has been accepted";
        };
    }

    /** Whether its words are the caller's to read: by role, or because she typed them herself, on somebody's behalf. */
    boolean isReadableBy(Caller caller) {
        return isOpenTo(caller) || caller.id().equals(savedById);
    }

    /**
     * Whether its words are open to the caller's roles: drafts its partners' of the quarter, sent ones the manager's too, accepted ones the plan's. What
     * callers of the same roles share goes by this alone.
     */
    public boolean isOpenTo(Caller caller) {
        if (action.isOwnOf(caller, quarter) || state.counted() && action.isOwnSince(caller, quarter)) {
            return true;
        }
        boolean manager = caller.manages(plan.key);
        return switch (state) {
            case DRAFT, RETURNED -> false;
            case SUBMITTED -> manager;
            case ACCEPTED -> manager || !isRestricted();
        };
    }

    boolean isRestricted() {
        return restricted || action.isRestricted();
    }

    /** For history: who may read what it says now. */
    String sightOfWords() {
        return switch (state) {
            case DRAFT, RETURNED -> "PARTNERS";
            case SUBMITTED -> "MANAGER";
            case ACCEPTED -> isRestricted() ? "MANAGER" : "PLAN";
        };
    }

    /** Whether the caller may know that it exists: drafts are no business of the rest of the plan. */
    boolean isKnownTo(Caller caller) {
        return state.counted() || action.isLedBy(caller, quarter) || caller.manages(plan.key);
    }

    /** Where it stands within its plan, for history. */
    String address() {
        return "actions/" + action.ref + "/updates/" + quarter;
    }

    /** With their measures, in the measures' order; read once a transaction. */
    List<Reading> readings() {
        if (readings == null) {
            readings = isPersistent() ? Reading.of(this) : List.of();
        }
        return readings;
    }

    /** The same, read by somebody else. */
    void keep(List<Reading> asRead) {
        readings = asRead;
    }

    void forgetReadings() {
        readings = null;
    }
}
