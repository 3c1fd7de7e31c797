package org.waymark.update;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.plan.Measure;
import org.waymark.platform.Faults;
import org.waymark.progress.Quarter;

/** A measure's value for one quarter, given by itself. */
public record ReadingRequest(
        @Digits(integer = 12, fraction = 6, message = "At most 12 digits and 6 decimals")
        BigDecimal value,

        @Digits(integer = 12, fraction = 6, message = "At most 12 digits and 6 decimals")
        BigDecimal numerator,

        @Digits(integer = 12, fraction = 6, message = "At most 12 digits and 6 decimals")
        BigDecimal denominator,

        Reading.Status status,
        LocalDate expectedOn,

        @Size(max = 4000, message = "At most 4,000 characters")
        String note,

        @Size(max = 200, message = "At most 200")
        @Schema(description = "Words of the note that look like personal data and may go out all the same")
        List<String> confirmedWords) {

    public ReadingRequest(
            BigDecimal value,
            BigDecimal numerator,
            BigDecimal denominator,
            Reading.Status status,
            LocalDate expectedOn,
            String note) {
        this(value, numerator, denominator, status, expectedOn, note, null);
    }

    static ReadingRequest of(Reading reading) {
        return new ReadingRequest(
                reading.value,
                reading.numerator,
                reading.denominator,
                reading.status,
                reading.expectedOn,
                reading.note);
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** A percentage given beside its parts may be rounded to a whole one. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.5");

    /** The value as given, or made from numerator and denominator of a percentage; null where there is none. */
    BigDecimal valueOf(Measure measure) {
        boolean parts = numerator != null && denominator != null && denominator.signum() > 0;
        if (value != null || measure.kind != Measure.Kind.PERCENT || !parts) {
            return value;
        }
        return numerator
                .multiply(HUNDRED)
                .divide(denominator, MathContext.DECIMAL64)
                .setScale(1, java.math.RoundingMode.HALF_UP);
    }

    ReadingRequest withoutConfirmations() {
        return new ReadingRequest(value, numerator, denominator, status, expectedOn, note);
    }

    /** What is missing before it can be given by itself. */
    void checkWhole(Measure measure, Quarter quarter, LocalDate today, Faults faults) {
        boolean nothing = valueOf(measure) == null && note == null && status != Reading.Status.NOT_YET;
        faults.addIf(nothing, "/value", "Give a value, a note, or the status NOT_YET");
        SavingRules.expected(status, expectedOn, quarter, today, "", faults);
    }

    /**
     * What is wrong with it for this measure, whether or not it is complete.
     *
     * @param at pointer to the reading in the body
     */
    void check(Measure measure, String at, Faults faults) {
        boolean number = value != null || numerator != null || denominator != null;
        boolean inWords = measure.kind == Measure.Kind.NARRATIVE || measure.kind == Measure.Kind.DOCUMENT;
        faults.addIf(inWords && number, at + "/value", "This measure is reported in words: use the note");
        faults.addIf(
                status == Reading.Status.NOT_YET && number,
                at + "/status",
                "It is either not there yet or it has a value");
        if (measure.kind == Measure.Kind.COUNT) {
            boolean whole = value == null
                    || (value.signum() >= 0 && value.stripTrailingZeros().scale() <= 0);
            faults.addIf(!whole, at + "/value", "Give a whole number, 0 or more");
        }
        faults.addIf(denominator != null && denominator.signum() <= 0, at + "/denominator", "Give a number above 0");
        faults.addIf(numerator != null && numerator.signum() < 0, at + "/numerator", "Give 0 or more");
        faults.addIf(numerator != null && denominator == null, at + "/denominator", "Say out of how many");
        faults.addIf(denominator != null && numerator == null, at + "/numerator", "Say how many of them");
        boolean more = measure.kind == Measure.Kind.PERCENT
                && numerator != null
                && denominator != null
                && denominator.signum() > 0
                && numerator.compareTo(denominator) > 0;
        faults.addIf(
                more, at + "/numerator", "Give at most as many as the denominator: a part of a whole is 100% or less");
        boolean comparable =
                measure.kind == Measure.Kind.PERCENT && value != null && numerator != null && denominator != null;
        if (comparable && denominator.signum() > 0) {
            BigDecimal made = numerator.multiply(HUNDRED).divide(denominator, MathContext.DECIMAL64);
            faults.addIf(
                    made.subtract(value).abs().compareTo(ROUNDING) > 0,
                    at + "/value",
                    "It is not numerator / denominator × 100");
        }
    }
}
