package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Where each action stands in its objective: an odd reference moves no other. */
final class Positions {

    private static final int MOST = 9999;

    private final Map<PaperAction, String> refs = new IdentityHashMap<>();
    private final Set<PaperAction> sure = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> given = new HashSet<>();

    /** Each reference that stands for one alone keeps its place; what has none, or another's, comes after them all. */
    void refer(PaperObjective objective) {
        Map<Integer, List<PaperAction>> wanted = new HashMap<>();
        for (PaperAction action : objective.actions) {
            Integer position = wanted(action, objective);
            if (position != null) {
                wanted.computeIfAbsent(position, key -> new ArrayList<>()).add(action);
            }
        }
        TreeMap<Integer, PaperAction> taken = new TreeMap<>();
        wanted.forEach((position, those) -> {
            taken.put(position, those.get(0));
            if (those.size() == 1 && those.get(0).reference.isWhole()) {
                sure.add(those.get(0));
            }
        });
        int last = 0;
        for (PaperAction action : objective.actions) {
            Integer position = wanted(action, objective);
            last = position != null && taken.get(position) == action
                    ? position
                    : another(action, position, last, taken);
            taken.put(last, action);
            refs.put(action, objective.number + "." + last);
        }
        for (PaperAction action : objective.actions) {
            if (sure.contains(action)) {
                given.add(refs.get(action));
            }
        }
    }

    private static Integer wanted(PaperAction action, PaperObjective objective) {
        ReferenceWords reference = action.reference;
        boolean known = reference != null
                && reference.position() != null
                && reference.position() > 0
                && reference.position() <= MOST
                && (reference.objective() == null || reference.objective().equals(objective.number));
        return known ? reference.position() : null;
    }

    private static int another(PaperAction action, Integer wanted, int last, TreeMap<Integer, PaperAction> taken) {
        // A spreadsheet writes 1.10 as 1.1.
        boolean cut = wanted != null && last % 10 == 9 && wanted == (last + 1) / 10 && !taken.containsKey(last + 1);
        if (wanted != null) {
            action.unsure.add(
                    cut
                            ? "Its reference reads “%s”, as a spreadsheet writes %d of them"
                                    .formatted(action.reference.written(), last + 1)
                            : "Its reference “%s” stands there twice".formatted(action.reference.written()));
        }
        if (cut) {
            return last + 1;
        }
        int position = taken.isEmpty() ? 1 : taken.lastKey() + 1;
        for (int free = 1; position > MOST; free++) {
            position = taken.containsKey(free) ? position : free;
        }
        return position;
    }

    /** Whether its reference says which action it is: whole, of its objective, and of no other row. */
    boolean isSure(PaperAction action) {
        return sure.contains(action);
    }

    /** Whether a row has this reference and no other row has. */
    boolean isGiven(String ref) {
        return given.contains(ref);
    }

    /** {@code objective.position}. */
    String refOf(PaperAction action) {
        return refs.get(action);
    }
}
