package org.waymark.plan;

import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waymark.plan.PlanDocument.ActionEntry;
import org.waymark.plan.PlanDocument.MeasureEntry;
import org.waymark.plan.PlanDocument.ObjectiveEntry;
import org.waymark.platform.Faults;
import org.waymark.progress.Quarter;

/** What has to hold within a plan document beyond the form of its members. */
final class PlanCheck {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 4, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 3, 31);

    private final PlanDocument document;
    private final Faults faults;
    private final Set<String> partners = new HashSet<>();
    private final Set<String> refs = new HashSet<>();

    private PlanCheck(PlanDocument document, Faults faults) {
        this.document = document;
        this.faults = faults;
    }

    /**
     * Everything that is wrong with the document.
     *
     * @param key of the address it is put to
     */
    static Faults faultsIn(PlanDocument document, String key, Validator validator) {
        Faults faults = Faults.in(document, validator);
        // Where the form is wrong already, what follows from it would only confuse.
        if (faults.isEmpty()) {
            new PlanCheck(document, faults).check(key);
        }
        return faults;
    }

    private void check(String key) {
        PlanDocument.Head plan = document.plan();
        faults.addIf(!plan.key().equals(key), "/plan/key", "The address says \"" + key + "\": give the same key");
        faults.addIf(
                plan.firstQuarter().isAfter(plan.lastQuarter()), "/plan/lastQuarter", "It is before the first quarter");
        if (plan.deadlines() != null) {
            plan.deadlines().forEach((quarter, deadline) -> date(deadline, "/plan/deadlines/" + quarter));
        }
        for (int i = 0; i < document.partners().size(); i++) {
            faults.addIf(
                    !partners.add(document.partners().get(i).key()),
                    "/partners/%d/key".formatted(i),
                    "Another partner has this key");
        }
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < document.objectives().size(); i++) {
            ObjectiveEntry objective = document.objectives().get(i);
            String at = "/objectives/" + i;
            faults.addIf(!numbers.add(objective.number()), at + "/number", "Another objective has this number");
            measures(objective.indicators(), at + "/indicators");
            for (int j = 0; j < objective.actions().size(); j++) {
                action(objective, objective.actions().get(j), at + "/actions/" + j);
            }
        }
    }

    private void action(ObjectiveEntry objective, ActionEntry action, String at) {
        faults.addIf(!refs.add(action.ref()), at + "/ref", "Another action has this reference");
        faults.addIf(
                !action.ref().startsWith(objective.number() + "."),
                at + "/ref",
                "It stands under objective " + objective.number());
        Set<String> leads = new HashSet<>();
        for (int i = 0; i < action.leads().size(); i++) {
            String lead = action.leads().get(i);
            faults.addIf(
                    !partners.contains(lead),
                    at + "/leads/" + i,
                    "There is no partner \"" + lead + "\" in this document");
            faults.addIf(!leads.add(lead), at + "/leads/" + i, "It is named twice");
        }
        faults.addIf(
                action.accountable() != null && !leads.contains(action.accountable()),
                at + "/accountable",
                "It has to be one of the leads");
        withinPlan(action.added(), at + "/added");
        withinPlan(action.withdrawn(), at + "/withdrawn");
        boolean neverCounts = action.withdrawn() != null
                && action.added() != null
                && action.withdrawn().isBefore(action.added());
        faults.addIf(neverCounts, at + "/withdrawn", "It is before the quarter in which the action was added");
        date(action.due(), at + "/due");
        measures(action.measures(), at + "/measures");
    }

    private void measures(List<MeasureEntry> measures, String at) {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < measures.size(); i++) {
            MeasureEntry measure = measures.get(i);
            String here = at + "/" + i;
            faults.addIf(!keys.add(measure.key()), here + "/key", "Another measure here has this key");
            boolean unknown = measure.collectedBy() != null && !partners.contains(measure.collectedBy());
            faults.addIf(
                    unknown,
                    here + "/collectedBy",
                    "There is no partner \"" + measure.collectedBy() + "\" in this document");
            if (measure.target() != null) {
                date(measure.target().by(), here + "/target/by");
            }
            if (measure.baseline() != null) {
                date(measure.baseline().asAt(), here + "/baseline/asAt");
            }
        }
    }

    private void withinPlan(Quarter quarter, String at) {
        boolean outside = quarter != null
                && (quarter.isBefore(document.plan().firstQuarter())
                        || quarter.isAfter(document.plan().lastQuarter().next()));
        faults.addIf(outside, at, "It is outside the plan's quarters");
    }

    private void date(LocalDate date, String at) {
        boolean outside = date != null && (date.isBefore(EARLIEST) || date.isAfter(LATEST));
        faults.addIf(outside, at, "Give a date between " + EARLIEST + " and " + LATEST);
    }
}
