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

    private Tint() {}

    /** The tint of a colour; of one that has no name here, the head's. */
    static String of(String colour) {
        return NAMED.getOrDefault(colour, HEAD);
    }
}
