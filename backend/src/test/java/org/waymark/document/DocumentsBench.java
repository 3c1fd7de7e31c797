package org.waymark.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import jakarta.inject.Inject;
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
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.waymark.contract.WithTheDemonstration;
import org.waymark.document.paper.BareWrite;
import org.waymark.document.paper.PdfPaper;
import org.waymark.document.paper.WordPaper;
import org.waymark.plan.Plan;
import org.waymark.platform.Access;
import org.waymark.platform.Caller;
import org.waymark.platform.Roles;
import org.waymark.progress.Quarter;
import org.waymark.publication.FinalisedQuarters;
import org.waymark.publication.QuarterRecord;

/**
 * How long a plan of 51 actions takes as CSV, Excel, Word and PDF, figures, words and all, beside a bare write of the same tables with the
 * same styles by the same library in the same process, in turn. Run by {@code make bench-documents}, with no other test.
 *
 * <p>Work is held against the same kind of work: what it takes to write a file against a bare write, and what it takes to get it from the
 * server against a bare server that writes the same when it is asked and knows nothing else. The plan changes in every turn.
 */
@QuarkusTest
@TestProfile(WithTheDemonstration.class)
class DocumentsBench {

    private static final Map<String, Function<PlanOnPaper, byte[]>> WRITERS = new LinkedHashMap<>();

    static {
        WRITERS.put("csv", PlanInCsv::of);
        WRITERS.put("xlsx", PlanInExcel::of);
        WRITERS.put("docx", plan -> PlanPages.of(plan, WordPaper::new));
        WRITERS.put("pdf", plan -> PlanPages.of(plan, PdfPaper::new));
    }

    private static final Map<String, String> WRITING = new LinkedHashMap<>();
    private static final Map<String, String> ANSWERING = new LinkedHashMap<>();

    static {
        WRITING.put("bare", "bare");
        WRITING.put("written", "ours");
        ANSWERING.put("bare answer", "bare");
        ANSWERING.put("kept", "asked for again");
        ANSWERING.put("made", "in another format");
        ANSWERING.put("read and made", "after a change");
        ANSWERING.put("not changed", "304");
    }

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 25);
    private static final int WARM = Integer.getInteger("bench.warm", 25);
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration STRETCH = Duration.ofMillis(20);
    private static final double MOST = 1.5;
    private static final String KEY = "example-borough";
    private static final String PLAN = "/api/v1/plans/" + KEY;
    private static final String QUARTER = "2024-25-Q2";
    private static final LocalDate TODAY = LocalDate.parse("2024-10-10");

    @TestHTTPResource("/")
    URI server;

    @Inject
    FinalisedQuarters finalised;

    @Inject
    Vertx vertx;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, BareWrite> bare = new LinkedHashMap<>();
    private int writes;
    private String tag;

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        String token = ConfigProvider.getConfig().getValue("waymark.bootstrap-token", String.class);
        return client.send(request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> ask(URI address, int status, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        HttpResponse<byte[]> answer = send(headers.length == 0 ? request : request.headers(headers));
        assertEquals(status, answer.statusCode());
        return answer;
    }

    private URI plan(String format, String of) {
        return server.resolve(PLAN + "/plan." + format + "?quarter=" + QUARTER + of);
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

    private PlanOnPaper paper() {
        Access manager = new Access(
                "bench", "Bench", null, true, Set.of(), Map.of(KEY, new Access.Part(Set.of(Roles.MANAGER), Set.of())));
        QuarterRecord record = QuarkusTransaction.requiringNew()
                .call(() -> finalised.paper(
                        Plan.byKey(KEY).orElseThrow(), Caller.as(manager), Quarter.of(QUARTER), TODAY, false));
        return PlanOnPaper.of(record, TODAY);
    }

    private byte[] bare(String format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        bare.get(format).into(file);
        return file.toByteArray();
    }

    private HttpServer bareServer() {
        return vertx.createHttpServer()
                .requestHandler(request -> vertx.executeBlocking(
                                () -> bare(request.path().substring(1)))
                        .onSuccess(file -> request.response().end(Buffer.buffer(file))))
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static final class Times {

        final Map<String, List<Double>> of = new LinkedHashMap<>();

        void take(String what, Work work) throws IOException, InterruptedException {
            long begun = System.nanoTime();
            work.run();
            of.computeIfAbsent(what, key -> new ArrayList<>()).add((System.nanoTime() - begun) / 1e6);
        }

        /** As often as it fits into the same stretch: of what is done in a moment, the first run pays for the second's caches. */
        void takeMany(String what, Work work) throws IOException, InterruptedException {
            long begun = System.nanoTime();
            int runs = 0;
            while (System.nanoTime() - begun < STRETCH.toNanos()) {
                work.run();
                runs++;
            }
            of.computeIfAbsent(what, key -> new ArrayList<>()).add((System.nanoTime() - begun) / 1e6 / runs);
        }

        double median(String what) {
            List<Double> times = of.get(what);
            return times.stream()
                    .skip(times.size() - ROUNDS)
                    .sorted()
                    .skip(ROUNDS / 2)
                    .findFirst()
                    .orElseThrow();
        }

        String line(String format, Map<String, String> columns, String bare) {
            StringBuilder line = new StringBuilder("  %-5s".formatted(format));
            for (String what : columns.keySet()) {
                double ratio = median(what) / median(bare);
                line.append(" %10.2f ms".formatted(median(what)));
                line.append(what.equals(bare) ? "      " : " %5.2f%s".formatted(ratio, ratio > MOST ? "!" : " "));
            }
            return line.toString();
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    @Test
    void eachTakesAtMostHalfAsLongAgainAsABareWrite() throws IOException, InterruptedException {
        for (String format : WRITERS.keySet()) {
            bare.put(
                    format,
                    BareWrite.of(
                            format,
                            ask(plan(format.equals("pdf") ? "docx" : format, ""), 200)
                                    .body()));
        }
        PlanOnPaper paper = paper();
        for (String format : WRITERS.keySet()) {
            warmUp(format, paper);
        }
        HttpServer bareServer = bareServer();
        Map<String, Times> times = new LinkedHashMap<>();
        for (int round = -WARM; round < ROUNDS; round++) {
            for (String format : WRITERS.keySet()) {
                turn(format, paper, times.computeIfAbsent(format, key -> new Times()), bareServer.actualPort());
            }
        }
        bareServer.close();
        List<String> lines = new ArrayList<>();
        table(lines, "In the process: a file's bytes from what has been read, and a bare write", WRITING, times);
        table(lines, "By HTTP: the file from the server, and from a bare server that writes it bare", ANSWERING, times);
        lines.add("Medians of " + ROUNDS + ", and how often the bare one goes into each; ! over " + MOST);
        lines.forEach(System.out::println);
        Files.write(Path.of("target", "bench-documents.txt"), lines);
    }

    /** For as long each, both sides in turn: what takes no time at all would still be cold after as many rounds as a PDF needs. */
    private void warmUp(String format, PlanOnPaper paper) throws IOException {
        long until = System.nanoTime() + WARM_UP.toNanos();
        while (System.nanoTime() < until) {
            WRITERS.get(format).apply(paper);
            bare(format);
        }
    }

    private static void table(List<String> lines, String title, Map<String, String> columns, Map<String, Times> times) {
        lines.add(title);
        lines.add("       " + columns.values().stream().map("%20s"::formatted).collect(Collectors.joining()));
        String bare = columns.keySet().iterator().next();
        times.forEach((format, own) -> lines.add(own.line(format, columns, bare)));
    }

    private void turn(String format, PlanOnPaper paper, Times times, int port)
            throws IOException, InterruptedException {
        times.takeMany("written", () -> WRITERS.get(format).apply(paper));
        times.takeMany("bare", () -> bare(format));
        write();
        times.take("read and made", () -> ask(plan(format, ""), 200));
        times.take("made", () -> ask(plan(format, "&for=delivery-group"), 200));
        times.take("bare answer", () -> ask(URI.create("http://localhost:" + port + "/" + format), 200));
        times.take("kept", () -> ask(plan(format, ""), 200));
        String known = ask(plan(format, ""), 200).headers().firstValue("ETag").orElseThrow();
        times.take("not changed", () -> ask(plan(format, ""), 304, "If-None-Match", known));
    }
}
