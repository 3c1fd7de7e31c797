package org.waymark.update;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.progress.Quarter;

/** "No change" of several actions in one quarter. */
@Schema(description = "\"No change\" of several actions in one quarter: of all of them, or of none")
public record ConfirmationsRequest(
        @NotNull(message = "Give the quarter") Quarter quarter,

        @NotEmpty(message = "Name at least one action")
        @Size(max = 500, message = "At most 500 actions")
        @Schema(examples = "[\"1.2\", \"1.5\"]")
        List<@NotNull(message = "Give an action's reference") String> actions,

        @Size(max = 500, message = "At most 500 characters")
        @Schema(description = "When a manager says it on the leads' behalf: where it came from")
        String source,

        @Size(max = 200, message = "At most 200")
        @Schema(description = "Words that look like personal data and may go out all the same")
        List<String> confirmedWords) {}
