package org.waymark.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.waymark.progress.Quarter;

/** How JSON is read and written: nothing unknown, nothing guessed, and every fault of a body told at once. */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

    /** A plan of 51 actions has 7,000. Many times more would be no plan, but much to check. */
    private static final long MOST_TOKENS = 200_000;

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
        json.configOverride(BigDecimal.class).setFormat(com.fasterxml.jackson.annotation.JsonFormat.Value.empty());
        json.setConfig(json.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        json.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        json.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxTokenCount(MOST_TOKENS).build());
        json.registerModule(new SimpleModule()
                .setDeserializerModifier(new ListsWithoutGaps())
                .addSerializer(Quarter.class, ToStringSerializer.instance)
                .addDeserializer(Quarter.class, new QuarterReader())
                .addKeyDeserializer(Quarter.class, new QuarterKey())
                .addDeserializer(String.class, new TextReader())
                .addSerializer(BigDecimal.class, new PlainNumber()));
        json.addHandler(new TellEveryFault());
    }

    /** Keeps each fault with its pointer and reads on, so that one answer can tell them all. */
    private static final class TellEveryFault extends DeserializationProblemHandler {

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context, JsonParser parser, JsonDeserializer<?> reader, Object bean, String name) throws IOException {
            Malformed.note(parser, "There is no member called \"" + name + "\" here");
            parser.skipChildren();
            return true;
        }

        @Override
        public Object handleWeirdStringValue(DeserializationContext context, Class<?> target, String value, String message) {
            Malformed.note(context.getParser(), expected(target));
            return null;
        }

        @Override
        public Object handleWeirdNumberValue(DeserializationContext context, Class<?> target, Number value, String message) {
            Malformed.note(context.getParser(), expected(target));
            return null;
        }

        @Override
        public Object handleUnexpectedToken(
                DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String message) throws IOException {
            Malformed.note(parser, expected(target.getRawClass()));
            parser.skipChildren();
            return null;
        }

        private static String expected(Class<?> target) {
            if (target.isEnum()) {
                return "Give one of "
                        + Arrays.stream(target.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            }
            return switch (target.getSimpleName()) {
                case "String" -> "Give a text";
                case "Boolean", "boolean" -> "Give true or false";
                case "Integer", "int", "Long", "long" -> "Give a whole number";
                case "BigDecimal" -> "Give a number";
                case "LocalDate" -> "Give a date such as 2024-10-21";
                case "Quarter" -> "Give a quarter such as 2022-23-Q1";
                case "List", "ArrayList", "Set" -> "Give a list";
                default -> "Give an object";
            };
        }
    }

    private static final class QuarterReader extends StdDeserializer<Quarter> {

        QuarterReader() {
            super(Quarter.class);
        }

        @Override
        public Quarter deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (Quarter) context.handleUnexpectedToken(Quarter.class, parser);
            }
            try {
                return Quarter.of(parser.getText());
            } catch (IllegalArgumentException other) {
                return (Quarter) context.handleWeirdStringValue(Quarter.class, parser.getText(), "not a quarter");
            }
        }
    }

    private static final class QuarterKey extends com.fasterxml.jackson.databind.KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            try {
                return Quarter.of(key);
            } catch (IllegalArgumentException other) {
                Malformed.note(context.getParser(), "Give a quarter such as 2022-23-Q1");
                return null;
            }
        }
    }

    /**
     * A list has something in every place. Told while it is read: to the validator all gaps of a list have one hash, and a body of 50 kB
     * kept it busy for ten seconds.
     */
    private static final class ListsWithoutGaps extends BeanDeserializerModifier {

        @Override
        public JsonDeserializer<?> modifyCollectionDeserializer(
                DeserializationConfig config, CollectionType type, BeanDescription bean, JsonDeserializer<?> reader) {
            return new ListReader(reader);
        }
    }

    private static final class ListReader extends DelegatingDeserializer {

        ListReader(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new ListReader(reader);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Object list = super.deserialize(parser, context);
            if (list instanceof Collection<?> entries && !Malformed.isAnythingNoted() && entries.stream().anyMatch(Objects::isNull)) {
                Malformed.note(parser, "Leave no entry of the list empty");
            }
            return list;
        }
    }

    /** Text as people type it: well-formed Unicode without control characters other than tab and line breaks. */
    private static final class TextReader extends StdDeserializer<String> {

        TextReader() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getText();
            if (!Malformed.isPlainText(text)) {
                Malformed.note(parser, "Remove control characters and broken characters from the text");
                return null;
            }
            return text;
        }
    }

    /** 100, not 1E+2 or 100.000000: the database pads, people do not. */
    private static final class PlainNumber extends com.fasterxml.jackson.databind.ser.std.StdSerializer<BigDecimal> {

        PlainNumber() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal number, com.fasterxml.jackson.core.JsonGenerator out, com.fasterxml.jackson.databind.SerializerProvider p)
                throws IOException {
            out.writeNumber(plain(number));
        }
    }

    /** The number without trailing zeros, never in scientific notation. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
