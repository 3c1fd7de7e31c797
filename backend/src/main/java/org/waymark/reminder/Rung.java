package org.waymark.reminder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is written to, and who after them when nothing comes. */
@Schema(name = "ReminderRung")
public enum Rung {
    /** The partner's first contact, or whoever sent the update. */
    FIRST,
    /** The partner's second contact. */
    SECOND,
    /** The plan's manager. */
    MANAGER
}
