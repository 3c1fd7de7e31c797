package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.waymark.plan.ActionEntry;
import org.waymark.plan.PlanDocument;
import org.waymark.plan.PlanDocument.ObjectiveEntry;
import org.waymark.progress.Quarter;

/** A plan document from the tables of a file; over a plan that there is, with what the file does not say kept from it. */
final class PlanReading {

    private static final int LONGEST_TITLE = 1000;

    private final PlanDocument present;
    private final Notes notes = new Notes();
    private final ActionRows tables;
    private final SameActions same;
    private final PlanDocument.Head head;
    private final Names names;
    private final Times times;
    private final RatingWords ratings;
    private final Quarter quarter;
    private final Map<String, ActionEntry> presentActions = new HashMap<>();
    private final Map<Integer, ObjectiveEntry> objectives = new TreeMap<>();
    /** As they are now, by the number of their objective and their reference. */
    private final Map<Integer, Map<String, ActionEntry>> actions = new HashMap<>();
    /** The last position that was given to a new action, by its objective and a dot. */
    private final Map<String, Integer> ends = new HashMap<>();

    private final Set<String> read = new LinkedHashSet<>();
    private final List<PlanRead.Said> updates = new ArrayList<>();
    /** Actions whose cells say what was said in an earlier quarter. */
    private final List<String> older = new ArrayList<>();
    /** Actions whose rating a colour says, and no word. */
    private final List<String> coloured = new ArrayList<>();

    /** @param present null for a new plan @param quarter of the last column; null where it is not known */
    PlanReading(List<Block> blocks, PlanDocument present, Quarter quarter, Quarter now) {
        this.present = present;
        this.quarter = quarter;
        tables = ActionTables.in(blocks);
        same = present == null ? null : new SameActions(present, tables);
        head = present == null ? PlanHead.of(blocks, now, notes) : present.plan();
        names = new Names(present == null ? List.of() : present.partners());
        times = new Times(head);
        ratings = RatingWords.of(head.ratingLabels());
        if (present != null) {
            present.objectives().forEach(objective -> {
                objectives.put(objective.number(), objective);
                objective.actions().forEach(action -> presentActions.put(action.ref(), action));
                objective.actions().forEach(action -> put(action, objective.number()));
            });
        }
    }

    PlanRead read() {
        tables.unsure.forEach(detail -> notes.ofFile("/objectives", detail));
        tables.objectives.forEach(this::objective);
        ofSeveral("Not answered in the quarter, and what their cells say is older: it was not taken (%s)", older);
        ofSeveral("Their ratings were read from the colours of their cells (%s)", coloured);
        List<ObjectiveEntry> ordered = objectives.values().stream()
                .map(objective -> new ObjectiveEntry(
                        objective.number(),
                        objective.title(),
                        objective.headingTitle(),
                        objective.indicators(),
                        inOrder(actions.getOrDefault(objective.number(), Map.of())
                                .values())))
                .toList();
        PlanDocument document = new PlanDocument(head, present == null ? null : present.bands(), names.all(), ordered);
        names.unsure.forEach((number, detail) -> notes.ofFile("/partners/" + number, detail));
        return new PlanRead(document, List.copyOf(read), notes.in(document), updates);
    }

    /** What would be said of many actions is told once. */
    private void ofSeveral(String detail, List<String> refs) {
        if (!refs.isEmpty()) {
            notes.ofFile("/objectives", detail.formatted(ActionCell.cut(String.join(", ", refs), 1000)));
        }
    }

    private static List<ActionEntry> inOrder(Collection<ActionEntry> actions) {
        return actions.stream()
                .sorted(Comparator.comparingInt(action ->
                        Integer.parseInt(action.ref().substring(action.ref().indexOf('.') + 1))))
                .toList();
    }

    private void objective(PaperObjective paper) {
        ObjectiveEntry before = objectives.get(paper.number);
        ObjectiveEntry titled = before == null ? titled(paper) : retitled(paper, before);
        objectives.put(paper.number, titled);
        for (PaperAction action : paper.actions) {
            action(action, paper.number);
        }
    }

    private ObjectiveEntry titled(PaperObjective paper) {
        boolean untitled = paper.title == null || paper.title.isBlank();
        if (untitled) {
            notes.ofObjective(paper.number, "/title", "The file has no title for it");
        }
        String title = untitled ? "Objective " + paper.number : ActionCell.cut(paper.title, LONGEST_TITLE);
        return new ObjectiveEntry(paper.number, title, null, List.of(), List.of());
    }

    /** The plan's own title stays; what stands over the table is kept beside it. */
    private ObjectiveEntry retitled(PaperObjective paper, ObjectiveEntry before) {
        boolean same = paper.title == null
                || paper.title.isBlank()
                || Same.reads(paper.title, before.title())
                || Same.reads(paper.title, before.headingTitle());
        if (same) {
            return before;
        }
        notes.ofObjective(
                paper.number, "/headingTitle", "The file's heading differs from the plan's title, which was kept");
        return new ObjectiveEntry(
                before.number(),
                before.title(),
                ActionCell.cut(paper.title, LONGEST_TITLE),
                before.indicators(),
                before.actions());
    }

    private void action(PaperAction paper, int objective) {
        ActionEntry before = same == null ? null : same.of(paper);
        String ref = before == null ? free(tables.numbering.positions().refOf(paper)) : before.ref();
        ActionReading reading = new ActionReading(paper, ref, names, notes, times);
        PlanRead.Said update = reading.update(ratings, quarter);
        older(ref, before, reading.older);
        if (reading.byColour) {
            coloured.add(ref);
        }
        ActionEntry entry = before == null ? reading.read() : over(paper, before, reading);
        if (update != null) {
            updates.add(update);
        }
        reading.noteWhatIsLeft(entry, before, update);
        read.add(ref);
        put(entry, before == null ? objective : Integer.parseInt(ref.substring(0, ref.indexOf('.'))));
    }

    /** Of an action that the plan has, what was said in an earlier quarter stands there: it is told once for all of them. */
    private void older(String ref, ActionEntry before, String words) {
        if (words != null && before == null) {
            notes.ofAction(
                    ref,
                    "",
                    "It was not answered in the quarter, and what its cell says is older: “%s”".formatted(words));
        } else if (words != null) {
            older.add(ref);
        }
    }

    /** Notes on how its words were read matter only where they say something new. */
    private ActionEntry over(PaperAction paper, ActionEntry before, ActionReading reading) {
        ActionEntry asNew = reading.read();
        Notes own = new Notes();
        OverPlan over = new OverPlan(paper, asNew, before, present.partners(), own);
        ActionEntry laid = over.laid(reading.measures);
        notes.keepOnly(before.ref(), within -> over.isNew(within, laid));
        notes.addAll(own);
        return laid;
    }

    /** The reference of a new action; where the plan has another of that, the next that is nobody's. */
    private String free(String ref) {
        String objective = ref.substring(0, ref.indexOf('.') + 1);
        int own = Integer.parseInt(ref.substring(objective.length()));
        String free = ref;
        for (int position = Math.max(own, ends.getOrDefault(objective, 0)); isTaken(free, ref); position++) {
            free = objective + (position + 1);
            ends.put(objective, position + 1);
        }
        return free;
    }

    private boolean isTaken(String free, String ref) {
        return presentActions.containsKey(free)
                || read.contains(free)
                || !free.equals(ref) && tables.numbering.positions().isGiven(free);
    }

    private void put(ActionEntry entry, int number) {
        actions.computeIfAbsent(number, key -> new LinkedHashMap<>()).put(entry.ref(), entry);
    }
}
