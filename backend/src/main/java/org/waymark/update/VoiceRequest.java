package org.waymark.update;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The survivor forum's view of an objective, as the manager enters it. */
@Schema(description = "The survivor forum's view of an objective, as the manager enters it")
public record VoiceRequest(
        @NotNull(message = "Say whether survivors recognise this progress, in part, or do not")
        Voice.Recognition recognition,

        @Size(max = 4000, message = "At most 4,000 characters")
        @Schema(
                description = "The forum's words, without anybody's name",
                examples = "The phone is answered now. Getting a flat still takes too long.")
        String words,

        @Size(max = 200, message = "At most 200")
        @Schema(description = "Words that look like personal data and may go out all the same")
        List<String> confirmedWords) {}
