package org.waymark.document;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan's template. */
@Schema(name = "Template", description = "The Word file whose looks a plan's papers take on")
public record TemplateView(
        @Schema(description = "Of the file, as it was put; left out where nobody said", examples = "council-paper.docx")
        String name,

        @Schema(description = "In bytes") int size,
        @NotNull String sha256,
        @NotNull String addedBy,
        @NotNull Instant addedAt) {

    static TemplateView of(PaperTemplate template) {
        return new TemplateView(template.name, template.size, template.sha256, template.addedBy, template.addedAt);
    }
}
