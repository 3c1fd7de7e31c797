package org.waymark.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The contract that is committed, openapi.yaml, and what of an answer does not keep to it. */
public final class CommittedContract {

    public static final Path FILE = Path.of("../openapi.yaml");
    private static final String ID = "https://waymark.test/openapi";
    private static CommittedContract instance;

    /** One method at one address. */
    public record Operation(String method, String path, JsonNode node, Pattern address) {

        public String id() {
            return node.path("operationId").asText();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private final List<Operation> operations = new ArrayList<>();
    private final SchemaRegistry schemas;
    private final Map<String, Schema> known = new ConcurrentHashMap<>();

    private CommittedContract(JsonNode document) {
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(new Operation(
                                method.getKey().toUpperCase(),
                                path.getKey(),
                                method.getValue(),
                                Pattern.compile(path.getKey().replaceAll("\\{[^}]+}", "[^/]+"))))));
        // Where /a/{b} and /a/c both fit, the one with fewer variables is meant.
        operations.sort(Comparator.comparing(
                operation -> operation.path().chars().filter(c -> c == '{').count()));
        closeObjects(document);
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ID, document.toString())));
    }

    public static synchronized CommittedContract load() {
        if (instance == null) {
            try {
                instance = new CommittedContract(new YAMLMapper().readTree(Files.readString(FILE)));
            } catch (IOException missing) {
                throw new UncheckedIOException("Write it with: make contract", missing);
            }
        }
        return instance;
    }

    public List<Operation> operations() {
        return operations;
    }

    /** What the contract does not say of this answer; empty when it keeps to it. */
    public List<String> faults(String method, String path, int status, String mediaType, String body) {
        Operation operation = operations.stream()
                .filter(one -> one.method().equals(method)
                        && one.address().matcher(path).matches())
                .findFirst()
                .orElse(null);
        if (operation == null) {
            return List.of("no such operation");
        }
        JsonNode response = operation.node().path("responses").path(String.valueOf(status));
        if (response.isMissingNode()) {
            return List.of("undocumented status " + status);
        }
        if (body.isEmpty()) {
            boolean none = response.path("content").isEmpty() || method.equals("HEAD");
            return none ? List.of() : List.of("status " + status + " has a body, this answer has none");
        }
        String type = response.path("content")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(documented -> mediaType != null && bare(documented).equals(bare(mediaType)))
                .findFirst()
                .orElse(null);
        if (type == null) {
            return List.of("undocumented media type " + mediaType + " for status " + status);
        }
        String part = "responses/%d/content/%s".formatted(status, escape(type));
        return bare(type).endsWith("json") ? validate(operation, part, body) : List.of();
    }

    /** Without charset and other parameters. */
    private static String bare(String mediaType) {
        return mediaType.replaceAll(";.*", "").strip();
    }

    /** What the contract does not say of this body of a request. */
    public List<String> requestFaults(Operation operation, String body) {
        return validate(operation, "requestBody/content/application~1json", body);
    }

    private List<String> validate(Operation operation, String part, String body) {
        String pointer = "#/paths/%s/%s/%s/schema"
                .formatted(escape(operation.path()), operation.method().toLowerCase(), part);
        // By reference: asked for by its address, the registry would read the whole document again for each.
        Schema schema = known.computeIfAbsent(
                pointer,
                at -> schemas.getSchema(JsonNodeFactory.instance.objectNode().put("$ref", ID + at)));
        return schema.validate(body, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private static String escape(String segment) {
        return segment.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
    }

    /** An answer may hold what is declared and nothing else, so that the contract tells all. */
    private static void closeObjects(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(CommittedContract::closeObjects);
    }
}
