package org.waymark.update;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.history.History;
import org.waymark.plan.Action;
import org.waymark.plan.Holds;
import org.waymark.plan.KnownActions;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Faults;
import org.waymark.platform.ProblemException;
import org.waymark.platform.Sql;
import org.waymark.platform.Today;
import org.waymark.progress.Quarter;
import org.waymark.progress.TrackedAction;
import org.waymark.progress.UpdateState;

/**
 * What the accountable partner does with its update, or the manager on its behalf: each step within the caller's transaction. Who may
 * take it and whether it is still the version she read is settled in {@link UpdateWriting}; what is wrong or missing (422) says {@link
 * SavingRules}, {@link SendingRules} or {@link PersonalData}; whether the rules allow it now (409) the update itself.
 */
@RequestScoped
public class UpdateSteps {

    private final Caller caller;
    private final Today today;
    private final Validator validator;
    private final KnownUpdates known;
    private final UpdateWriting writing;
    private Footing footing = Footing.HELD;

    public UpdateSteps(
            Caller caller, Answers answers, Today today, History history, Validator validator, KnownUpdates known) {
        this.known = known;
        this.caller = caller;
        this.today = today;
        this.validator = validator;
        this.writing = new UpdateWriting(caller, answers, today, history);
    }

    /**
     * A step that is a transaction of its own; others take many in one. It is stored with one message to the database, which begins the
     * transaction, holds the action, stores the step if all is as it was last seen, and ends it; what was not seen lately is read before. A
     * refusal may be of what was seen and is no longer so: the step is taken again of what is read. When somebody was quicker nothing was stored,
     * and it is taken as any other is, of an action that is held before it is read; so is a step that is held against what was said before.
     */
    <T> T alone(Supplier<T> step) {
        try {
            footing = Footing.LAST_SEEN;
            return step.get();
        } catch (KnownActions.Unknown | ProblemException outOfDate) {
            return asRead(step);
        } catch (Sql.Overtaken | ToBeHeld notLikeThis) {
            return held(step);
        }
    }

    private <T> T asRead(Supplier<T> step) {
        try {
            footing = Footing.AS_READ;
            return step.get();
        } catch (Sql.Overtaken | ToBeHeld notLikeThis) {
            return held(step);
        }
    }

    private <T> T held(Supplier<T> step) {
        footing = Footing.HELD;
        return QuarkusTransaction.requiringNew().call(step::get);
    }

    private static final class ToBeHeld extends RuntimeException {}

    public RestResponse<UpdateView> save(String plan, String ref, Quarter quarter, UpdateRequest request) {
        Action action = writing.toWriteTo(plan, ref, quarter, "write");
        QuarterlyUpdate update = QuarterlyUpdate.of(action, quarter).orElse(null);
        boolean begun = update != null;
        if (!begun) {
            writing.matches(null, false, true);
            update = QuarterlyUpdate.draft(action, quarter);
        }
        update.mustBe("changed", UpdateState.DRAFT, UpdateState.RETURNED);
        Snapshot before = begun ? Snapshot.of(update) : null;
        Faults wrong = SavingRules.check(request, action, quarter, validator);
        SavingRules.ask(update, request.ask(), wrong);
        wrong.refuseIfAny();
        if (begun && before.says(request)) {
            return writing.answer(200, update);
        }
        writing.matches(update, begun, true);
        update.take(request);
        update.savedBy(caller, today.instant());
        update.persist();
        Readings.replace(update, request.readings(), today.day());
        writing.saved(update, before);
        known.forget(action, quarter);
        return writing.answer(begun ? 200 : 201, update);
    }

    public RestResponse<UpdateView> submit(String plan, String ref, Quarter quarter, SubmissionRequest request) {
        QuarterlyUpdate update = writing.toSend(plan, ref, quarter, known, footing);
        writing.matches(update, true, false);
        Snapshot before = Snapshot.of(update);
        update.mustBe("sent", UpdateState.DRAFT, UpdateState.RETURNED);
        List<Reading> readings = update.readings();
        missing(update, readings, () -> tracked(update.action)).refuseIfAny();
        PersonalDataCheck.of(update, readings).refuseUnless(SubmissionRequest.confirmed(request));
        LocalDate readingsCame = update.bringReadings(today.day()) ? today.day() : null;
        update.submit(caller, today.instant());
        return stored(update, readingsCame, "update sent", "MANAGER", before);
    }

    /** With all that was said before, which nobody changes from here on. */
    private TrackedAction tracked(Action action) {
        if (footing != Footing.HELD) {
            throw new ToBeHeld();
        }
        Holds.of(action).run();
        return Figures.tracked(action);
    }

    /** What {@link #submit} would refuse it for; its words are quoted to who may read them. Nothing is held, as nothing is written. */
    public UpdateCheck check(String plan, String ref, Quarter quarter) {
        QuarterlyUpdate update = writing.toSend(plan, ref, quarter, known, Footing.AS_READ);
        update.mustBe("sent", UpdateState.DRAFT, UpdateState.RETURNED);
        List<Reading> readings = update.readings();
        UpdateCheck check = new UpdateCheck(
                missing(update, readings, () -> Figures.tracked(update.action)).list(),
                update.isReadableBy(caller)
                        ? PersonalDataCheck.of(update, readings).found()
                        : List.of());
        known.keep(update);
        return check;
    }

    private Faults missing(QuarterlyUpdate update, List<Reading> readings, Supplier<TrackedAction> tracked) {
        Faults missing = SendingRules.missing(update, readings, tracked, today.day());
        SendingRules.source(update, update.source, caller, missing);
        return missing;
    }

    public RestResponse<UpdateView> recall(String plan, String ref, Quarter quarter) {
        QuarterlyUpdate update = writing.toRecall(plan, ref, quarter, known, footing);
        writing.matches(update, true, false);
        Snapshot before = Snapshot.of(update);
        update.recall(caller);
        return stored(update, null, "update recalled", "PARTNERS", before);
    }

    private RestResponse<UpdateView> stored(
            QuarterlyUpdate update, LocalDate readingsCame, String operation, String sightOfWords, Snapshot before) {
        Sql step = UpdateSql.sentOrRecalled(update, readingsCame)
                .then(writing.told(update, operation, sightOfWords, before));
        UpdateView view = writing.view(update);
        if (footing == Footing.HELD) {
            step.run();
        } else {
            step.runAsTransaction();
            known.keep(update); // only now: what is not stored was never seen
        }
        return UpdateWriting.answer(200, view);
    }

    public RestResponse<UpdateView> confirm(String plan, String ref, Quarter quarter, ConfirmationRequest given) {
        ConfirmationRequest request = given == null ? ConfirmationRequest.EMPTY : given;
        Action action = writing.toWriteTo(plan, ref, quarter, "send");
        QuarterlyUpdate present = QuarterlyUpdate.of(action, quarter).orElse(null);
        NoChange noChange = NoChange.of(action, quarter, today.day());
        noChange.refuseIfNotOffered();
        writing.matches(present, present != null, false);
        return UpdateWriting.answer(200, confirm(noChange, request.source(), request.confirmedWords()));
    }

    /** "No change", of an action that is held, where it is offered. */
    UpdateView confirm(NoChange noChange, String source, List<String> confirmedWords) {
        QuarterlyUpdate update = noChange.update();
        Snapshot before = update.isPersistent() ? Snapshot.of(update) : null;
        noChange.fill(update);
        update.source = source;
        update.savedBy(caller, today.instant());
        Faults missing = new Faults();
        SendingRules.source(update, source, caller, missing);
        missing.refuseIfAny();
        PersonalDataCheck.of("/source", source).refuseUnless(confirmedWords);
        update.submit(caller, today.instant());
        update.persist();
        return writing.done(update, "no change confirmed", "MANAGER", before);
    }

    /** The lead's words when the manager has confirmed another rating: once, and they stay. */
    public RestResponse<UpdateView> reply(String plan, String ref, Quarter quarter, ReplyRequest request) {
        Action action = writing.toWriteTo(plan, ref, quarter, "reply on");
        QuarterlyUpdate update = UpdateWriting.stored(action, quarter);
        writing.matches(update, true, false);
        mayReply(update);
        Faults.in(request, validator).refuseIfAny();
        PersonalDataCheck.of("/words", request.words()).refuseUnless(request.confirmedWords());
        Snapshot before = Snapshot.of(update);
        update.reply = request.words();
        update.repliedBy = caller.name();
        update.repliedAt = today.instant();
        return UpdateWriting.answer(200, writing.done(update, "reply given", update.sightOfWords(), before));
    }

    private static void mayReply(QuarterlyUpdate update) {
        if (update.confirmedRating == null || update.state != UpdateState.ACCEPTED) {
            throw ProblemException.againstTheRules(
                    "A reply can be given when the manager has confirmed another rating than yours.");
        }
        if (update.reply != null) {
            throw ProblemException.againstTheRules(
                    "The reply has been given, by %s; there is one. Ask the manager to send the update back if it needs more."
                            .formatted(update.repliedBy));
        }
    }
}
