package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waymark.plan.PlanDocument;

/** What is unsure, each with what it is about; where that stands in the document is known when the document is whole. */
final class Notes {

    /** @param of reference of an action, number of an objective, or empty @param within pointer inside of that */
    private record Note(String of, String within, String detail) {}

    private final Map<String, List<Note>> notes = new LinkedHashMap<>();

    private void add(String of, String within, String detail) {
        notes.computeIfAbsent(of, key -> new ArrayList<>()).add(new Note(of, within, detail));
    }

    void ofFile(String pointer, String detail) {
        add("", pointer, detail);
    }

    void ofObjective(int number, String within, String detail) {
        add(Integer.toString(number), within, detail);
    }

    void ofAction(String ref, String within, String detail) {
        add(ref, within, detail);
    }

    /** Forgets of an action's notes those that are about what has not changed. */
    void keepOnly(String ref, java.util.function.Predicate<String> within) {
        notes.getOrDefault(ref, new ArrayList<>()).removeIf(note -> !within.test(note.within()));
    }

    void addAll(Notes others) {
        others.notes.values().forEach(each -> each.forEach(note -> add(note.of(), note.within(), note.detail())));
    }

    /** What has been said of an action so far. */
    Stream<String> saidOf(String ref) {
        return notes.getOrDefault(ref, List.of()).stream().map(Note::detail);
    }

    /** In the order of the document, what is of all of it first. */
    List<PlanRead.Unsure> in(PlanDocument document) {
        Map<String, String> places = new HashMap<>(Map.of("", ""));
        Map<String, Integer> order = new HashMap<>(Map.of("", 0));
        for (int i = 0; i < document.objectives().size(); i++) {
            PlanDocument.ObjectiveEntry objective = document.objectives().get(i);
            place(places, order, Integer.toString(objective.number()), "/objectives/" + i);
            for (int j = 0; j < objective.actions().size(); j++) {
                place(places, order, objective.actions().get(j).ref(), "/objectives/%d/actions/%d".formatted(i, j));
            }
        }
        return notes.values().stream()
                .flatMap(List::stream)
                .sorted((a, b) -> order.getOrDefault(a.of(), 0) - order.getOrDefault(b.of(), 0))
                .map(note -> new PlanRead.Unsure(places.getOrDefault(note.of(), "") + note.within(), note.detail()))
                .distinct()
                .toList();
    }

    private static void place(Map<String, String> places, Map<String, Integer> order, String of, String pointer) {
        places.put(of, pointer);
        order.put(of, order.size());
    }
}
