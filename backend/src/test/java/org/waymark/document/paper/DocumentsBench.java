package org.waymark.document.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.waymark.contract.WithTheDemonstration;

/**
 * How long a plan of 51 actions takes as CSV, Excel, Word and PDF by its address, figures, words and all, beside a bare write of the same
 * tables by the same library in the same process, in turn. The plan changes before each, so that it is made and not kept; what is kept is
 * asked for once more. Run by {@code make bench-documents}, with no other test.
 */
@QuarkusTest
@TestProfile(WithTheDemonstration.class)
class DocumentsBench {

    private static final List<String> FORMATS = List.of("csv", "xlsx", "docx", "pdf");
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 25);
    private static final int WARM = Integer.getInteger("bench.warm", 25);
    private static final String PLAN = "/api/v1/plans/example-borough";

    private static final String QUARTER = "2024-25-Q2";

    @TestHTTPResource("/")
    URI server;

    private final HttpClient client = HttpClient.newHttpClient();
    private int writes;
    private String tag;

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        String token = ConfigProvider.getConfig().getValue("waymark.bootstrap-token", String.class);
        return client.send(request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofByteArray());
    }

    private byte[] get(String format) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                send(HttpRequest.newBuilder(server.resolve(PLAN + "/plan." + format + "?quarter=" + QUARTER)));
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    /** A word for the quarter: what is read of the plan is another plan's from here on. */
    private void write() throws IOException, InterruptedException {
        URI words = server.resolve(PLAN + "/quarters/" + QUARTER + "/words");
        String body = "{\"asked\": \"Note it, %d.\"}".formatted(writes++);
        HttpRequest.Builder put = HttpRequest.newBuilder(words)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body));
        HttpResponse<byte[]> answer = send(tag == null ? put : put.header("If-Match", tag));
        assertEquals(2, answer.statusCode() / 100, () -> new String(answer.body(), StandardCharsets.UTF_8));
        tag = answer.headers().firstValue("ETag").orElseThrow();
    }

    private static final class Times {
        final List<Double> made = new ArrayList<>();
        final List<Double> bare = new ArrayList<>();
        final List<Double> kept = new ArrayList<>();

        static double median(List<Double> times) {
            return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
        }

        String line(String format, int bytes) {
            double ratio = median(made) / median(bare);
            return "%-5s %8.2f ms %8.2f ms %8.2f ms %6.2f %s  %,d bytes"
                    .formatted(
                            format,
                            median(made),
                            median(kept),
                            median(bare),
                            ratio,
                            ratio <= 1.5 ? "ok  " : "OVER",
                            bytes);
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static double millis(Work work) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    @Test
    void eachTakesAtMostHalfAsLongAgainAsABareWrite() throws IOException, InterruptedException {
        Map<String, BareWrite> bare = new LinkedHashMap<>();
        Map<String, Times> times = new LinkedHashMap<>();
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (String format : FORMATS) {
            bare.put(format, BareWrite.of(format, get(format.equals("pdf") ? "docx" : format)));
            sizes.put(format, get(format).length);
        }
        for (int round = -WARM; round < ROUNDS; round++) {
            for (String format : FORMATS) {
                write();
                double made = millis(() -> get(format));
                double alone = millis(() -> bare.get(format).into(new ByteArrayOutputStream()));
                double kept = millis(() -> get(format));
                if (round >= 0) {
                    Times own = times.computeIfAbsent(format, key -> new Times());
                    own.made.add(made);
                    own.bare.add(alone);
                    own.kept.add(kept);
                }
            }
        }
        List<String> lines = new ArrayList<>(List.of("      made         kept        bare        made/bare"));
        times.forEach((format, own) -> lines.add(own.line(format, sizes.get(format))));
        lines.forEach(System.out::println);
        Files.write(Path.of("target", "bench-documents.txt"), lines);
    }
}
