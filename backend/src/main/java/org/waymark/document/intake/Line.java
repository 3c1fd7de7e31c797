package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line or paragraph of text.
 *
 * @param label its automatic number or bullet, which is no part of its text; null without one
 * @param marked how many characters at its beginning are underlined, or without any underlined, bold
 * @param links addresses that its words lead to, by those words
 */
record Line(String text, String label, int marked, Map<String, String> links) {

    /** Blanks of every kind, and marks that print nothing. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]+");

    private static final Pattern UNSEEN =
            Pattern.compile("[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\u00ad\\u200b\\u200e\\u200f"
                    + "\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\ufffe\\uffff]");

    private static final Pattern SEVERAL = Pattern.compile(" {2,}");
    private static final Pattern BULLET = Pattern.compile("[•‣◦▪●○\\uf0b7\\uf0a7·*–—-]\\s+(?=\\S)");

    static Line of(String text) {
        return of(text, null, "", Map.of());
    }

    /** @param marked the text's beginning that is set off from the rest */
    static Line of(String text, String label, String marked, Map<String, String> links) {
        String plain = plain(text);
        String head = plain(marked);
        Matcher mark = BULLET.matcher(plain);
        boolean bullet = label == null && mark.lookingAt();
        if (bullet) {
            plain = plain.substring(mark.end());
            Matcher before = BULLET.matcher(head);
            head = before.lookingAt() ? head.substring(before.end()) : head;
        }
        return new Line(plain, bullet ? "•" : label, plain.startsWith(head) ? head.length() : 0, links);
    }

    /** Without the bullets at its beginning. */
    static String unbulleted(String line) {
        String plain = plain(line);
        Matcher mark = BULLET.matcher(plain);
        int from = 0;
        while (mark.region(from, plain.length()).lookingAt()) {
            from = mark.end();
        }
        return plain.substring(from);
    }

    /** Each line of a text. */
    static List<Line> each(String text) {
        List<Line> lines = new ArrayList<>();
        text.lines().map(Line::of).filter(line -> !line.isBlank()).forEach(lines::add);
        return lines;
    }

    /** The text with single blanks and without what prints nothing. */
    static String plain(String text) {
        if (isPlain(text)) {
            return text;
        }
        // A hyphen that keeps words together is a hyphen.
        String blanks = BLANKS.matcher(text.replace('\u2011', '-')).replaceAll(" ");
        return SEVERAL.matcher(UNSEEN.matcher(blanks).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** Most texts are: nothing to be done with them. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    boolean isItem() {
        return label != null;
    }

    /** The same without its first characters. */
    Line from(int characters) {
        return new Line(text.substring(characters).strip(), label, 0, links);
    }
}
