package org.waymark.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.progress.Quarter;

/** How JSON is read and written: nothing unknown, nothing guessed, and every fault of a body told at once. */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

    private static final int MOST_DIGITS = 40;

    /** A plan of 2,000 actions with all that can be said of each. Many times more would be no plan, but much to check. */
    private static final long MOST_TOKENS = 400_000;

    /** In all lists together: a plan has six for each action. To check a hundred thousand that are wrong takes half a minute. */
    private static final int MOST_ENTRIES = 30_000;

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
        json.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxTokenCount(MOST_TOKENS)
                        .build());
        json.registerModule(new SimpleModule()
                .setDeserializerModifier(new Stricter())
                .addSerializer(Quarter.class, ToStringSerializer.instance)
                .addDeserializer(
                        Quarter.class,
                        new Exactly<>(Quarter.class, parser -> Quarter.of(parser.getText()), JsonToken.VALUE_STRING))
                .addKeyDeserializer(Quarter.class, new QuarterKey())
                .addDeserializer(
                        LocalDate.class,
                        new Exactly<>(
                                LocalDate.class, parser -> LocalDate.parse(parser.getText()), JsonToken.VALUE_STRING))
                .addDeserializer(
                        Integer.class,
                        new Exactly<>(Integer.class, JsonParser::getIntValue, JsonToken.VALUE_NUMBER_INT))
                .addDeserializer(
                        Boolean.class,
                        new Exactly<>(
                                Boolean.class,
                                JsonParser::getBooleanValue,
                                JsonToken.VALUE_TRUE,
                                JsonToken.VALUE_FALSE))
                .addDeserializer(
                        BigDecimal.class,
                        new Exactly<>(
                                BigDecimal.class,
                                StrictJson::number,
                                JsonToken.VALUE_NUMBER_INT,
                                JsonToken.VALUE_NUMBER_FLOAT))
                .addDeserializer(String.class, new TextReader())
                .addSerializer(BigDecimal.class, new PlainNumber()));
        json.addHandler(new TellEveryFault());
    }

    /** Keeps each fault with its pointer and reads on, so that one answer can tell them all. */
    private static final class TellEveryFault extends DeserializationProblemHandler {

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context, JsonParser parser, JsonDeserializer<?> reader, Object bean, String name)
                throws IOException {
            Malformed.note(parser, "There is no member called \"" + name + "\" here");
            parser.skipChildren();
            return true;
        }

        @Override
        public Object handleWeirdStringValue(
                DeserializationContext context, Class<?> target, String value, String message) {
            Malformed.note(context.getParser(), expected(target));
            return null;
        }

        @Override
        public Object handleWeirdNumberValue(
                DeserializationContext context, Class<?> target, Number value, String message) {
            Malformed.note(context.getParser(), expected(target));
            return null;
        }

        @Override
        public Object handleUnexpectedToken(
                DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String message)
                throws IOException {
            Malformed.note(parser, expected(target.getRawClass()));
            parser.skipChildren();
            return null;
        }

        @Override
        public Object handleWeirdKey(DeserializationContext context, Class<?> target, String key, String message) {
            Malformed.note(context.getParser(), expected(target));
            return null;
        }

        static String expected(Class<?> target) {
            if (target.isEnum()) {
                return "Give one of "
                        + Arrays.stream(target.getEnumConstants())
                                .map(JsonColumn::write)
                                .collect(Collectors.joining(", "))
                                .replace("\"", "");
            }
            if (Collection.class.isAssignableFrom(target)) {
                return "Give a list";
            }
            return switch (target.getSimpleName()) {
                case "String" -> "Give a text";
                case "Boolean", "boolean" -> "Give true or false";
                case "Integer", "int", "Long", "long" -> "Give a whole number";
                case "BigDecimal" -> "Give a number";
                case "LocalDate" -> "Give a date such as 2024-10-21";
                case "Quarter" -> "Give a quarter such as 2022-23-Q1";
                default -> "Give an object";
            };
        }
    }

    /** Reads a value of one kind, and nothing that merely looks like it: no "20" for 20, no 1 for true, no day count for a date. */
    private static final class Exactly<T> extends StdDeserializer<T> {

        /** What is made of a token; it throws where the token has the right kind and the wrong content. */
        interface Content<T> {
            T of(JsonParser parser) throws IOException;
        }

        private final transient Content<T> content;
        private final Set<JsonToken> tokens;

        Exactly(Class<T> type, Content<T> content, JsonToken... tokens) {
            super(type);
            this.content = content;
            this.tokens = Set.of(tokens);
        }

        @Override
        @SuppressWarnings("unchecked") // where a fault was noted it is null
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!tokens.contains(parser.currentToken())) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            try {
                return content.of(parser);
            } catch (IllegalArgumentException
                    | DateTimeException
                    | ArithmeticException
                    | InputCoercionException other) {
                Malformed.note(parser, TellEveryFault.expected(handledType()));
                return null;
            }
        }
    }

    /** 1e999999999 is ten characters to send and a gigabyte to write out: whatever is counted here has fewer digits. */
    private static BigDecimal number(JsonParser parser) throws IOException {
        BigDecimal number = parser.getDecimalValue();
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            throw new ArithmeticException("too many digits");
        }
        return number;
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

    /** Readers of Jackson's own that take more than they should. */
    private static final class Stricter extends BeanDeserializerModifier {

        @Override
        public JsonDeserializer<?> modifyCollectionDeserializer(
                DeserializationConfig config, CollectionType type, BeanDescription bean, JsonDeserializer<?> reader) {
            return new ListReader(reader);
        }

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> reader) {
            return new WordReader(reader);
        }
    }

    /** One of the listed words as it is written; Jackson by itself cuts blanks and control characters off its ends. */
    private static final class WordReader extends DelegatingDeserializer {

        WordReader(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new WordReader(reader);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String word = parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : "";
            return word.equals(word.trim())
                    ? super.deserialize(parser, context)
                    : context.handleWeirdStringValue(handledType(), word, "more than the word");
        }
    }

    /**
     * A list has something in every place. Told while it is read: to the validator all gaps of a list have one hash, and a body of 50 kB
     * kept it busy for ten seconds.
     */
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
            if (list instanceof Collection<?> entries) {
                count(entries.size(), parser, context);
            }
            if (list instanceof Collection<?> entries
                    && !Malformed.isAnythingNoted()
                    && entries.stream().anyMatch(Objects::isNull)) {
                Malformed.note(parser, "Leave no entry of the list empty");
            }
            return list;
        }

        private static void count(int entries, JsonParser parser, DeserializationContext context) {
            Integer before = (Integer) context.getAttribute(ListReader.class);
            int all = entries + (before == null ? 0 : before);
            context.setAttribute(ListReader.class, all);
            if (all > MOST_ENTRIES && all - entries <= MOST_ENTRIES) {
                Malformed.note(parser, "Give at most %,d entries in all lists together".formatted(MOST_ENTRIES));
            }
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
        public void serialize(
                BigDecimal number,
                com.fasterxml.jackson.core.JsonGenerator out,
                com.fasterxml.jackson.databind.SerializerProvider p)
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
