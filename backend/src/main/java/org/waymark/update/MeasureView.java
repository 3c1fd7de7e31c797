package org.waymark.update;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.plan.Measure;
import org.waymark.plan.MeasureEntry;
import org.waymark.plan.Partner;
import org.waymark.progress.Direction;
import org.waymark.progress.Period;
import org.waymark.progress.Quarter;

/**
 * A measure of an action, or an indicator of an objective, with its counted readings in order of quarter.
 *
 * @param action reference of its action; null for an indicator
 * @param objective number of its objective; null for an action's measure
 * @param asked null for an action's measure
 */
@Schema(name = "Measure", description = "A measure of an action, or an indicator of an objective")
public record MeasureView(
        @NotNull @Schema(examples = "m1") String key,
        String action,
        Integer objective,
        @NotNull String statement,
        @NotNull Measure.Kind kind,
        @NotNull Direction direction,
        @NotNull Period period,
        @NotNull Measure.Status status,
        String statusReason,
        MeasureEntry.Target target,
        MeasureEntry.Baseline baseline,
        String source,
        PartnerRef collectedBy,
        String collected,

        @Schema(description = "The quarters of the plan in which it is collected; an indicator's alone")
        List<Quarter> asked,

        boolean countsPeople,

        @Schema(description = "Outside the partnership it is withheld even when it is 0")
        boolean sensitive,

        @NotNull List<ReadingView> readings) {

    /**
     * A measure's value for one quarter.
     *
     * @param late came after the quarter's deadline
     * @param revised changed after it had counted
     * @param entersIn the quarter that it enters, where its own had been finalised when it came or was revised
     * @param withheld stands in place of the figures where they may not leave: "[c]"
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
            boolean revised,

            @Schema(description = "The quarter that it enters, where its own was finalised when it came or was revised")
            Quarter entersIn,

            @Schema(
                    description =
                            "[c] in place of figures that may not leave: 1 to 4 people, or what would give that away",
                    examples = "[c]")
            String withheld) {

        /** Without the numbers that may not leave, and a mark in their place; nor the note, which may tell them in words. */
        public ReadingView withheld(boolean noValue, boolean noNumerator, boolean noDenominator, String mark) {
            return new ReadingView(
                    quarter,
                    noValue ? null : value,
                    noNumerator ? null : numerator,
                    noDenominator ? null : denominator,
                    status,
                    expectedOn,
                    null,
                    late,
                    revised,
                    entersIn,
                    mark);
        }

        /** What a revised reading said before; null where it was not revised, or that is not known. */
        static ReadingView was(Reading reading) {
            Reading.Was was = reading.was;
            return was == null || !reading.revised
                    ? null
                    : new ReadingView(
                            reading.quarter,
                            was.value(),
                            was.numerator(),
                            was.denominator(),
                            was.status(),
                            was.expectedOn(),
                            was.note(),
                            false,
                            was.revised(),
                            was.entersIn(),
                            null);
        }

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
                    reading.revised,
                    reading.entersIn,
                    null);
        }
    }

    /** With those of the readings that the caller may see. @param quarter as at which; null for now */
    public static MeasureView of(Measure measure, List<Reading> readings, ReadingSight sight, Quarter quarter) {
        return of(
                measure,
                quarter,
                readings.stream()
                        .filter(reading -> reading.measure.id.equals(measure.id) && sight.shows(measure, reading))
                        .toList());
    }

    /** The same with readings that may leave, and without its baseline where that may not. */
    public MeasureView outward(List<ReadingView> others, boolean noBaseline) {
        return new MeasureView(
                key,
                action,
                objective,
                statement,
                kind,
                direction,
                period,
                status,
                statusReason,
                target,
                noBaseline ? null : baseline,
                source,
                collectedBy,
                collected,
                asked,
                countsPeople,
                sensitive,
                others);
    }

    /** @param quarter as at which it is collected by somebody; null for now */
    public static MeasureView of(Measure measure, Quarter quarter, List<Reading> readings) {
        Partner collector = quarter == null ? measure.collectedBy : measure.collectedBy(quarter);
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
                MeasureEntry.Target.of(measure),
                MeasureEntry.Baseline.of(measure),
                measure.source,
                collector == null ? null : PartnerRef.of(collector),
                measure.collected,
                measure.objective == null ? null : measure.asked(),
                measure.countsPeople(),
                Boolean.TRUE.equals(measure.sensitive),
                readings.stream()
                        .filter(reading -> reading.measure.id.equals(measure.id))
                        .map(ReadingView::of)
                        .toList());
    }
}
