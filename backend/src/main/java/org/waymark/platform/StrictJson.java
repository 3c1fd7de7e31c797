package org.waymark.platform;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.math.BigDecimal;

/** How JSON is read and written: nothing unknown, nothing guessed, and every fault of a body told at once. */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

    /** A plan of 2,000 actions with all that can be said of each. Many times more would be no plan, but much to check. */
    private static final long MOST_TOKENS = 400_000;

    @Override
    public void customize(ObjectMapper json) {
        configure(json);
    }

    /** The same manners for a mapper of another form, such as YAML. */
    public static void configure(ObjectMapper json) {
        json.registerModule(new JavaTimeModule());
        json.setSerializationInclusion(JsonInclude.Include.NON_NULL);
        json.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        json.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        json.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        json.configOverride(BigDecimal.class).setFormat(JsonFormat.Value.empty());
        json.setConfig(json.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        json.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        json.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxTokenCount(MOST_TOKENS)
                        .build());
        json.registerModule(new SimpleModule().setDeserializerModifier(new StricterReaders()));
        json.registerModule(new StrictValues());
        json.addHandler(new EveryFault());
    }
}
