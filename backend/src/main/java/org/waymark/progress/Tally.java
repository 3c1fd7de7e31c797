package org.waymark.progress;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Positions counted into bands and ratings, each as a share of all of them.
 *
 * @param confirmed of each band, how many rest on an answer of this quarter or are completed (rule 4)
 */
public record Tally(int total, Map<Band, Share> bands, Map<Band, Integer> confirmed, Map<Rating, Share> ratings) {

    public static Tally of(Collection<Position> positions) {
        Map<Band, Share> bands = new EnumMap<>(Band.class);
        Map<Band, Integer> confirmed = new EnumMap<>(Band.class);
        Map<Rating, Share> ratings = new EnumMap<>(Rating.class);
        for (Band band : Band.values()) {
            bands.put(
                    band,
                    Share.of(count(positions, position -> position.rating().band() == band), positions.size()));
            confirmed.put(band, count(positions, position -> position.rating().band() == band && position.confirmed()));
        }
        for (Rating rating : Rating.values()) {
            ratings.put(rating, Share.of(count(positions, position -> position.rating() == rating), positions.size()));
        }
        return new Tally(positions.size(), bands, confirmed, ratings);
    }

    /** Whether the printed percentages of the bands leave a reader wondering why they do not make 100. */
    public boolean roundedApart() {
        return total > 0 && bands.values().stream().mapToInt(Share::percent).sum() != 100;
    }

    private static int count(Collection<Position> positions, Predicate<Position> which) {
        return (int) positions.stream().filter(which).count();
    }
}
