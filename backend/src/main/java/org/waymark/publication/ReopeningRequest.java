package org.waymark.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a finalised quarter is opened again. It stands in the revised figures. */
@Schema(description = "Why a finalised quarter is opened again. It stands in the revised figures.")
public record ReopeningRequest(
        @NotBlank(message = "Say why it is reopened")
        @Size(max = 4000, message = "At most 4,000 characters")
        @Schema(examples = "The police corrected their figures for September.")
        String reason,

        @Size(max = 200, message = "At most 200")
        @Schema(description = "Words that look like personal data and may go out all the same")
        List<String> confirmedWords) {}
