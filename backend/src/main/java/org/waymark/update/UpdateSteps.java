package org.waymark.update;

import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.waymark.history.History;
import org.waymark.plan.Action;
import org.waymark.plan.Partner;
import org.waymark.plan.Plan;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Faults;
import org.waymark.platform.ProblemException;
import org.waymark.platform.Today;
import org.waymark.progress.Quarter;
import org.waymark.progress.TrackedAction;
import org.waymark.progress.UpdateState;

/**
 * The steps of an update's life, each within the caller's transaction: who may take it (403), whether the rules allow it now (409),
 * whether somebody changed it meanwhile (412), what is missing (422), and its one entry in history. Writers of one action go one after
 * the other; writers of different actions do not wait for each other.
 */
@RequestScoped
public class UpdateSteps {

    private final Caller caller;
    private final Answers answers;
    private final Today today;
    private final History history;
    private final Validator validator;
    private Map<String, String> partnerNames;

    public UpdateSteps(Caller caller, Answers answers, Today today, History history, Validator validator) {
        this.caller = caller;
        this.answers = answers;
        this.today = today;
        this.history = history;
        this.validator = validator;
    }

    public RestResponse<UpdateView> save(String plan, String ref, Quarter quarter, UpdateRequest request) {
        Action action = actionToWriteTo(plan, ref, quarter);
        QuarterlyUpdate update = QuarterlyUpdate.of(action, quarter).orElse(null);
        boolean begun = update != null;
        if (!begun) {
            answers.mustMatch(null, false, () -> ProblemException.changed(null, null));
            update = QuarterlyUpdate.draft(action, quarter);
        }
        update.mustBe("changed", UpdateState.DRAFT, UpdateState.RETURNED);
        Snapshot before = begun ? Snapshot.of(update) : null;
        SavingRules.check(request, action, quarter, validator).refuseIfAny();
        mayRate(action, update, request);
        if (begun && before.says(request)) {
            return answer(200, update);
        }
        matches(update, begun, true);
        update.take(request);
        update.savedBy(caller, today.instant());
        update.persist();
        Readings.replace(update, request.readings(), today.day());
        QuarterlyUpdate.flush();
        history.typed(caller, said(update, "update saved", "PARTNERS"), before, Snapshot.of(update));
        return answer(begun ? 200 : 201, update);
    }

    public RestResponse<UpdateView> submit(String plan, String ref, Quarter quarter) {
        Action action = actionToWriteTo(plan, ref, quarter);
        QuarterlyUpdate update = stored(action, quarter);
        mayDecideFor(action, "send");
        matches(update, true, false);
        Snapshot before = Snapshot.of(update);
        boolean first = update.sentAt == null;
        update.mustBe("sent", UpdateState.DRAFT, UpdateState.RETURNED);
        List<Reading> readings = Reading.of(update);
        TrackedAction tracked = Figures.tracked(action);
        SendingRules.missing(update, readings, tracked).refuseIfAny();
        if (first) {
            readings.forEach(reading -> reading.receivedOn = today.day());
        }
        update.submit(caller, today.instant());
        return done(update, "update sent", "MANAGER", before);
    }

    public RestResponse<UpdateView> recall(String plan, String ref, Quarter quarter) {
        Action action = actionToWriteTo(plan, ref, quarter);
        QuarterlyUpdate update = stored(action, quarter);
        matches(update, true, false);
        Snapshot before = Snapshot.of(update);
        update.recall(caller);
        return done(update, "update recalled", "PARTNERS", before);
    }

    public RestResponse<UpdateView> accept(String plan, String ref, Quarter quarter, AcceptanceRequest request) {
        Action action = actionToDecideOn(plan, ref);
        QuarterlyUpdate update = stored(action, quarter);
        matches(update, true, false);
        update.mustBe("accepted", UpdateState.SUBMITTED);
        Faults faults = Faults.in(request, validator);
        request.check(update, faults);
        faults.refuseIfAny();
        Snapshot before = Snapshot.of(update);
        update.accept(caller, today.instant(), request);
        String what = update.confirmedRating == null ? "update accepted" : "update accepted with another rating";
        return done(update, what, action.isRestricted() ? "MANAGER" : "PLAN", before);
    }

    public RestResponse<UpdateView> sendBack(String plan, String ref, Quarter quarter, ReturnRequest request) {
        Action action = actionToDecideOn(plan, ref);
        QuarterlyUpdate update = stored(action, quarter);
        matches(update, true, false);
        update.mustBe("sent back", UpdateState.SUBMITTED, UpdateState.ACCEPTED);
        Faults.in(request, validator).refuseIfAny();
        Snapshot before = Snapshot.of(update);
        update.sendBack(caller, today.instant(), request.comment());
        return done(update, "update sent back", "MANAGER", before);
    }

    public RestResponse<UpdateView> confirm(String plan, String ref, Quarter quarter) {
        Action action = actionToWriteTo(plan, ref, quarter);
        mayDecideFor(action, "send");
        NoChange noChange = NoChange.of(action, quarter, today.day());
        noChange.refuseIfNotOffered();
        QuarterlyUpdate update = noChange.update();
        boolean begun = update.isPersistent();
        matches(update, begun, false);
        Snapshot before = begun ? Snapshot.of(update) : null;
        noChange.fill(update);
        update.savedBy(caller, today.instant());
        update.submit(caller, today.instant());
        update.persist();
        return done(update, "no change confirmed", "MANAGER", before);
    }

    /** The update as the caller may see it. */
    UpdateView view(QuarterlyUpdate update) {
        return view(update, update.isReadableBy(caller) ? Reading.of(update) : List.of());
    }

    /** The same, with its readings at hand. */
    UpdateView view(QuarterlyUpdate update, List<Reading> readings) {
        return UpdateView.of(update, readings, key -> names(update.plan).getOrDefault(key, key), tag(update), caller);
    }

    String tag(QuarterlyUpdate update) {
        return answers.tagOf(
                update.version, update.plan.key, update.action.ref, update.quarter, update.isReadableBy(caller));
    }

    private RestResponse<UpdateView> done(QuarterlyUpdate update, String operation, String sight, Snapshot before) {
        QuarterlyUpdate.flush();
        history.said(caller, said(update, operation, sight), before, Snapshot.of(update));
        return answer(200, update);
    }

    private RestResponse<UpdateView> answer(int status, QuarterlyUpdate update) {
        return ResponseBuilder.<UpdateView>create(status)
                .entity(view(update))
                .header(HttpHeaders.ETAG, tag(update))
                .build();
    }

    /** The action, held until the transaction ends, if the caller may write for it; the quarter is one that can be reported on. */
    private Action actionToWriteTo(String plan, String ref, Quarter quarter) {
        Action action = Action.of(Plan.seenBy(caller, plan), ref);
        if (!action.isLedBy(caller) && !caller.manages(plan)) {
            throw ProblemException.forbidden(
                    "Action %s is not led by a partner of yours: only its partners and the manager write its updates."
                            .formatted(ref));
        }
        action.hold();
        action.plan.quarterOr(quarter, today.day());
        if (quarter.firstDay().isAfter(today.day())) {
            throw ProblemException.againstTheRules("%s has not begun: its updates can be given from %s."
                    .formatted(quarter.shortTitle(), quarter.firstDay()));
        }
        if (!action.tracked(List.of()).inScope(quarter)) {
            throw ProblemException.againstTheRules("Action %s does not count in %s: it was added later, or withdrawn."
                    .formatted(ref, quarter.shortTitle()));
        }
        return action;
    }

    private Action actionToDecideOn(String plan, String ref) {
        caller.mustManage(plan);
        Action action = Action.of(Plan.seenBy(caller, plan), ref);
        action.hold();
        return action;
    }

    /** 403 unless the caller speaks for the accountable partner, or manages the plan and does it on its behalf. */
    private void mayDecideFor(Action action, String step) {
        if (!action.isAccountedForBy(caller) && !caller.manages(action.plan.key)) {
            throw ProblemException.forbidden("Only %s, which is accountable for the action, can %s its update."
                    .formatted(accountable(action), step));
        }
    }

    /** 403 when a contributing partner changes the rating. */
    private void mayRate(Action action, QuarterlyUpdate update, UpdateRequest request) {
        boolean rates =
                request.rating() != update.givenRating || !Objects.equals(request.completedOn(), update.completedOn);
        if (rates && !action.isAccountedForBy(caller) && !caller.manages(action.plan.key)) {
            throw ProblemException.forbidden(
                    "The rating belongs to %s, which is accountable for the action. Leave it as it is."
                            .formatted(accountable(action)));
        }
    }

    private static String accountable(Action action) {
        return action.accountable() == null ? "the manager" : action.accountable().name;
    }

    private void matches(QuarterlyUpdate update, boolean exists, boolean required) {
        answers.mustMatch(
                exists ? tag(update) : null,
                required,
                () -> ProblemException.changed(exists ? view(update) : null, exists ? tag(update) : null));
    }

    private static QuarterlyUpdate stored(Action action, Quarter quarter) {
        return QuarterlyUpdate.of(action, quarter)
                .orElseThrow(() -> ProblemException.notFound(
                        "Nothing has been said of action %s in %s yet.".formatted(action.ref, quarter.shortTitle())));
    }

    private History.Said said(QuarterlyUpdate update, String operation, String sight) {
        Action action = update.action;
        String behalf = update.onBehalf && action.accountable() != null ? action.accountable().name : null;
        return new History.Said(
                action.plan.key, action.ref, action.partnerKeys(), update.address(), operation, sight, behalf);
    }

    private Map<String, String> names(Plan plan) {
        if (partnerNames == null) {
            partnerNames = Partner.of(plan).stream()
                    .collect(Collectors.toMap(partner -> partner.key, partner -> partner.name));
        }
        return partnerNames;
    }
}
