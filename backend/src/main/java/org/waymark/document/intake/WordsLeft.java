package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.document.ActionOnPaper;
import org.waymark.plan.ActionEntry;
import org.waymark.plan.MeasureEntry;

/**
 * The words of an action's row that found no place in the fields of their column: each cell that has one is noted with all that it says.
 * A word that stands twice in a cell stands twice in its fields.
 */
final class WordsLeft {

    /** Words that say what others are, by the columns that they stand in. */
    private static final Map<Column, Set<String>> LABELS = Map.of(
            Column.ACTION, Set.of("focus"),
            Column.FOCUS, Set.of("focus"),
            Column.MEASURE, Set.of("target", "targets", "is", "of"),
            Column.TARGET, Set.of("target", "targets", "is", "of"));

    private final PaperAction paper;
    private final ActionEntry entry;
    private final ActionEntry before;
    private final Names names;
    private final Notes notes;

    /** @param before as the plan has it; null for a new one */
    WordsLeft(PaperAction paper, ActionEntry entry, ActionEntry before, Names names, Notes notes) {
        this.paper = paper;
        this.entry = entry;
        this.before = before;
        this.names = names;
        this.notes = notes;
    }

    /** @param ratingWords that were taken as the update's rating @param dueWords that were taken as the completion date @param startWords as the planned start */
    void note(PlanRead.Said update, String ratingWords, String dueWords, String startWords) {
        Set<String> said =
                Same.words(notes.saidOf(entry.ref()).map(WordsLeft::quoted).collect(Collectors.joining(" ")));
        paper.others.forEach((head, cell) -> notes.ofAction(
                entry.ref(), "", "The column “%s” has no place in a plan. It says: “%s”".formatted(head, cell.text())));
        paper.cells.forEach((column, cell) -> {
            if (column != Column.OBJECTIVE) {
                Stream<String> fields = switch (column) {
                    case MEASURE -> measured(dueWords);
                    case START -> Stream.of(startWords);
                    default -> fields(column);
                };
                left(column.inWords(), cell, column, fields, said);
            }
        });
        String quarter = update == null ? "" : Objects.toString(update.said(), "") + " " + update.rating();
        Stream.of(paper.ratings, paper.updates)
                .forEach(cells -> cells.forEach(
                        (head, cell) -> left(head, cell, Column.UPDATE, Stream.of(quarter + " " + ratingWords), said)));
    }

    /** What a note repeats of the file. */
    private static String quoted(String note) {
        int from = note.indexOf('“');
        return from < 0 ? "" : note.substring(from, Math.max(from, note.lastIndexOf('”')));
    }

    private void left(String head, Cell cell, Column column, Stream<String> fields, Set<String> said) {
        Map<String, Integer> placed = new HashMap<>();
        fields.filter(Objects::nonNull)
                .flatMap(field -> Same.eachWord(field).stream())
                .forEach(word -> placed.merge(word, 1, Integer::sum));
        Set<String> labels = LABELS.getOrDefault(column, Set.of());
        List<String> words = new ArrayList<>();
        for (String word : Same.eachWord(cell.text())) {
            // A partner that leads twice leads.
            boolean there =
                    column == Column.LEAD ? placed.containsKey(word) : placed.merge(word, -1, Integer::sum) >= 0;
            if (!there && !labels.contains(word) && !said.contains(word)) {
                words.add(word);
            }
        }
        if (!words.isEmpty()) {
            notes.ofAction(
                    entry.ref(),
                    "",
                    "“%s” found no place. All that stands under %s: “%s”"
                            .formatted(ActionCell.cut(String.join(" ", words), 300), head, cell.text()));
        }
    }

    /** What stands in the plan's fields for a column. */
    private Stream<String> fields(Column column) {
        return switch (column) {
            case ACTION, FOCUS -> Stream.of(entry.focus(), entry.action());
            case OUTCOME -> Stream.of(entry.outcome());
            case LEAD ->
                entry.leads().stream()
                        .map(names::of)
                        .flatMap(partner -> Stream.of(partner.key(), partner.name(), partner.abbreviation()));
            case TARGET -> measured("");
            case TIMESCALE -> Stream.of(entry.timescale());
            case LINKS -> entry.links().stream().flatMap(link -> Stream.of(link.title(), link.url()));
            default -> Stream.of();
        };
    }

    private Stream<String> measured(String dueWords) {
        List<MeasureEntry> measures = entry.measures();
        List<String> printed = ActionOnPaper.of(entry, Map.of()).measures();
        return Stream.concat(
                Stream.of(dueWords),
                IntStream.range(0, measures.size())
                        .boxed()
                        .flatMap(i -> stays(measures.get(i)) ? Stream.of(printed.get(i)) : said(measures.get(i))));
    }

    /** Whether what our own paper says of a measure beside its statement is what the plan has: its target, its day, its status. */
    private boolean stays(MeasureEntry measure) {
        return before != null
                && before.measures().stream()
                        .anyMatch(old -> old.key().equals(measure.key())
                                && Objects.equals(old.target(), measure.target())
                                && old.status() == measure.status()
                                && Objects.equals(old.statusReason(), measure.statusReason()));
    }

    private static Stream<String> said(MeasureEntry measure) {
        String target = measure.target() == null ? null : measure.target().words();
        return Stream.of(measure.statement(), target, measure.statusReason());
    }
}
