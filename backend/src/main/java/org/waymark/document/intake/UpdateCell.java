package org.waymark.document.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.progress.Rating;

/**
 * What a cell says of how an action stands: the rating by its word, or by its colour, and what was done.
 *
 * @param rating null where neither says one
 * @param said null where there are no words beside the rating
 * @param unsure null where there is no doubt
 * @param ratingWords the words that are the rating
 */
record UpdateCell(Rating rating, String said, String unsure, String ratingWords) {

    private static final Map<String, Rating> WORDS = Map.ofEntries(
            Map.entry("red", Rating.RED),
            Map.entry("r", Rating.RED),
            Map.entry("off track", Rating.RED),
            Map.entry("off course", Rating.RED),
            Map.entry("amber", Rating.AMBER),
            Map.entry("a", Rating.AMBER),
            Map.entry("yellow", Rating.AMBER),
            Map.entry("at risk", Rating.AMBER),
            Map.entry("some concerns", Rating.AMBER),
            Map.entry("delayed", Rating.AMBER),
            Map.entry("green", Rating.GREEN),
            Map.entry("g", Rating.GREEN),
            Map.entry("on track", Rating.GREEN),
            Map.entry("on target", Rating.GREEN),
            Map.entry("in progress", Rating.GREEN),
            Map.entry("blue", Rating.BLUE),
            Map.entry("b", Rating.BLUE),
            Map.entry("complete", Rating.BLUE),
            Map.entry("completed", Rating.BLUE),
            Map.entry("closed", Rating.BLUE),
            Map.entry("business as usual", Rating.BLUE),
            Map.entry("grey", Rating.GREY),
            Map.entry("gray", Rating.GREY),
            Map.entry("not started", Rating.GREY),
            Map.entry("not yet started", Rating.GREY),
            Map.entry("not due", Rating.GREY));

    private static final Pattern FIRST = Pattern.compile(
            "(?:b?rag(?: rating| status)? ?[:=–—-]? ?)?([a-z][a-z ]{0,22}?)(?: ?[:;,.–—(/-] ?(.*)|\\n(.*))?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int LONGEST = 4000;

    /** @param rating cell of a column of its own for it */
    static UpdateCell of(Cell rating, Cell update, Map<String, Rating> labels) {
        Rating byWord = word(rating.inOneLine(), labels);
        String ratingWords = byWord == null ? "" : rating.inOneLine();
        String words = ActionCell.inLines(update.lines());
        String left = words;
        Matcher first = FIRST.matcher(words);
        if (first.matches() && word(first.group(1), labels) != null) {
            Rating said = word(first.group(1), labels);
            left = first.group(2) == null ? first.group(3) == null ? "" : first.group(3) : first.group(2);
            byWord = byWord == null ? said : byWord;
            ratingWords += " rag rating status " + first.group(1);
        }
        if (byWord == null && !rating.isBlank() || byWord != null && !rating.isBlank() && !isWord(rating, labels)) {
            left = (ActionCell.inLines(rating.lines()) + "\n" + left).strip();
        }
        Rating byColour = colour(rating.fill() == null ? update.fill() : rating.fill());
        String unsure = byWord == null && byColour != null
                ? "Its rating was read from the colour of its cell"
                : byWord != null && byColour != null && byWord != byColour && !isBand(byWord, byColour)
                        ? "Its words say %s and its colour %s".formatted(byWord, byColour)
                        : null;
        String said = left.isBlank() ? null : ActionCell.cut(left.strip(), LONGEST);
        return new UpdateCell(byWord == null ? byColour : byWord, said, unsure, ratingWords);
    }

    /** One colour stands for two ratings on a paper of three. */
    private static boolean isBand(Rating word, Rating colour) {
        List<Rating> attention = List.of(Rating.RED, Rating.AMBER);
        List<Rating> well = List.of(Rating.GREEN, Rating.BLUE);
        return attention.contains(word) && attention.contains(colour) || well.contains(word) && well.contains(colour);
    }

    private static boolean isWord(Cell cell, Map<String, Rating> labels) {
        String plain = plain(cell.inOneLine());
        return WORDS.containsKey(plain) || labels.containsKey(plain);
    }

    private static Rating word(String words, Map<String, Rating> labels) {
        if (words == null) {
            return null;
        }
        String plain = plain(words);
        Rating own = labels.get(plain);
        if (own != null || WORDS.containsKey(plain)) {
            return own == null ? WORDS.get(plain) : own;
        }
        List<Rating> inside = WORDS.keySet().stream()
                .filter(word -> word.length() > 2 && plain.length() <= 60 && plain.matches(".*\\b" + word + "\\b.*"))
                .map(WORDS::get)
                .distinct()
                .toList();
        return inside.size() == 1 && plain.length() <= 30 ? inside.get(0) : null;
    }

    static String plain(String words) {
        return Line.plain(words)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z ]+", " ")
                .replaceAll(" +", " ")
                .strip();
    }

    /** Near enough to red, amber, green, blue or grey; a pale tint or white is none unless it leans to one. */
    static Rating colour(String fill) {
        if (fill == null) {
            return null;
        }
        int rgb = Integer.parseInt(fill, 16);
        float[] hsb = java.awt.Color.RGBtoHSB(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF, null);
        float hue = hsb[0] * 360;
        if (hsb[1] < 0.08) {
            return hsb[2] > 0.5 && hsb[2] < 0.93 ? Rating.GREY : null;
        }
        if (hue < 20 || hue > 340) {
            return Rating.RED;
        }
        if (hue < 66) {
            return Rating.AMBER;
        }
        return hue < 170 ? Rating.GREEN : hue > 185 && hue < 260 ? Rating.BLUE : null;
    }

    /** The plan's own labels of ratings, by their words. */
    static Map<String, Rating> labels(Map<Rating, String> ratingLabels) {
        return ratingLabels == null
                ? Map.of()
                : ratingLabels.entrySet().stream()
                        .collect(Collectors.toMap(entry -> plain(entry.getValue()), Map.Entry::getKey, (a, b) -> a));
    }
}
