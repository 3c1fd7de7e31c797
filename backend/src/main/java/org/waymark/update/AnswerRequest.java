package org.waymark.update;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a delivery group or a board answered to an ask.
 *
 * @param on the day on which it was given
 * @param meeting where; left out for an answer between meetings
 */
@Schema(description = "What a meeting answered to an ask")
public record AnswerRequest(
        @NotNull(message = "Say whether it was agreed, declined, deferred or noted")
        Ask.Answer answer,

        @NotBlank(message = "Say what was answered")
        @Size(max = 4000, message = "At most 4,000 characters")
        @Schema(examples = "Housing lends a room until March.")
        String words,

        @NotNull(message = "Say on which day") LocalDate on,

        @Size(max = 300, message = "At most 300 characters") @Schema(examples = "Delivery Group")
        String meeting,

        @Size(max = 200, message = "At most 200")
        @Schema(description = "Words that look like personal data and may go out all the same")
        List<String> confirmedWords) {}
