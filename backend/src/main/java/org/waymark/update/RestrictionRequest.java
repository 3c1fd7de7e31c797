package org.waymark.update;

import jakarta.validation.constraints.NotNull;

/** Whether an update's words are for its action's partners and the manager alone. */
public record RestrictionRequest(
        @NotNull(message = "Say true or false") Boolean restricted) {}
