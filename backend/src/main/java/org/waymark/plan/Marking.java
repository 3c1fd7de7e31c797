package org.waymark.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a plan's papers are to be protected, by the Government Security Classifications. */
@Schema(
        name = "Marking",
        description = "How the plan's papers are to be protected: stands on every page and in the file's name")
public enum Marking {
    OFFICIAL,
    OFFICIAL_SENSITIVE;

    /** As it is printed: "OFFICIAL-SENSITIVE". */
    public String printed() {
        return name().replace('_', '-');
    }
}
