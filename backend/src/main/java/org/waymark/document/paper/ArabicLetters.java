package org.waymark.document.paper;

/**
 * Arabic letters in the forms that they have within a word, which a font has as characters of their own: by themselves, at the end, at the
 * beginning and in the middle, in that order, letter after letter, in Unicode's block "Arabic Presentation Forms-B".
 */
final class ArabicLetters {

    private static final char FIRST = '\u0621';
    private static final char FORMS = '\uFE80';
    private static final char LAM = '\u0644';
    private static final char STRETCH = '\u0640';
    /** Of each letter from the first on; none where there is no letter. Those with two join to the one before alone. */
    private static final String COUNTS = "12222424244444222244444444" + "000000" + "4444444224";
    /** What follows lam is written with it as one, in this order, two forms each. */
    private static final String ALEFS = "\u0622\u0623\u0625\u0627";

    private static final char LAM_WITH_ALEF = '\uFEF5';

    private ArabicLetters() {}

    static String joined(String words) {
        StringBuilder joined = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            int before = joins(next(words, i, -1)) ? 1 : 0;
            int alef = letter == LAM && i + 1 < words.length() ? ALEFS.indexOf(words.charAt(i + 1)) : -1;
            if (alef >= 0) {
                joined.append((char) (LAM_WITH_ALEF + 2 * alef + before));
                i++;
            } else if (count(letter) == 0) {
                joined.append(letter);
            } else {
                int after = joins(letter) && isJoined(next(words, i, 1)) ? 2 : 0;
                joined.append((char) (form(letter) + (isJoined(letter) ? before : 0) + after));
            }
        }
        return joined.toString();
    }

    /** The next letter to one side, past its marks; a blank where there is none. */
    private static char next(String words, int at, int step) {
        int next = at + step;
        while (next >= 0
                && next < words.length()
                && Character.getType(words.charAt(next)) == Character.NON_SPACING_MARK) {
            next += step;
        }
        return next < 0 || next >= words.length() ? ' ' : words.charAt(next);
    }

    private static boolean joins(char letter) {
        return letter == STRETCH || count(letter) == 4;
    }

    private static boolean isJoined(char letter) {
        return letter == STRETCH || count(letter) > 1;
    }

    private static int count(char letter) {
        int index = letter - FIRST;
        return index < 0 || index >= COUNTS.length() ? 0 : COUNTS.charAt(index) - '0';
    }

    private static char form(char letter) {
        return (char) (FORMS
                + COUNTS.substring(0, letter - FIRST)
                        .chars()
                        .map(count -> count - '0')
                        .sum());
    }
}
