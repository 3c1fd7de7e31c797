package org.waymark.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.plan.MeasureEntry.Baseline;
import org.waymark.plan.MeasureEntry.Target;
import org.waymark.plan.PlanDocument.ObjectiveEntry;
import org.waymark.plan.PlanDocument.PartnerEntry;

/** A stored plan as a document again. */
final class PlanDocuments {

    private PlanDocuments() {}

    static PlanDocument of(Plan plan) {
        List<Measure> measures = Measure.of(plan);
        Map<Long, List<Measure>> ofActions = measures.stream()
                .filter(measure -> measure.action != null)
                .collect(Collectors.groupingBy(measure -> measure.action.id));
        Map<Long, List<Measure>> ofObjectives = measures.stream()
                .filter(measure -> measure.objective != null)
                .collect(Collectors.groupingBy(measure -> measure.objective.id));
        Map<Long, List<Action>> actions =
                Action.of(plan).stream().collect(Collectors.groupingBy(action -> action.objective.id));
        return new PlanDocument(
                head(plan),
                plan.bands,
                Partner.of(plan).stream().map(PlanDocuments::entry).toList(),
                Objective.of(plan).stream()
                        .map(objective -> new ObjectiveEntry(
                                objective.number,
                                objective.title,
                                objective.headingTitle,
                                entries(ofObjectives.get(objective.id)),
                                actions.getOrDefault(objective.id, List.of()).stream()
                                        .map(action -> entry(action, entries(ofActions.get(action.id))))
                                        .toList()))
                        .toList());
    }

    /** One action as the document has it. */
    static ActionEntry entry(Action action) {
        return entry(action, entries(Measure.of(action)));
    }

    private static PlanDocument.Head head(Plan plan) {
        return new PlanDocument.Head(
                plan.key,
                plan.title,
                plan.shortTitle,
                plan.owner,
                plan.managedBy,
                plan.oversight,
                plan.firstQuarter,
                plan.lastQuarter,
                plan.vision,
                plan.submissionDays,
                plan.ratingLabels,
                plan.deadlines,
                plan.demonstration,
                plan.evidenceFiles,
                plan.marking,
                plan.follows,
                plan.followedBy);
    }

    static PartnerEntry entry(Partner partner) {
        return new PartnerEntry(
                partner.key,
                partner.name,
                partner.abbreviation,
                partner.kind,
                partner.succeededBy == null
                        ? null
                        : new PlanDocument.Successor(partner.succeededBy.key, partner.succeededFrom));
    }

    private static ActionEntry entry(Action action, List<MeasureEntry> measures) {
        return new ActionEntry(
                action.ref,
                action.publishedRef,
                action.focus,
                action.action,
                action.outcome,
                action.partnerKeys(),
                action.accountable == null ? null : action.accountable.key,
                measures,
                action.timescale,
                action.frequency,
                action.askedIn,
                action.added,
                action.withdrawn,
                action.start,
                action.due,
                action.restricted,
                action.links,
                action.follows,
                action.takenOverBy,
                action.ledBefore);
    }

    private static List<MeasureEntry> entries(List<Measure> measures) {
        return measures == null
                ? List.of()
                : measures.stream().map(PlanDocuments::entry).toList();
    }

    private static MeasureEntry entry(Measure measure) {
        return new MeasureEntry(
                measure.key,
                measure.statement,
                measure.kind,
                measure.direction,
                measure.period,
                measure.status,
                measure.statusReason,
                Target.of(measure),
                Baseline.of(measure),
                measure.source,
                measure.collectedBy == null ? null : measure.collectedBy.key,
                measure.collected,
                measure.countsPeople,
                measure.sensitive,
                measure.collectedBefore);
    }
}
