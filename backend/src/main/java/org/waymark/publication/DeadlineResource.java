package org.waymark.publication;

import static org.waymark.platform.Roles.LEAD;
import static org.waymark.platform.Roles.MANAGER;
import static org.waymark.platform.Roles.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.waymark.history.History;
import org.waymark.plan.Plan;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Faults;
import org.waymark.platform.ProblemException;
import org.waymark.platform.Today;
import org.waymark.progress.Calendar;
import org.waymark.progress.Quarter;

/** By when a quarter's updates are due. */
@Path("/plans/{plan}/quarters/{quarter}/deadline")
@Tag(name = "Quarters")
public class DeadlineResource {

    /** A year: later than that it would be another quarter's. */
    private static final int MOST_QUARTERS_LATER = 4;

    /** @param deadline left out, the rule's own day holds again */
    @Schema(description = "The day by which a quarter's updates are due; left out, the rule's own day holds again")
    public record DeadlineRequest(LocalDate deadline) {}

    /**
     * @param byHand a manager set it
     * @param usual what it is by the rule: the plan's submission days after the quarter's end, on a working day
     */
    @Schema(name = "Deadline")
    public record DeadlineView(
            @NotNull LocalDate deadline,
            boolean byHand,
            @NotNull LocalDate usual) {

        static DeadlineView of(Plan plan, Quarter quarter) {
            Calendar calendar = plan.calendar();
            Calendar byRule =
                    new Calendar(calendar.firstQuarter(), calendar.lastQuarter(), calendar.submissionDays(), Map.of());
            return new DeadlineView(
                    calendar.deadline(quarter), calendar.deadlines().containsKey(quarter), byRule.deadline(quarter));
        }
    }

    private final Caller caller;
    private final Answers answers;
    private final Today today;
    private final History history;
    private final QuarterSteps steps;

    DeadlineResource(Caller caller, Answers answers, Today today, History history, QuarterSteps steps) {
        this.caller = caller;
        this.answers = answers;
        this.today = today;
        this.history = history;
        this.steps = steps;
    }

    @GET
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(summary = "Get a quarter's deadline", description = "Its ETag is what a PUT sends as If-Match.")
    public RestResponse<DeadlineView> getDeadline(String plan, Quarter quarter) {
        Plan seen = Plan.seenBy(caller, plan);
        DeadlineView view = DeadlineView.of(seen, seen.quarterOr(quarter, today.day()));
        return answers.tagged(tag(quarter, view), () -> view);
    }

    @PUT
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(
            summary = "Set a quarter's deadline",
            description =
                    "By hand, instead of the rule's own day; what is overdue follows it. It stands in the plan document too. Of a finalised"
                            + " quarter it cannot be changed.")
    public RestResponse<DeadlineView> putDeadline(String plan, Quarter quarter, @NotNull DeadlineRequest request) {
        Plan held = steps.heldPlan(plan, quarter);
        held.mustBeOpen(quarter);
        DeadlineView before = DeadlineView.of(held, quarter);
        LocalDate day = request.deadline();
        boolean outside = day != null
                && (day.isBefore(quarter.firstDay())
                        || day.isAfter(quarter.plus(MOST_QUARTERS_LATER).lastDay()));
        new Faults()
                .addIf(outside, "/deadline", "Give a day from the quarter's first to a year after its last")
                .refuseIfAny();
        Map<Quarter, LocalDate> deadlines = new TreeMap<>(held.deadlines == null ? Map.of() : held.deadlines);
        boolean same = day == null ? !deadlines.containsKey(quarter) : day.equals(deadlines.get(quarter));
        if (!same) {
            String present = tag(quarter, before);
            answers.mustMatch(present, true, () -> ProblemException.changed(before, present));
            change(held, quarter, day, deadlines);
            history.said(
                    caller,
                    QuarterSteps.said(held, quarter, "deadline set", "PLAN"),
                    before,
                    DeadlineView.of(held, quarter));
        }
        DeadlineView view = DeadlineView.of(held, quarter);
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, tag(quarter, view))
                .build();
    }

    private static void change(Plan plan, Quarter quarter, LocalDate day, Map<Quarter, LocalDate> deadlines) {
        if (day == null) {
            deadlines.remove(quarter);
        } else {
            deadlines.put(quarter, day);
        }
        plan.deadlines = deadlines.isEmpty() ? null : deadlines;
        plan.revision++;
        Plan.flush();
    }

    private String tag(Quarter quarter, DeadlineView view) {
        return answers.tagOf("d" + quarter, view.deadline(), view.byHand(), view.usual());
    }
}
