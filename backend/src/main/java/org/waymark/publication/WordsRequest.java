package org.waymark.publication;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The manager's own words. What is left out is drafted from the quarter; an empty text says that there is nothing. */
@Schema(
        description =
                "The manager's own words. What is left out is drafted from the quarter; an empty text says that there is nothing.")
public record WordsRequest(
        @Size(max = 20000, message = "At most 20,000 characters") @Schema(description = "What the board is asked")
        String asked,

        @Size(max = 20000, message = "At most 20,000 characters")
        String achievements,

        @Size(max = 20000, message = "At most 20,000 characters") @Schema(description = "What comes next")
        String next) {

    static WordsRequest of(QuarterWords stored) {
        return new WordsRequest(stored.asked, stored.achievements, stored.next);
    }
}
