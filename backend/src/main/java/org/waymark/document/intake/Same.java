package org.waymark.document.intake;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether two texts read the same: blanks, line breaks, bullets and the form of quotes and dashes say nothing. */
final class Same {

    private Same() {}

    static boolean reads(String one, String other) {
        return plain(one).equals(plain(other));
    }

    static String plain(String text) {
        String lines = Objects.toString(text, "").lines().map(Line::unbulleted).collect(Collectors.joining(" "));
        return Line.plain(lines)
                .replaceAll("[‘’‛`´]", "'")
                .replaceAll("[“”„«»]", "\"")
                .replaceAll("[–—−]", "-")
                .replaceAll("(?:^|(?<= ))[•·] ", "")
                .strip();
    }

    /** Its words, each once. */
    static Set<String> words(String text) {
        return new LinkedHashSet<>(eachWord(text));
    }

    /** Its words, each as often as it stands there. */
    static List<String> eachWord(String text) {
        return Arrays.stream(plain(text)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("(?<=\\p{L})'(?=\\p{L})", "")
                        .split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The share of the words of both that they have in common. */
    static double likeness(String one, String other) {
        Set<String> all = words(one);
        Set<String> both = words(one);
        Set<String> others = words(other);
        both.retainAll(others);
        all.addAll(others);
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }
}
