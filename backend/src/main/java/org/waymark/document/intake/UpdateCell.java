package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.progress.Rating;

/**
 * What the cells of a quarter say of how an action stands: the rating by its word, or by its colour, and what was done.
 *
 * @param rating null where neither says one
 * @param said null where there are no words beside the rating
 * @param ratingWords the words that are the rating
 * @param older what it says of an earlier quarter; null where that is nothing
 */
record UpdateCell(Rating rating, String said, List<String> unsure, String ratingWords, String older) {

    private static final Pattern LABEL =
            Pattern.compile("b?rag(?: rating| status)?(?: ?[:=–—-] ?| )", Pattern.CASE_INSENSITIVE);
    /** A word or two, and what parts them from the rest; a letter by itself stands for a colour only before a colon. */
    private static final Pattern FIRST = Pattern.compile(
            "([a-z]{2}[a-z ]{0,21}?(?= ?[:;,.–—(-])|[rabg](?=:)) ?[:;,.–—(-] ?(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** What our own papers say where the rating is carried from a quarter before. */
    private static final Pattern CARRIED = Pattern.compile(
            "(?:Asked, no answer\\b|Sent back, and not sent again\\b|Not asked since\\b|Never reported\\.|Planned to start in\\b).*",
            Pattern.CASE_INSENSITIVE);

    /** What they say of words that are for fewer readers. */
    private static final String HIDDEN = "Words are not shown.";

    /** It is told once for all of a file: many papers say it of every action. */
    static final String BY_COLOUR = "Its rating was read from the colour of its cell";

    private static final int LONGEST = 4000;

    /** @param rating cell of a column of its own for it */
    static UpdateCell of(Cell rating, Cell update, RatingWords words) {
        List<Line> lines =
                update.lines().stream().filter(line -> !line.isBlank()).toList();
        for (int i = 0; i < Math.min(2, lines.size()); i++) {
            if (CARRIED.matcher(lines.get(i).text()).matches()) {
                return carried(rating, lines, i);
            }
        }
        List<Line> said =
                lines.stream().filter(line -> !line.text().equals(HIDDEN)).toList();
        Of read = new Of(words);
        read.taken = said.size() < lines.size() ? HIDDEN : "";
        return read.read(rating, update, ActionCell.inLines(said));
    }

    /** Silence is no answer, and what was said in another quarter is none of this one. */
    private static UpdateCell carried(Cell rating, List<Line> lines, int at) {
        String all = ActionCell.inLines(lines);
        return new UpdateCell(null, null, List.of(), rating.text() + " " + all, lines.size() > at + 1 ? all : null);
    }

    /** One reading, with what is unsure of it. */
    private static final class Of {

        private final RatingWords known;
        private final List<String> unsure = new ArrayList<>();
        private Rating rating;
        private String taken = "";

        Of(RatingWords known) {
            this.known = known;
        }

        UpdateCell read(Cell own, Cell update, String words) {
            String kept = own.isBlank() ? "" : column(own);
            String left = begun(words);
            Rating colour = RatingWords.colour(own.fill() == null ? update.fill() : own.fill());
            if (rating == null && colour != null) {
                unsure.add(BY_COLOUR);
            } else if (rating != null && colour != null && rating != colour && !isBand(rating, colour)) {
                unsure.add("Its words say %s and its colour %s".formatted(rating, colour));
            }
            String said = (kept + "\n" + left).strip();
            return new UpdateCell(
                    rating == null ? colour : rating,
                    said.isEmpty() ? null : ActionCell.cut(said, LONGEST),
                    List.copyOf(unsure),
                    taken,
                    null);
        }

        /** What is left of a column of its own, where it says more than the rating. */
        private String column(Cell own) {
            String words = own.inOneLine();
            String bare = LABEL.matcher(words).replaceFirst("");
            rating = known.exact(bare);
            if (rating != null) {
                taken += " " + words;
                return "";
            }
            Matcher first = FIRST.matcher(bare);
            rating = first.matches() ? known.exact(first.group(1)) : null;
            if (rating == null) {
                rating = known.inside(bare);
                unsure.add(
                        rating == null
                                ? "“%s” was not read as a rating".formatted(words)
                                : "Its rating was read from “%s”".formatted(words));
            }
            return ActionCell.inLines(own.lines());
        }

        /** What is left of the update's words: without the rating that they begin with, where that is plain. */
        private String begun(String words) {
            String[] lines = words.split("\n", 2);
            Matcher label = LABEL.matcher(lines[0]);
            String bare = label.lookingAt() ? lines[0].substring(label.end()) : lines[0];
            Matcher first = FIRST.matcher(bare);
            boolean alone = known.exact(bare) != null;
            boolean before = !alone && first.matches() && known.exact(first.group(1)) != null;
            if (!alone && !before) {
                return words;
            }
            Rating said = known.exact(alone ? bare : first.group(1));
            if (rating != null && rating != said) {
                unsure.add("Its rating is %s, and its update begins with “%s”"
                        .formatted(rating, alone ? bare : first.group(1)));
                return words;
            }
            rating = said;
            taken += " rag rating status " + (alone ? bare : first.group(1));
            String rest = alone ? "" : first.group(2);
            return lines.length == 1 ? rest : (rest + "\n" + lines[1]).strip();
        }
    }

    /** One colour stands for two ratings on a paper of three. */
    private static boolean isBand(Rating word, Rating colour) {
        List<Rating> attention = List.of(Rating.RED, Rating.AMBER);
        List<Rating> well = List.of(Rating.GREEN, Rating.BLUE);
        return attention.contains(word) && attention.contains(colour) || well.contains(word) && well.contains(colour);
    }
}
