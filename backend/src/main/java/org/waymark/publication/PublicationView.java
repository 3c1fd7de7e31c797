package org.waymark.publication;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.progress.Quarter;

/**
 * A finalised quarter in a list: what its document is known by, and what became of it.
 *
 * @param finalisedBy null where no name goes out
 * @param digest SHA-256 of the document's bytes
 * @param revises the revision that it takes the place of
 * @param affectedBy the earlier quarter that was reopened after this one had been finalised
 */
@Schema(name = "PublicationSummary", description = "A finalised quarter in a list")
public record PublicationView(
        @NotNull Quarter quarter,
        @NotNull String quarterTitle,
        int revision,
        @NotNull LocalDate finalisedOn,
        @NotNull Instant finalisedAt,
        String finalisedBy,

        @NotNull @Schema(description = "SHA-256 of the document's bytes, in hexadecimal digits")
        String digest,

        @Schema(description = "Of the publication of the quarter before, as it stood when this one was finalised")
        String previousDigest,

        boolean released,
        Instant releasedAt,
        String releasedBy,
        Integer revises,
        Reopened reopened,
        Quarter affectedBy) {

    @Schema(description = "That the quarter was opened again after this revision")
    public record Reopened(
            @NotNull Instant at, String by, @NotNull String reason) {}

    /** @param named with the names of people */
    static PublicationView of(Publication publication, boolean named) {
        return new PublicationView(
                publication.quarter,
                publication.quarter.title(),
                publication.revision,
                publication.finalisedOn,
                publication.finalisedAt,
                named ? publication.finalisedBy : null,
                publication.digest,
                publication.previousDigest,
                publication.releasedAt != null,
                publication.releasedAt,
                named ? publication.releasedBy : null,
                publication.revision > 1 ? publication.revision - 1 : null,
                publication.reopenedAt == null
                        ? null
                        : new Reopened(
                                publication.reopenedAt,
                                named ? publication.reopenedBy : null,
                                publication.reopenedBecause),
                publication.affectedBy);
    }

    /** Tells two revisions of two quarters apart, in a list. */
    String key() {
        return quarter + "-" + revision;
    }
}
