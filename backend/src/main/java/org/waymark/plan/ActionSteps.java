package org.waymark.plan;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.waymark.platform.Faults;
import org.waymark.platform.JsonColumn;
import org.waymark.platform.ProblemException;
import org.waymark.progress.Quarter;

/** Actions are added to a plan and changed, each step within the caller's transaction and with its reason. */
@RequestScoped
public class ActionSteps {

    private final PlanWriting writing;
    private final PlanUse use;

    ActionSteps(PlanWriting writing, PlanUse use) {
        this.writing = writing;
        this.use = use;
    }

    /** What history keeps of a step: the action, and those that came in its place. */
    record Told(ActionEntry action, List<ActionEntry> into) {}

    /** The reference that it got. */
    String add(String key, Changes.Addition request) {
        Plan plan = writing.held(key, request);
        writing.matches(plan, false, () -> PlanDocuments.of(plan));
        ActionEntry entry = request.action();
        boolean nowhere = entry.ref() == null && request.objective() == null;
        new Faults().addIf(nowhere, "/objective", "Name its objective").refuseIfAny();
        Quarter added = entry.added() == null ? writing.current(plan) : entry.added();
        writing.mustBeOpenFrom(plan, added, "/action/added");
        int objective = entry.ref() == null ? request.objective() : Adding.objectiveOf(entry.ref());
        Adding adding = new Adding(plan);
        String ref = adding.add(entry, objective, added, List.of(), "/action");
        adding.write(writing);
        Action action = Action.of(plan, ref);
        writing.done(plan, action, "action added", request.reason(), null, new Told(PlanDocuments.entry(action), null));
        return ref;
    }

    /** The reference of the action after the change. */
    String change(String key, String ref, Changes.Change request) {
        Plan plan = writing.held(
                key,
                request,
                held -> PlanDocuments.entry(Action.of(held, ref)).texts("").values());
        Action action = Action.of(plan, ref);
        ActionEntry before = PlanDocuments.entry(action);
        keepsWhatStepsMade(request.action(), before);
        ActionEntry after = request.action().asFarAs(before);
        if (JsonColumn.write(after).equals(JsonColumn.write(before))) {
            return ref;
        }
        writing.matches(plan, true, () -> before);
        if (!after.ref().equals(ref) && use.of(action)) {
            throw ProblemException.againstTheRules(
                    "Action %s has updates, or stands in a finalised quarter: its reference stays. To give the work another, let a new action supersede it."
                            .formatted(ref));
        }
        Quarter added = after.added() == null ? plan.firstQuarter : after.added();
        Quarter addedBefore = before.added() == null ? plan.firstQuarter : before.added();
        if (!added.equals(addedBefore)) {
            writing.mustBeOpenFrom(plan, added.isBefore(addedBefore) ? added : addedBefore, "/action/added");
        }
        Adding adding = new Adding(plan);
        adding.replace(ref, after);
        adding.write(writing);
        Action changed = Action.of(plan, after.ref());
        writing.done(
                plan,
                changed,
                "action changed",
                request.reason(),
                new Told(before, null),
                new Told(PlanDocuments.entry(changed), null));
        return after.ref();
    }

    /** Withdrawal, lineage and who led it earlier have steps of their own. */
    private static void keepsWhatStepsMade(ActionEntry asked, ActionEntry present) {
        new Faults()
                .addIf(
                        asked.withdrawn() != null && !asked.withdrawn().equals(present.withdrawn()),
                        "/action/withdrawn",
                        "Withdraw it by the step of that name")
                .addIf(
                        asked.follows() != null && !asked.follows().equals(present.follows()),
                        "/action/follows",
                        "What it comes from is written by splitting and superseding")
                .addIf(
                        asked.takenOverBy() != null && !asked.takenOverBy().equals(present.takenOverBy()),
                        "/action/takenOverBy",
                        "What goes on with it is written when a successor of the plan is made")
                .addIf(
                        asked.ledBefore() != null && !asked.ledBefore().equals(present.ledBefore()),
                        "/action/ledBefore",
                        "Who led it earlier is written when one body succeeds another")
                .refuseIfAny();
    }
}
