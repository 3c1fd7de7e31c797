package org.waymark.update;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the public may read of an accepted update, apart from the lead's words. */
public record PublicLineRequest(
        @Size(max = 1000, message = "At most 1,000 characters")
        @Schema(
                description = "A sentence; left out or blank, there is none",
                examples = "Staff of 51 practices can now help patients who are abused.")
        String line,

        @Size(max = 200, message = "At most 200")
        @Schema(description = "Words that look like personal data and may go out all the same")
        List<String> confirmedWords) {}
