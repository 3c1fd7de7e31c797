package org.waymark.publication;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.update.PersonalDataCheck;

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
        String next,

        @Size(max = 200, message = "At most 200")
        @Schema(description = "Words that look like personal data and may go out all the same")
        List<String> confirmedWords) {

    static WordsRequest of(QuarterWords stored) {
        return new WordsRequest(stored.asked, stored.achievements, stored.next, null);
    }

    /** The words alone, as they are stored and compared. */
    WordsRequest said() {
        return new WordsRequest(asked, achievements, next, null);
    }

    /** What is new is looked at; of what stands there already somebody has said that it may go out. */
    void refusePersonalData(WordsRequest before) {
        WordsRequest was = before == null ? new WordsRequest(null, null, null, null) : before;
        PersonalDataCheck.of("/asked", fresh(asked, was.asked))
                .look("/achievements", fresh(achievements, was.achievements))
                .look("/next", fresh(next, was.next))
                .refuseUnless(confirmedWords);
    }

    private static String fresh(String now, String before) {
        return Objects.equals(now, before) ? null : now;
    }
}
