package org.waymark.update;

import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.history.History;
import org.waymark.plan.Action;
import org.waymark.plan.Holds;
import org.waymark.plan.Plan;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Faults;
import org.waymark.platform.Listing;
import org.waymark.platform.Problem;
import org.waymark.platform.ProblemException;
import org.waymark.platform.ProblemException.Kind;
import org.waymark.platform.Today;
import org.waymark.progress.Quarter;

/** One step for several actions in one transaction: for all of them, or for none, with everything that stands in the way by pointer. */
@RequestScoped
public class SeveralAtOnce {

    private final Caller caller;
    private final Today today;
    private final Validator validator;
    private final UpdateWriting writing;
    private final UpdateSteps updates;
    private final DecisionSteps decisions;

    SeveralAtOnce(
            Caller caller,
            Answers answers,
            Today today,
            History history,
            Validator validator,
            UpdateSteps updates,
            DecisionSteps decisions) {
        this.caller = caller;
        this.today = today;
        this.validator = validator;
        this.writing = new UpdateWriting(caller, answers, today, history);
        this.updates = updates;
        this.decisions = decisions;
    }

    Listing<UpdateView> confirm(String plan, ConfirmationsRequest request) {
        caller.mustSee(plan);
        Faults.in(request, validator).refuseIfAny();
        PersonalDataCheck.of("/source", request.source()).refuseUnless(request.confirmedWords());
        return each(plan, "/actions", request.actions(), action -> {
            writing.mayWrite(action, request.quarter(), "send");
            writing.inReach(action, request.quarter());
            NoChange noChange = NoChange.of(action, request.quarter(), today.day());
            noChange.refuseIfNotOffered();
            return updates.confirm(noChange, request.source(), request.confirmedWords());
        });
    }

    Listing<UpdateView> accept(String plan, AcceptancesRequest request) {
        caller.mustManage(plan);
        Faults.in(request, validator).refuseIfAny();
        Map<String, String> tags = request.tags() == null ? Map.of() : request.tags();
        return each(plan, "/actions", request.actions(), action -> {
            action.plan.mustBeOpenAsRead(request.quarter());
            QuarterlyUpdate update = UpdateWriting.stored(action, request.quarter());
            String tag = tags.get(action.ref);
            if (tag != null && !writing.hasTag(update, tag)) {
                throw ProblemException.changed(null, null);
            }
            return decisions.accept(update, AcceptanceRequest.AS_GIVEN);
        });
    }

    /**
     * A draft of each action, entered on the leads' behalf. What somebody has said of one in the quarter already stands: 409, unless it is
     * just this.
     *
     * @param at pointer of the list in the request that these are of
     */
    public List<UpdateView> enter(String plan, Quarter quarter, String at, Map<String, UpdateRequest> said) {
        return each(plan, at, List.copyOf(said.keySet()), action -> {
                    writing.mayWrite(action, quarter, "write");
                    writing.inReach(action, quarter);
                    return enter(action, quarter, said.get(action.ref));
                })
                .items();
    }

    private UpdateView enter(Action action, Quarter quarter, UpdateRequest request) {
        QuarterlyUpdate present = QuarterlyUpdate.of(action, quarter).orElse(null);
        if (present != null && Snapshot.of(present).says(request)) {
            return writing.view(present);
        }
        if (present != null) {
            throw ProblemException.againstTheRules(
                    "%s has an update for %s already: leave it out".formatted(action.ref, quarter.shortTitle()));
        }
        SavingRules.check(request, action, quarter, validator).refuseIfAny();
        QuarterlyUpdate update = QuarterlyUpdate.draft(action, quarter);
        update.take(request);
        update.savedBy(caller, today.instant());
        update.persist();
        writing.saved(update, null);
        return writing.view(update);
    }

    private Listing<UpdateView> each(String plan, String at, List<String> refs, Function<Action, UpdateView> step) {
        Plan whole = Plan.seenBy(caller, plan);
        Map<String, Action> actions =
                Action.of(whole).stream().collect(Collectors.toMap(action -> action.ref, action -> action));
        Map<String, UpdateView> done = new HashMap<>();
        Refusals refusals = new Refusals(at);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < refs.size(); i++) {
            if (!actions.containsKey(refs.get(i))) {
                refusals.add(i, Kind.NOT_VALID, "The plan has no action " + refs.get(i));
            } else if (refs.indexOf(refs.get(i)) < i) {
                refusals.add(i, Kind.NOT_VALID, "It is named twice");
            } else {
                places.add(i);
            }
        }
        // All of them before the first is written: history's counter comes after the actions, as it does in a single
        // step.
        Holds.take(whole, places.stream().map(refs::get).toList());
        whole.lookAgain();
        for (int place : places) {
            try {
                done.put(refs.get(place), step.apply(actions.get(refs.get(place))));
            } catch (ProblemException refused) {
                refusals.add(place, refused.kind(), refused.inShort());
            }
        }
        refusals.throwIfAny();
        return Listing.whole(refs.stream().map(done::get).toList());
    }

    /** What stands in the way of the whole. */
    private static final class Refusals {

        private final String at;
        private final List<Problem.Fault> faults = new ArrayList<>();
        private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);

        /** @param at pointer of the list that says which */
        Refusals(String at) {
            this.at = at;
        }

        void add(int place, Kind kind, String detail) {
            faults.add(new Problem.Fault(at + "/" + place, detail));
            kinds.add(kind == Kind.NOT_FOUND ? Kind.AGAINST_THE_RULES : kind);
        }

        /** With their kind, where they have one kind. */
        void throwIfAny() {
            if (!faults.isEmpty()) {
                Kind kind = kinds.size() == 1 ? kinds.iterator().next() : Kind.AGAINST_THE_RULES;
                throw ProblemException.of(
                        kind, "Leave out what is listed under errors, or mend it. Nothing was changed.", faults);
            }
        }
    }
}
