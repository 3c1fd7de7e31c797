package org.waymark.document;

import java.util.Map;

/** Colours light enough to read black words on, as RRGGBB. */
final class Tint {

    static final String HEAD = "ECEAF6";
    static final String TOTAL = "F6F5FB";

    /** By the names that a plan gives its bands' colours. */
    private static final Map<String, String> NAMED = Map.of(
            "red", "FBE3E0",
            "orange", "FDE8D8",
            "amber", "FDF0D5",
            "yellow", "FFF7BF",
            "green", "DFF1E8",
            "turquoise", "D7F0F1",
            "blue", "E1ECF7",
            "purple", "EBE1F3",
            "grey", "EBEDF0");

    /** The same colours dark enough to bear white words, and to be told from white. */
    private static final Map<String, String> INKS = Map.of(
            "red", "B3261E",
            "orange", "B4520C",
            "amber", "8F5A00",
            "yellow", "7A6400",
            "green", "1B6B45",
            "turquoise", "0F6E72",
            "blue", "1D5FA8",
            "purple", "5D3A9B",
            "grey", "5B636E");

    private Tint() {}

    /** The tint of a colour; of one that has no name here, the head's. */
    static String of(String colour) {
        return NAMED.getOrDefault(colour, HEAD);
    }

    /** A colour as ink; of one that has no name here, black's. */
    static String ink(String colour) {
        return INKS.getOrDefault(colour, "333333");
    }
}
