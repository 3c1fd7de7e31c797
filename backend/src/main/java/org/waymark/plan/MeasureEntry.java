package org.waymark.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.progress.Direction;
import org.waymark.progress.Period;

/** A measure or an indicator as the plan document has it. */
public record MeasureEntry(
        @NotNull(message = PlanDocument.KEY_RULE)
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}", message = PlanDocument.KEY_RULE)
        String key,

        @NotBlank(message = "Say what is measured") @Size(max = 2000, message = "At most 2,000 characters")
        String statement,

        @NotNull(message = "Give its kind") Measure.Kind kind,
        @NotNull(message = "Give its direction") Direction direction,
        Period period,
        Measure.Status status,

        @Size(max = 1000, message = "At most 1,000 characters")
        String statusReason,

        @Valid Target target,
        @Valid Baseline baseline,

        @Size(max = 500, message = "At most 500 characters") String source,

        @Schema(description = "Key of the partner that collects it")
        String collectedBy,

        @Size(max = 1000, message = "At most 1,000 characters") @Schema(description = "When and how it is collected")
        String collected,

        Boolean countsPeople,

        @Schema(description = "A small value is withheld outside the partnership even when it is 0")
        Boolean sensitive,

        @Size(max = 20, message = "At most 20")
        @Schema(description = "Who collected it in earlier quarters, where another body took over; in order")
        List<@NotNull(message = "Give an object") @Valid CollectedBefore> collectedBefore) {

    /** The same in a later plan. */
    MeasureEntry goingOn() {
        return collectedBefore(null);
    }

    MeasureEntry collectedBefore(List<CollectedBefore> earlier) {
        return new MeasureEntry(
                key,
                statement,
                kind,
                direction,
                period,
                status,
                statusReason,
                target,
                baseline,
                source,
                collectedBy,
                collected,
                countsPeople,
                sensitive,
                earlier);
    }

    public record Target(
            @Digits(integer = 12, fraction = 6, message = "At most 12 digits and 6 decimals")
            BigDecimal value,

            LocalDate by,

            @Size(max = 1000, message = "At most 1,000 characters")
            String words) {

        /** A measure's target, or null where it has none. */
        public static Target of(Measure measure) {
            boolean none = measure.targetValue == null && measure.targetBy == null && measure.targetWords == null;
            return none ? null : new Target(measure.targetValue, measure.targetBy, measure.targetWords);
        }
    }

    public record Baseline(
            @NotNull(message = "Give the value")
            @Digits(integer = 12, fraction = 6, message = "At most 12 digits and 6 decimals")
            BigDecimal value,

            LocalDate asAt,
            Period period) {

        /** A measure's baseline, or null where it has none. */
        public static Baseline of(Measure measure) {
            return measure.baselineValue == null
                    ? null
                    : new Baseline(measure.baselineValue, measure.baselineAsAt, measure.baselinePeriod);
        }
    }
}
