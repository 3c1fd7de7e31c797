package org.waymark.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.testing.CommittedContract;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.Visitor;

/** What strangers try: methods that an address does not have, addresses that are none, bodies without end. */
@QuarkusTest
class BeforeResourcesTest extends OverHttp {

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND");
    private static final String PROBLEM = "application/problem+json";
    private static final int THREE_MB = 3 << 20;
    private static final int CHUNK = 1 << 16;

    @Test
    void everyAddressRefusesEveryMethodThatItLacksAndNamesThoseThatItHas() {
        Map<String, Set<String>> addresses = methodsByPath();
        List<String> wrong = new ArrayList<>();
        addresses.forEach((path, allowed) -> METHODS.stream()
                .filter(method -> !allowed.contains(method))
                .forEach(method -> {
                    Response answer = call(method, path);
                    boolean said = method.equals("HEAD") || saysNotAllowed(answer, path);
                    if (answer.statusCode() != 405
                            || !String.join(", ", allowed).equals(answer.header("Allow"))
                            || !said) {
                        wrong.add("%s %s: %d, Allow: %s, %s"
                                .formatted(
                                        method,
                                        path,
                                        answer.statusCode(),
                                        answer.header("Allow"),
                                        answer.contentType()));
                    }
                }));
        assertTrue(addresses.size() > 30, "The contract has fewer addresses than expected: " + addresses.keySet());
        assertEquals(List.of(), wrong);
    }

    private static boolean saysNotAllowed(Response answer, String path) {
        if (!PROBLEM.equals(answer.contentType())) {
            return false;
        }
        JsonNode problem = Json.of(answer.asString());
        return problem.path("status").asInt() == 405
                && path.equals(problem.path("instance").asText());
    }

    /** Addresses with something likely in the place of each variable. */
    private static Map<String, Set<String>> methodsByPath() {
        Map<String, Set<String>> methods = new TreeMap<>();
        CommittedContract.load().operations().forEach(operation -> {
            String path = operation.path().replace("{quarter}", Q).replaceAll("\\{[^}]+}", "1");
            Set<String> here = methods.computeIfAbsent(path, one -> new TreeSet<>());
            here.add(operation.method());
            if (operation.method().equals("GET")) {
                here.add("HEAD");
            }
        });
        return methods;
    }

    private static Response call(String method, String path) {
        return Visitor.bootstrap().undocumented().basePath("").request(method, path);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing",
        "HEAD, /nothing",
        "POST, /",
        "POST, /sign-in",
        "OPTIONS, /nothing",
        "DELETE, /etc/passwd",
        "GET, /api",
        "POST, /api/nothing",
        "POST, /api/v2/plans",
        "GET, /api/v1",
        "POST, /api/v1/nothing",
        "PATCH, /api/v1/plans/x/nothing",
        "GET, /q/nothing",
        "POST, /q/nothing",
    })
    void whatIsNeitherTheAppNorTheApiIsNotFound(String method, String path) {
        Response answer = call(method, path);
        answer.then().statusCode(404).contentType(PROBLEM);
        if (!method.equals("HEAD")) {
            answer.then()
                    .body("type", is("urn:waymark:problem:not-found"))
                    .body("detail", notNullValue())
                    .body("instance", is(path));
        }
    }

    @Test
    void aPathThatClimbsOutOfTheApiIsNotFound() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server() + "/api/v1/plans/x/progress/../../../../etc/passwd"))
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(404, answer.statusCode());
        assertEquals(
                "urn:waymark:problem:not-found",
                Json.of(answer.body()).get("type").asText());
    }

    @Test
    void aBrowserIsGivenThePageAtAnyAddressButThoseOfPrograms() {
        given().header("Accept", "text/html")
                .get("/api/nothing")
                .then()
                .statusCode(404)
                .contentType(PROBLEM);
        given().header("Accept", "text/html")
                .get("/plans/example-borough")
                .then()
                .contentType(containsString("text/html"));
    }

    /** Many a client does not listen before it has sent all that it has. */
    @ParameterizedTest
    @CsvSource({
        "POST /api/v1/session, 413",
        "PUT /api/v1/plans, 405",
        "POST /nothing, 404",
    })
    void whoSendsToTheEndHearsTheRefusalToo(String request, int status) throws Exception {
        URI server = URI.create(server());
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            String head =
                    "%s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                            .formatted(request, THREE_MB);
            out.write(head.getBytes());
            for (int sent = 0; sent < THREE_MB; sent += CHUNK) {
                out.write(new byte[CHUNK]);
            }
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
            assertThat(in.readLine(), startsWith("HTTP/1.1 " + status));
        }
    }

    /** Quarkus by itself ends such a request with an empty 413, and then fails over our answer to it. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/tokens", "/api/v1/session"})
    void aBodyInChunksThatIsTooLargeIsRefusedInWords(String path) throws Exception {
        HttpResponse<String> answer = sendInChunks(path, "{\"name\":\"" + "x".repeat(THREE_MB) + "\"}");
        assertEquals(413, answer.statusCode());
        assertEquals(PROBLEM, answer.headers().firstValue("Content-Type").orElse("none"));
        assertEquals(
                "Send less than 2 MB.", Json.of(answer.body()).get("detail").asText());
    }

    @Test
    void aListInChunksThatIsTooLargeIsRefusedInTheSameWords() throws Exception {
        HttpResponse<String> answer =
                sendInChunks("/api/v1/tokens", "{\"scopes\":[" + "\"read\"   ,".repeat(THREE_MB / 10) + "\"read\"]}");
        assertEquals(413, answer.statusCode());
        assertEquals(
                "Send less than 2 MB.", Json.of(answer.body()).get("detail").asText());
    }

    /** Java's own clients send no such address. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/plans/%zz",
                "GET /api/v1/plans/%",
                "GET /api/v1/plans/%2",
                "GET /api/v1/plans?limit=%zz",
                "POST /api/v1/plans/%zz/actions",
                "HEAD /api/v1/plans/%zz",
                "GET /%zz",
                "GET /api/v1/plans/a|b",
                "GET /api/v1/plans?limit=<1>",
            })
    void anAddressThatCannotBeDecodedIsRefusedInWords(String request) throws Exception {
        URI server = URI.create(server());
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                    .write((request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes());
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer, startsWith("HTTP/1.1 400 "));
            String head = answer.toLowerCase(Locale.ROOT);
            assertThat(head, containsString("content-type: " + PROBLEM));
            assertThat(head, containsString("x-content-type-options: nosniff"));
            assertThat(head, containsString("referrer-policy: same-origin"));
            if (!request.startsWith("HEAD")) {
                JsonNode problem = Json.of(answer.substring(answer.indexOf("\r\n\r\n")));
                assertEquals(
                        "urn:waymark:problem:malformed", problem.get("type").asText());
                assertThat(problem.get("detail").asText(), startsWith("Mend the address"));
            }
        }
    }

    @Test
    void aBodyInChunksIsReadLikeAnyOther() throws Exception {
        HttpResponse<String> answer = sendInChunks("/api/v1/tokens", "{\"name\":\" \"}");
        assertEquals(422, answer.statusCode());
    }

    private static HttpResponse<String> sendInChunks(String path, String body) throws Exception {
        String token = ConfigProvider.getConfig().getValue("waymark.bootstrap-token", String.class);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server() + path))
                                .version(HttpClient.Version.HTTP_1_1)
                                .header("Content-Type", "application/json")
                                .header("Authorization", "Bearer " + token)
                                .POST(HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(body.getBytes())))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static String server() {
        return ConfigProvider.getConfig().getValue("test.url", String.class);
    }
}
