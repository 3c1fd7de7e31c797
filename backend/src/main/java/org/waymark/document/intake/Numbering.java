package org.waymark.document.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts actions under their objectives and gives each the reference {@code objective.position}; what the paper calls it is kept. */
final class Numbering {

    private static final int MOST = 9999;

    private final List<PaperObjective> objectives;
    private final Map<PaperAction, String> refs = new IdentityHashMap<>();
    private PaperObjective current;

    Numbering(List<PaperObjective> objectives) {
        this.objectives = objectives;
    }

    /** @param heading null where it stands under the same as the action before */
    void add(PaperAction action, PaperObjective.Heading heading) {
        if (heading != null) {
            current = objectives.stream()
                    .filter(one -> isSame(one, heading))
                    .findFirst()
                    .orElseGet(() -> opened(heading.number(), heading.title()));
        } else if (current == null) {
            current = opened(null, null);
        }
        current.actions.add(action);
    }

    private PaperObjective opened(Integer number, String title) {
        PaperObjective objective = new PaperObjective(number == null || number < 1 ? null : number, title);
        objectives.add(objective);
        return objective;
    }

    private static boolean isSame(PaperObjective one, PaperObjective.Heading heading) {
        return heading.number() != null
                ? heading.number().equals(one.number)
                : one.title != null && one.title.equalsIgnoreCase(heading.title());
    }

    /** When all have been added: each objective gets its number, each action its reference. */
    void settle() {
        objectives.forEach(this::renumber);
        List.copyOf(objectives).forEach(this::moveOut);
        objectives.removeIf(one -> one.actions.isEmpty());
        Set<Integer> used = new HashSet<>();
        objectives.forEach(one -> used.add(one.number));
        int next = 1;
        for (PaperObjective objective : objectives) {
            while (objective.number == null) {
                objective.number = used.add(next) ? next : null;
                next++;
            }
        }
        objectives.sort((a, b) -> a.number - b.number);
        objectives.forEach(this::refer);
    }

    /** Where all its references say another number than its heading, or it has none, that is its number. */
    private void renumber(PaperObjective objective) {
        Map<Integer, Integer> said = said(objective);
        boolean one = said.size() == 1 && (objective.number == null || !said.containsKey(objective.number));
        if (one || objective.number == null && !said.isEmpty()) {
            int most = said.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            if (objectives.stream()
                    .noneMatch(
                            other -> other != objective && Integer.valueOf(most).equals(other.number))) {
                objective.number = most;
            }
        }
    }

    /** How many of its references say which number. */
    private static Map<Integer, Integer> said(PaperObjective objective) {
        Map<Integer, Integer> said = new TreeMap<>();
        for (PaperAction action : objective.actions) {
            if (action.reference != null && action.reference.objective() != null && action.reference.objective() > 0) {
                said.merge(action.reference.objective(), 1, Integer::sum);
            }
        }
        return said;
    }

    /** Actions whose references say another objective, of which there is more than one or which there is, belong there. */
    private void moveOut(PaperObjective objective) {
        Map<Integer, Integer> said = said(objective);
        for (PaperAction action : List.copyOf(objective.actions)) {
            Integer other = action.reference == null ? null : action.reference.objective();
            if (other == null || other < 1 || other.equals(objective.number)) {
                continue;
            }
            PaperObjective there = objectives.stream()
                    .filter(one -> other.equals(one.number))
                    .findFirst()
                    .orElse(null);
            if (there != null && said.get(other) < objective.actions.size() || said.get(other) > 1) {
                objective.actions.remove(action);
                (there == null ? opened(other, null) : there).actions.add(action);
            } else {
                action.unsure.add("Its reference on paper is “%s”, and it stands under another objective"
                        .formatted(action.reference.written()));
            }
        }
    }

    private void refer(PaperObjective objective) {
        Map<Integer, PaperAction> taken = new HashMap<>();
        int last = 0;
        for (PaperAction action : objective.actions) {
            int position = wanted(action, last, taken);
            while (taken.containsKey(position)) {
                position++;
            }
            taken.put(position, action);
            last = position;
            refs.put(action, objective.number + "." + position);
        }
    }

    private static int wanted(PaperAction action, int last, Map<Integer, PaperAction> taken) {
        Integer wanted = action.reference == null ? null : action.reference.position();
        if (wanted == null || wanted < 1 || wanted > MOST) {
            return last + 1;
        }
        if (!taken.containsKey(wanted)) {
            return wanted;
        }
        // A spreadsheet writes 1.10 as 1.1.
        boolean cut = last % 10 == 9 && wanted == (last + 1) / 10;
        action.unsure.add(
                cut
                        ? "Its reference reads “%s”, as a spreadsheet writes %d of them"
                                .formatted(action.reference.written(), last + 1)
                        : "Its reference “%s” stands there twice".formatted(action.reference.written()));
        return last + 1;
    }

    /** {@code objective.position}. */
    String refOf(PaperAction action) {
        return refs.get(action);
    }
}
