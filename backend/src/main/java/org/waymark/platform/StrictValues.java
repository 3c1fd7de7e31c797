package org.waymark.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.waymark.progress.Quarter;

/** How single values are read and written: dates, quarters, numbers, yes or no, and text. */
final class StrictValues extends SimpleModule {

    private static final int MOST_DIGITS = 40;

    StrictValues() {
        addSerializer(Quarter.class, ToStringSerializer.instance);
        addSerializer(BigDecimal.class, new PlainNumber());
        addKeyDeserializer(Quarter.class, new QuarterKey());
        addDeserializer(String.class, new TextReader());
        exactly(Quarter.class, parser -> Quarter.of(parser.getText()), JsonToken.VALUE_STRING);
        exactly(LocalDate.class, parser -> LocalDate.parse(parser.getText()), JsonToken.VALUE_STRING);
        exactly(Integer.class, JsonParser::getIntValue, JsonToken.VALUE_NUMBER_INT);
        exactly(Boolean.class, JsonParser::getBooleanValue, JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE);
        exactly(BigDecimal.class, StrictValues::number, JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);
    }

    private <T> void exactly(Class<T> type, Exactly.Content<T> content, JsonToken... tokens) {
        addDeserializer(type, new Exactly<>(type, content, tokens));
    }

    /** 1e999999999 is ten characters to send and a gigabyte to write out: whatever is counted here has fewer digits. */
    private static BigDecimal number(JsonParser parser) throws IOException {
        BigDecimal number = parser.getDecimalValue();
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            throw new ArithmeticException("too many digits");
        }
        return number;
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
                Malformed.note(parser, EveryFault.expected(handledType()));
                return null;
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

    private static final class QuarterKey extends KeyDeserializer {

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
}
