package org.waymark.update;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.plan.Plan;
import org.waymark.progress.Band;
import org.waymark.progress.Rating;
import org.waymark.progress.Tally;

/** Positions counted, in each band and rating, under the plan's own labels. */
@Schema(name = "Tally")
public record TallyView(
        int total, @NotNull BandShares bands, @NotNull RatingShares ratings) {

    /** A rating's share. @param title the plan's label of it */
    @Schema(name = "RatingShare")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record RatingShare(
            int count,
            int total,
            @Schema(nullable = true) Integer percent,
            @NotNull String label,
            @NotNull String title) {}

    /**
     * A band's share.
     *
     * @param confirmed how many rest on an answer of the quarter, or are completed
     * @param title the plan's label of it
     * @param change against the quarter before; null in the plan's first
     */
    @Schema(name = "BandShare")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record BandShare(
            int count,
            int total,
            @Schema(nullable = true) Integer percent,
            @NotNull String label,
            int confirmed,
            @NotNull String title,
            @Schema(nullable = true) Integer change) {}

    @Schema(name = "BandShares")
    public record BandShares(
            @NotNull BandShare ATTENTION,
            @NotNull BandShare ON_TRACK,
            @NotNull BandShare NOT_STARTED) {}

    @Schema(name = "RatingShares")
    public record RatingShares(
            @NotNull RatingShare RED,
            @NotNull RatingShare AMBER,
            @NotNull RatingShare GREEN,
            @NotNull RatingShare BLUE,
            @NotNull RatingShare GREY) {}

    /** @param before the same as at the quarter before; null in the plan's first */
    static TallyView of(Tally tally, Tally before, Plan plan) {
        Map<Band, BandShare> bands = new EnumMap<>(Band.class);
        tally.bands()
                .forEach((band, share) -> bands.put(
                        band,
                        new BandShare(
                                share.count(),
                                share.total(),
                                share.percent(),
                                share.label(),
                                tally.confirmed().get(band),
                                plan.label(band),
                                before == null
                                        ? null
                                        : share.count()
                                                - before.bands().get(band).count())));
        Map<Rating, RatingShare> ratings = new EnumMap<>(Rating.class);
        tally.ratings()
                .forEach((rating, share) -> ratings.put(
                        rating,
                        new RatingShare(
                                share.count(), share.total(), share.percent(), share.label(), plan.label(rating))));
        return new TallyView(
                tally.total(),
                new BandShares(bands.get(Band.ATTENTION), bands.get(Band.ON_TRACK), bands.get(Band.NOT_STARTED)),
                new RatingShares(
                        ratings.get(Rating.RED),
                        ratings.get(Rating.AMBER),
                        ratings.get(Rating.GREEN),
                        ratings.get(Rating.BLUE),
                        ratings.get(Rating.GREY)));
    }
}
