package org.waymark.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.document.paper.Paper;
import org.waymark.document.paper.Style;
import org.waymark.document.paper.Table;
import org.waymark.document.paper.Table.Cell;
import org.waymark.progress.Quarter;
import org.waymark.publication.Withdrawal;
import org.waymark.update.ProgressView.MovementView;

/** What changed since the quarter before, by name, with what was withdrawn and why. */
final class MovementOnPaper {

    private final Summary summary;
    private final Paper paper;
    private final MovementView movement;

    MovementOnPaper(Summary summary, Paper paper) {
        this.summary = summary;
        this.paper = paper;
        this.movement = summary.progress().movement();
    }

    void write() {
        if (movement == null) {
            return;
        }
        Quarter before = summary.quarter().previous();
        paper.add(Style.HEADING_1, "What changed since " + before.shortTitle());
        Map<String, List<String>> moved = moved();
        if (moved.values().stream().allMatch(List::isEmpty)) {
            paper.add(Style.NORMAL, "No action changed its rating.");
            return;
        }
        Table table = new Table("What changed", 2400, 1000, 6466)
                .head(
                        Cell.head("Change", Tint.HEAD),
                        Cell.figureHead("Actions", Tint.HEAD),
                        Cell.head("Which", Tint.HEAD));
        moved.forEach((kind, actions) -> {
            if (!actions.isEmpty()) {
                table.row(Cell.text(kind), Cell.figure(String.valueOf(actions.size())), Cell.texts(actions));
            }
        });
        table.row(
                Cell.text("Unchanged"),
                Cell.figure(String.valueOf(movement.unchanged().size())),
                Cell.text("All the others"));
        paper.add(table);
    }

    private Map<String, List<String>> moved() {
        Map<String, List<String>> moved = new LinkedHashMap<>();
        moved.put("Worse", named(movement.worsened()));
        moved.put("Back to not started", named(movement.stopped()));
        moved.put("Better", named(movement.improved()));
        moved.put("Started", named(movement.started()));
        moved.put("Added to the plan", named(movement.added()));
        Map<String, Withdrawal> withdrawn =
                summary.record().withdrawals().stream().collect(Collectors.toMap(Withdrawal::ref, Function.identity()));
        moved.put(
                "Withdrawn from the plan",
                movement.withdrawn().stream()
                        .map(ref -> named(ref) + why(withdrawn.get(ref)))
                        .toList());
        return moved;
    }

    private List<String> named(List<String> refs) {
        return refs.stream().map(this::named).toList();
    }

    private String named(String ref) {
        return ref + " " + summary.told().focuses().get(ref);
    }

    private static String why(Withdrawal withdrawal) {
        if (withdrawal == null) {
            return "";
        }
        String goesOn = withdrawal.goesOnAs().isEmpty()
                ? ""
                : " It goes on as %s.".formatted(String.join(", ", withdrawal.goesOnAs()));
        return withdrawal.reason() == null && goesOn.isEmpty()
                ? ""
                : ": " + (withdrawal.reason() == null ? "" : Words.sentence(withdrawal.reason())) + goesOn;
    }
}
