package org.waymark.platform;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.Visitor;

/** In what encodings a body is read: UTF-8 as it is, and nothing else. */
@QuarkusTest
class BodyTest extends OverHttp {

    /** A token for no day at all: it is read, and refused for that (422). */
    private static final String NAMED = "{\"name\": \"%s\", \"scopes\": [\"read\"], \"days\": 0}";

    private static final String JSON = "application/json";
    private static final int MOST_BYTES = 6;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "e9",
                "80",
                "ff",
                "c3",
                "e282",
                "f09f98", // no character, or the beginning of one
                "c0af",
                "c1bf",
                "e08080",
                "e09fbf",
                "f0808080",
                "f08fbfbf", // in more bytes than it needs
                "eda080",
                "edbfbf",
                "eda0bdedb880", // surrogates
                "f4908080",
                "f5808080",
                "f8888080", // beyond the last character
            })
    void whatIsNotUtf8IsRefused(String bytes) throws Exception {
        HttpResponse<String> answer = send(JSON, around(HexFormat.of().parseHex(bytes)));
        assertEquals(400, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("not in UTF-8"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void noOtherEncodingIsGuessedAt(String charset) throws Exception {
        HttpResponse<String> answer = send(JSON, NAMED.formatted("Zoë").getBytes(Charset.forName(charset)));
        assertEquals(400, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("not in UTF-8"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"c3a9", "dfbf", "e0a080", "ed9fbf", "ee8080", "efbfbf", "f0908080", "f09f9880", "f48fbfbf"})
    void everyCharacterOfUtf8IsRead(String bytes) throws Exception {
        HttpResponse<String> answer = send(JSON, around(HexFormat.of().parseHex(bytes)));
        assertEquals(422, answer.statusCode(), answer.body());
    }

    /** Where a reader's buffer ends, whichever that is. */
    @Test
    void aCharacterMayBeginInOnePieceOfABodyAndEndInTheNext() throws Exception {
        for (int before = 0; before < 4; before++) {
            String name = "x".repeat(before) + "😀".repeat(20_000);
            HttpResponse<String> answer = send(JSON, NAMED.formatted(name).getBytes(StandardCharsets.UTF_8));
            assertEquals(422, answer.statusCode(), answer.body());
        }
    }

    /** Java's own decoder is the judge. Pieces of every length, or a state that is kept wrongly would not show. */
    @Test
    void anyBytesAreUtf8ExactlyWhereJavaReadsThem() {
        Random random = new Random(3629);
        int[] edges = {
            0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xef, 0xf0,
            0xf3, 0xf4, 0xf5, 0xff
        };
        int well = 0;
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[random.nextInt(MOST_BYTES + 1)];
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = (byte) edges[random.nextInt(edges.length)];
            }
            boolean expected = isRead(bytes);
            well += expected ? 1 : 0;
            assertEquals(expected, isUtf8(bytes, random), () -> HexFormat.of().formatHex(bytes));
        }
        assertTrue(well > 10_000, "only " + well + " were UTF-8");
    }

    private static boolean isRead(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString()
                            .indexOf(0)
                    < 0;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static boolean isUtf8(byte[] bytes, Random random) {
        Utf8 utf8 = new Utf8();
        for (int from = 0; from < bytes.length; ) {
            int length = 1 + random.nextInt(bytes.length - from);
            if (!utf8.goesOn(bytes, from, length)) {
                return false;
            }
            from += length;
        }
        return utf8.goesOn(bytes, 0, -1);
    }

    @Test
    void aMarkOfTheByteOrderIsPassedOver() throws Exception {
        assertEquals(
                422,
                send(JSON, ("\ufeff" + NAMED.formatted("x")).getBytes(StandardCharsets.UTF_8))
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "utf-16", "windows-1252", "none"})
    void whatSaysThatItIsInAnotherEncodingIsNoFormWeRead(String charset) throws Exception {
        HttpResponse<String> answer = send(JSON + "; charset=" + charset, around(new byte[0]));
        assertEquals(415, answer.statusCode(), answer.body());
        assertTrue(Json.of(answer.body()).get("detail").asText().contains("UTF-8"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "UTF-8", "utf8", "\"utf-8\"", "US-ASCII"})
    void whatSaysThatItIsInUtf8IsRead(String charset) throws Exception {
        assertEquals(
                422, send(JSON + ";charset=" + charset, around(new byte[0])).statusCode());
    }

    @Test
    void whatIsPackedIsNoFormWeReadWhetherJsonOrAFile() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(around(new byte[0]));
        }
        for (List<String> one :
                List.of(List.of("/tokens", JSON), List.of("/plan-imports", "application/octet-stream"))) {
            Response answer = Visitor.bootstrap()
                    .request()
                    .contentType(one.get(1))
                    .header("Content-Encoding", "gzip")
                    .body(packed.toByteArray())
                    .post(one.get(0));
            answer.then()
                    .statusCode(415)
                    .header("Accept-Encoding", "identity")
                    .body("detail", containsString("without Content-Encoding"))
                    .body("type", is("urn:waymark:problem:unsupported-media-type"));
        }
    }

    private static byte[] around(byte[] name) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String[] parts = NAMED.split("%s");
        body.write(parts[0].getBytes(StandardCharsets.UTF_8));
        body.write(name);
        body.write(parts[1].getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** REST Assured would write a charset of its own. */
    private static HttpResponse<String> send(String type, byte[] body) throws Exception {
        String token = ConfigProvider.getConfig().getValue("waymark.bootstrap-token", String.class);
        String server = ConfigProvider.getConfig().getValue("test.url", String.class);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server + "/api/v1/tokens"))
                                .header("Content-Type", type)
                                .header("Authorization", "Bearer " + token)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
