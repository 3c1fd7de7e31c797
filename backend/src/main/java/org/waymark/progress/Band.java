package org.waymark.progress;

/** The three columns of a plan's published table; each holds one or two ratings. */
public enum Band {
    ATTENTION("Requires partnership attention", "red"),
    ON_TRACK("On track for completion or completed", "green"),
    NOT_STARTED("Not started, planned for a later date", "grey");

    private final String label;
    private final String colour;

    Band(String label, String colour) {
        this.label = label;
        this.colour = colour;
    }

    /** What people read, unless the plan has a label of its own. */
    public String label() {
        return label;
    }

    public String colour() {
        return colour;
    }
}
