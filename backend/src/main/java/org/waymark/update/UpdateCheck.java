package org.waymark.update;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.platform.Problem;

/**
 * What an update would be refused for if it was sent now, as the two refusals list it: it can be sent when nothing is missing, and goes
 * by itself when nothing looks like personal data either.
 *
 * @param missing to be mended
 * @param personalData to be mended or confirmed
 */
@Schema(name = "UpdateCheck", description = "What an update would be refused for if it was sent now")
public record UpdateCheck(
        @NotNull @Schema(description = "What has to be mended: errors as in the 422 of a submission")
        List<Problem.Fault> missing,

        @NotNull
        @Schema(
                description =
                        "Words that look like personal data: to be mended, or sent with the submission under confirmedWords")
        List<Problem.Fault> personalData) {}
