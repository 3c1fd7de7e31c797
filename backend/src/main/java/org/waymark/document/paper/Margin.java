package org.waymark.document.paper;

import java.util.List;

/**
 * A header or footer of a paper.
 *
 * @param kind header or footer
 * @param pages default or first
 * @param before what stands before our lines: a template's own, where it has one
 * @param countsPages whether what stands before counts the pages itself
 * @param relations of what stands before
 */
record Margin(
        String kind,
        String pages,
        String before,
        String after,
        boolean countsPages,
        List<WordFile.Relation> relations) {

    static final List<Margin> OURS = List.of(ours("header", "default"), ours("footer", "default"));

    /** With our lines alone. */
    static Margin ours(String kind, String pages) {
        String element = element(kind);
        String before = "<w:%s xmlns:w=\"%s\">".formatted(element, WordMargins.MAIN);
        return new Margin(kind, pages, before, "</w:%s>".formatted(element), false, List.of());
    }

    static String element(String kind) {
        return kind.equals("header") ? "hdr" : "ftr";
    }

    /** As the document refers to it. */
    String target() {
        return "%s-%s.xml".formatted(kind, pages);
    }
}
