package org.waymark.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.plan.PlanDocument.ObjectiveEntry;
import org.waymark.plan.PlanDocument.PartnerEntry;
import org.waymark.platform.Caller;
import org.waymark.platform.Faults;
import org.waymark.platform.ProblemException;
import org.waymark.progress.Rating;

/** A plan goes on in another one: with its partners, its indicators, and the actions that are unfinished when it ends. */
@RequestScoped
public class SuccessorSteps {

    private final Caller caller;
    private final PlanWriting writing;
    private final Ratings ratings;
    private final Managers managers;
    private final Instance<Continuations> continuations;

    SuccessorSteps(
            Caller caller,
            PlanWriting writing,
            Ratings ratings,
            Managers managers,
            @Any Instance<Continuations> continuations) {
        this.caller = caller;
        this.writing = writing;
        this.ratings = ratings;
        this.managers = managers;
        this.continuations = continuations;
    }

    /** What history keeps of it in the plan that ends: which of its actions goes on as which of the other's. */
    record GoesOn(String plan, Map<String, String> actions) {}

    PlanDocument succeed(String key, Changes.PlanSuccession request) {
        Plan plan = writing.held(key, request);
        writing.matches(plan, false, () -> PlanDocuments.of(plan));
        new Faults()
                .addIf(
                        !request.firstQuarter().isAfter(plan.lastQuarter),
                        "/firstQuarter",
                        "It begins after %s, the last quarter of this plan".formatted(plan.lastQuarter.shortTitle()))
                .refuseIfAny();
        if (plan.followedBy != null) {
            throw ProblemException.againstTheRules("\"%s\" goes on with this plan already.".formatted(plan.followedBy));
        }
        if (Plan.byKey(request.key()).isPresent()) {
            throw ProblemException.againstTheRules(
                    "There is a plan \"%s\": choose another key.".formatted(request.key()));
        }
        Map<String, Action> unfinished = unfinished(plan);
        Map<String, String> refs = new HashMap<>();
        PlanDocument document = document(plan, request, unfinished, refs);
        Plan successor = writing.create(document, Map.of("/plan", ""));
        managers.join(caller, successor);
        if (Boolean.TRUE.equals(request.withPeople())) {
            managers.joinSuccessor(plan, successor);
        }
        continuations.forEach(kept -> kept.goOn(plan, successor));
        refs.forEach((ref, next) ->
                unfinished.get(ref).takenOverBy = new Lineage(successor.key, next, Lineage.How.SUCCESSION));
        plan.followedBy = successor.key;
        plan.revision++;
        PlanDocument made = PlanDocuments.of(successor);
        writing.done(successor, "plan created from " + plan.key, request.reason(), null, made);
        writing.done(plan, "plan succeeded", request.reason(), null, new GoesOn(successor.key, refs));
        return made;
    }

    /** In scope as at the last quarter and not completed, by reference. */
    private Map<String, Action> unfinished(Plan plan) {
        Map<Long, Rating> as = ratings.asAt(plan, plan.lastQuarter);
        Map<String, Action> unfinished = new HashMap<>();
        Action.of(plan).stream()
                .filter(action -> action.countsIn(plan.lastQuarter))
                .filter(action -> as.get(action.id) != Rating.BLUE)
                .forEach(action -> unfinished.put(action.ref, action));
        return unfinished;
    }

    private static PlanDocument document(
            Plan plan, Changes.PlanSuccession request, Map<String, Action> unfinished, Map<String, String> refs) {
        PlanDocument old = PlanDocuments.of(plan);
        boolean renumber = Boolean.TRUE.equals(request.renumber());
        List<ObjectiveEntry> objectives = new ArrayList<>();
        for (ObjectiveEntry objective : old.objectives()) {
            List<ActionEntry> taken = new ArrayList<>();
            for (ActionEntry action : objective.actions()) {
                if (unfinished.containsKey(action.ref())) {
                    String ref = renumber ? objective.number() + "." + (taken.size() + 1) : action.ref();
                    refs.put(action.ref(), ref);
                    taken.add(action.goingOn(ref, new Lineage(plan.key, action.ref(), Lineage.How.SUCCESSION)));
                }
            }
            objectives.add(objective.goingOn(taken));
        }
        return new PlanDocument(head(plan, request), old.bands(), partners(old, objectives), objectives);
    }

    /** Without those that another has succeeded, unless something names them still. */
    private static List<PartnerEntry> partners(PlanDocument old, List<ObjectiveEntry> objectives) {
        Set<String> named = new HashSet<>();
        for (ObjectiveEntry objective : objectives) {
            objective.indicators().forEach(indicator -> named.add(indicator.collectedBy()));
            for (ActionEntry action : objective.actions()) {
                named.addAll(action.leads());
                action.measures().forEach(measure -> named.add(measure.collectedBy()));
            }
        }
        return old.partners().stream()
                .filter(partner -> partner.succeededBy() == null || named.contains(partner.key()))
                .map(partner ->
                        new PartnerEntry(partner.key(), partner.name(), partner.abbreviation(), partner.kind(), null))
                .toList();
    }

    private static PlanDocument.Head head(Plan plan, Changes.PlanSuccession request) {
        return new PlanDocument.Head(
                request.key(),
                request.title(),
                request.shortTitle(),
                plan.owner,
                plan.managedBy,
                plan.oversight,
                request.firstQuarter(),
                request.lastQuarter(),
                plan.vision,
                plan.submissionDays,
                plan.ratingLabels,
                null,
                plan.demonstration,
                plan.evidenceFiles,
                plan.marking,
                plan.key,
                null);
    }
}
