package org.waymark.document.intake;

import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.plan.ActionEntry;
import org.waymark.plan.PlanDocument;
import org.waymark.platform.Faults;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;
import org.waymark.update.UpdateRequest;

/**
 * What is to be stored of a file: the plan, and what its last column says of a quarter.
 *
 * @param quarter of which the updates are; not needed without any
 */
@Schema(description = "What is to be stored of a file: the plan, and what its last column says of a quarter")
public record ImportRequest(
        @NotNull(message = "Give the plan document") PlanDocument document,

        @Schema(description = "Of which the updates are; not needed without any")
        Quarter quarter,

        @Size(max = 2000, message = "At most 2,000 updates")
        @Schema(description = "Each comes in as a draft, entered on behalf of the action's leads")
        List<@NotNull(message = "Give an object") @Valid Said> updates,

        @Size(max = 500, message = "At most 500 characters")
        @Schema(description = "Where the updates come from; not needed without any", examples = "action-plan-q2.docx")
        String source) {

    public ImportRequest {
        updates = updates == null ? List.of() : updates;
    }

    /** Of one action. */
    @Schema(name = "UpdateToImport", description = "How an action stood; a rating, or what was done, or both")
    public record Said(
            @NotNull(message = "Name the action") @Schema(examples = "1.10")
            String ref,

            Rating rating,

            @Size(max = 20000, message = "At most 20,000 characters")
            String done) {}

    /** What is wrong with it beside its document. */
    Faults faults(Validator validator) {
        Faults faults = Faults.in(this, validator);
        faults.addIf(!updates.isEmpty() && quarter == null, "/quarter", "Say which quarter the updates are of");
        boolean unsaid = source == null || source.isBlank();
        faults.addIf(!updates.isEmpty() && unsaid, "/source", "Say where the updates come from");
        Set<String> known = references();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < updates.size(); i++) {
            Said said = updates.get(i);
            if (said == null || said.ref() == null) {
                continue; // told already
            }
            String at = "/updates/" + i;
            faults.addIf(!known.contains(said.ref()), at, "The document has no action " + said.ref());
            faults.addIf(!named.add(said.ref()), at, said.ref() + " is named twice");
            boolean silent =
                    said.rating() == null && (said.done() == null || said.done().isBlank());
            faults.addIf(silent, at, "Give a rating or what was done, or leave it out");
        }
        return faults;
    }

    private Set<String> references() {
        return document == null || document.objectives() == null
                ? Set.of()
                : document.objectives().stream()
                        .filter(objective -> objective != null)
                        .flatMap(objective -> objective.actions().stream())
                        .filter(action -> action != null)
                        .map(ActionEntry::ref)
                        .collect(Collectors.toSet());
    }

    /** By reference, in their order. */
    Map<String, UpdateRequest> said() {
        Map<String, UpdateRequest> all = new LinkedHashMap<>();
        updates.forEach(said -> all.put(said.ref(), UpdateRequest.ofPaper(said.rating(), said.done(), source)));
        return all;
    }
}
