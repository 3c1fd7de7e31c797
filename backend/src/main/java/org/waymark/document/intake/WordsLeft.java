package org.waymark.document.intake;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.plan.ActionEntry;
import org.waymark.plan.PlanDocument.PartnerEntry;

/** The words of an action's row that found no place in the action: each cell that has one is noted with all that it says. */
final class WordsLeft {

    private final PaperAction paper;
    private final ActionEntry entry;
    private final Names names;
    private final Notes notes;

    WordsLeft(PaperAction paper, ActionEntry entry, Names names, Notes notes) {
        this.paper = paper;
        this.entry = entry;
        this.names = names;
        this.notes = notes;
    }

    /** @param ratingWords that were taken as the update's rating */
    void note(PlanRead.Said update, String ratingWords) {
        paper.others.forEach((head, cell) -> notes.ofAction(
                entry.ref(), "", "The column “%s” has no place in a plan. It says: “%s”".formatted(head, cell.text())));
        Set<String> placed =
                Same.words(String.join(" ", placed(update, ratingWords).toList()));
        paper.cells.forEach((column, cell) -> left(column.inWords(), cell, placed));
        paper.ratings.forEach((head, cell) -> left(head, cell, placed));
        paper.updates.forEach((head, cell) -> left(head, cell, placed));
    }

    private void left(String column, Cell cell, Set<String> placed) {
        Set<String> words = Same.words(cell.text());
        words.removeAll(placed);
        if (!words.isEmpty()) {
            notes.ofAction(
                    entry.ref(),
                    "",
                    "“%s” found no place. All that stands under %s: “%s”"
                            .formatted(ActionCell.cut(String.join(" ", words), 300), column, cell.text()));
        }
    }

    private Stream<String> placed(PlanRead.Said update, String ratingWords) {
        Map<String, PartnerEntry> partners =
                names.all().stream().collect(Collectors.toMap(PartnerEntry::key, partner -> partner));
        Stream<String> own = Stream.of(
                entry.ref(), entry.publishedRef(), entry.focus(), entry.action(), entry.outcome(), entry.timescale());
        Stream<String> leads = entry.leads().stream()
                .map(partners::get)
                .flatMap(partner -> Stream.of(partner.key(), partner.name(), partner.abbreviation()));
        Stream<String> measured = entry.measures().stream()
                .flatMap(measure -> Stream.of(
                        measure.statement(),
                        measure.target() == null ? null : measure.target().words(),
                        measure.statusReason()));
        Stream<String> linked = entry.links().stream().flatMap(link -> Stream.of(link.title(), link.url()));
        Stream<String> said = update == null
                ? Stream.of()
                : Stream.of(
                        update.said(),
                        update.rating() == null ? null : update.rating().name());
        return Stream.of(
                        own,
                        leads,
                        measured,
                        linked,
                        said,
                        notes.saidOf(entry.ref()),
                        Stream.of(objective(), ratingWords, labels()))
                .flatMap(each -> each)
                .filter(words -> words != null);
    }

    /** Words that say what others are. */
    private String labels() {
        boolean target = entry.due() != null || entry.measures().stream().anyMatch(measure -> measure.target() != null);
        return target ? "focus target completion date" : "focus";
    }

    /** Which stands in a column of its own in some papers. */
    private String objective() {
        return paper.cell(Column.OBJECTIVE).inOneLine();
    }
}
