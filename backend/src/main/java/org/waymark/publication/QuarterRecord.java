package org.waymark.publication;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.plan.Marking;
import org.waymark.plan.Plan;
import org.waymark.progress.Band;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;
import org.waymark.update.ActionView;
import org.waymark.update.Asks;
import org.waymark.update.MeasureView;
import org.waymark.update.PartnerResponse;
import org.waymark.update.ProgressInWords;
import org.waymark.update.ProgressView;
import org.waymark.update.TrendPoint;

/**
 * All that a quarter's figures and documents are made from, in one record. Live it is a draft; finalising writes it as JSON, and from
 * then on everything that is said of the quarter is read from that document alone. It names no person, and of what is restricted it
 * holds ratings only.
 *
 * @param format of the document: 1
 * @param revision of the finalised quarter; null in a draft
 * @param finalisedOn the day that the rules went by; null in a draft
 * @param previousDigest of the publication of the quarter before, as it stood; null in a plan's first quarter and in a draft
 * @param revises what was frozen before, and what differs; null in a first revision
 * @param words the manager's; null in a draft for somebody who does not manage the plan
 * @param actions in scope, in the plan's order, with their measures and readings up to the quarter
 * @param updates of the quarter that count
 * @param focuses short names by reference, of withdrawn actions too
 * @param trend of the quarters up to this one
 * @param decisions what was decided last time, and what followed; empty too where it was frozen before it stood here
 * @param withdrawals of this quarter, and why; empty too where it was frozen before it stood here
 * @param withheldKey what [c] means; null where nothing is withheld, inside the partnership
 */
@Schema(
        name = "Publication",
        description =
                "A finalised quarter, frozen for good: everything that is said of it is read from this document alone")
public record QuarterRecord(
        int format,
        @NotNull PlanHead plan,
        @NotNull Quarter quarter,
        @NotNull String quarterTitle,
        @NotNull LocalDate firstDay,
        @NotNull LocalDate lastDay,
        @NotNull LocalDate deadline,
        Integer revision,
        LocalDate finalisedOn,
        String previousDigest,
        Revises revises,
        WordsView words,
        @NotNull ProgressView progress,
        @NotNull List<ActionView> actions,
        @NotNull List<UpdateRecord> updates,
        @NotNull List<PartnerResponse> responses,
        @NotNull List<ObjectiveRecord> objectives,
        @NotNull Map<String, String> focuses,
        @NotNull List<TrendPoint> trend,
        @NotNull List<Asks.Decision> decisions,
        @NotNull List<Withdrawal> withdrawals,
        String withheldKey) {

    static final int FORMAT = 1;

    /** Of which actions the rating alone is said. */
    Set<String> hidden() {
        return Stream.concat(
                        actions.stream().filter(ActionView::restricted).map(ActionView::ref),
                        updates.stream().filter(UpdateRecord::hidden).map(UpdateRecord::action))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What was frozen before decisions and withdrawals stood in it says nothing of them. */
    public QuarterRecord {
        decisions = decisions == null ? List.of() : decisions;
        withdrawals = withdrawals == null ? List.of() : withdrawals;
    }

    /** The plan's names and labels on the day. @param vision and marking: null too where it was frozen before they stood here */
    @Schema(name = "FrozenPlan")
    public record PlanHead(
            @NotNull String key,
            @NotNull String title,
            @NotNull String shortTitle,
            String owner,
            boolean demonstration,
            @NotNull List<BandHead> bands,
            @NotNull List<RatingHead> ratings,
            String vision,
            Marking marking) {

        public static PlanHead of(Plan plan) {
            return new PlanHead(
                    plan.key,
                    plan.title,
                    plan.shortTitleOrTitle(),
                    plan.owner,
                    plan.isDemonstration(),
                    Arrays.stream(Band.values())
                            .map(band -> new BandHead(band, plan.label(band), plan.colour(band)))
                            .toList(),
                    Arrays.stream(Rating.values())
                            .map(rating -> new RatingHead(rating, plan.label(rating)))
                            .toList(),
                    plan.vision,
                    plan.marking);
        }
    }

    @Schema(name = "FrozenBand")
    public record BandHead(
            @NotNull Band band,
            @NotNull String label,
            @NotNull String colour) {}

    @Schema(name = "FrozenRating")
    public record RatingHead(
            @NotNull Rating rating, @NotNull String label) {}

    @Schema(name = "FrozenObjective")
    public record ObjectiveRecord(
            int number, @NotNull String title, @NotNull List<MeasureView> indicators) {}

    /** What a further revision takes the place of. @param reason why the quarter was reopened */
    @Schema(name = "Revises", description = "What this revision takes the place of, why, and what differs")
    public record Revises(
            int revision,
            @NotNull String digest,
            @NotNull LocalDate finalisedOn,
            @NotNull String reason,
            @NotNull List<Difference> differences) {}

    /** What progress, lists of actions and documents are answered from. */
    public ProgressInWords told() {
        return new ProgressInWords(progress, actions, responses, focuses);
    }

    QuarterRecord with(Revises other) {
        return new QuarterRecord(
                format,
                plan,
                quarter,
                quarterTitle,
                firstDay,
                lastDay,
                deadline,
                revision,
                finalisedOn,
                previousDigest,
                other,
                words,
                progress,
                actions,
                updates,
                responses,
                objectives,
                focuses,
                trend,
                decisions,
                withdrawals,
                withheldKey);
    }

    QuarterRecord with(
            List<ActionView> otherActions,
            ProgressView otherProgress,
            List<ObjectiveRecord> otherObjectives,
            String key) {
        return new QuarterRecord(
                format,
                plan,
                quarter,
                quarterTitle,
                firstDay,
                lastDay,
                deadline,
                revision,
                finalisedOn,
                previousDigest,
                revises,
                words,
                otherProgress,
                otherActions,
                updates,
                responses,
                otherObjectives,
                focuses,
                trend,
                decisions,
                withdrawals,
                key);
    }
}
