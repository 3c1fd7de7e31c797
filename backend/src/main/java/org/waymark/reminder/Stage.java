package org.waymark.reminder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody is written to about. */
@Schema(name = "ReminderStage")
public enum Stage {
    /** The quarter has ended: updates can be sent. */
    OPENED,
    /** The deadline is near. */
    DUE_SOON,
    /** The deadline has passed. */
    OVERDUE,
    /** The manager sent an update back. */
    SENT_BACK,
    /** The manager confirmed another rating than the lead gave. */
    RATED_DIFFERENTLY,
    /** What was asked for has been answered. */
    ANSWERED;

    /** About an update that is still to come: the same work, whatever the stage says of it. */
    boolean chases() {
        return this == OPENED || this == DUE_SOON || this == OVERDUE;
    }

    /** Said again while the work is not done; the others are said once. */
    boolean repeats() {
        return this == OVERDUE || this == SENT_BACK;
    }
}
