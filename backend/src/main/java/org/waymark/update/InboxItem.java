package org.waymark.update;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.plan.Measure;
import org.waymark.progress.Direction;
import org.waymark.progress.Quarter;

/**
 * An update that waits for the manager, beside what was said last.
 *
 * @param previous the latest counted update before its quarter
 * @param differences the members that differ from the previous one, by name
 * @param readings every measure that has a figure now or had one last time
 * @param warnings early warnings about the action in that quarter
 */
@Schema(description = "An update that waits for the manager, beside what was said last")
public record InboxItem(
        @NotNull @Schema(examples = "1.10") String action,
        @NotNull String focus,
        int objective,
        @NotNull Quarter quarter,
        @NotNull UpdateView update,
        UpdateView previous,
        @NotNull List<String> differences,
        @NotNull List<Figure> readings,
        @NotNull List<ContributionView> contributions,
        @NotNull List<WarningView> warnings) {

    /**
     * A measure's figure of the quarter beside the latest before it.
     *
     * @param by who gave it: a contributing partner's name, or null
     */
    @Schema(name = "InboxFigure")
    public record Figure(
            @NotNull String measure,
            @NotNull String statement,
            @NotNull Measure.Kind kind,
            @NotNull Direction direction,
            MeasureView.ReadingView now,
            MeasureView.ReadingView last,
            String by) {

        /** Null where there is neither. @param readings the measure's counted ones, in order of quarter */
        static Figure of(Measure measure, Quarter quarter, List<Reading> readings) {
            Reading now = null;
            Reading last = null;
            for (Reading reading : readings) {
                if (reading.quarter.equals(quarter)) {
                    now = reading;
                } else if (reading.quarter.isBefore(quarter)) {
                    last = reading;
                }
            }
            return now == null && last == null
                    ? null
                    : new Figure(
                            measure.key,
                            measure.statement,
                            measure.kind,
                            measure.direction,
                            now == null ? null : MeasureView.ReadingView.of(now),
                            last == null ? null : MeasureView.ReadingView.of(last),
                            now == null || now.contribution == null ? null : now.contribution.partner.name);
        }
    }

    /** Which members differ, in the order of the form; readings stand beside by themselves. */
    static List<String> differences(QuarterlyUpdate now, QuarterlyUpdate before) {
        if (before == null) {
            return List.of();
        }
        Map<String, Object> was = members(before);
        return members(now).entrySet().stream()
                .filter(member -> !Objects.equals(member.getValue(), was.get(member.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Object> members(QuarterlyUpdate update) {
        Map<String, Object> members = new TreeMap<>();
        members.put("rating", update.rating);
        members.put("completedOn", update.completedOn);
        members.put("done", update.done);
        members.put("changed", update.changed);
        members.put("next", update.next);
        members.put("noHelpBecause", update.noHelpBecause);
        members.put("atRisk", update.atRisk);
        members.put("recovery", List.of(String.valueOf(update.recoveryWhat), String.valueOf(update.recoveryBy)));
        members.put("completionDate", List.of(String.valueOf(update.movedTo), String.valueOf(update.movedBecause)));
        members.put("ask", update.hasAsk() ? update.ask.words() : null);
        members.put("evidence", update.evidence());
        return members;
    }
}
