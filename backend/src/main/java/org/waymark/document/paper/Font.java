package org.waymark.document.paper;

import java.io.InputStream;
import java.util.List;

/**
 * What documents are set in where they bring their fonts: Open Sans, and DejaVu Sans for letters that it has not.
 *
 * @param family as paper.css names it
 * @param file in the jar that it comes in
 */
record Font(String family, boolean isBold, String file) {

    private static final String OPEN_SANS = "/fonts/ttf/OpenSans/OpenSans-";
    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans";

    static final Font REGULAR = new Font("Open Sans", false, OPEN_SANS + "Regular.ttf");
    static final Font BOLD = new Font("Open Sans", true, OPEN_SANS + "Bold.ttf");

    static List<Font> all() {
        return List.of(
                REGULAR,
                BOLD,
                new Font("DejaVu Sans", false, DEJAVU + ".ttf"),
                new Font("DejaVu Sans", true, DEJAVU + "-Bold.ttf"));
    }

    InputStream open() {
        InputStream in = Font.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("The font is not there: " + file);
        }
        return in;
    }
}
