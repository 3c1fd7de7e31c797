package org.waymark.document;

/** The styles of styles.xml, which says how each looks. */
enum WordStyle {
    TITLE("Title"),
    SUBTITLE("Subtitle"),
    HEADING_1("Heading1"),
    HEADING_2("Heading2"),
    HEADING_3("Heading3"),
    NORMAL("Normal"),
    /** What to read if one reads nothing else. */
    LEAD("Lead"),
    /** An action's rating, under its heading. */
    STANDING("Standing"),
    /** Support or decision needed, marked at its edge. */
    ASK("Ask"),
    NOTE("Note"),
    TABLE_HEAD("TableHead"),
    TABLE_TEXT("TableText"),
    TABLE_FIGURE("TableFigure"),
    TABLE_FIGURE_HEAD("TableFigureHead"),
    TABLE_NOTE("TableNote"),
    TABLE_FIGURE_NOTE("TableFigureNote"),
    BIG_FIGURE("BigFigure"),
    HEADER("Header"),
    FOOTER("Footer"),
    TABLE("WaymarkTable");

    private final String id;

    WordStyle(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
