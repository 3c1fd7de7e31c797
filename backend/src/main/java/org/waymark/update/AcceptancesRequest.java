package org.waymark.update;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.progress.Quarter;

/**
 * Acceptance of several updates of one quarter as they were given.
 *
 * @param tags by reference, so that nothing is accepted that was sent anew since it was read
 */
@Schema(description = "Acceptance of several updates of one quarter as they were given: of all of them, or of none")
public record AcceptancesRequest(
        @NotNull(message = "Give the quarter") Quarter quarter,

        @NotEmpty(message = "Name at least one action")
        @Size(max = 500, message = "At most 500 actions")
        @Schema(examples = "[\"1.2\", \"1.5\"]")
        List<@NotNull(message = "Give an action's reference") String> actions,

        @Size(max = 500, message = "At most 500")
        @Schema(description = "The updates' entity tags by reference: 412 where one has changed since")
        Map<String, @NotNull(message = "Give its tag") String> tags) {}
