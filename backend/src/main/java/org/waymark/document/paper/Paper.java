package org.waymark.document.paper;

import java.util.List;

/** A document in the making, written from top to bottom: A4, in British English. */
public interface Paper {

    /** At the sides and below. All widths are twentieths of a point: 567 to a centimetre. */
    int MARGIN = 1020;

    /** A heading or a paragraph. */
    Paper add(Text text);

    /** With a bullet before each. */
    Paper list(List<Text> items);

    Paper add(Table table);

    Paper add(Picture picture);

    /** The file. Nothing is added after. */
    byte[] bytes();

    default Paper add(Style style, String words) {
        return add(Text.of(style, words));
    }
}
