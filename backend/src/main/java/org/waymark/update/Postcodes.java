package org.waymark.update;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Full postcodes; a district by itself ("N12") is many people's. */
final class Postcodes {

    private static final String AREAS =
            "A[BL]|B[ABDHLNRSTBFX]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?"
                    + "|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE";

    private static final String DISTRICT = "\\d[\\dA-HJKMNPR-Y]?";
    private static final String END = "[ABD-HJLNP-UW-Z]{2}";

    private static final Phrase POSTCODE = Phrase.of(
            (text, place) -> Phrase.beginsWord(text, place)
                    && (Phrase.isDigit(text, place + 1)
                            || Phrase.isDigit(text, place + 2)
                            || Phrase.is(text, place, "g") && Phrase.is(text, place + 1, "i")),
            "(?<![\\p{L}\\p{N}])(?:GIR ?0AA|(?:" + AREAS + ")" + DISTRICT + "(?: {0,2}|-)(\\d" + END
                    + "))(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "NW4,4BG", "N 12 0AA", "N12 0 AA": in capitals only, and "in N12 4 GP surgeries" is none. */
    private static final Phrase PARTED_OTHERWISE = Phrase.of(
            (text, place) -> Phrase.beginsWord(text, place) && aDigitFollows(text, place),
            "(?<![\\p{L}\\p{N}])(?:" + AREAS + ")(?:" + DISTRICT
                    + "[,./]\\d(?!GB|TB|HR)" + END + "| " + DISTRICT + " {1,2}\\d" + END + "|" + DISTRICT
                    + " {0,2}\\d (?!GP|DA|HR|PE|SW|TA|ST|ND|RD|TH|LA|ED|PA|PR|YP|DR|AP)" + END + ")(?![\\p{L}\\p{N}])");

    /** "m1 2nd", "w1 1st": not the end of a postcode, unless it is written large. */
    private static final Pattern ORDINAL = Pattern.compile("\\d(?:st|nd|rd|th|hr|yr|bn)");

    private Postcodes() {}

    /** After an area's one or two letters, or the space behind them. */
    private static boolean aDigitFollows(String text, int place) {
        return Phrase.isDigit(text, place + 1) || Phrase.isDigit(text, place + 2) || Phrase.isDigit(text, place + 3);
    }

    static void find(PersonalDataSearch in) {
        in.find(POSTCODE, 0, PersonalData.Kind.POSTCODE, Postcodes::isPostcode);
        in.find(PARTED_OTHERWISE, 0, PersonalData.Kind.POSTCODE, match -> true);
    }

    private static boolean isPostcode(MatchResult match) {
        String end = match.group(1);
        boolean small = match.group().equals(match.group().toLowerCase(Locale.ROOT));
        return end == null
                || !ORDINAL.matcher(end).matches()
                        && (!small
                                || match.group().contains(" ")
                                || match.group().length() >= 5);
    }
}
