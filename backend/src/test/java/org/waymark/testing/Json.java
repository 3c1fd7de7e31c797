package org.waymark.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** JSON as tests write and compare it. */
public final class Json {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new YAMLMapper();

    private Json() {}

    public static JsonNode of(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** An object from single-quoted JSON, which reads better in Java. */
    public static ObjectNode object(String singleQuoted) {
        return (ObjectNode) of(singleQuoted.replace('\'', '"'));
    }

    public static JsonNode resource(String yaml) {
        try (InputStream file = Json.class.getResourceAsStream(yaml)) {
            return YAML.readTree(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Where the actual tree lacks or contradicts the expected one; members that nobody expects are allowed. */
    public static List<String> differences(JsonNode expected, JsonNode actual) {
        List<String> found = new ArrayList<>();
        compare("", expected, actual, found);
        return found;
    }

    private static void compare(String at, JsonNode expected, JsonNode actual, List<String> found) {
        if (expected.isObject() && actual != null && actual.isObject()) {
            expected.properties()
                    .forEach(member ->
                            compare(at + "/" + member.getKey(), member.getValue(), actual.get(member.getKey()), found));
        } else if (expected.isArray() && actual != null && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                compare(at + "/" + i, expected.get(i), actual.get(i), found);
            }
        } else if (!expected.equals(actual)) {
            found.add("%s: expected %s but was %s".formatted(at, expected, actual));
        }
    }
}
