package org.waymark.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** Keeps each fault with its pointer and reads on, so that one answer can tell them all. */
final class EveryFault extends DeserializationProblemHandler {

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context, JsonParser parser, JsonDeserializer<?> reader, Object bean, String name)
            throws IOException {
        Malformed.note(
                holder(context.getParser(), parser).appendProperty(name),
                "There is no member called \"" + name + "\" here");
        parser.skipChildren();
        return true;
    }

    /** The object that has the member. Jackson mostly puts a member aside that it does not know, and asks when it has read on. */
    private static JsonPointer holder(JsonParser body, JsonParser member) {
        JsonStreamContext read = body.getParsingContext();
        if (body.hasToken(JsonToken.END_OBJECT)) {
            return read.pathAsPointer();
        }
        boolean begun = body == member && body.currentToken().isStructStart();
        JsonStreamContext holder = begun ? read.getParent() : read;
        return holder.getParent().pathAsPointer();
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
