package org.waymark.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.progress.Band;
import org.waymark.publication.QuarterRecord;
import org.waymark.publication.UpdateRecord;
import org.waymark.update.ActionView;
import org.waymark.update.ProgressView;

/**
 * A plan in the layout of its paper, as at a quarter, before it is Word, PDF, Excel or CSV: plain values, all of them made elsewhere.
 *
 * @param summary the figures of the same quarter, and what stands on every page
 * @param vision null where the plan has none, or was frozen without
 * @param sections one for each objective with an action in scope, in order
 */
record PlanOnPaper(Summary summary, String key, String title, String vision, List<Section> sections) {

    /** An objective's table. */
    record Section(int number, String title, List<Row> rows) {

        String heading() {
            return "Objective %d: %s".formatted(number, title);
        }
    }

    /**
     * An action's row.
     *
     * @param rating the plan's word for it
     * @param bandLabel the plan's word for its band
     * @param tint of the band, as RRGGBB
     * @param update the rating first, then what was said
     */
    record Row(
            ActionOnPaper action,
            ActionView.PositionView position,
            String rating,
            String bandLabel,
            String tint,
            List<String> update) {

        List<String> lines(PaperColumn column) {
            return column == PaperColumn.UPDATE ? update : action.lines(column);
        }

        String text(PaperColumn column) {
            return column == PaperColumn.UPDATE ? String.join("\n", update) : action.text(column);
        }
    }

    /** From a record alone: of a finalised quarter it is the same today and in five years. */
    static PlanOnPaper of(QuarterRecord record, LocalDate today) {
        Summary summary = Summary.of(record, today);
        Map<String, UpdateRecord> updates = record.updates().stream()
                .collect(Collectors.toMap(UpdateRecord::action, update -> update, (first, second) -> first));
        Map<Integer, List<ActionView>> actions =
                record.actions().stream().collect(Collectors.groupingBy(ActionView::objective));
        return new PlanOnPaper(
                summary,
                record.plan().key(),
                record.plan().title(),
                record.plan().vision(),
                record.progress().objectives().stream()
                        .filter(objective -> actions.containsKey(objective.objective()))
                        .map(objective -> new Section(
                                objective.objective(),
                                objective.title(),
                                actions.get(objective.objective()).stream()
                                        .map(action -> row(action, updates.get(action.ref()), summary))
                                        .toList()))
                        .toList());
    }

    private static Row row(ActionView action, UpdateRecord update, Summary summary) {
        Band band = action.position().band();
        return new Row(
                ActionOnPaper.of(action),
                action.position(),
                summary.label(action.position().rating()),
                Summary.of(band, summary.progress().overall().bands()).title(),
                summary.tint(band),
                UpdateOnPaper.of(action, update, summary));
    }

    ProgressView progress() {
        return summary.progress();
    }
}
