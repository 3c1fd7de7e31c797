package org.waymark.document.intake;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.plan.PlanDocument;
import org.waymark.progress.Rating;

/**
 * A plan as it was read from a file, which nothing has stored.
 *
 * @param changes against the plan that there is; null for a new one
 * @param tag of the plan that it was held against
 */
@Schema(description = "A plan as it was read from a file; nothing of it is stored")
public record PlanImport(
        @NotNull @Schema(description = "To look at, and to PUT")
        PlanDocument document,

        @NotNull @Schema(description = "What was read and may be meant otherwise, in the document's order")
        List<Unsure> unsure,

        @Schema(description = "Action by action, what a PUT of the document would change in the plan that there is")
        List<Change> changes,

        @NotNull @Schema(description = "What the last column says of the quarter; no part of the document")
        List<Said> updates,

        @Schema(description = "Entity tag of the plan that it was held against: a PUT sends it as If-Match")
        String tag) {

    /** @param pointer into the document (RFC 6901); empty for the whole of it */
    @Schema(name = "ImportUnsure", description = "Something that is unsure, and why")
    public record Unsure(
            @NotNull @Schema(examples = "/objectives/0/actions/3/timescale")
            String pointer,

            @NotNull String detail) {}

    @Schema(name = "ImportChange", description = "What becomes of an action")
    public record Change(
            @NotNull Kind kind,
            @NotNull @Schema(examples = "1.10") String ref,
            @NotNull String focus,

            @NotNull
            @Schema(
                    description =
                            "Of a changed action, the fields that differ; of an added one, those that say something")
            List<Difference> fields) {}

    @Schema(name = "ImportChangeKind", description = "ABSENT: the plan has it and the file has not")
    public enum Kind {
        ADDED,
        CHANGED,
        ABSENT
    }

    /** @param field as the document calls it */
    @Schema(name = "ImportDifference", description = "A field before and after, as paper has it")
    public record Difference(
            @NotNull @Schema(examples = "outcome") String field,
            @NotNull String before,
            @NotNull String after) {}

    @Schema(name = "ImportedUpdate", description = "What a file says of how an action stood")
    public record Said(
            @NotNull @Schema(examples = "1.10") String ref,

            @Schema(description = "Where a word or a colour says one")
            Rating rating,

            @Schema(description = "What was done") String done) {}
}
