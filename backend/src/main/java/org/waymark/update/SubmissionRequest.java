package org.waymark.update;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Sending. Empty at first; where the answer names words that look like personal data, the sender mends them, or names them here.
 *
 * @param confirmedWords words that look like personal data and that somebody has looked at: they may go out
 */
@Schema(description = "Empty; or the words that look like personal data and may go out all the same")
public record SubmissionRequest(
        @Size(max = 200, message = "At most 200") @Schema(examples = "[\"0808 2000 247\"]")
        List<String> confirmedWords) {

    static List<String> confirmed(SubmissionRequest request) {
        return request == null ? null : request.confirmedWords();
    }
}
