package org.waymark.document.intake;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reference as a paper writes it: "1.10", "P1.1", "1a", "7", "(c)".
 *
 * @param objective the number before the position; null where it has none
 * @param position null where it has none that could be read
 * @param plain it is written as it is here
 */
record ReferenceWords(String written, Integer objective, Integer position, boolean plain) {

    private static final String NAME = "(?:(?:action|activity|ref|no|item|priority|objective|aim|theme)\\b\\.?:? ?)?";
    private static final Pattern TWO = Pattern.compile(
            NAME + "([a-z]{0,4}) ?-?(\\d{1,3}) ?[./-] ?(\\d{1,4})(?: ?\\(?([a-z]|[ivx]{1,4})\\)?)?[.):]?");
    private static final Pattern THREE =
            Pattern.compile(NAME + "[a-z]{0,4} ?(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})[.):]?");
    private static final Pattern LETTERED = Pattern.compile(NAME + "([a-z]{0,4}) ?-?(\\d{1,3}) ?\\(?([a-z])\\)?[.):]?");
    private static final Pattern ONE = Pattern.compile(NAME + "[a-z]{0,4} ?-?(\\d{1,4})[.):]?");
    private static final Pattern LETTER = Pattern.compile("\\(?([a-z])[.)]?");
    private static final int LONGEST = 24;

    /** Null where the words are no reference. */
    static ReferenceWords of(String words) {
        String written = Line.plain(words);
        String plain = written.toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return null;
        }
        Matcher two = TWO.matcher(plain);
        if (two.matches()) {
            boolean exact = written.equals(number(two.group(2)) + "." + number(two.group(3)));
            boolean part = two.group(4) != null;
            return new ReferenceWords(written, number(two.group(2)), part ? null : number(two.group(3)), exact);
        }
        Matcher three = THREE.matcher(plain);
        if (three.matches()) {
            return new ReferenceWords(written, number(three.group(1)), null, false);
        }
        Matcher lettered = LETTERED.matcher(plain);
        if (lettered.matches()) {
            return new ReferenceWords(written, number(lettered.group(2)), letter(lettered.group(3)), false);
        }
        Matcher one = ONE.matcher(plain);
        if (one.matches()) {
            return new ReferenceWords(written, null, number(one.group(1)), false);
        }
        Matcher letter = LETTER.matcher(plain);
        return letter.matches() ? new ReferenceWords(written, null, letter(letter.group(1)), false) : null;
    }

    private static Integer number(String digits) {
        return Integer.valueOf(digits);
    }

    private static Integer letter(String letter) {
        return letter.charAt(0) - 'a' + 1;
    }

    /** The same, which another paper calls otherwise. */
    ReferenceWords publishedAs(String other) {
        return new ReferenceWords(other, objective, position, false);
    }

    /** Whether it has both numbers, and neither is nought. */
    boolean isWhole() {
        return objective != null && position != null && objective > 0 && position > 0;
    }
}
