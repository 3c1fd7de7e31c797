package org.waymark.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.history.History;
import org.waymark.plan.AskedThen;
import org.waymark.plan.Plan;
import org.waymark.plan.QuarterState;
import org.waymark.platform.Caller;
import org.waymark.platform.Faults;
import org.waymark.platform.JsonColumn;
import org.waymark.platform.Problem;
import org.waymark.platform.ProblemException;
import org.waymark.platform.Today;
import org.waymark.progress.Quarter;
import org.waymark.update.PersonalDataCheck;

/**
 * The steps of a quarter's life, each within the caller's transaction and by the manager alone: finalised in order, reopened with a
 * reason, released. Whoever takes one holds the plan, so that they go one after the other.
 */
@RequestScoped
public class QuarterSteps {

    private final Caller caller;
    private final Today today;
    private final History history;
    private final Validator validator;
    private final FinalisedQuarters finalised;

    public QuarterSteps(Caller caller, Today today, History history, Validator validator, FinalisedQuarters finalised) {
        this.caller = caller;
        this.today = today;
        this.history = history;
        this.validator = validator;
        this.finalised = finalised;
    }

    /** Freezes the quarter. What the figures and words rest on is held meanwhile: nothing is said of it while it is counted. */
    public PublicationView finalise(String key, Quarter quarter) {
        Plan plan = heldPlan(key, quarter);
        if (plan.state(quarter) != QuarterState.OPEN) {
            throw ProblemException.againstTheRules(
                    "%s is finalised already. To revise it, reopen it with a reason first."
                            .formatted(quarter.shortTitle()));
        }
        plan.holdWhole();
        refuse(plan, quarter, new Obstacles(plan, today.day()).of(quarter));
        Publication before = Publication.latest(plan, quarter).orElse(null);
        Publication publication = frozen(plan, quarter, before);
        publication.persist();
        plan.mark(quarter, QuarterState.FINALISED);
        Publication.flush();
        PublicationView view = PublicationView.of(publication, true);
        history.said(caller, said(plan, quarter, "quarter finalised", "PLAN"), null, view);
        return view;
    }

    private Publication frozen(Plan plan, Quarter quarter, Publication before) {
        Publication previous = quarter.isAfter(plan.firstQuarter)
                ? Publication.latest(plan, quarter.previous()).orElse(null)
                : null;
        Publication publication = new Publication();
        publication.plan = plan;
        publication.quarter = quarter;
        publication.revision = before == null ? 1 : before.revision + 1;
        publication.previousDigest = previous == null ? null : previous.digest;
        publication.finalisedOn = today.day();
        publication.deadline = plan.calendar().deadline(quarter);
        publication.finalisedAt = today.instant();
        publication.finalisedBy = caller.name();
        QuarterRecord record = QuarterRecords.finalised(
                plan,
                quarter,
                today.day(),
                publication.revision,
                publication.previousDigest,
                finalised.trend(plan, caller));
        AskedThen.keep(plan, quarter, record.progress().updates().due());
        publication.document = JsonColumn.write(before == null ? record : record.with(revises(before, record)));
        publication.digest = Publication.digest(publication.document);
        return publication;
    }

    private QuarterRecord.Revises revises(Publication before, QuarterRecord record) {
        return new QuarterRecord.Revises(
                before.revision,
                before.digest,
                before.finalisedOn,
                before.reopenedBecause,
                Differences.between(finalised.of(before), record));
    }

    /** Opens a finalised quarter again. What was frozen stays; later quarters that rest on it are marked. */
    public PublicationView reopen(String key, Quarter quarter, ReopeningRequest request) {
        Plan plan = heldPlan(key, quarter);
        Faults.in(request, validator).refuseIfAny();
        Publication publication = standing(plan, quarter, "reopened");
        PersonalDataCheck.of("/reason", request.reason()).refuseUnless(request.confirmedWords());
        PublicationView before = PublicationView.of(publication, true);
        publication.reopenedAt = today.instant();
        publication.reopenedBy = caller.name();
        publication.reopenedBecause = request.reason();
        Publication.<Publication>list("plan = ?1 and quarter > ?2 and reopenedAt is null", plan, quarter)
                .forEach(later -> later.affectedBy = quarter);
        Plan.getEntityManager()
                .createQuery("update Reading r set r.entersIn = null where r.plan = ?1 and r.quarter = ?2")
                .setParameter(1, plan)
                .setParameter(2, quarter)
                .executeUpdate();
        QuarterWords.carry(plan, quarter, finalised.of(publication).words());
        plan.mark(quarter, QuarterState.OPEN);
        AskedThen.forget(plan, quarter);
        Publication.flush();
        PublicationView view = PublicationView.of(publication, true);
        history.said(caller, said(plan, quarter, "quarter reopened", "PLAN"), before, view);
        return view;
    }

    /** Makes a finalised quarter public. */
    public PublicationView release(String key, Quarter quarter) {
        Plan plan = heldPlan(key, quarter);
        Publication publication = standing(plan, quarter, "released");
        if (plan.state(quarter) == QuarterState.RELEASED) {
            throw ProblemException.againstTheRules(quarter.shortTitle() + " has been released already.");
        }
        PublicationView before = PublicationView.of(publication, true);
        publication.releasedAt = today.instant();
        publication.releasedBy = caller.name();
        plan.mark(quarter, QuarterState.RELEASED);
        Publication.flush();
        PublicationView view = PublicationView.of(publication, true);
        history.said(caller, said(plan, quarter, "quarter released", "PLAN"), before, view);
        return view;
    }

    /** The plan, held, if the caller manages it and the quarter is one of its. */
    Plan heldPlan(String key, Quarter quarter) {
        caller.mustManage(key);
        Plan plan = Plan.seenBy(caller, key);
        plan.quarterOr(quarter, today.day());
        plan.hold();
        return plan;
    }

    static History.Said said(Plan plan, Quarter quarter, String operation, String sight) {
        return new History.Said(plan.key, null, List.of(), "quarters/" + quarter, operation, sight, null);
    }

    private static Publication standing(Plan plan, Quarter quarter, String step) {
        if (plan.state(quarter) == QuarterState.OPEN) {
            throw ProblemException.againstTheRules(
                    "%s is open: only a finalised quarter can be %s.".formatted(quarter.shortTitle(), step));
        }
        return Publication.latest(plan, quarter).orElseThrow();
    }

    private static void refuse(Plan plan, Quarter quarter, QuarterView.InTheWay inTheWay) {
        if (inTheWay.isNothing()) {
            return;
        }
        List<String> reasons = new ArrayList<>();
        List<Problem.Fault> faults = new ArrayList<>();
        if (inTheWay.notEnded()) {
            reasons.add("It ends on %s: finalise it after that.".formatted(quarter.lastDay()));
        }
        inTheWay.earlierOpen()
                .forEach(earlier ->
                        faults.add(new Problem.Fault("quarters/" + earlier, "Finalise this earlier quarter first")));
        if (!inTheWay.earlierOpen().isEmpty()) {
            reasons.add("Finalise the earlier ones first: %s."
                    .formatted(inTheWay.earlierOpen().stream()
                            .map(Quarter::shortTitle)
                            .collect(Collectors.joining(", "))));
        }
        inTheWay.awaitingAcceptance()
                .forEach(ref -> faults.add(new Problem.Fault(
                        "actions/%s/updates/%s".formatted(ref, quarter), "Accept this update, or send it back")));
        if (!inTheWay.awaitingAcceptance().isEmpty()) {
            reasons.add("Accept or send back the updates that wait for it: %s."
                    .formatted(String.join(", ", inTheWay.awaitingAcceptance())));
        }
        throw ProblemException.againstTheRules(
                "%s cannot be finalised yet. %s".formatted(quarter.shortTitle(), String.join(" ", reasons)),
                faults.isEmpty() ? null : faults);
    }
}
