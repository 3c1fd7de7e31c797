package org.waymark.update;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an update is sent back: what the lead is to mend. */
public record ReturnRequest(
        @NotBlank(message = "Say what the lead is to mend")
        @Size(max = 4000, message = "At most 4,000 characters")
        @Schema(examples = "Which programmes ran? Please give the number.")
        String comment,

        @Size(max = 200, message = "At most 200")
        @Schema(description = "Words that look like personal data and may go out all the same")
        List<String> confirmedWords) {}
