package org.waymark.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Words that a quarter was frozen with, when it has been reopened. */
class WordsDraftTest {

    private static final WordsDraft DRAFT = new WordsDraft(
            "1.2 Training: Fund a room.\n5.4 Transport: Write to the operators.",
            "",
            "",
            "1.3 Housing: A landlord is needed.",
            Set.of("1.7"));

    @Test
    void whatIsRestrictedByNowGoesWithTheLinesThatGoOnFromIt() {
        assertEquals(
                "1.6 Health: Stays.\n1.71 Stays too.",
                DRAFT.allowed("1.6 Health: Stays.\n1.7 Another focus: Goes.\nSo does this.\n1.71 Stays too."));
    }

    @Test
    void whatIsTakenToTheBoardMeanwhileComesInAndWhatIsTakenBackGoes() {
        assertEquals(
                "1.2 Training: As it was frozen.\n5.4 Transport: Write to the operators.",
                DRAFT.stillAsked("1.2 Training: As it was frozen.\n1.3 Housing: Taken back.\n1.7 Refuge: Restricted."));
        assertEquals(DRAFT.asked(), DRAFT.stillAsked(""), "nothing was asked when it was frozen");
    }

    @Test
    void whatTheManagerWroteHerselfStandsAsSheWroteIt() {
        assertEquals(
                "The board is asked for two posts.\n1.3 Housing waits.",
                DRAFT.stillAsked("The board is asked for two posts.\n1.3 Housing waits."));
    }
}
