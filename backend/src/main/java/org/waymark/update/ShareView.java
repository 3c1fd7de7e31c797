package org.waymark.update;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.progress.Share;

/**
 * x of y. The label is what every screen and document prints.
 *
 * @param percent null of nothing
 */
@Schema(name = "Share")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ShareView(
        int count,
        int total,
        @Schema(nullable = true) Integer percent,
        @NotNull @Schema(examples = "35%") String label) {

    static ShareView of(Share share) {
        return new ShareView(share.count(), share.total(), share.percent(), share.label());
    }
}
