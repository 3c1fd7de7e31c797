package org.waymark.update;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.waymark.platform.Faults;
import org.waymark.platform.JsonColumn;

/** Something that shows what is said: a page elsewhere, by its title. Only https is a safe address to offer to somebody else. */
@Schema(description = "A page that shows what is said")
public record Evidence(
        @NotBlank(message = "Give a title")
        @Size(max = 300, message = "At most 300 characters")
        @Schema(examples = "Evaluation of the training, July 2024")
        String title,

        @NotNull(message = "Give an address that begins with https://")
        @Size(max = 2000, message = "At most 2,000 characters")
        @Schema(examples = "https://www.example.org/evaluation.html")
        String url) {

    /** Most links that one update or contribution has. */
    static final int MOST = 20;

    static void check(List<Evidence> evidence, Faults faults) {
        for (int i = 0; i < evidence.size(); i++) {
            String url = evidence.get(i) == null ? null : evidence.get(i).url();
            faults.addIf(
                    url != null && !isSafe(url),
                    "/evidence/%d/url".formatted(i),
                    "Give an address that begins with https:// and names a site, without a user's name");
        }
    }

    private static boolean isSafe(String url) {
        try {
            URI address = new URI(url);
            return "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    @Immutable
    static class Column extends JsonColumn<List<Evidence>> {
        Column() {
            super(new com.fasterxml.jackson.core.type.TypeReference<>() {});
        }
    }
}
