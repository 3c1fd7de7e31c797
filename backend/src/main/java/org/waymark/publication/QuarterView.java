package org.waymark.publication;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.plan.Plan;
import org.waymark.plan.QuarterState;
import org.waymark.progress.Quarter;

/**
 * A quarter of a plan, and where it is in its life.
 *
 * @param revision of what was finalised last; null while nothing was
 * @param releasedRevision the latest that was made public, whatever has become of the quarter since; null while none was
 * @param reporting it is the quarter that leads report on
 * @param deadlineByHand a manager set the deadline
 * @param reopened it was finalised, and is open again
 * @param affectedBy the earlier quarter that was reopened after this one was finalised
 * @param leftOut readings of indicators that were sent and not decided on: of it and of what was finalised before: finalised now, it goes without them; null as inTheWay
 * @param contributionsLeftOut what partners sent beside updates that nobody has sent: finalised now, it goes without them; null as inTheWay
 * @param inTheWay what stands in the way of finalising it; null where it is finalised, or the caller does not manage the plan
 */
@Schema(name = "PlanQuarter", description = "A quarter of a plan, and where it is in its life")
public record QuarterView(
        @NotNull Quarter quarter,

        @NotNull @Schema(examples = "Q2 2024-25 (July to September 2024)")
        String title,

        @NotNull QuarterState state,
        Integer revision,
        Integer releasedRevision,
        @NotNull LocalDate firstDay,
        @NotNull LocalDate lastDay,
        boolean reporting,
        @NotNull LocalDate deadline,
        boolean deadlineByHand,
        boolean reopened,
        Quarter affectedBy,
        LocalDate finalisedOn,
        List<LeftOut> leftOut,
        List<PartLeftOut> contributionsLeftOut,
        InTheWay inTheWay) {

    /** A reading of an indicator, by the key within its objective, that waits for the manager. */
    @Schema(
            name = "ReadingLeftOut",
            description =
                    "A reading that was sent and not decided on. Accepted after the quarter is finalised, it enters the next one.")
    public record LeftOut(
            @NotNull @Schema(description = "What the figure is of: the quarter, or one finalised before")
            Quarter quarter,

            int objective,
            @NotNull String indicator,
            @NotNull String statement) {}

    /** A partner's part that stands beside no update. */
    @Schema(
            name = "ContributionLeftOut",
            description =
                    "A contribution that was sent beside an update that was not. Finalised without that update, the quarter holds neither its words nor its figures.")
    public record PartLeftOut(
            @NotNull @Schema(description = "The action's reference", examples = "1.10")
            String action,

            @NotNull @Schema(description = "The partner's key")
            String partner,

            @NotNull String partnerName) {}

    /**
     * What stands in the way of finalising. All empty: it can be finalised.
     *
     * @param awaitingAcceptance references of actions whose update for the quarter has been sent and not been decided on
     */
    @Schema(description = "What stands in the way of finalising; all empty, the quarter can be finalised")
    public record InTheWay(
            boolean notEnded,
            @NotNull List<Quarter> earlierOpen,
            @NotNull List<String> awaitingAcceptance) {

        boolean isNothing() {
            return !notEnded && earlierOpen.isEmpty() && awaitingAcceptance.isEmpty();
        }
    }

    /** @param revisions of the quarter, latest last @param obstacles null where they are not the caller's business */
    static QuarterView of(
            Plan plan, Quarter quarter, List<Publication> revisions, Obstacles obstacles, LocalDate today) {
        Publication latest = revisions.isEmpty() ? null : revisions.get(revisions.size() - 1);
        boolean told = obstacles != null && plan.state(quarter) == QuarterState.OPEN;
        QuarterState state = plan.state(quarter);
        return new QuarterView(
                quarter,
                quarter.title(),
                state,
                latest == null ? null : latest.revision,
                revisions.stream()
                        .filter(revision -> revision.releasedAt != null)
                        .map(revision -> revision.revision)
                        .max(Integer::compare)
                        .orElse(null),
                quarter.firstDay(),
                quarter.lastDay(),
                quarter.equals(plan.reporting(today)),
                state != QuarterState.OPEN && latest.deadline != null
                        ? latest.deadline
                        : plan.calendar().deadline(quarter),
                plan.deadlines != null && plan.deadlines.containsKey(quarter),
                latest != null && state == QuarterState.OPEN,
                latest == null ? null : latest.affectedBy,
                latest == null ? null : latest.finalisedOn,
                told ? obstacles.leftOut(quarter) : null,
                told ? obstacles.partsLeftOut(quarter) : null,
                told ? obstacles.of(quarter) : null);
    }
}
