package org.waymark.document.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.progress.Rating;

/** The words and colours that say how an action stands: the usual ones, and the plan's own labels. */
final class RatingWords {

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
            Map.entry("c", Rating.BLUE),
            Map.entry("closed", Rating.BLUE),
            Map.entry("business as usual", Rating.BLUE),
            Map.entry("grey", Rating.GREY),
            Map.entry("gray", Rating.GREY),
            Map.entry("ns", Rating.GREY),
            Map.entry("not started", Rating.GREY),
            Map.entry("not yet started", Rating.GREY),
            Map.entry("not due", Rating.GREY));

    /** "Not on track" and "50% complete" are no "on track" and no "complete". */
    private static final Pattern QUALIFIED = Pattern.compile(
            "\\b(?:not|no|non|never|yet|part|partly|partially|nearly|almost|mostly|largely|half|un\\w+|in|to be|was|if|until|from)\\b|n['’]t\\b|\\d",
            Pattern.CASE_INSENSITIVE);

    /** Circles and squares that stand for a colour where no words do. */
    private static final Map<String, Rating> SIGNS = Map.ofEntries(
            Map.entry("🔴", Rating.RED),
            Map.entry("🟥", Rating.RED),
            Map.entry("🟠", Rating.AMBER),
            Map.entry("🟧", Rating.AMBER),
            Map.entry("🟡", Rating.AMBER),
            Map.entry("🟨", Rating.AMBER),
            Map.entry("🟢", Rating.GREEN),
            Map.entry("🟩", Rating.GREEN),
            Map.entry("🔵", Rating.BLUE),
            Map.entry("🟦", Rating.BLUE),
            Map.entry("⚪", Rating.GREY),
            Map.entry("⬜", Rating.GREY));

    private static final Pattern NUMBER = Pattern.compile("\\d");
    private static final int LONGEST = 30;

    private final Map<String, Rating> labels;

    private RatingWords(Map<String, Rating> labels) {
        this.labels = labels;
    }

    /** @param ratingLabels the plan's own; null without any */
    static RatingWords of(Map<Rating, String> ratingLabels) {
        return new RatingWords(
                ratingLabels == null
                        ? Map.of()
                        : ratingLabels.entrySet().stream()
                                .collect(Collectors.toMap(
                                        entry -> plain(entry.getValue()), Map.Entry::getKey, (a, b) -> a)));
    }

    /** The rating that these words are, all of them; null where they are none. */
    Rating exact(String words) {
        String plain = plain(words);
        boolean item = plain.length() == 1 && words.strip().length() > 1;
        if (item || NUMBER.matcher(words).find()) {
            return labels.get(plain);
        }
        if (plain.isEmpty()) {
            return SIGNS.get(words.replace("\uFE0F", "").strip());
        }
        return labels.getOrDefault(plain, WORDS.get(plain));
    }

    /** The one rating that is named among a few words, none of which could turn it round; null without. */
    Rating inside(String words) {
        String plain = plain(words);
        if (plain.length() > LONGEST || QUALIFIED.matcher(words).find()) {
            return null;
        }
        List<Rating> inside = WORDS.keySet().stream()
                .filter(word -> word.length() > 2 && (" " + plain + " ").contains(" " + word + " "))
                .map(WORDS::get)
                .distinct()
                .toList();
        return inside.size() == 1 ? inside.get(0) : null;
    }

    private static String plain(String words) {
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
}
