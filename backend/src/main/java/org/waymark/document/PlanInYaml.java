package org.waymark.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.nio.charset.StandardCharsets;
import org.waymark.plan.PlanDocument;
import org.waymark.platform.StrictJson;

/** The plan document as a file to edit and to put again: what comes back from it is what went in. */
final class PlanInYaml {

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build());

    static {
        StrictJson.configure(YAML);
    }

    private PlanInYaml() {}

    static byte[] of(PlanDocument plan) {
        try {
            return YAML.writeValueAsString(plan).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }
}
