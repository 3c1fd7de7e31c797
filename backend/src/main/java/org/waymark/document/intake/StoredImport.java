package org.waymark.document.intake;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.plan.PlanDocument;
import org.waymark.update.UpdateView;

/** What was stored of a file. */
@Schema(description = "What was stored of a file")
public record StoredImport(
        @NotNull PlanDocument document,

        @NotNull @Schema(description = "In the order of the request")
        List<UpdateView> updates) {}
