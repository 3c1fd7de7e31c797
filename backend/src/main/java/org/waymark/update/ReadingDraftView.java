package org.waymark.update;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.progress.Quarter;
import org.waymark.progress.UpdateState;

/**
 * An indicator's reading that its collector has not sent yet, or was sent back.
 *
 * @param comment what the manager wants mended, where she sent it back
 */
@Schema(name = "ReadingDraft", description = "An indicator's reading that is not sent yet, or was sent back")
public record ReadingDraftView(
        @NotNull Quarter quarter,
        @NotNull @Schema(description = "DRAFT or RETURNED") UpdateState state,
        String comment,
        @NotNull ReadingRequest reading) {

    static ReadingDraftView of(ReadingDraft draft) {
        return new ReadingDraftView(draft.quarter, draft.state, draft.comment, draft.content);
    }
}
