package org.waymark.progress;

/** How an action stands, as its lead rates it: worst first, GREY (not started) apart at the end. */
public enum Rating {
    RED(Band.ATTENTION, "Red"),
    AMBER(Band.ATTENTION, "Amber"),
    GREEN(Band.ON_TRACK, "Green"),
    BLUE(Band.ON_TRACK, "Completed"),
    GREY(Band.NOT_STARTED, "Not started");

    private final Band band;
    private final String label;

    Rating(Band band, String label) {
        this.band = band;
        this.label = label;
    }

    public Band band() {
        return band;
    }

    /** What people read, unless the plan has a label of its own. */
    public String label() {
        return label;
    }

    /** Better than the other on the scale red, amber, green, completed; not started is on no scale. */
    public boolean betterThan(Rating other) {
        return this != GREY && other != GREY && compareTo(other) > 0;
    }
}
