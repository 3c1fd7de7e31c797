package org.waymark.update;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A measure's value for the quarter, as it comes with an update.
 *
 * @param measure its key within the action
 */
public record ReadingOfMeasure(
        @NotNull(message = "Give the measure's key") String measure,

        @Digits(integer = 12, fraction = 6, message = "At most 12 digits and 6 decimals")
        BigDecimal value,

        @Digits(integer = 12, fraction = 6, message = "At most 12 digits and 6 decimals")
        BigDecimal numerator,

        @Digits(integer = 12, fraction = 6, message = "At most 12 digits and 6 decimals")
        BigDecimal denominator,

        Reading.Status status,
        LocalDate expectedOn,

        @Size(max = 4000, message = "At most 4,000 characters")
        String note) {

    ReadingRequest reading() {
        return new ReadingRequest(value, numerator, denominator, status, expectedOn, note);
    }
}
