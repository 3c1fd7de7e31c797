package org.waymark.meeting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.progress.Preparation;
import org.waymark.progress.Quarter;

/**
 * A meeting, with what has to be ready by when before it.
 *
 * @param number what it is called by in addresses
 * @param deadline by when the quarter's updates are due as it is: the day before the meeting is only planned until a manager adopts it
 */
@Schema(name = "Meeting", description = "A meeting, with what has to be ready by when before it")
public record MeetingView(
        int number,
        @NotNull String body,
        @NotNull Preparation.Kind kind,
        @NotNull LocalDate on,
        @NotNull Quarter quarter,
        @NotNull List<Day> days,
        @NotNull LocalDate deadline) {

    /** @param because why that day, in words */
    @Schema(name = "PlannedDay", description = "What has to be ready by a day before a meeting, and why then")
    public record Day(
            @NotNull Preparation.Step step,
            @NotNull LocalDate on,
            boolean byHand,

            @NotNull @Schema(examples = "five clear working days before the board on 28 November")
            String because,

            String warning) {}

    /** @param all the plan's */
    static MeetingView of(Meeting meeting, List<Meeting> all) {
        return new MeetingView(
                meeting.number,
                meeting.body,
                meeting.kind,
                meeting.on,
                meeting.quarter,
                meeting.days(all).stream()
                        .map(day -> new Day(day.step(), day.on(), day.byHand(), day.because(), day.warning()))
                        .toList(),
                meeting.plan.calendar().deadline(meeting.quarter));
    }
}
