package org.waymark.update;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.plan.Measure;
import org.waymark.plan.PlanDocument;
import org.waymark.progress.Quarter;

/**
 * A measure of an action, or an indicator of an objective, with its counted readings in order of quarter.
 *
 * @param action reference of its action; null for an indicator
 * @param objective number of its objective; null for an action's measure
 */
@Schema(name = "Measure", description = "A measure of an action, or an indicator of an objective")
public record MeasureView(
        @NotNull @Schema(examples = "m1") String key,
        String action,
        Integer objective,
        @NotNull String statement,
        @NotNull Measure.Kind kind,
        @NotNull Measure.Direction direction,
        @NotNull Measure.Period period,
        @NotNull Measure.Status status,
        String statusReason,
        PlanDocument.Target target,
        PlanDocument.Baseline baseline,
        String source,
        PartnerRef collectedBy,
        String collected,
        boolean countsPeople,
        @NotNull List<ReadingView> readings) {

    /**
     * A measure's value for one quarter.
     *
     * @param late came after the quarter's deadline
     * @param revised changed after it had counted
     */
    @Schema(name = "Reading")
    public record ReadingView(
            @NotNull Quarter quarter,
            BigDecimal value,
            BigDecimal numerator,
            BigDecimal denominator,
            @NotNull Reading.Status status,
            LocalDate expectedOn,
            String note,
            boolean late,
            boolean revised) {

        static ReadingView of(Reading reading) {
            return new ReadingView(
                    reading.quarter,
                    reading.value,
                    reading.numerator,
                    reading.denominator,
                    reading.status(),
                    reading.expectedOn,
                    reading.note,
                    reading.isLate(),
                    reading.revised);
        }
    }

    /** With those of the readings that the caller may see. */
    static MeasureView of(Measure measure, List<Reading> readings, ReadingSight sight) {
        return of(
                measure,
                readings.stream()
                        .filter(reading ->
                                reading.measure.id.equals(measure.id) && sight.shows(measure, reading.quarter))
                        .toList());
    }

    static MeasureView of(Measure measure, List<Reading> readings) {
        return new MeasureView(
                measure.key,
                measure.action == null ? null : measure.action.ref,
                measure.objective == null ? null : measure.objective.number,
                measure.statement,
                measure.kind,
                measure.direction,
                measure.period(),
                measure.status(),
                measure.statusReason,
                PlanDocument.Target.of(measure),
                PlanDocument.Baseline.of(measure),
                measure.source,
                measure.collectedBy == null ? null : PartnerRef.of(measure.collectedBy),
                measure.collected,
                measure.countsPeople(),
                readings.stream()
                        .filter(reading -> reading.measure.id.equals(measure.id))
                        .map(ReadingView::of)
                        .toList());
    }
}
