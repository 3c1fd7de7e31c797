package org.waymark.update;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.waymark.history.History;
import org.waymark.plan.Action;
import org.waymark.plan.Holds;
import org.waymark.plan.Partner;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.ProblemException;
import org.waymark.platform.Sql;
import org.waymark.platform.Today;
import org.waymark.progress.Quarter;

/**
 * What every step of an update's life has in common: whose action it is (403), which quarters can be spoken of (409), whether somebody
 * changed it meanwhile (412), and its one entry in history. Writers of one action go one after the other; writers of different actions
 * do not wait for each other.
 */
final class UpdateWriting {

    private final Caller caller;
    private final Answers answers;
    private final Today today;
    private final History history;
    private final UpdateSight sight;

    UpdateWriting(Caller caller, Answers answers, Today today, History history) {
        this.caller = caller;
        this.answers = answers;
        this.today = today;
        this.history = history;
        this.sight = new UpdateSight(caller, answers);
    }

    /** The action, held until the transaction ends, for the accountable partner or for the manager on its behalf. */
    Action toWriteTo(String plan, String ref, Quarter quarter, String step) {
        Action action = Holds.action(caller, plan, ref);
        mayWrite(action, quarter, step);
        return inReach(action, quarter);
    }

    /** The same, for any of its partners. */
    Action toTakePartIn(String plan, String ref, Quarter quarter) {
        Action action = Holds.action(caller, plan, ref);
        mayTakePart(action, quarter);
        return inReach(action, quarter);
    }

    /** What can be sent, with its action: for the accountable partner, or for the manager on its behalf. */
    QuarterlyUpdate toSend(String plan, String ref, Quarter quarter, KnownUpdates known, Footing footing) {
        return apart(plan, ref, quarter, known, footing, action -> mayWrite(action, quarter, "send"));
    }

    /** The same for any of its partners, to take it back. */
    QuarterlyUpdate toRecall(String plan, String ref, Quarter quarter, KnownUpdates known, Footing footing) {
        return apart(plan, ref, quarter, known, footing, action -> mayTakePart(action, quarter));
    }

    private QuarterlyUpdate apart(
            String plan, String ref, Quarter quarter, KnownUpdates known, Footing footing, Consumer<Action> allowed) {
        caller.mustSee(plan);
        if (footing == Footing.HELD) {
            Holds.take(caller, plan, ref);
        }
        Optional<QuarterlyUpdate> update = footing == Footing.LAST_SEEN
                ? known.take(caller, plan, ref, quarter)
                : known.read(caller, plan, ref, quarter);
        Action action = update.map(said -> said.action).orElseGet(() -> Action.seenBy(caller, plan, ref));
        allowed.accept(action);
        inReach(action, quarter);
        return update.orElseThrow(() -> nothingSaid(action, quarter));
    }

    /** The action, held, for the manager; the quarter is open. */
    Action toDecideOn(String plan, String ref, Quarter quarter) {
        Action action = toRecordFor(plan, ref);
        action.plan.mustBeOpenAsRead(quarter);
        return action;
    }

    /** The same for what is heard later than that: a meeting answers when the quarter may long be finalised. */
    Action toRecordFor(String plan, String ref) {
        caller.mustManage(plan);
        return Holds.action(caller, plan, ref);
    }

    private void mayTakePart(Action action, Quarter quarter) {
        if (!action.isLedBy(caller, quarter) && !caller.manages(action.plan.key)) {
            throw ProblemException.forbidden(
                    "Action %s is not led by a partner of yours: only its partners and the manager write its updates."
                            .formatted(action.ref));
        }
    }

    void mayWrite(Action action, Quarter quarter, String step) {
        mayTakePart(action, quarter);
        if (!action.isAccountedForBy(caller, quarter) && !caller.manages(action.plan.key)) {
            throw ProblemException.forbidden(
                    "Only %s, which is accountable for the action, can %s its update. Your part has an address of its own, contributions/{partner}."
                            .formatted(action.accountable(quarter).name, step));
        }
    }

    /** 409 unless the quarter has begun, is not finalised and the action counts in it. */
    Action inReach(Action action, Quarter quarter) {
        action.plan.quarterOr(quarter, today.day());
        action.plan.mustBeOpenAsRead(quarter);
        if (quarter.firstDay().isAfter(today.day())) {
            throw ProblemException.againstTheRules("%s has not begun: its updates can be given from %s."
                    .formatted(quarter.shortTitle(), quarter.firstDay()));
        }
        if (!action.countsIn(quarter)) {
            throw ProblemException.againstTheRules("Action %s does not count in %s: it was added later, or withdrawn."
                    .formatted(action.ref, quarter.shortTitle()));
        }
        return action;
    }

    static QuarterlyUpdate stored(Action action, Quarter quarter) {
        return QuarterlyUpdate.of(action, quarter).orElseThrow(() -> nothingSaid(action, quarter));
    }

    private static ProblemException nothingSaid(Action action, Quarter quarter) {
        return ProblemException.notFound(
                "Nothing has been said of action %s in %s yet.".formatted(action.ref, quarter.shortTitle()));
    }

    /** Holds the change against If-Match. */
    void matches(QuarterlyUpdate update, boolean exists, boolean required) {
        answers.mustMatch(
                () -> exists ? sight.tag(update) : null,
                required,
                () -> ProblemException.changed(exists ? sight.view(update) : null, exists ? sight.tag(update) : null));
    }

    boolean hasTag(QuarterlyUpdate update, String tag) {
        return sight.tag(update).equals(tag);
    }

    /** A save while somebody types. */
    void saved(QuarterlyUpdate update, Snapshot before) {
        QuarterlyUpdate.flush();
        history.typed(caller, said(update, "update saved", "PARTNERS"), before, Snapshot.of(update));
    }

    /** A step. @param sightOfWords who may read what it says from now on */
    UpdateView done(QuarterlyUpdate update, String operation, String sightOfWords, Snapshot before) {
        QuarterlyUpdate.flush();
        history.said(caller, said(update, operation, sightOfWords), before, Snapshot.of(update));
        return sight.view(update);
    }

    UpdateView view(QuarterlyUpdate update) {
        return sight.view(update);
    }

    /** The entry of a step, for the caller to store with it. */
    Sql told(QuarterlyUpdate update, String operation, String sightOfWords, Snapshot before) {
        return history.told(caller, said(update, operation, sightOfWords), before, Snapshot.of(update));
    }

    RestResponse<UpdateView> answer(int status, QuarterlyUpdate update) {
        return answer(status, sight.view(update));
    }

    static RestResponse<UpdateView> answer(int status, UpdateView view) {
        return ResponseBuilder.<UpdateView>create(status)
                .entity(view)
                .header(HttpHeaders.ETAG, view.tag())
                .build();
    }

    private static History.Said said(QuarterlyUpdate update, String operation, String sight) {
        Action action = update.action;
        Partner accountable = action.accountable(update.quarter);
        String behalf = update.onBehalf && accountable != null ? accountable.name : null;
        return new History.Said(
                action.plan.key,
                action.ref,
                action.partnerKeys(update.quarter),
                update.address(),
                operation,
                sight,
                behalf);
    }
}
