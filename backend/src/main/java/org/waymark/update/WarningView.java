package org.waymark.update;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.progress.EarlyWarning;
import org.waymark.progress.Quarter;

/**
 * The rule is for programs, the sentence for people.
 *
 * @param restsOn the figures that it rests on, where it rests on any
 * @param setAside why a manager has set it aside for the quarter, where she has
 */
@Schema(name = "Warning")
public record WarningView(
        @NotNull String ref,
        @NotNull EarlyWarning.Rule rule,
        @NotNull String sentence,
        List<FigureRef> restsOn,
        Aside setAside) {

    static WarningView of(EarlyWarning warning) {
        List<FigureRef> restsOn = warning.figures().stream()
                .map(figure -> new FigureRef(figure.measure(), figure.quarter()))
                .toList();
        return new WarningView(
                warning.ref(), warning.rule(), warning.sentence(), restsOn.isEmpty() ? null : restsOn, null);
    }

    WarningView standing() {
        return new WarningView(ref, rule, sentence, restsOn, null);
    }

    /** As it read when it was set aside. */
    static WarningView of(SetAside aside) {
        return new WarningView(
                aside.action.ref, aside.rule, aside.sentence, null, new Aside(aside.reason, aside.setBy, aside.setAt));
    }

    /** @param measure its key @param quarter of the reading; left out for the measure's baseline */
    @Schema(name = "WarningFigure", description = "A figure that a warning rests on")
    public record FigureRef(
            @NotNull @Schema(examples = "m1") String measure,

            @Schema(description = "Of the reading; left out for the measure's baseline")
            Quarter quarter) {}

    @Schema(name = "WarningSetAside", description = "Why a manager has set a warning aside for its quarter")
    public record Aside(
            @NotNull String reason,
            @NotNull String by,
            @NotNull Instant at) {}
}
