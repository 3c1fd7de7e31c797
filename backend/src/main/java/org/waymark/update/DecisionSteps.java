package org.waymark.update;

import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Validator;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.history.History;
import org.waymark.plan.Action;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Faults;
import org.waymark.platform.ProblemException;
import org.waymark.platform.Today;
import org.waymark.progress.Quarter;
import org.waymark.progress.UpdateState;

/** What the manager decides of an update, each step within the caller's transaction. */
@RequestScoped
public class DecisionSteps {

    private final Caller caller;
    private final Today today;
    private final History history;
    private final Validator validator;
    private final UpdateWriting writing;

    public DecisionSteps(Caller caller, Answers answers, Today today, History history, Validator validator) {
        this.caller = caller;
        this.today = today;
        this.history = history;
        this.validator = validator;
        this.writing = new UpdateWriting(caller, answers, today, history);
    }

    public RestResponse<UpdateView> accept(String plan, String ref, Quarter quarter, AcceptanceRequest request) {
        Action action = writing.toDecideOn(plan, ref, quarter);
        QuarterlyUpdate update = UpdateWriting.stored(action, quarter);
        writing.matches(update, true, false);
        return UpdateWriting.answer(200, accept(update, request == null ? AcceptanceRequest.AS_GIVEN : request));
    }

    /** Acceptance of an update whose action is held. */
    UpdateView accept(QuarterlyUpdate update, AcceptanceRequest request) {
        update.mustBe("accepted", UpdateState.SUBMITTED);
        Faults faults = Faults.in(request, validator);
        request.check(update, today.day(), faults);
        faults.refuseIfAny();
        PersonalDataCheck.of(request).refuseUnless(request.confirmedWords());
        Snapshot before = Snapshot.of(update);
        update.accept(caller, today.instant(), request);
        String what = update.confirmedRating == null ? "update accepted" : "update accepted with another rating";
        return writing.done(update, what, update.sightOfWords(), before);
    }

    public RestResponse<UpdateView> sendBack(String plan, String ref, Quarter quarter, ReturnRequest request) {
        Action action = writing.toDecideOn(plan, ref, quarter);
        QuarterlyUpdate update = UpdateWriting.stored(action, quarter);
        writing.matches(update, true, false);
        update.mustBe("sent back", UpdateState.SUBMITTED, UpdateState.ACCEPTED);
        Faults.in(request, validator).refuseIfAny();
        PersonalDataCheck.of("/comment", request.comment()).refuseUnless(request.confirmedWords());
        Snapshot before = Snapshot.of(update);
        update.sendBack(caller, today.instant(), request.comment());
        return UpdateWriting.answer(200, writing.done(update, "update sent back", "MANAGER", before));
    }

    /** The one sentence of an accepted update that the public may read; blank takes it away. */
    public RestResponse<UpdateView> publicLine(String plan, String ref, Quarter quarter, PublicLineRequest request) {
        Action action = writing.toDecideOn(plan, ref, quarter);
        QuarterlyUpdate update = UpdateWriting.stored(action, quarter);
        writing.matches(update, true, false);
        if (update.state != UpdateState.ACCEPTED) {
            throw ProblemException.againstTheRules("Only an accepted update has a public line. Accept it first.");
        }
        if (update.isRestricted()) {
            throw ProblemException.againstTheRules(
                    "The update is restricted: outside its partners only its rating is shown.");
        }
        Faults.in(request, validator).refuseIfAny();
        PersonalDataCheck.of("/line", request.line()).refuseUnless(request.confirmedWords());
        Snapshot before = Snapshot.of(update);
        update.publicLine = SendingRules.blank(request.line()) ? null : request.line();
        String what = update.publicLine == null ? "public line taken away" : "public line set";
        return UpdateWriting.answer(200, writing.done(update, what, update.sightOfWords(), before));
    }

    /** Marks an update as restricted, or no longer: by the accountable partner too, for it knows first. */
    public RestResponse<UpdateView> restrict(String plan, String ref, Quarter quarter, RestrictionRequest request) {
        Action action = writing.toWriteTo(plan, ref, quarter, "restrict");
        QuarterlyUpdate update = UpdateWriting.stored(action, quarter);
        writing.matches(update, true, false);
        Faults.in(request, validator).refuseIfAny();
        if (update.restricted == request.restricted()) {
            return writing.answer(200, update);
        }
        Snapshot before = Snapshot.of(update);
        update.restricted = request.restricted();
        if (update.restricted) {
            update.publicLine = null;
            history.keepToPartners(plan, update.address());
        }
        String what = update.restricted ? "update restricted" : "restriction lifted";
        String sight = update.state.counted() ? "MANAGER" : "PARTNERS";
        return UpdateWriting.answer(200, writing.done(update, what, sight, before));
    }
}
