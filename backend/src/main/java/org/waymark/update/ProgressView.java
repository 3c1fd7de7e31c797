package org.waymark.update;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.plan.Action;
import org.waymark.plan.Objective;
import org.waymark.plan.Plan;
import org.waymark.platform.Doorman;
import org.waymark.progress.EarlyWarning;
import org.waymark.progress.Movement;
import org.waymark.progress.Progress;
import org.waymark.progress.Quarter;
import org.waymark.progress.Responses;
import org.waymark.progress.Tally;

/**
 * Where a plan stands as at a quarter.
 *
 * @param basis "live", or "final" once the quarter is finalised
 * @param revision of the finalised figures; null while they are live
 * @param sentences what to say first
 * @param rounded the percentages of the bands do not make 100: say that they are rounded
 * @param movement null in the plan's first quarter
 */
@Schema(name = "Progress", description = "Where a plan stands as at a quarter")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ProgressView(
        @NotNull String plan,
        @NotNull String title,
        boolean demonstration,
        @NotNull Quarter quarter,

        @NotNull @Schema(examples = "Q2 2024-25 (July to September 2024)")
        String quarterTitle,

        @NotNull Basis basis,
        @Schema(nullable = true) Integer revision,
        @NotNull List<String> sentences,

        @Schema(description = "The percentages of the bands overall do not add up to 100: say that they are rounded")
        boolean rounded,

        @NotNull TallyView overall,
        @NotNull List<ObjectiveTally> objectives,
        @NotNull ResponsesView updates,
        @NotNull List<ActionView.PositionView> positions,
        @Schema(nullable = true) MovementView movement,
        @NotNull WarningRefs warnings) {

    /** What the figures are made from: what is there now, or the finalised quarter. */
    public enum Basis implements Doorman.Written {
        @JsonProperty("live")
        LIVE,
        @JsonProperty("final")
        FINAL;

        /** Reads "live" and "final". */
        public static Basis fromString(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }

        @Override
        public String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param voice how survivors see it, where their forum has said; it changes no figure */
    @Schema(name = "ObjectiveTally")
    public record ObjectiveTally(
            int objective,
            @NotNull String title,
            int total,
            @NotNull TallyView.BandShares bands,
            @NotNull TallyView.RatingShares ratings,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(description = "How survivors see it, where their forum has said")
            VoiceView voice) {

        private ObjectiveTally with(VoiceView other) {
            return new ObjectiveTally(objective, title, total, bands, ratings, other);
        }
    }

    @Schema(name = "Responses", description = "Who was asked, who answered")
    public record ResponsesView(
            @NotNull List<String> due,
            @NotNull List<String> received,
            @NotNull ShareView responseRate,
            @NotNull LocalDate deadline,
            @NotNull List<String> overdue) {

        static ResponsesView of(Responses responses) {
            return new ResponsesView(
                    responses.due(),
                    responses.received(),
                    ShareView.of(responses.responseRate()),
                    responses.deadline(),
                    responses.overdue());
        }
    }

    @Schema(name = "Movement", description = "What changed since the quarter before, as references")
    public record MovementView(
            @NotNull List<String> improved,
            @NotNull List<String> worsened,
            @NotNull List<String> unchanged,
            @NotNull List<String> started,
            @NotNull List<String> stopped,
            @NotNull List<String> added,
            @NotNull List<String> withdrawn) {

        static MovementView of(Movement movement) {
            return movement == null
                    ? null
                    : new MovementView(
                            movement.improved(),
                            movement.worsened(),
                            movement.unchanged(),
                            movement.started(),
                            movement.stopped(),
                            movement.added(),
                            movement.withdrawn());
        }
    }

    @Schema(name = "WarningRefs", description = "References by rule")
    public record WarningRefs(
            @NotNull List<String> NO_UPDATE,
            @NotNull List<String> STUCK,
            @NotNull List<String> SLIPPED,
            @NotNull List<String> LATE,
            @NotNull List<String> NO_START,
            @NotNull List<String> WATERMELON,
            @NotNull List<String> NO_READING,
            @NotNull List<String> UNANSWERED) {

        /** Of rules that came later a frozen quarter says nothing. */
        public WarningRefs {
            WATERMELON = WATERMELON == null ? List.of() : WATERMELON;
            NO_READING = NO_READING == null ? List.of() : NO_READING;
            UNANSWERED = UNANSWERED == null ? List.of() : UNANSWERED;
        }

        static WarningRefs of(List<EarlyWarning> warnings) {
            Map<EarlyWarning.Rule, List<String>> refs = EarlyWarning.refsByRule(warnings);
            return new WarningRefs(
                    refs.get(EarlyWarning.Rule.NO_UPDATE),
                    refs.get(EarlyWarning.Rule.STUCK),
                    refs.get(EarlyWarning.Rule.SLIPPED),
                    refs.get(EarlyWarning.Rule.LATE),
                    refs.get(EarlyWarning.Rule.NO_START),
                    refs.get(EarlyWarning.Rule.WATERMELON),
                    refs.get(EarlyWarning.Rule.NO_READING),
                    refs.get(EarlyWarning.Rule.UNANSWERED));
        }

        WarningRefs withWatermelons(List<String> others) {
            return new WarningRefs(NO_UPDATE, STUCK, SLIPPED, LATE, NO_START, others, NO_READING, UNANSWERED);
        }
    }

    /** @param objectives of the plan, in order; one without actions has its row too */
    static ProgressView of(Figures figures, List<Objective> objectives, Quarter quarter, LocalDate today) {
        Plan plan = figures.plan();
        Progress progress = figures.progress(quarter, today);
        Progress before = quarter.isAfter(plan.firstQuarter) ? figures.progress(quarter.previous(), today) : null;
        Map<String, Action> actions =
                figures.actions().stream().collect(Collectors.toMap(action -> action.ref, action -> action));
        return new ProgressView(
                plan.key,
                plan.title,
                plan.isDemonstration(),
                quarter,
                quarter.title(),
                Basis.LIVE,
                null,
                Sentences.of(progress, before),
                progress.overall().roundedApart(),
                TallyView.of(progress.overall(), before == null ? null : before.overall(), plan),
                objectives.stream()
                        .map(objective -> objective(
                                objective,
                                progress.of(objective.number),
                                before == null ? null : before.of(objective.number),
                                plan))
                        .toList(),
                ResponsesView.of(progress.updates()),
                progress.positions().stream()
                        .map(position -> ActionView.PositionView.of(position, actions.get(position.ref())))
                        .toList(),
                MovementView.of(progress.movement()),
                WarningRefs.of(figures.warnings(quarter, today)));
    }

    /** The same figures, frozen. */
    public ProgressView finalised(int finalRevision) {
        return with(Basis.FINAL, finalRevision, objectives, warnings);
    }

    /** The same with what survivors say beside it, by objective. */
    ProgressView with(Map<Integer, VoiceView> voices) {
        List<ObjectiveTally> heard = objectives.stream()
                .map(tally -> tally.with(voices.get(tally.objective())))
                .toList();
        return with(basis, revision, heard, warnings);
    }

    /** The same without the warnings that rest on figures, but for some actions. */
    public ProgressView withWatermelons(List<String> refs) {
        return with(basis, revision, objectives, warnings.withWatermelons(refs));
    }

    private ProgressView with(
            Basis other, Integer otherRevision, List<ObjectiveTally> tallies, WarningRefs otherWarnings) {
        return new ProgressView(
                plan,
                title,
                demonstration,
                quarter,
                quarterTitle,
                other,
                otherRevision,
                sentences,
                rounded,
                overall,
                tallies,
                updates,
                positions,
                movement,
                otherWarnings);
    }

    private static ObjectiveTally objective(Objective objective, Tally tally, Tally before, Plan plan) {
        TallyView view = TallyView.of(tally, before, plan);
        return new ObjectiveTally(objective.number, objective.title, view.total(), view.bands(), view.ratings(), null);
    }
}
