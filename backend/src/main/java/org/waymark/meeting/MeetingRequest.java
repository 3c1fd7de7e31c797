package org.waymark.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.plan.Plan;
import org.waymark.platform.Faults;
import org.waymark.progress.Preparation;
import org.waymark.progress.Quarter;

/**
 * A meeting as the manager enters it.
 *
 * @param quarter the one that it takes
 * @param updatesBy set by hand instead of the planned day; so are the next two
 */
@Schema(description = "A meeting as the manager enters it")
public record MeetingRequest(
        @NotBlank(message = "Say who meets")
        @Size(max = 300, message = "At most 300 characters")
        @Schema(examples = "Safer Communities Partnership Board")
        String body,

        @NotNull(message = "Say whether it is the delivery group, the board or another body")
        Preparation.Kind kind,

        @NotNull(message = "Say on which day they meet") LocalDate on,
        @NotNull(message = "Say which quarter they take") Quarter quarter,

        @Schema(description = "Left out, the planned day holds")
        LocalDate updatesBy,

        @Schema(description = "Left out, the planned day holds")
        LocalDate draftOn,

        @Schema(description = "Left out, the planned day holds")
        LocalDate paperOn,

        @Size(max = 200, message = "At most 200")
        @Schema(description = "Words that look like personal data and may go out all the same")
        List<String> confirmedWords) {

    /** How long after a quarter a body may still take it; later than that it is a slip of the year. */
    private static final int MOST_QUARTERS_LATER = 8;

    /** What of it is kept. */
    MeetingRequest withoutConfirmations() {
        return new MeetingRequest(body, kind, on, quarter, updatesBy, draftOn, paperOn, null);
    }

    void check(Plan plan, Faults faults) {
        if (quarter != null && !plan.calendar().contains(quarter)) {
            faults.add(
                    "/quarter",
                    "Give a quarter of the plan, which runs from %s to %s"
                            .formatted(plan.firstQuarter.shortTitle(), plan.lastQuarter.shortTitle()));
        } else if (quarter != null && on != null) {
            boolean outside = on.isBefore(quarter.firstDay())
                    || on.isAfter(quarter.plus(MOST_QUARTERS_LATER).lastDay());
            faults.addIf(outside, "/on", "Give a day from the quarter's first to two years after it");
        }
        if (quarter != null) {
            longBeforeTheQuarter(updatesBy, "/updatesBy", faults);
            longBeforeTheQuarter(draftOn, "/draftOn", faults);
            longBeforeTheQuarter(paperOn, "/paperOn", faults);
        }
        faults.addIf(isNotBefore(updatesBy, draftOn, paperOn, on), "/updatesBy", "Give a day before the next one");
        faults.addIf(isNotBefore(draftOn, paperOn, on), "/draftOn", "Give a day before the next one");
        faults.addIf(isNotBefore(paperOn, on), "/paperOn", "Give a day before the meeting");
        faults.addIf(
                draftOn != null && kind == Preparation.Kind.OTHER,
                "/draftOn",
                "Only the delivery group and the board have a draft");
        faults.addIf(
                paperOn != null && kind == Preparation.Kind.DELIVERY_GROUP,
                "/paperOn",
                "The delivery group has the draft");
    }

    private void longBeforeTheQuarter(LocalDate day, String pointer, Faults faults) {
        boolean slip = day != null && day.isBefore(quarter.firstDay().minusYears(1));
        faults.addIf(slip, pointer, "Give a day in the year before the quarter, or later");
    }

    private static boolean isNotBefore(LocalDate day, LocalDate... later) {
        return day != null && Stream.of(later).anyMatch(other -> other != null && !day.isBefore(other));
    }
}
