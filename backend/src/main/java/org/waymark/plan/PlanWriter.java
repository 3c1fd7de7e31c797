package org.waymark.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.history.PlanVersion;
import org.waymark.plan.PlanDocument.ObjectiveEntry;
import org.waymark.plan.PlanDocument.PartnerEntry;

/**
 * Stores a plan document: what is in it is added or changed; what is missing from it is deleted if nothing hangs on it, and otherwise
 * refused by name.
 */
@ApplicationScoped
public class PlanWriter {

    private final Instance<Dependents> dependents;

    PlanWriter(@Any Instance<Dependents> dependents) {
        this.dependents = dependents;
    }

    /** A new plan, within a transaction; of two with one key the database refuses the second. The document has been checked. */
    public Plan create(PlanDocument document) {
        Plan plan = new Plan();
        write(document, new Writing(plan));
        PlanVersion.begin(plan.key);
        return plan;
    }

    /** Within the transaction that holds the plan. The document has been checked. */
    Plan change(Plan plan, PlanDocument document) {
        Writing writing = new Writing(plan);
        References.refuseToUseAgain(plan, document, writing.actions);
        new Unalterable(
                        plan,
                        writing.partners.values(),
                        writing.objectives.values(),
                        writing.actions,
                        writing.measures.values())
                .refuse(document, dependents);
        write(document, writing);
        return plan;
    }

    private void write(PlanDocument document, Writing writing) {
        writing.head(document);
        writing.partners(document.partners());
        writing.claimReferences(document);
        document.objectives().forEach(writing::objective);
        writing.dropTheRest();
    }

    /** One document on its way into one plan. */
    private static final class Writing {

        private final Plan plan;
        private final Map<String, Partner> partners = new HashMap<>();
        private final Map<Integer, Objective> objectives = new HashMap<>();
        private final Map<String, Action> actions = new HashMap<>();
        private final Map<String, Measure> measures = new HashMap<>();
        private final Set<Object> kept = new HashSet<>();

        Writing(Plan plan) {
            this.plan = plan;
            if (plan.id != null) {
                Partner.of(plan).forEach(partner -> partners.put(partner.key, partner));
                Objective.of(plan).forEach(objective -> objectives.put(objective.number, objective));
                Action.of(plan).forEach(action -> actions.put(action.ref, action));
                Measure.of(plan).forEach(measure -> measures.put(measure.within(), measure));
            }
        }

        void claimReferences(PlanDocument document) {
            Plan.flush();
            References.claim(
                    plan,
                    document.objectives().stream()
                            .flatMap(objective -> objective.actions().stream())
                            .map(ActionEntry::ref)
                            .filter(ref -> !actions.containsKey(ref))
                            .toList());
        }

        void head(PlanDocument document) {
            PlanDocument.Head head = document.plan();
            plan.key = head.key();
            plan.title = head.title();
            plan.shortTitle = head.shortTitle();
            plan.owner = head.owner();
            plan.managedBy = head.managedBy();
            plan.oversight = head.oversight();
            plan.firstQuarter = head.firstQuarter();
            plan.lastQuarter = head.lastQuarter();
            plan.vision = head.vision();
            plan.submissionDays = head.submissionDays();
            plan.ratingLabels = head.ratingLabels();
            plan.deadlines = head.deadlines();
            plan.demonstration = head.demonstration();
            plan.evidenceFiles = head.evidenceFiles();
            plan.marking = head.marking();
            plan.follows = head.follows();
            plan.followedBy = head.followedBy();
            plan.bands = document.bands();
            plan.revision++;
            plan.persist();
        }

        void partners(List<PartnerEntry> entries) {
            for (int i = 0; i < entries.size(); i++) {
                PartnerEntry entry = entries.get(i);
                Partner partner = partners.computeIfAbsent(entry.key(), key -> new Partner());
                partner.plan = plan;
                partner.position = i;
                partner.key = entry.key();
                partner.name = entry.name();
                partner.abbreviation = entry.abbreviation();
                partner.kind = entry.kind();
                partner.persist();
                kept.add(partner);
            }
            for (PartnerEntry entry : entries) {
                Partner partner = partners.get(entry.key());
                PlanDocument.Successor successor = entry.succeededBy();
                partner.succeededBy = successor == null ? null : partners.get(successor.partner());
                partner.succeededFrom = successor == null ? null : successor.from();
            }
        }

        void objective(ObjectiveEntry entry) {
            Objective objective = objectives.computeIfAbsent(entry.number(), number -> new Objective());
            objective.plan = plan;
            objective.number = entry.number();
            objective.title = entry.title();
            objective.headingTitle = entry.headingTitle();
            objective.persist();
            kept.add(objective);
            List<MeasureEntry> indicators = entry.indicators();
            for (int i = 0; i < indicators.size(); i++) {
                measure(
                        indicators.get(i),
                        i,
                        Measure.within(entry.number(), indicators.get(i).key()),
                        objective,
                        null);
            }
            entry.actions().forEach(action -> action(action, objective));
        }

        private void action(ActionEntry entry, Objective objective) {
            Action action = actions.computeIfAbsent(entry.ref(), ref -> new Action());
            action.plan = plan;
            action.objective = objective;
            action.ref = entry.ref();
            action.position = Integer.parseInt(entry.ref().substring(entry.ref().indexOf('.') + 1));
            action.publishedRef = entry.publishedRef();
            action.focus = entry.focus();
            action.action = entry.action();
            action.outcome = entry.outcome();
            List<Partner> leads = entry.leads().stream().map(partners::get).toList();
            action.lead(leads);
            action.accountable = entry.accountable() == null ? null : partners.get(entry.accountable());
            action.timescale = entry.timescale();
            action.frequency = entry.frequency();
            action.askedIn = entry.askedIn();
            action.added = entry.added();
            action.withdrawn = entry.withdrawn();
            action.start = entry.start();
            action.due = entry.due();
            action.restricted = entry.restricted();
            action.links = entry.links();
            action.follows = entry.follows();
            action.takenOverBy = entry.takenOverBy();
            action.ledBefore = entry.ledBefore();
            action.persist();
            kept.add(action);
            List<MeasureEntry> own = entry.measures();
            for (int i = 0; i < own.size(); i++) {
                measure(own.get(i), i, Measure.within(entry.ref(), own.get(i).key()), null, action);
            }
        }

        private void measure(MeasureEntry entry, int position, String address, Objective objective, Action action) {
            Measure measure = measures.computeIfAbsent(address, key -> new Measure());
            measure.plan = plan;
            measure.objective = objective;
            measure.action = action;
            measure.position = position;
            measure.key = entry.key();
            measure.statement = entry.statement();
            measure.kind = entry.kind();
            measure.direction = entry.direction();
            measure.period = entry.period();
            measure.status = entry.status();
            measure.statusReason = entry.statusReason();
            measure.targetValue = entry.target() == null ? null : entry.target().value();
            measure.targetBy = entry.target() == null ? null : entry.target().by();
            measure.targetWords = entry.target() == null ? null : entry.target().words();
            measure.baselineValue =
                    entry.baseline() == null ? null : entry.baseline().value();
            measure.baselineAsAt =
                    entry.baseline() == null ? null : entry.baseline().asAt();
            measure.baselinePeriod =
                    entry.baseline() == null ? null : entry.baseline().period();
            measure.source = entry.source();
            measure.collectedBy = entry.collectedBy() == null ? null : partners.get(entry.collectedBy());
            measure.collected = entry.collected();
            measure.countsPeople = entry.countsPeople();
            measure.sensitive = entry.sensitive();
            measure.collectedBefore = entry.collectedBefore();
            measure.persist();
            kept.add(measure);
        }

        void dropTheRest() {
            // In the order in which one thing hangs on another.
            measures.values().stream()
                    .filter(measure -> !kept.contains(measure))
                    .forEach(Measure::delete);
            List<Action> gone = actions.values().stream()
                    .filter(action -> !kept.contains(action))
                    .toList();
            gone.forEach(Action::delete);
            if (!gone.isEmpty()) {
                Plan.flush();
                References.letGo(plan, gone);
            }
            objectives.values().stream()
                    .filter(objective -> !kept.contains(objective))
                    .forEach(Objective::delete);
            partners.values().stream()
                    .filter(partner -> !kept.contains(partner))
                    // Who came later is named by who went before.
                    .sorted(Comparator.comparing(
                            partner -> partner.succeededFrom, Comparator.nullsLast(Comparator.naturalOrder())))
                    .forEach(Partner::delete);
        }
    }
}
