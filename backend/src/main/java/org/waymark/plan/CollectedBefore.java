package org.waymark.plan;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.progress.Quarter;

/** Who collected a measure in the quarters before one. */
@Schema(description = "Who collected a measure in the quarters before this one")
public record CollectedBefore(
        @NotNull(message = "Give the quarter") Quarter before,
        @NotNull(message = "Give a partner's key") String collectedBy) {}
