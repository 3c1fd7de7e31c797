package org.waymark.platform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** Who takes gzip gets a read as it is kept; who does not gets the same unpacked. */
@QuarkusTest
class PackedTest extends OverHttp {

    private static final int SPARE_ACTIONS = 60;
    private static final int MANY = 60;

    private final HttpClient client = HttpClient.newHttpClient();
    private SmallPlan plan;
    private byte[] whole;

    @BeforeAll
    void put() throws Exception {
        plan = SmallPlan.put("packed", SPARE_ACTIONS);
        HttpResponse<byte[]> answer = read(List.of());
        assertEquals(Optional.empty(), answer.headers().firstValue("Content-Encoding"));
        whole = answer.body();
        assertTrue(
                Json.of(new String(whole, StandardCharsets.UTF_8)).get("items").size() > SPARE_ACTIONS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZip",
                "x-gzip",
                "gzip, deflate, br, zstd",
                "br;q=1.0, gzip;q=0.8, *;q=0.1",
                "identity, gzip ; q=0.001",
                "*"
            })
    void whoTakesGzipGetsItOnce(String accepted) throws Exception {
        HttpResponse<byte[]> answer = read(List.of("Accept-Encoding", accepted));
        assertEquals(List.of("gzip"), answer.headers().allValues("Content-Encoding"));
        assertEquals(List.of("Accept-Encoding"), answer.headers().allValues("Vary"));
        assertTrue(answer.body().length < whole.length / 4, answer.body().length + " of " + whole.length);
        assertArrayEquals(whole, unpacked(answer.body()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip;q=0", "deflate;q=0, gzip; q=0.000", "identity;q=0, *;q=0", ";", "br"})
    void whoDoesNotGetsItUnpacked(String accepted) throws Exception {
        HttpResponse<byte[]> answer = read(List.of("Accept-Encoding", accepted));
        assertEquals(Optional.empty(), answer.headers().firstValue("Content-Encoding"));
        assertEquals(List.of("Accept-Encoding"), answer.headers().allValues("Vary"));
        assertEquals(
                whole.length,
                answer.headers().firstValueAsLong("Content-Length").orElseThrow());
        assertArrayEquals(whole, answer.body());
    }

    @Test
    void linesOfAHeaderAreOneList() throws Exception {
        HttpResponse<byte[]> answer = read(List.of("Accept-Encoding", "br", "Accept-Encoding", "gzip"));
        assertArrayEquals(whole, unpacked(answer.body()));
    }

    /** By choice: no part of a body can be asked for, and If-Match means what is told, however it is packed. */
    @Test
    void bothHaveOneTagAndItHoldsForBoth() throws Exception {
        HttpResponse<byte[]> plain = read(List.of("Accept-Encoding", "identity"));
        HttpResponse<byte[]> packed = read(List.of("Accept-Encoding", "gzip"));
        String tag = plain.headers().firstValue("ETag").orElseThrow();
        assertEquals(tag, packed.headers().firstValue("ETag").orElseThrow());
        HttpResponse<byte[]> again = read(List.of("Accept-Encoding", "gzip", "If-None-Match", tag));
        assertEquals(304, again.statusCode());
        assertEquals(0, again.body().length);
        assertEquals(List.of("Accept-Encoding"), again.headers().allValues("Vary"));
    }

    /** What is not kept is packed for each caller: not worth it where it is small. */
    @Test
    void whatIsWrittenForOneCallerIsPackedUnlessItIsSmall() throws Exception {
        String update = SmallPlan.put("packed-for-one").at("/actions/1.1/updates/" + Q);
        Response begun = Visitor.bootstrap().put(update, said("Two sessions."));
        begun.then().statusCode(201);
        HttpResponse<byte[]> small = get(update + "/check", List.of("Accept-Encoding", "gzip"));
        assertEquals(Optional.empty(), small.headers().firstValue("Content-Encoding"));
        assertEquals(0, found(small.body()));

        String addresses =
                IntStream.range(0, MANY).mapToObj(i -> "a" + i + "@example.org").collect(Collectors.joining(" "));
        Visitor.bootstrap()
                .put(update, said(addresses), begun.header("ETag"))
                .then()
                .statusCode(200);
        HttpResponse<byte[]> large = get(update + "/check", List.of("Accept-Encoding", "gzip"));
        assertEquals(List.of("gzip"), large.headers().allValues("Content-Encoding"));
        assertEquals(MANY, found(unpacked(large.body())));
    }

    private static ObjectNode said(String done) {
        return Json.object("{'rating': 'GREEN'}").put("done", done);
    }

    private static int found(byte[] check) {
        return Json.of(new String(check, StandardCharsets.UTF_8))
                .get("personalData")
                .size();
    }

    private HttpResponse<byte[]> read(List<String> headers) throws Exception {
        return get(plan.at("/actions?limit=500"), headers);
    }

    /** As it comes: REST Assured asks for gzip by itself, and unpacks it. */
    private HttpResponse<byte[]> get(String path, List<String> headers) throws Exception {
        String token = ConfigProvider.getConfig().getValue("waymark.bootstrap-token", String.class);
        String server = ConfigProvider.getConfig().getValue("test.url", String.class);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + "/api/v1" + path))
                .header("Authorization", "Bearer " + token);
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(
                HttpClient.Version.HTTP_1_1,
                answer.version(),
                "This client offers HTTP/2, by which bodies would be packed twice");
        return answer;
    }

    private static byte[] unpacked(byte[] body) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return gzip.readAllBytes();
        }
    }
}
