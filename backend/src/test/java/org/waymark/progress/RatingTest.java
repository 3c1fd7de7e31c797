package org.waymark.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waymark.progress.Rating.AMBER;
import static org.waymark.progress.Rating.BLUE;
import static org.waymark.progress.Rating.GREEN;
import static org.waymark.progress.Rating.GREY;
import static org.waymark.progress.Rating.RED;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RatingTest {

    @ParameterizedTest
    @CsvSource({
        "RED,   Red,         ATTENTION",
        "AMBER, Amber,       ATTENTION",
        "GREEN, Green,       ON_TRACK",
        "BLUE,  Completed,   ON_TRACK",
        "GREY,  Not started, NOT_STARTED"
    })
    void everyRatingHasItsWordsAndItsBand(Rating rating, String label, Band band) {
        assertEquals(label, rating.label());
        assertEquals(band, rating.band());
    }

    @ParameterizedTest
    @CsvSource({
        "ATTENTION,   Requires partnership attention,           red",
        "ON_TRACK,    On track for completion or completed,     green",
        "NOT_STARTED, 'Not started, planned for a later date',  grey"
    })
    void everyBandHasTheWordsAndColourOfThePublishedTable(Band band, String label, String colour) {
        assertEquals(label, band.label());
        assertEquals(colour, band.colour());
    }

    @Test
    void redIsWorstThenAmberThenGreenThenCompleted() {
        List<Rating> scale = List.of(RED, AMBER, GREEN, BLUE);
        for (Rating one : scale) {
            for (Rating other : scale) {
                assertEquals(
                        scale.indexOf(one) > scale.indexOf(other), one.betterThan(other), one + " against " + other);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void notStartedIsNeitherBetterNorWorseThanAnything(Rating other) {
        assertFalse(GREY.betterThan(other));
        assertFalse(other.betterThan(GREY));
    }

    @Test
    void onlyWhatWasSentAndNotSentBackIsCounted() {
        assertTrue(Stream.of(UpdateState.SUBMITTED, UpdateState.ACCEPTED).allMatch(UpdateState::counted));
        assertTrue(Stream.of(UpdateState.DRAFT, UpdateState.RETURNED).noneMatch(UpdateState::counted));
    }
}
