package org.waymark.plan;

import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Map<String, Lineage> lineages = new LinkedHashMap<>();

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
        missingReferences(document, faults);
        // Where the form is wrong already, what follows from it would only confuse.
        if (faults.isEmpty()) {
            new PlanCheck(document, faults).check(key);
        }
        return faults;
    }

    /** An action that is added by itself may leave its reference out; in a document each has one. */
    private static void missingReferences(PlanDocument document, Faults faults) {
        List<ObjectiveEntry> objectives = document.objectives() == null ? List.of() : document.objectives();
        for (int i = 0; i < objectives.size(); i++) {
            List<ActionEntry> actions =
                    objectives.get(i) == null ? List.of() : objectives.get(i).actions();
            for (int j = 0; j < actions.size(); j++) {
                boolean missing = actions.get(j) != null && actions.get(j).ref() == null;
                faults.addIf(
                        missing, "/objectives/%d/actions/%d/ref".formatted(i, j), "Give its reference, such as 1.10");
            }
        }
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
        for (int i = 0; i < document.partners().size(); i++) {
            successor(document.partners().get(i), "/partners/" + i + "/succeededBy");
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
        lineages.forEach((at, lineage) -> faults.addIf(
                lineage.plan() == null && !refs.contains(lineage.ref()),
                at + "/ref",
                "There is no action " + lineage.ref() + " in this document"));
    }

    private void successor(PlanDocument.PartnerEntry partner, String at) {
        PlanDocument.Successor successor = partner.succeededBy();
        if (successor != null) {
            known(successor.partner(), at + "/partner");
            faults.addIf(successor.partner().equals(partner.key()), at + "/partner", "A body cannot succeed itself");
            withinPlan(successor.from(), at + "/from");
        }
    }

    private void known(String partner, String at) {
        boolean unknown = partner != null && !partners.contains(partner);
        faults.addIf(unknown, at, "There is no partner \"" + partner + "\" in this document");
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
            known(lead, at + "/leads/" + i);
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
        before(action, at);
    }

    /** What it comes from, what goes on with it, and who led it earlier. */
    private void before(ActionEntry action, String at) {
        for (int i = 0; action.follows() != null && i < action.follows().size(); i++) {
            Lineage from = action.follows().get(i);
            lineages.put(at + "/follows/" + i, from);
            boolean itself = from.plan() == null && from.ref().equals(action.ref());
            faults.addIf(itself, at + "/follows/" + i + "/ref", "It cannot come from itself");
        }
        boolean nowhere = action.takenOverBy() != null && action.takenOverBy().plan() == null;
        faults.addIf(nowhere, at + "/takenOverBy/plan", "Name the later plan");
        for (int i = 0; action.ledBefore() != null && i < action.ledBefore().size(); i++) {
            LedBefore led = action.ledBefore().get(i);
            String here = at + "/ledBefore/" + i;
            for (int j = 0; j < led.leads().size(); j++) {
                known(led.leads().get(j), here + "/leads/" + j);
            }
            boolean noLead = led.accountable() != null && !led.leads().contains(led.accountable());
            faults.addIf(noLead, here + "/accountable", "It has to be one of the leads");
        }
    }

    private void measures(List<MeasureEntry> measures, String at) {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < measures.size(); i++) {
            MeasureEntry measure = measures.get(i);
            String here = at + "/" + i;
            faults.addIf(!keys.add(measure.key()), here + "/key", "Another measure here has this key");
            known(measure.collectedBy(), here + "/collectedBy");
            for (int j = 0;
                    measure.collectedBefore() != null
                            && j < measure.collectedBefore().size();
                    j++) {
                known(measure.collectedBefore().get(j).collectedBy(), here + "/collectedBefore/" + j + "/collectedBy");
            }
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
