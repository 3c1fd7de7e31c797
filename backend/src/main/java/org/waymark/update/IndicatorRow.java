package org.waymark.update;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.plan.Measure;
import org.waymark.plan.MeasureEntry;
import org.waymark.progress.Calendar;
import org.waymark.progress.Direction;
import org.waymark.progress.Period;
import org.waymark.progress.Quarter;
import org.waymark.progress.UpdateState;

/**
 * An indicator, quarter by quarter.
 *
 * @param mine the caller gives its readings: collects it, or manages the plan
 * @param cells the plan's quarters up to the one asked for
 */
@Schema(name = "IndicatorRow", description = "An indicator, quarter by quarter")
public record IndicatorRow(
        @NotNull @Schema(examples = "i1") String key,
        int objective,
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

        @Schema(description = "When and how it is collected, in the plan's words")
        String collected,

        boolean countsPeople,
        boolean sensitive,
        boolean mine,
        @NotNull List<Cell> cells) {

    /** What came of an indicator in a quarter. */
    public enum Delivery {
        ACTUAL,
        PROVISIONAL,
        /** Expected on a date. */
        NOT_YET,
        /** Asked, and nothing came by the quarter's deadline. */
        NOT_DELIVERED,
        /** Asked, and there is time until the deadline. */
        AWAITED,
        /** Not collected in this quarter. */
        NOT_ASKED
    }

    /**
     * @param state of its reading or draft; null where there is neither, or where a draft is not the caller's to know of
     * @param comment the manager's words, where it was sent back to the caller
     * @param was what a revised reading said before, while figures are live
     */
    @Schema(name = "IndicatorCell", description = "What came of an indicator in a quarter")
    public record Cell(
            @NotNull Quarter quarter,
            @NotNull Delivery delivery,
            UpdateState state,
            String comment,
            MeasureView.ReadingView reading,
            MeasureView.ReadingView was) {

        boolean isMissing(LocalDate today) {
            boolean overdue = delivery == Delivery.NOT_YET
                    && reading.expectedOn() != null
                    && reading.expectedOn().isBefore(today);
            return delivery == Delivery.NOT_DELIVERED || overdue;
        }
    }

    /** What is known of a quarter beside the reading itself. */
    record Beside(UpdateState state, String comment, MeasureView.ReadingView was) {

        static final Beside NOTHING = new Beside(null, null, null);
    }

    /** @param settled the quarters' deadlines are behind, as in a finalised quarter */
    static IndicatorRow of(
            MeasureView measure,
            Function<Quarter, Beside> beside,
            boolean mine,
            List<Quarter> quarters,
            Calendar calendar,
            LocalDate today,
            boolean settled) {
        // A quarter that was frozen before this stood in it has the plan's words alone.
        List<Quarter> asked = measure.asked() == null
                ? Measure.asked(measure.status(), measure.period(), measure.collected(), calendar)
                : measure.asked();
        return new IndicatorRow(
                measure.key(),
                measure.objective(),
                measure.statement(),
                measure.kind(),
                measure.direction(),
                measure.period(),
                measure.status(),
                measure.statusReason(),
                measure.target(),
                measure.baseline(),
                measure.source(),
                measure.collectedBy(),
                measure.collected(),
                measure.countsPeople(),
                measure.sensitive(),
                mine,
                quarters.stream()
                        .map(quarter -> {
                            MeasureView.ReadingView reading = reading(measure, quarter);
                            Beside known = beside.apply(quarter);
                            boolean past = settled || today.isAfter(calendar.deadline(quarter));
                            Delivery delivery = delivery(reading, asked.contains(quarter), past);
                            return new Cell(quarter, delivery, known.state(), known.comment(), reading, known.was());
                        })
                        .toList());
    }

    private static MeasureView.ReadingView reading(MeasureView measure, Quarter quarter) {
        return measure.readings().stream()
                .filter(reading -> reading.quarter().equals(quarter))
                .findFirst()
                .orElse(null);
    }

    private static Delivery delivery(MeasureView.ReadingView reading, boolean asked, boolean past) {
        if (reading != null) {
            return Delivery.valueOf(reading.status().name());
        }
        if (!asked) {
            return Delivery.NOT_ASKED;
        }
        return past ? Delivery.NOT_DELIVERED : Delivery.AWAITED;
    }
}
