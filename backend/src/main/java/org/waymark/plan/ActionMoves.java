package org.waymark.plan;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waymark.plan.ActionSteps.Told;
import org.waymark.platform.Faults;
import org.waymark.platform.ProblemException;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;

/** How an action leaves the plan, alone or for others, and comes back; each step within the caller's transaction and with its reason. */
@RequestScoped
public class ActionMoves {

    private final PlanWriting writing;
    private final Ratings ratings;

    ActionMoves(PlanWriting writing, Ratings ratings) {
        this.writing = writing;
        this.ratings = ratings;
    }

    String withdraw(String key, String ref, Changes.Withdrawal request) {
        Plan plan = writing.held(key, request);
        Action action = leaving(plan, ref, request.from());
        ActionEntry before = PlanDocuments.entry(action);
        withdraw(action, request.from());
        writing.done(
                plan,
                action,
                "action withdrawn",
                request.reason(),
                new Told(before, null),
                new Told(PlanDocuments.entry(action), null));
        return ref;
    }

    /** Takes a withdrawal back; what came in the action's place stays, as work of its own. */
    String reinstate(String key, String ref, Changes.Reason request) {
        Plan plan = writing.held(key, request);
        Action action = Action.of(plan, ref);
        ActionEntry before = PlanDocuments.entry(action);
        writing.matches(plan, false, () -> before);
        if (action.withdrawn == null) {
            throw ProblemException.againstTheRules("Action %s is not withdrawn.".formatted(ref));
        }
        if (!action.withdrawn.isAfter(plan.lastQuarter)) {
            writing.mustBeOpenFrom(plan, action.withdrawn, "/from");
        }
        action.withdrawn = null;
        plan.revision++;
        List<Action> inItsPlace =
                Action.of(plan).stream().filter(other -> other.follows(action)).toList();
        inItsPlace.forEach(other -> other.follows = without(other.follows, ref));
        writing.done(
                plan,
                action,
                "action reinstated",
                request.reason(),
                new Told(before, null),
                new Told(PlanDocuments.entry(action), entries(inItsPlace)));
        return ref;
    }

    private static List<Lineage> without(List<Lineage> follows, String ref) {
        List<Lineage> rest = follows.stream()
                .filter(from -> from.plan() != null || !from.ref().equals(ref))
                .toList();
        return rest.isEmpty() ? null : rest;
    }

    String split(String key, String ref, Changes.Split request) {
        Plan plan = writing.held(key, request);
        Action action = leaving(plan, ref, request.from());
        replace(action, request.from(), List.of(), request.into(), Lineage.How.SPLIT, "action split", request);
        return ref;
    }

    String supersede(String key, String ref, Changes.Supersession request) {
        Plan plan = writing.held(key, request);
        Action action = leaving(plan, ref, request.from());
        Faults faults = new Faults();
        boolean none = request.by().isEmpty() && request.into().isEmpty();
        faults.addIf(none, "/by", "Name the actions that come in its place, or give new ones");
        Map<String, Action> known = new HashMap<>();
        Action.of(plan).forEach(other -> known.put(other.ref, other));
        List<Action> by = new ArrayList<>();
        for (int i = 0; i < request.by().size(); i++) {
            Action other = known.get(request.by().get(i));
            String at = "/by/" + i;
            faults.addIf(
                    other == null, at, "The plan has no action " + request.by().get(i));
            faults.addIf(action.equals(other), at, "An action cannot supersede itself");
            boolean gone = other != null && !other.countsIn(request.from());
            faults.addIf(gone, at, "It does not count in " + request.from());
            by.add(other);
        }
        faults.refuseIfAny();
        replace(action, request.from(), by, request.into(), Lineage.How.SUPERSESSION, "action superseded", request);
        return ref;
    }

    private void replace(
            Action action,
            Quarter from,
            List<Action> by,
            List<ActionEntry> into,
            Lineage.How how,
            String operation,
            Changes.Reasoned request) {
        Plan plan = action.plan;
        ActionEntry before = PlanDocuments.entry(action);
        Lineage lineage = new Lineage(null, action.ref, how);
        Adding adding = new Adding(plan);
        List<String> refs = new ArrayList<>();
        for (int i = 0; i < into.size(); i++) {
            ActionEntry entry = into.get(i);
            int objective = entry.ref() == null ? action.objective.number : Adding.objectiveOf(entry.ref());
            refs.add(adding.add(entry, objective, from, List.of(lineage), "/into/" + i));
        }
        adding.write(writing);
        by.stream()
                .filter(other -> !other.follows(action))
                .forEach(other -> other.follows = Stream.concat(
                                Stream.ofNullable(other.follows).flatMap(List::stream), Stream.of(lineage))
                        .toList());
        withdraw(action, from);
        List<Action> inItsPlace = new ArrayList<>(by);
        refs.forEach(ref -> inItsPlace.add(Action.of(plan, ref)));
        writing.done(
                plan,
                action,
                operation,
                request.reason(),
                new Told(before, null),
                new Told(PlanDocuments.entry(action), entries(inItsPlace)));
    }

    /** An action that is about to leave the plan; 409 where it has left, or its work is done. */
    private Action leaving(Plan plan, String ref, Quarter from) {
        Action action = Action.of(plan, ref);
        writing.matches(plan, false, () -> PlanDocuments.entry(action));
        writing.mustBeOpenFrom(plan, from, "/from");
        boolean early = action.added != null && from.isBefore(action.added);
        new Faults()
                .addIf(early, "/from", "It is before the quarter in which the action was added")
                .refuseIfAny();
        if (action.withdrawn != null) {
            throw ProblemException.againstTheRules(
                    "Action %s is withdrawn from %s on already. Reinstate it first, if that is to change."
                            .formatted(ref, action.withdrawn.shortTitle()));
        }
        if (ratings.asAt(plan, from).get(action.id) == Rating.BLUE) {
            throw ProblemException.againstTheRules(
                    "Action %s is completed: it stays in the plan as work that was done.".formatted(ref));
        }
        return action;
    }

    private static void withdraw(Action action, Quarter from) {
        action.withdrawn = from;
        action.plan.revision++;
    }

    private static List<ActionEntry> entries(List<Action> actions) {
        return actions.isEmpty()
                ? null
                : actions.stream().map(PlanDocuments::entry).toList();
    }
}
