package org.waymark.update;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern, and a cheap look at the places where a match of it can begin: nearly all of a text is passed by without asking the pattern,
 * which is dear.
 */
record Phrase(Pattern pattern, Beginning beginning) {

    /** Whether a match can begin at a place: never false where one does. */
    interface Beginning {
        boolean at(String text, int place);
    }

    static Phrase of(Beginning beginning, String pattern, int flags) {
        return new Phrase(Pattern.compile(pattern, flags), beginning);
    }

    static Phrase of(Beginning beginning, String pattern) {
        return of(beginning, pattern, 0);
    }

    /** What {@link Matcher#results} gives, which looks everywhere. */
    List<MatchResult> in(String text) {
        List<MatchResult> found = new ArrayList<>();
        Matcher matcher = matcher(text);
        for (int place = 0; place < text.length(); place++) {
            if (beginning.at(text, place) && begins(matcher, place)) {
                found.add(matcher.toMatchResult());
                place = matcher.end() - 1;
            }
        }
        return found;
    }

    boolean isIn(String text) {
        Matcher matcher = matcher(text);
        for (int place = 0; place < text.length(); place++) {
            if (beginning.at(text, place) && begins(matcher, place)) {
                return true;
            }
        }
        return false;
    }

    /** What stands before a place is seen from there too. */
    private Matcher matcher(String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    private static boolean begins(Matcher matcher, int place) {
        return matcher.region(place, matcher.regionEnd()).lookingAt();
    }

    /** No letter or digit stands before it. */
    static boolean beginsWord(String text, int place) {
        return place == 0 || !isWord(text.charAt(place - 1));
    }

    /** In ASCII: what else is one depends on the version of Java. */
    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isDigit(String text, int place) {
        return place < text.length() && isDigit(text.charAt(place));
    }

    /** The character at a place is one of these, which are written small. */
    static boolean is(String text, int place, String oneOf) {
        return place < text.length() && oneOf.indexOf(Character.toLowerCase(text.charAt(place))) >= 0;
    }

    /** These words stand at a place, however they are written. */
    static boolean stands(String text, int place, String words) {
        return text.regionMatches(true, place, words, 0, words.length());
    }
}
