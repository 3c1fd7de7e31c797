package org.waymark.update;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a warning is nothing to look at this quarter. */
public record SetAsideRequest(
        @NotBlank(message = "Say why it is set aside")
        @Size(max = 4000, message = "At most 4,000 characters")
        @Schema(examples = "The clinic was closed for building work; the figures will recover in November.")
        String reason,

        @Size(max = 200, message = "At most 200")
        @Schema(description = "Words that look like personal data and may stay all the same")
        List<String> confirmedWords) {}
