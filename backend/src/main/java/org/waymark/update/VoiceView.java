package org.waymark.update;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.progress.Quarter;

/**
 * How the survivor forum sees an objective's progress in a quarter.
 *
 * @param sentence the recognition as people read it
 */
@Schema(name = "Voice", description = "How the survivor forum sees an objective's progress in a quarter")
public record VoiceView(
        int objective,
        @NotNull Quarter quarter,
        @NotNull Voice.Recognition recognition,

        @NotNull @Schema(examples = "Survivors recognise this progress in part")
        String sentence,

        @Schema(description = "The forum's words, without anybody's name")
        String words) {

    static VoiceView of(Voice voice) {
        return new VoiceView(
                voice.objective.number, voice.quarter, voice.recognition, voice.recognition.sentence(), voice.words);
    }
}
