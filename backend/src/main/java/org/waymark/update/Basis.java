package org.waymark.update;

/** What a step that sends or recalls an update rests on. */
enum Basis {
    /** Update and action as they were last seen: what stores the step holds the action and looks whether that is still so, see {@link UpdateSql#sentOrRecalled}. */
    LAST_SEEN,
    /** The update as it is; nothing is held, and it is stored as that is. */
    AS_READ,
    /** The update as it is, of an action that is held from here on, until the transaction ends. */
    HELD
}
