package org.waymark.document.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts actions under their objectives and gives each the reference {@code objective.position}; what the paper calls it is kept. */
final class Numbering {

    private final List<PaperObjective> objectives;
    private final Positions positions = new Positions();
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
                    .orElseGet(() -> opened(heading.number(), heading.title(), heading.sure()));
        } else if (current == null) {
            current = opened(null, null, false);
        }
        current.actions.add(action);
    }

    private PaperObjective opened(Integer number, String title, boolean sure) {
        Integer known = number == null || number < 1 ? null : number;
        PaperObjective objective = new PaperObjective(known, title, sure && known != null);
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
        objectives.forEach(positions::refer);
    }

    /** Where all its references say another number than its heading, or it has none, that is its number; a sure heading's stays. */
    private void renumber(PaperObjective objective) {
        if (objective.sure) {
            return;
        }
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
            String written = action.reference.written();
            if (belongsElsewhere(action, objective, there, said.get(other))) {
                objective.actions.remove(action);
                (there == null ? opened(other, null, false) : there).actions.add(action);
                if (objective.title != null) {
                    action.unsure.add("It stands under “%s”, and was put under objective %d, as its reference “%s” says"
                            .formatted(objective.title, other, written));
                }
            } else {
                action.unsure.add(
                        "Its reference on paper is “%s”, and it stands under another objective".formatted(written));
            }
        }
    }

    /** From under a sure heading only where no other is of that number, and the reference is written as they are here. */
    private static boolean belongsElsewhere(PaperAction action, PaperObjective from, PaperObjective there, int saying) {
        if (from.sure) {
            return action.reference.plain() && there == null && saying > 1;
        }
        return there != null && saying < from.actions.size() || saying > 1 || from.title == null;
    }

    /** Which reference each has. */
    Positions positions() {
        return positions;
    }
}
