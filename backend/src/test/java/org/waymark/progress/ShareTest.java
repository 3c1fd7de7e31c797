package org.waymark.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    @ParameterizedTest
    @CsvSource({
        "64, 114, 56, 56%",
        " 1,   8, 13, 13%",
        " 3,   8, 38, 38%",
        " 7,   8, 88, 88%",
        " 1,   3, 33, 33%",
        " 2,   3, 67, 67%",
        " 0,  51,  0, 0%",
        "51,  51, 100, 100%",
        " 1,   1, 100, 100%"
    })
    void percentageIsWhatAPocketCalculatorGivesRoundedHalfUp(int count, int total, int percent, String label) {
        assertEquals(new Share(count, total, percent, label), Share.of(count, total));
    }

    @ParameterizedTest
    @CsvSource({
        "  1, 250,   0, <1%",
        "  1, 201,   0, <1%",
        "  1, 200,   1, 1%",
        "249, 250, 100, >99%",
        "200, 201, 100, >99%",
        "199, 200, 100, >99%",
        "198, 200,  99, 99%"
    })
    void someNeverReadAsNoneAndNotAllNeverReadAsAll(int count, int total, int percent, String label) {
        assertEquals(new Share(count, total, percent, label), Share.of(count, total));
    }

    @Test
    void ofNothingThereIsNoPercentage() {
        assertNull(Share.of(0, 0).percent());
        assertEquals("–", Share.of(0, 0).label());
    }

    @Test
    void arithmeticIsExactForAnyNumberThatACountCanHold() {
        assertEquals(50, Share.of(Integer.MAX_VALUE / 2, Integer.MAX_VALUE).percent());
        assertEquals("100%", Share.of(Integer.MAX_VALUE, Integer.MAX_VALUE).label());
    }
}
