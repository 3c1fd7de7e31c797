package org.waymark.update;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.plan.Action;
import org.waymark.plan.ActionEntry;
import org.waymark.plan.Lineage;
import org.waymark.plan.Partner;
import org.waymark.plan.QuarterState;
import org.waymark.platform.Caller;
import org.waymark.progress.Band;
import org.waymark.progress.Frequency;
import org.waymark.progress.Position;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;
import org.waymark.progress.Standing;
import org.waymark.progress.TrackedAction;

/**
 * An action, and where it stands as at a quarter.
 *
 * @param due completion date as planned
 * @param completionDate as it stood at the quarter
 * @param moved how often it had moved by then
 * @param measures in lists without their readings
 * @param asked an update is due for the quarter
 * @param update of the quarter, where the caller may know of one; else the one that the position rests on
 * @param strip its rating in each quarter of the plan up to this one in which it was in scope
 * @param mayUpdate the caller may write its update; nobody may once the quarter is finalised
 * @param mayRate the caller may rate it and send
 * @param mayContribute the caller may write a contributing partner's part
 * @param follows the actions that it comes from; null without
 * @param followedBy the actions that came in its place, or go on with it in a later plan; null without
 * @param sentBack its last update up to the quarter was sent back and has not come again; null in quarters that were frozen before this was told
 */
@Schema(name = "Action", description = "An action, and where it stands as at a quarter")
public record ActionView(
        @NotNull @Schema(examples = "1.10") String ref,
        String publishedRef,
        int objective,
        @NotNull @Schema(description = "Its short name") String focus,
        @NotNull String action,
        String outcome,
        @NotNull List<Lead> leads,
        String timescale,
        @NotNull Frequency frequency,
        List<Integer> askedIn,
        Quarter start,
        Quarter added,
        Quarter withdrawn,
        LocalDate due,
        LocalDate completionDate,
        int moved,
        boolean restricted,
        @NotNull List<ActionEntry.Link> links,
        @NotNull List<MeasureView> measures,
        @NotNull Quarter quarter,
        @NotNull PositionView position,
        boolean asked,
        boolean overdue,
        UpdateDigest update,
        @NotNull List<StripCell> strip,
        @NotNull List<WarningView> warnings,
        boolean mayUpdate,
        boolean mayRate,
        boolean mayContribute,

        @Schema(description = "The actions that it comes from")
        List<Lineage> follows,

        @Schema(description = "The actions that came in its place, or go on with it in a later plan")
        List<Lineage> followedBy,

        @Schema(
                description =
                        "Its last update up to the quarter was sent back and has not come again: it is not silent")
        Boolean sentBack) {

    /** @param assumed nobody has confirmed yet that it is the accountable one */
    @Schema(name = "Lead")
    public record Lead(
            @NotNull String key, @NotNull String name, String abbreviation, boolean accountable, boolean assumed) {}

    @Schema(name = "Position", description = "Where an action stands as at a quarter, and what that rests on")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record PositionView(
            @NotNull String ref,
            @NotNull Rating rating,
            @Schema(nullable = true) Quarter since,
            @Schema(nullable = true) Quarter from,
            @NotNull Standing standing,
            @NotNull Band band,
            @NotNull String focus,
            int objective) {

        static PositionView of(Position position, Action action) {
            return new PositionView(
                    position.ref(),
                    position.rating(),
                    position.since(),
                    position.from(),
                    position.standing(),
                    position.rating().band(),
                    action.focus,
                    action.objective.number);
        }
    }

    @Schema(name = "StripCell")
    public record StripCell(
            @NotNull Quarter quarter,
            @NotNull Rating rating,
            @NotNull Standing standing) {}

    /** The same with other measures and words. */
    public ActionView with(List<MeasureView> others, UpdateDigest words) {
        return with(others, words, warnings);
    }

    /** The same with other measures, words and warnings. */
    public ActionView with(List<MeasureView> others, UpdateDigest words, List<WarningView> told) {
        return new ActionView(
                ref,
                publishedRef,
                objective,
                focus,
                action,
                outcome,
                leads,
                timescale,
                frequency,
                askedIn,
                start,
                added,
                withdrawn,
                due,
                completionDate,
                moved,
                restricted,
                links,
                others,
                quarter,
                position,
                asked,
                overdue,
                words,
                strip,
                told,
                mayUpdate,
                mayRate,
                mayContribute,
                follows,
                followedBy,
                sentBack);
    }

    static List<Lead> leads(Action action, Quarter quarter) {
        Partner accountable = action.accountable(quarter);
        return action.leads(quarter).stream()
                .map(lead -> new Lead(
                        lead.key,
                        lead.name,
                        lead.abbreviation,
                        lead.equals(accountable),
                        lead.equals(accountable) && !action.isAccountableConfirmed(quarter)))
                .toList();
    }

    static List<StripCell> strip(TrackedAction tracked, Quarter first, Quarter last) {
        List<StripCell> strip = new ArrayList<>();
        for (Quarter quarter = first; !quarter.isAfter(last); quarter = quarter.next()) {
            if (tracked.inScope(quarter)) {
                Position position = Position.asAt(quarter, tracked);
                strip.add(new StripCell(quarter, position.rating(), position.standing()));
            }
        }
        return strip;
    }

    /** What {@link PlanAsAt} knows of the action, as the caller may see it. */
    static ActionView of(
            PlanAsAt known, Action action, TrackedAction tracked, List<MeasureView> measures, Caller caller) {
        Quarter quarter = known.quarter();
        List<WarningView> warnings = known.warnings(action.ref);
        boolean open = known.plan().state(quarter) == QuarterState.OPEN;
        boolean mayRate = open && (action.isAccountedForBy(caller, quarter) || caller.manages(known.plan().key));
        return new ActionView(
                action.ref,
                action.publishedRef,
                action.objective.number,
                action.focus,
                action.action,
                action.outcome,
                leads(action, quarter),
                action.timescale,
                tracked.frequency(),
                action.askedIn,
                action.start,
                action.added,
                action.withdrawn,
                action.due,
                tracked.completionDate(quarter),
                tracked.timesMoved(quarter),
                action.isRestricted(),
                action.links == null ? List.of() : action.links,
                measures,
                quarter,
                PositionView.of(Position.asAt(quarter, tracked), action),
                tracked.dueIn(quarter),
                known.isOverdue(tracked),
                known.digest(action, caller),
                strip(tracked, known.plan().firstQuarter, quarter),
                warnings,
                mayRate,
                mayRate,
                open && !action.contributors(caller, quarter).isEmpty(),
                action.follows,
                known.followedBy(action),
                tracked.isSentBack(quarter));
    }
}
