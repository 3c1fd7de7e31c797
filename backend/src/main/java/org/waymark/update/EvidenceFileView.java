package org.waymark.update;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file of evidence, without what is in it.
 *
 * @param partner whose it is
 * @param mediaType by what is in it
 * @param size in bytes
 * @param sha256 of its bytes, 64 hexadecimal digits
 * @param mayChange the caller may replace it or take it away now
 * @param tag its entity tag, to send as If-Match
 */
@Schema(name = "EvidenceFile", description = "A file that shows what is said, without what is in it")
public record EvidenceFileView(
        @NotNull @Schema(examples = "evaluation-of-training.pdf")
        String name,

        String partner,
        @NotNull String mediaType,
        int size,
        @NotNull String sha256,
        @NotNull String addedBy,
        @NotNull Instant addedAt,
        boolean onBehalf,
        boolean mayChange,
        @NotNull String tag) {

    static EvidenceFileView of(EvidenceFile file, boolean mayChange, String tag) {
        return new EvidenceFileView(
                file.name,
                file.partner == null ? null : file.partner.key,
                file.mediaType,
                file.size,
                file.sha256,
                file.addedBy,
                file.addedAt,
                file.onBehalf,
                mayChange,
                tag);
    }

    /**
     * Those beside one update that the caller may open.
     *
     * @param allowed the plan takes files
     * @param mayAdd the caller may add one now
     * @param most files beside one update
     */
    @Schema(name = "EvidenceFiles", description = "The files beside one update that the caller may open")
    public record Files(
            boolean allowed,
            boolean mayAdd,
            int most,
            @NotNull List<EvidenceFileView> items) {}

    /** What is frozen of it with its quarter, and kept in history. */
    @Schema(name = "FrozenFile")
    public record Frozen(
            @NotNull String name,
            @NotNull String mediaType,
            int size,
            @NotNull String sha256) {

        public static Frozen of(EvidenceFile file) {
            return new Frozen(file.name, file.mediaType, file.size, file.sha256);
        }
    }
}
