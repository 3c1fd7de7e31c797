package org.waymark.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import org.waymark.plan.PlanDocument.PartnerEntry;
import org.waymark.platform.Faults;
import org.waymark.platform.ProblemException;

/** What a manager does with a whole plan between quarters, each step within the caller's transaction and with its reason. */
@RequestScoped
public class PlanSteps {

    private final PlanWriting writing;
    private final Instance<Successions> successions;

    PlanSteps(PlanWriting writing, @Any Instance<Successions> successions) {
        this.writing = writing;
        this.successions = successions;
    }

    /** What history keeps of a succession: the partner, and what passed to the other. */
    record Passed(PartnerEntry partner, List<String> actions, List<String> measures, boolean withPeople) {}

    /** What history keeps of frequencies set at once: the actions whose frequency was, or became, this. */
    record Asked(String ref, org.waymark.progress.Frequency frequency, List<Integer> askedIn) {

        static Asked of(Action action) {
            return new Asked(action.ref, action.frequency, action.askedIn);
        }
    }

    /** Sets how often all actions are asked for, but for those withdrawn. @return references of those that changed */
    List<String> ask(String key, Changes.Frequencies request) {
        Plan plan = writing.held(key, request);
        writing.matches(plan, false, () -> PlanDocuments.of(plan));
        List<Action> others = Action.of(plan).stream()
                .filter(action -> action.withdrawn == null)
                .filter(action -> action.frequency != request.frequency() || action.askedIn != null)
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        List<Asked> before = others.stream().map(Asked::of).toList();
        for (Action action : others) {
            action.frequency = request.frequency();
            action.askedIn = null;
        }
        plan.revision++;
        writing.done(
                plan,
                "frequencies set",
                request.reason(),
                before,
                others.stream().map(Asked::of).toList());
        return others.stream().map(action -> action.ref).toList();
    }

    /** From a quarter on a body has another's actions and measures; what was before stays the other's. */
    Partner succeed(String key, String partnerKey, Changes.PartnerSuccession request) {
        Plan plan = writing.held(key, request);
        List<Partner> partners = Partner.of(plan);
        Partner partner = partners.stream()
                .filter(one -> one.key.equals(partnerKey))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("The plan has no partner \"%s\".".formatted(partnerKey)));
        writing.matches(plan, false, () -> PlanDocuments.entry(partner));
        Partner successor = successor(plan, partner, partners, request);
        writing.mustBeOpenFrom(plan, request.from(), "/from");
        if (partner.succeededBy != null) {
            throw ProblemException.againstTheRules("%s was succeeded by %s from %s on already."
                    .formatted(partner.name, partner.succeededBy.name, partner.succeededFrom.shortTitle()));
        }
        if (successor.succeededBy != null) {
            throw ProblemException.againstTheRules("%s was itself succeeded, by %s: name that one."
                    .formatted(successor.name, successor.succeededBy.name));
        }
        PartnerEntry before = PlanDocuments.entry(partner);
        successor.persist();
        partner.succeededBy = successor;
        partner.succeededFrom = request.from();
        plan.revision++;
        Passed passed = pass(plan, partner, successor, request);
        successions.forEach(kept -> kept.passOn(partner, successor, request.from(), passed.withPeople()));
        writing.done(plan, "partners/" + partner.key, "partner succeeded", request.reason(), before, passed);
        return partner;
    }

    private static Passed pass(Plan plan, Partner partner, Partner successor, Changes.PartnerSuccession request) {
        List<String> actions = new ArrayList<>();
        for (Action action : Action.of(plan)) {
            if (action.isLedFrom(request.from(), partner)) {
                action.passOn(partner, successor, request.from());
                actions.add(action.ref);
            }
        }
        List<String> measures = new ArrayList<>();
        for (Measure measure : Measure.of(plan)) {
            if (measure.passOn(partner, successor, request.from())) {
                measures.add(measure.address());
            }
        }
        return new Passed(PlanDocuments.entry(partner), actions, measures, Boolean.TRUE.equals(request.withPeople()));
    }

    private static Partner successor(
            Plan plan, Partner partner, List<Partner> partners, Changes.PartnerSuccession request) {
        PartnerEntry entry = request.partner();
        String to = entry == null ? request.to() : entry.key();
        Partner known =
                partners.stream().filter(one -> one.key.equals(to)).findFirst().orElse(null);
        boolean both = entry != null && request.to() != null;
        new Faults()
                .addIf(to == null, "/to", "Name the body that takes its place, or give a new one")
                .addIf(both, "/partner", "Give either a partner of the plan or a new one")
                .addIf(entry == null && to != null && known == null, "/to", "The plan has no partner \"" + to + "\"")
                .addIf(entry != null && known != null, "/partner/key", "Another partner has this key")
                .addIf(
                        entry != null && entry.succeededBy() != null,
                        "/partner/succeededBy",
                        "It has not been succeeded yet")
                .addIf(partner.key.equals(to), "/to", "A body cannot succeed itself")
                .refuseIfAny();
        return known != null ? known : Partner.of(plan, entry, partners.size());
    }
}
