package org.waymark.platform;

/** What somebody may be in a plan, as the names that resource methods carry. */
public final class Roles {

    /** Writes for the actions of its partners. */
    public static final String LEAD = "LEAD";

    /** Chases, challenges and accepts in its plans, and changes the plan itself. */
    public static final String MANAGER = "MANAGER";

    /** Reads accepted work. */
    public static final String VIEWER = "VIEWER";

    /** Reads finalised quarters, in their outward form, and nothing else. */
    public static final String BOARD = "BOARD";

    /** People and tokens; no plan content. */
    public static final String ADMIN = "ADMIN";

    private Roles() {}
}
