package org.waymark.document.paper;

import java.time.LocalDate;

/**
 * What the pages of a document have in common.
 *
 * @param title of the document, for who has many open
 * @param madeOn the day that its content is of
 * @param landscape whether its pages lie on their long side
 * @param header on every page, at its left
 * @param banner on every page, at its right; may be null
 * @param footer on every page, beside its number
 * @param marking how it is to be protected, at top and bottom of every page; may be null
 */
public record Frame(
        String title,
        LocalDate madeOn,
        boolean landscape,
        String header,
        String banner,
        String footer,
        String marking) {

    private static final int SHORT_SIDE = 11906;
    private static final int LONG_SIDE = 16838;

    int pageWidth() {
        return landscape ? LONG_SIDE : SHORT_SIDE;
    }

    int pageHeight() {
        return landscape ? SHORT_SIDE : LONG_SIDE;
    }

    /** Twentieths of a point between the margins: what the columns of a table add up to. */
    public int textWidth() {
        return textWidth(landscape);
    }

    /** The same before there is a document. */
    public static int textWidth(boolean landscape) {
        return (landscape ? LONG_SIDE : SHORT_SIDE) - 2 * Paper.MARGIN;
    }
}
