package org.waymark.update;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.plan.Plan;
import org.waymark.progress.Quarter;

/**
 * The partnership's indicators, objective by objective and quarter by quarter.
 *
 * @param revision of the finalised quarter; null while figures are live
 * @param quarters the plan's, up to the one asked for
 * @param notDelivered what was asked for in the quarter and did not come, with who collects it
 * @param withheldKey what [c] means; null inside the partnership
 */
@Schema(name = "Dashboard", description = "The partnership's indicators, objective by objective and quarter by quarter")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DashboardView(
        @NotNull String plan,
        @NotNull Quarter quarter,
        @NotNull ProgressView.Basis basis,
        Integer revision,
        @NotNull List<Quarter> quarters,
        @NotNull List<ObjectiveRows> objectives,
        @NotNull List<Missing> notDelivered,
        String withheldKey) {

    @Schema(name = "DashboardObjective", description = "The indicators of one objective")
    public record ObjectiveRows(
            int number, @NotNull String title, @NotNull List<IndicatorRow> indicators) {}

    /** @param expectedOn the day that passed without it, where one was named */
    @Schema(name = "NotDelivered", description = "An indicator that was asked for and did not come")
    public record Missing(
            int objective,
            @NotNull String indicator,
            @NotNull String statement,
            PartnerRef collectedBy,
            LocalDate expectedOn) {

        private static Missing of(IndicatorRow row, Quarter quarter) {
            MeasureView.ReadingView reading = cell(row, quarter).reading();
            return new Missing(
                    row.objective(),
                    row.key(),
                    row.statement(),
                    row.collectedBy(),
                    reading == null ? null : reading.expectedOn());
        }
    }

    static DashboardView of(
            Plan plan,
            Quarter quarter,
            Integer revision,
            List<ObjectiveRows> objectives,
            LocalDate today,
            String withheldKey) {
        return new DashboardView(
                plan.key,
                quarter,
                revision == null ? ProgressView.Basis.LIVE : ProgressView.Basis.FINAL,
                revision,
                quarters(plan, quarter),
                objectives,
                objectives.stream()
                        .flatMap(objective -> objective.indicators().stream())
                        .filter(row -> cell(row, quarter).isMissing(today))
                        .map(row -> Missing.of(row, quarter))
                        .toList(),
                withheldKey);
    }

    static List<Quarter> quarters(Plan plan, Quarter last) {
        return Stream.iterate(plan.firstQuarter, quarter -> !quarter.isAfter(last), Quarter::next)
                .toList();
    }

    private static IndicatorRow.Cell cell(IndicatorRow row, Quarter quarter) {
        return row.cells().stream()
                .filter(cell -> cell.quarter().equals(quarter))
                .findFirst()
                .orElseThrow();
    }
}
