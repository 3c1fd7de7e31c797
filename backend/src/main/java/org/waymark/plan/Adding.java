package org.waymark.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.plan.PlanDocument.ObjectiveEntry;
import org.waymark.platform.Faults;
import org.waymark.progress.Quarter;

/** A plan's document on its way to another one: with actions that are new, or changed, and where in the request each of them stands. */
final class Adding {

    private final Plan plan;
    private final PlanDocument document;
    private final Map<Integer, List<ActionEntry>> actions = new HashMap<>();
    private final Map<String, String> requested = new HashMap<>();

    Adding(Plan plan) {
        this.plan = plan;
        this.document = PlanDocuments.of(plan);
        document.objectives()
                .forEach(objective -> actions.put(objective.number(), new ArrayList<>(objective.actions())));
    }

    static int objectiveOf(String ref) {
        return Integer.parseInt(ref.substring(0, ref.indexOf('.')));
    }

    private static int positionOf(String ref) {
        return Integer.parseInt(ref.substring(ref.indexOf('.') + 1));
    }

    /** @return its reference: its own, or the next that is free */
    String add(ActionEntry entry, int objective, Quarter from, List<Lineage> comesFrom, String pointer) {
        String ref = entry.ref() == null ? next(objective) : entry.ref();
        put(entry.asNew(ref, from, comesFrom.isEmpty() ? null : comesFrom), objective, pointer);
        return ref;
    }

    /** Under the same reference, or another. */
    void replace(String ref, ActionEntry entry) {
        actions.get(objectiveOf(ref)).removeIf(present -> present.ref().equals(ref));
        put(entry, objectiveOf(entry.ref()), "/action");
    }

    private void put(ActionEntry entry, int objective, String pointer) {
        List<ActionEntry> siblings = actions.get(objective);
        new Faults()
                .addIf(siblings == null, "/objective", "The plan has no objective " + objective)
                .refuseIfAny();
        siblings.add(entry);
        requested.put(entry.ref(), pointer);
    }

    private String next(int objective) {
        int ever = positionOf(References.next(plan, objective));
        int here = actions.getOrDefault(objective, List.of()).stream()
                        .mapToInt(entry -> positionOf(entry.ref()))
                        .max()
                        .orElse(0)
                + 1;
        return objective + "." + Math.max(ever, here);
    }

    void write(PlanWriting writing) {
        List<ObjectiveEntry> objectives = new ArrayList<>();
        Map<String, String> pointers = new HashMap<>();
        for (int i = 0; i < document.objectives().size(); i++) {
            ObjectiveEntry objective = document.objectives().get(i);
            List<ActionEntry> entries = actions.get(objective.number());
            entries.sort(Comparator.comparingInt(entry -> positionOf(entry.ref())));
            for (int j = 0; j < entries.size(); j++) {
                String pointer = requested.get(entries.get(j).ref());
                if (pointer != null) {
                    pointers.put("/objectives/%d/actions/%d".formatted(i, j), pointer);
                }
            }
            objectives.add(objective.with(entries));
        }
        writing.change(
                plan, new PlanDocument(document.plan(), document.bands(), document.partners(), objectives), pointers);
    }
}
