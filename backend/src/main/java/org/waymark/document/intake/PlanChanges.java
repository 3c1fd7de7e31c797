package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.document.ActionOnPaper;
import org.waymark.document.PaperColumn;
import org.waymark.document.intake.PlanImport.Change;
import org.waymark.document.intake.PlanImport.Difference;
import org.waymark.document.intake.PlanImport.Kind;
import org.waymark.plan.ActionEntry;
import org.waymark.plan.PlanDocument;
import org.waymark.platform.JsonColumn;

/** Action by action, in what a plan that was read differs from the one that there is. */
final class PlanChanges {

    /** What is compared, by the document's names. */
    private static final Map<String, Function<ActionEntry, Object>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("publishedRef", ActionEntry::publishedRef);
        FIELDS.put("focus", ActionEntry::focus);
        FIELDS.put("action", ActionEntry::action);
        FIELDS.put("outcome", ActionEntry::outcome);
        FIELDS.put("leads", ActionEntry::leads);
        FIELDS.put("accountable", ActionEntry::accountable);
        FIELDS.put("measures", ActionEntry::measures);
        FIELDS.put("timescale", ActionEntry::timescale);
        FIELDS.put("frequency", ActionEntry::frequency);
        FIELDS.put("askedIn", ActionEntry::askedIn);
        FIELDS.put("added", ActionEntry::added);
        FIELDS.put("withdrawn", ActionEntry::withdrawn);
        FIELDS.put("start", ActionEntry::start);
        FIELDS.put("due", ActionEntry::due);
        FIELDS.put("restricted", ActionEntry::restricted);
        FIELDS.put("links", ActionEntry::links);
    }

    private final PlanDocument before;
    private final PlanDocument after;
    private final Map<String, String> namesBefore;
    private final Map<String, String> namesAfter;

    private PlanChanges(PlanDocument before, PlanDocument after) {
        this.before = before;
        this.after = after;
        namesBefore = ActionOnPaper.names(before.partners());
        namesAfter = ActionOnPaper.names(after.partners());
    }

    /** @param inFile references of the actions that the file has; an action that was withdrawn is not missed in it */
    static List<Change> of(PlanDocument before, PlanDocument after, List<String> inFile) {
        return new PlanChanges(before, after).all(inFile);
    }

    private static Map<String, ActionEntry> actions(PlanDocument plan) {
        return plan.objectives().stream()
                .flatMap(objective -> objective.actions().stream())
                .filter(action -> action.ref() != null)
                .collect(Collectors.toMap(
                        ActionEntry::ref, action -> action, (first, second) -> first, LinkedHashMap::new));
    }

    private List<Change> all(List<String> inFile) {
        Map<String, ActionEntry> old = actions(before);
        Set<String> there = new HashSet<>(inFile);
        List<Change> changes = new ArrayList<>();
        actions(after).forEach((ref, action) -> {
            ActionEntry present = old.get(ref);
            List<Difference> fields = present == null ? added(action) : differences(present, action);
            if (present == null || !fields.isEmpty()) {
                changes.add(new Change(
                        present == null ? Kind.ADDED : Kind.CHANGED,
                        ref,
                        Objects.toString(action.focus(), ""),
                        fields));
            }
        });
        old.forEach((ref, action) -> {
            if (!there.contains(ref) && action.withdrawn() == null) {
                changes.add(new Change(Kind.ABSENT, ref, action.focus(), List.of()));
            }
        });
        return changes;
    }

    private List<Difference> added(ActionEntry action) {
        return FIELDS.entrySet().stream()
                .map(field ->
                        new Difference(field.getKey(), "", shown(field.getKey(), field.getValue(), action, namesAfter)))
                .filter(field -> !field.after().isBlank())
                .toList();
    }

    private List<Difference> differences(ActionEntry present, ActionEntry action) {
        List<Difference> fields = new ArrayList<>();
        FIELDS.forEach((name, field) -> {
            // As text, because 100 and 100.0 are the same number and two different objects.
            String old = JsonColumn.write(field.apply(present));
            String now = JsonColumn.write(field.apply(action));
            if (!old.equals(now)) {
                fields.add(new Difference(
                        name, shown(name, field, present, namesBefore), shown(name, field, action, namesAfter)));
            }
        });
        return fields;
    }

    private static String shown(
            String name, Function<ActionEntry, Object> field, ActionEntry action, Map<String, String> names) {
        return switch (name) {
            case "leads" -> ActionOnPaper.of(action, names).text(PaperColumn.LEAD);
            case "measures" -> ActionOnPaper.of(action, names).text(PaperColumn.MEASURE);
            case "links" -> ActionOnPaper.of(action, names).text(PaperColumn.LINKS);
            default -> Objects.toString(field.apply(action), "");
        };
    }
}
