package org.waymark.update;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** "No change"; from the manager on somebody's behalf with where it came from. */
@Schema(description = "Empty; or where it came from, when a manager says it on a lead's behalf")
public record ConfirmationRequest(
        @Size(max = 500, message = "At most 500 characters") @Schema(examples = "e-mail of 3 October")
        String source,

        @Size(max = 200, message = "At most 200")
        @Schema(description = "Words that look like personal data and may go out all the same")
        List<String> confirmedWords) {

    /** What an empty request says. */
    static final ConfirmationRequest EMPTY = new ConfirmationRequest(null, null);
}
