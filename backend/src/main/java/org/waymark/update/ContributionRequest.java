package org.waymark.update;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contributing partner's own part of what is said of an action in a quarter: words and readings. It may be incomplete until it is sent.
 *
 * @param source where it came from, when a manager enters it for the partner
 */
@Schema(description = "A contributing partner's own part beside an update: words and readings")
public record ContributionRequest(
        @Size(max = 20000, message = "At most 20,000 characters")
        @Schema(examples = "Our advocate took 31 referrals from the practices.")
        String words,

        @Size(max = 100, message = "At most 100 readings")
        List<@NotNull(message = "Give an object") @Valid ReadingOfMeasure> readings,

        @Size(max = Evidence.MOST, message = "At most 20 links")
        List<@NotNull(message = "Give an object") @Valid Evidence> evidence,

        @Size(max = 500, message = "At most 500 characters")
        @Schema(description = "When a manager enters it for the partner: where it came from")
        String source) {

    public ContributionRequest {
        readings = readings == null ? List.of() : readings;
        evidence = evidence == null ? List.of() : evidence;
    }

    static ContributionRequest of(Contribution contribution) {
        return new ContributionRequest(
                contribution.words, contribution.readings(), contribution.evidence(), contribution.source);
    }
}
