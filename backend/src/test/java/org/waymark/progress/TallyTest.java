package org.waymark.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waymark.progress.GivenAction.Q1_22;
import static org.waymark.progress.Rating.AMBER;
import static org.waymark.progress.Rating.BLUE;
import static org.waymark.progress.Rating.GREEN;
import static org.waymark.progress.Rating.GREY;
import static org.waymark.progress.Rating.RED;
import static org.waymark.progress.Standing.NEVER_REPORTED;
import static org.waymark.progress.Standing.NOT_DUE;
import static org.waymark.progress.Standing.NO_ANSWER;
import static org.waymark.progress.Standing.REPORTED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {

    @Test
    void positionsAreCountedIntoRatingsAndTheirBands() {
        Tally tally =
                Tally.of(List.of(at(RED), at(AMBER), at(AMBER), at(GREEN), at(GREEN), at(GREEN), at(BLUE), at(GREY)));
        assertEquals(8, tally.total());
        assertEquals(
                Map.of(Band.ATTENTION, Share.of(3, 8), Band.ON_TRACK, Share.of(4, 8), Band.NOT_STARTED, Share.of(1, 8)),
                tally.bands());
        assertEquals(
                Map.of(
                        RED,
                        Share.of(1, 8),
                        AMBER,
                        Share.of(2, 8),
                        GREEN,
                        Share.of(3, 8),
                        BLUE,
                        Share.of(1, 8),
                        GREY,
                        Share.of(1, 8)),
                tally.ratings());
    }

    @Test
    void everyBandAndRatingIsThereThoughNoActionIs() {
        Tally tally = Tally.of(List.of());
        assertEquals(List.of(Band.values()), List.copyOf(tally.bands().keySet()));
        assertEquals(List.of(Rating.values()), List.copyOf(tally.ratings().keySet()));
        assertTrue(tally.bands().values().stream().allMatch(Share.of(0, 0)::equals));
    }

    @Test
    void aBandSaysHowManyOfItsActionsAreConfirmed() {
        Tally tally = Tally.of(List.of(
                at(RED, REPORTED),
                at(AMBER, NO_ANSWER),
                at(GREEN, REPORTED),
                at(GREEN, NOT_DUE),
                at(BLUE, NOT_DUE),
                at(GREY, NEVER_REPORTED)));
        assertEquals(Map.of(Band.ATTENTION, 1, Band.ON_TRACK, 2, Band.NOT_STARTED, 0), tally.confirmed());
    }

    @ParameterizedTest
    @CsvSource({
        "the reference plan: 18 + 59 + 24 is 101, 9, 30, 12, true",
        "three thirds: 33 + 33 + 33 is 99,        1,  1,  1, true",
        "a half and two quarters,                 1,  2,  1, false",
        "two halves,                              4,  4,  0, false",
        "all in one band,                         7,  0,  0, false",
        "none at all,                             0,  0,  0, false"
    })
    void readerIsToldOfRoundingOnlyWherePercentagesDoNotMakeAHundred(
            String why, int red, int green, int grey, boolean apart) {
        List<Position> positions = new ArrayList<>(Collections.nCopies(red, at(RED)));
        positions.addAll(Collections.nCopies(green, at(GREEN)));
        positions.addAll(Collections.nCopies(grey, at(GREY)));
        assertEquals(apart, Tally.of(positions).roundedApart(), why);
    }

    private static Position at(Rating rating) {
        return at(rating, REPORTED);
    }

    private static Position at(Rating rating, Standing standing) {
        return new Position("1.1", rating, Q1_22, Q1_22, standing);
    }
}
