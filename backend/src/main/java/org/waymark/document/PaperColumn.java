package org.waymark.document;

/** The columns of a delivery action plan's table, as partnerships have them on paper, in their order. */
public enum PaperColumn {
    REF("Ref"),
    ACTION("Action"),
    OUTCOME("Outcome"),
    LEAD("Lead"),
    MEASURE("Performance measure/target and completion date"),
    TIME_SCALE("Time scale"),
    LINKS("Link to other strategies"),
    UPDATE("Quarterly update");

    private final String head;

    PaperColumn(String head) {
        this.head = head;
    }

    public String head() {
        return head;
    }
}
