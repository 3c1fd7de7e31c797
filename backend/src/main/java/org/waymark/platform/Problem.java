package org.waymark.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What went wrong, for a person and for a program (RFC 9457).
 *
 * @param type stable; programs tell problems apart by it
 * @param detail what to do
 * @param errors for bad input: every fault at once, each with a JSON pointer into the body or the name of a parameter
 * @param present on 412, and on some 409: the thing as it now stands, so that nobody's words are lost
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What went wrong, for a person and for a program (RFC 9457)")
public record Problem(
        @NotNull @Schema(examples = "urn:waymark:problem:not-valid")
        String type,

        @NotNull @Schema(examples = "That cannot be sent yet")
        String title,

        @Schema(examples = "422") int status,

        @NotNull @Schema(examples = "Mend what is listed under errors and send it again.")
        String detail,

        @NotNull @Schema(examples = "/api/v1/plans/example-borough")
        String instance,

        List<Fault> errors,

        @Schema(implementation = Object.class, description = "The thing as it now stands")
        Object present) {

    /**
     * One thing to mend.
     *
     * @param words where text looks like personal data: the words, as they are to be confirmed
     * @param kind and what they look like
     */
    public record Fault(
            @NotNull @Schema(examples = "/ask/need") String pointer,

            @NotNull @Schema(examples = "Say what is needed")
            String detail,

            @Schema(description = "Where text looks like personal data: the words, as they are to be confirmed")
            String words,

            @Schema(
                    description = "Where text looks like personal data: what the words look like",
                    enumeration = {
                        "NHS_NUMBER",
                        "NATIONAL_INSURANCE_NUMBER",
                        "PHONE_NUMBER",
                        "EMAIL_ADDRESS",
                        "POSTCODE",
                        "DATE_OF_BIRTH",
                        "FEW_PEOPLE"
                    })
            String kind) {

        public Fault(String pointer, String detail) {
            this(pointer, detail, null, null);
        }
    }
}
