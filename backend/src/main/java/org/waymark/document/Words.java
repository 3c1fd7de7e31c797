package org.waymark.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.waymark.update.TallyView.BandShare;
import org.waymark.update.TallyView.RatingShare;

/** How documents write figures, days and sentences. Percentages come with their label and are never made here. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Words() {}

    /** "14 November 2024". */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "3/21 (14%)". */
    static String share(BandShare share) {
        return "%d/%d (%s)".formatted(share.count(), share.total(), share.label());
    }

    /** "3/21 (14%)". */
    static String share(RatingShare share) {
        return "%d/%d (%s)".formatted(share.count(), share.total(), share.label());
    }

    /** "1 update", "2 updates". */
    static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** A code as a word: "Not yet". */
    static String capital(Enum<?> code) {
        String small = code.name().toLowerCase(Locale.UK).replace('_', ' ');
        return Character.toUpperCase(small.charAt(0)) + small.substring(1);
    }

    /** Somebody's words, closed so that others can follow. */
    static String sentence(String words) {
        String stripped = words.strip();
        return stripped.isEmpty() || ".!?…".indexOf(stripped.charAt(stripped.length() - 1)) >= 0
                ? stripped
                : stripped + ".";
    }

    /** Somebody's words as a paragraph, or none where there are none. */
    static List<String> sentences(String words) {
        return words == null || words.isBlank() ? List.of() : List.of(sentence(words));
    }

    /** The first sentence, closed. */
    static String first(String words) {
        String line = words.strip().lines().findFirst().orElse("");
        return sentence(line.split("(?<=[.!?])\\s+(?=\\p{Lu})")[0]);
    }
}
