package org.waymark.update;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.progress.Progress;
import org.waymark.progress.Quarter;

/** One quarter of a trend. */
@Schema(description = "One quarter of a trend")
public record TrendPoint(
        @NotNull Quarter quarter,
        @NotNull String quarterTitle,
        @NotNull ProgressView.Basis basis,
        Integer revision,
        int total,
        @NotNull TallyView.BandShares bands,
        @NotNull TallyView.RatingShares ratings,
        @NotNull ShareView responseRate) {

    /** The same figures as at the quarter alone. */
    public static TrendPoint of(ProgressView progress) {
        return new TrendPoint(
                progress.quarter(),
                progress.quarterTitle(),
                progress.basis(),
                progress.revision(),
                progress.overall().total(),
                progress.overall().bands(),
                progress.overall().ratings(),
                progress.updates().responseRate());
    }

    /** Both ends included; nothing where they are the wrong way round. */
    static List<TrendPoint> between(
            Quarter first, Quarter last, Figures figures, LocalDate today, Map<Quarter, TrendPoint> frozen) {
        List<TrendPoint> points = new ArrayList<>();
        Progress before = null;
        for (Quarter quarter = first; !quarter.isAfter(last); quarter = quarter.next()) {
            Progress progress = figures.progress(quarter, today);
            TallyView tally =
                    TallyView.of(progress.overall(), before == null ? null : before.overall(), figures.plan());
            TrendPoint live = new TrendPoint(
                    quarter,
                    quarter.title(),
                    ProgressView.Basis.LIVE,
                    null,
                    tally.total(),
                    tally.bands(),
                    tally.ratings(),
                    ShareView.of(progress.updates().responseRate()));
            points.add(frozen.getOrDefault(quarter, live));
            before = progress;
        }
        return points;
    }
}
