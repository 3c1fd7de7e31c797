package org.waymark.update;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An ask that goes up to the board, in the manager's words. */
public record EscalationRequest(
        @NotBlank(message = "Say it in your words")
        @Size(max = 4000, message = "At most 4,000 characters")
        @Schema(examples = "The board is asked to find a room for the spring sessions.")
        String words,

        @Size(max = 200, message = "At most 200")
        @Schema(description = "Words that look like personal data and may go out all the same")
        List<String> confirmedWords) {}
