package org.waymark.document.paper;

import java.util.List;

/** A paragraph: a style and what stands in it. Lines are broken where people broke them, without empty ones. */
public record Text(Style style, List<Run> runs) {

    /**
     * Words of one kind.
     *
     * @param tint behind the words, as RRGGBB; null for none
     * @param link where they lead; null for nowhere
     */
    public record Run(String words, boolean bold, boolean underlined, String tint, String link) {

        List<String> lines() {
            return words.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    /** In characters. */
    int length() {
        return runs.stream().mapToInt(run -> run.words().length()).sum();
    }

    public static Text of(Style style, String words) {
        return new Text(style, List.of(plain(words)));
    }

    public static Text of(Style style, Run... runs) {
        return new Text(style, List.of(runs));
    }

    public static Run plain(String words) {
        return new Run(words, false, false, null, null);
    }

    public static Run bold(String words) {
        return new Run(words, true, false, null, null);
    }

    public static Run underlined(String words) {
        return new Run(words, false, true, null, null);
    }

    public static Run link(String words, String address) {
        return new Run(words, false, true, null, address);
    }

    /** Words on a colour: the colour never stands alone. */
    public static Run tinted(String words, String tint) {
        return new Run(words, true, false, tint, null);
    }
}
