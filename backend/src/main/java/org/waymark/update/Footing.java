package org.waymark.update;

/** What a step that sends or recalls an update rests on. */
enum Footing {
    /**
     * The update as it was last seen, or else read, of an action as it was last seen. What stores the step holds the action and looks whether
     * that is still so, see {@link UpdateSql#sentOrRecalled}.
     */
    LAST_SEEN,
    /** Update and action as they are read for it; stored on the same condition, for nothing is held. */
    AS_READ,
    /** The same of an action that is held from here on, until the transaction ends. */
    HELD
}
