package org.waymark.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Gives each operation of the contract its example: an exchange with the demonstration that resources/examples/ keeps under the
 * operation's name. ExamplesTest has each of them again with the server, and writes down what it answers.
 */
final class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private Examples() {}

    /** @param path as the contract has it, such as /api/v1/plans/{plan} */
    static void addTo(Operation operation, String path) {
        JsonNode exchange = read(operation.getOperationId());
        if (exchange.isMissingNode()) {
            return;
        }
        Map<String, String> given = parameters(path, exchange.get("request").asText());
        operation.getParameters().stream()
                .filter(parameter -> given.containsKey(parameter.getName()))
                .forEach(parameter -> parameter.setExample(value(given.get(parameter.getName()))));
        JsonNode body = exchange.has("file") ? exchange.get("file") : exchange.get("body");
        if (body != null) {
            operation
                    .getRequestBody()
                    .setContent(with(body, operation.getRequestBody().getContent()));
        }
        if (exchange.has("answer")) {
            APIResponse answer = operation
                    .getResponses()
                    .getAPIResponse(exchange.get("status").asText());
            answer.setContent(with(exchange.get("answer"), answer.getContent()));
        }
    }

    private static JsonNode read(String operation) {
        ClassLoader files = Thread.currentThread().getContextClassLoader();
        try (InputStream file = files.getResourceAsStream("examples/" + operation + ".json")) {
            return file == null ? JSON.missingNode() : JSON.readTree(file);
        } catch (IOException broken) {
            throw new UncheckedIOException("examples/" + operation + ".json", broken);
        }
    }

    /** What a request line such as "GET /api/v1/plans/example-borough/actions?rating=RED" has in the place of each parameter. */
    private static Map<String, String> parameters(String path, String request) {
        String[] address = request.substring(request.indexOf(' ') + 1).split("[?&]");
        Map<String, String> given = new HashMap<>();
        for (int i = 1; i < address.length; i++) {
            String[] parameter = address[i].split("=");
            given.put(parameter[0], parameter[1]);
        }
        Matcher values = Pattern.compile(
                        VARIABLE.matcher(path.replace(".", "\\.")).replaceAll("(?<$1>[^/]+)"))
                .matcher(address[0]);
        if (!values.matches()) {
            throw new IllegalStateException(request + " is no request of " + path);
        }
        VARIABLE.matcher(path)
                .results()
                .map(variable -> variable.group(1))
                .forEach(name -> given.put(name, values.group(name)));
        return given;
    }

    private static Object value(String given) {
        return given.matches("\\d+") ? (Object) Integer.valueOf(given) : given;
    }

    /** The same content with an example; a copy, because responses share theirs. */
    private static Content with(JsonNode example, Content content) {
        Content copy = OASFactory.createContent();
        content.getMediaTypes()
                .forEach((type, media) -> copy.addMediaType(
                        type,
                        // A form has it as one of its parts.
                        type.startsWith("multipart/")
                                ? media
                                : OASFactory.createMediaType()
                                        .schema(media.getSchema())
                                        .example(JSON.convertValue(example, Object.class))));
        return copy;
    }
}
