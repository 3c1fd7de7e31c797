package org.waymark.plan;

import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import org.waymark.plan.PlanDocument.ObjectiveEntry;
import org.waymark.platform.Problem;
import org.waymark.platform.ProblemException;
import org.waymark.progress.Quarter;

/**
 * What a document that is put over a plan may not take away or move: what has data, and which actions counted in the quarters that are
 * finalised, with the days by which those were due.
 */
final class Unalterable {

    private final Plan plan;
    private final Collection<Partner> partners;
    private final Collection<Objective> objectives;
    private final Map<String, Action> actions;
    private final Collection<Measure> measures;
    private final SortedSet<Quarter> finalised;
    private final List<Problem.Fault> faults = new ArrayList<>();

    /** @param actions the plan's, by reference */
    Unalterable(
            Plan plan,
            Collection<Partner> partners,
            Collection<Objective> objectives,
            Map<String, Action> actions,
            Collection<Measure> measures) {
        this.plan = plan;
        this.partners = partners;
        this.objectives = objectives;
        this.actions = actions;
        this.measures = measures;
        this.finalised = plan.finalised();
    }

    /** 409 with all of it at once. */
    void refuse(PlanDocument document, Instance<Dependents> dependents) {
        if (!finalised.isEmpty()) {
            head(document.plan());
            counting(document);
        }
        Set<String> present = addresses(document);
        for (Dependents keeper : dependents) {
            dropped(keeper.of(plan), present);
        }
        if (!faults.isEmpty()) {
            throw ProblemException.againstTheRules(
                    "The document leaves out what has data, or changes what finalised quarters were made from. Nothing was changed.",
                    faults);
        }
    }

    private void add(String pointer, String detail, Object... about) {
        faults.add(new Problem.Fault(pointer, detail.formatted(about)));
    }

    private void head(PlanDocument.Head head) {
        if (!head.firstQuarter().equals(plan.firstQuarter)) {
            add(
                    "/plan/firstQuarter",
                    "%s is finalised: the plan begins in %s as it did then",
                    finalised.first(),
                    plan.firstQuarter);
        }
        if (head.lastQuarter().isBefore(finalised.last())) {
            add("/plan/lastQuarter", "%s is finalised: the plan cannot end before it", finalised.last());
        }
        for (Quarter quarter : finalised) {
            boolean same = Objects.equals(deadline(plan.deadlines, quarter), deadline(head.deadlines(), quarter));
            if (!same) {
                add("/plan/deadlines/" + quarter, "%s is finalised: its deadline stands", quarter);
            }
        }
    }

    private static Object deadline(Map<Quarter, ?> deadlines, Quarter quarter) {
        return deadlines == null ? null : deadlines.get(quarter);
    }

    /** Whoever counted in a finalised quarter did, and nobody else. */
    private void counting(PlanDocument document) {
        for (int i = 0; i < document.objectives().size(); i++) {
            List<ActionEntry> entries = document.objectives().get(i).actions();
            for (int j = 0; j < entries.size(); j++) {
                counting(entries.get(j), "/objectives/%d/actions/%d".formatted(i, j));
            }
        }
    }

    private void counting(ActionEntry entry, String at) {
        Action before = actions.get(entry.ref());
        for (Quarter quarter : finalised) {
            boolean counted = before != null && before.countsIn(quarter);
            if (counted != entry.countsIn(quarter, plan.firstQuarter)) {
                boolean leaves = counted
                        && entry.withdrawn() != null
                        && !entry.withdrawn().isAfter(quarter);
                add(
                        at + (leaves ? "/withdrawn" : "/added"),
                        counted
                                ? "%s counts in %s, which is finalised: let it be withdrawn from %s or later"
                                : "%s does not count in %s, which is finalised: let it be added in %s or later",
                        entry.ref(),
                        quarter,
                        finalised.last().next());
                return;
            }
        }
    }

    private static Set<String> addresses(PlanDocument document) {
        Set<String> present = new HashSet<>();
        document.partners().forEach(partner -> present.add("partner " + partner.key()));
        for (ObjectiveEntry objective : document.objectives()) {
            present.add("objective " + objective.number());
            objective.indicators().forEach(entry -> present.add(Measure.within(objective.number(), entry.key())));
            for (ActionEntry action : objective.actions()) {
                present.add("action " + action.ref());
                action.measures().forEach(entry -> present.add(Measure.within(action.ref(), entry.key())));
            }
        }
        return present;
    }

    private void dropped(Dependents.InUse used, Set<String> present) {
        partners.stream()
                .filter(partner -> used.partners().contains(partner.id) && !present.contains("partner " + partner.key))
                .forEach(partner ->
                        add("/partners", "Partner \"%s\" has people or updates: keep it in the document", partner.key));
        objectives.stream()
                .filter(objective ->
                        used.objectives().contains(objective.id) && !present.contains("objective " + objective.number))
                .forEach(objective -> add(
                        "/objectives",
                        "Survivors have spoken of objective %d: keep it in the document",
                        objective.number));
        actions.values().stream()
                .filter(action -> used.actions().contains(action.id) && !present.contains("action " + action.ref))
                .forEach(action -> add(
                        "/objectives",
                        "Action %s has updates, or stands in a finalised quarter: keep it, and write `withdrawn` to take it out of the plan",
                        action.ref));
        measures.stream()
                .filter(measure -> used.measures().contains(measure.id) && !present.contains(measure.within()))
                .forEach(measure -> add(
                        "/objectives",
                        "The %s has readings: keep it, with status NOT_COLLECTED if it is no longer wanted",
                        measure.within()));
    }
}
