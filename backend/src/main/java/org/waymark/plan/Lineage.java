package org.waymark.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.waymark.platform.JsonColumn;

/** What an action has to do with another: the one that it comes from, or the one that goes on with it. */
@Schema(description = "Another action that it comes from, or that goes on with it")
public record Lineage(
        @Size(max = 80, message = PlanDocument.KEY_RULE)
        @Schema(description = "Key of the other action's plan; this plan when left out")
        String plan,

        @NotNull(message = "Give its reference, such as 1.10")
        @Pattern(regexp = PlanDocument.REF, message = "Give objective and position, such as 1.10")
        String ref,

        @NotNull(message = "Say whether by SPLIT, SUPERSESSION or SUCCESSION")
        How how) {

    /** One of several parts, in another's place, or the same work in a later plan. */
    @Schema(name = "LineageHow")
    public enum How {
        SPLIT,
        SUPERSESSION,
        SUCCESSION
    }

    @Immutable
    static class Column extends JsonColumn<Lineage> {
        Column() {
            super(new TypeReference<>() {});
        }
    }

    @Immutable
    static class Columns extends JsonColumn<List<Lineage>> {
        Columns() {
            super(new TypeReference<>() {});
        }
    }
}
