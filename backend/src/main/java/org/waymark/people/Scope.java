package org.waymark.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.waymark.platform.Roles;

/** What a token may do. */
public enum Scope {
    /** Reads accepted work. */
    @JsonProperty("read")
    READ(Roles.VIEWER),
    /** Reads finalised quarters, outward. */
    @JsonProperty("read:final")
    READ_FINAL(Roles.BOARD),
    /** Gives updates for any partner; of what others wrote it reads what a lead without a part in it may. */
    @JsonProperty("submit")
    SUBMIT(Roles.LEAD),
    /** Does what a manager does. */
    @JsonProperty("manage")
    MANAGE(Roles.MANAGER);

    private final String role;

    Scope(String role) {
        this.role = role;
    }

    String role() {
        return role;
    }
}
