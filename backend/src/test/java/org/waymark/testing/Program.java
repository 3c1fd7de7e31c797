package org.waymark.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The set-up program, where a test makes thousands of writes: the JDK's client takes a fraction of what REST Assured does. Every answer
 * is held against the contract here too.
 */
public final class Program {

    private final HttpClient client = HttpClient.newHttpClient();

    public void put(String path, Object body, int expected) {
        send("PUT", path, body, expected);
    }

    public void post(String path, Object body, int expected) {
        send("POST", path, body, expected);
    }

    private void send(String method, String path, Object body, int expected) {
        var config = ConfigProvider.getConfig();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(config.getValue("test.url", String.class) + "/api/v1" + path))
                .header("Authorization", "Bearer " + config.getValue("waymark.bootstrap-token", String.class))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<String> answer = answerTo(request);
        assertEquals(expected, answer.statusCode(), () -> method + " " + path + ": " + answer.body());
        String mediaType = answer.headers().firstValue("Content-Type").orElse("");
        assertEquals(
                List.of(),
                CommittedContract.load()
                        .faults(method, request.uri().getRawPath(), answer.statusCode(), mediaType, answer.body()));
    }

    private HttpResponse<String> answerTo(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
