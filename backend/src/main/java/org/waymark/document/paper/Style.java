package org.waymark.document.paper;

/** What a paragraph is. How each looks is said in styles.xml for Word and in paper.css for PDF. */
public enum Style {
    TITLE("Title", "p"),
    SUBTITLE("Subtitle", "p"),
    HEADING_1("Heading1", "h1"),
    HEADING_2("Heading2", "h2"),
    HEADING_3("Heading3", "h3"),
    NORMAL("Normal", "p"),
    /** What to read if one reads nothing else. */
    LEAD("Lead", "p"),
    /** Stays on the page of what follows: an action's rating and leads, under its heading. */
    STANDING("Standing", "p"),
    /** Support or decision needed, marked at its edge. */
    ASK("Ask", "p"),
    NOTE("Note", "p"),
    LIST("ListBullet", "p"),
    PICTURE("Picture", "p"),
    TABLE_HEAD("TableHead", "p"),
    TABLE_TEXT("TableText", "p"),
    TABLE_FIGURE("TableFigure", "p"),
    TABLE_FIGURE_HEAD("TableFigureHead", "p"),
    TABLE_NOTE("TableNote", "p"),
    TABLE_FIGURE_NOTE("TableFigureNote", "p"),
    BIG_FIGURE("BigFigure", "p"),
    MARKING("Marking", "p"),
    HEADER("Header", "p"),
    FOOTER("Footer", "p");

    static final String TABLE = "WaymarkTable";
    static final String HYPERLINK = "Hyperlink";

    private final String id;
    private final String element;

    Style(String id, String element) {
        this.id = id;
        this.element = element;
    }

    /** Word's name for it, and its class in a PDF. */
    public String id() {
        return id;
    }

    String element() {
        return element;
    }
}
