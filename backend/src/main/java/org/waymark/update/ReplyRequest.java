package org.waymark.update;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The lead's words on a rating that the manager confirmed instead of hers. */
public record ReplyRequest(
        @NotBlank(message = "Say what you have to say")
        @Size(max = 4000, message = "At most 4,000 characters")
        @Schema(examples = "The third practice signed on 2 October.")
        String words,

        @Size(max = 200, message = "At most 200")
        @Schema(description = "Words that look like personal data and may go out all the same")
        List<String> confirmedWords) {}
