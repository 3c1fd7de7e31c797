package org.waymark.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.testing.CommittedContract;
import org.waymark.testing.CommittedContract.Operation;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.Visitor;
import org.waymark.testing.WordFiles;

/**
 * The contract's examples are exchanges with the demonstration: each is had again, and what the server answers is compared with what
 * is committed. Who adds an operation writes its request; {@code make contract} writes the answer.
 */
@QuarkusTest
@TestProfile(WithTheDemonstration.class)
class ExamplesTest extends OverHttp {

    private static final Path EXAMPLES = Path.of("src/main/resources/examples");
    private static final String PASSWORD = "waymark-demonstration";

    /** What changes something, in this order; what only reads comes before, but for the first. */
    private static final List<String> FIRST = List.of("createToken", "putFile", "putTemplate");

    private static final List<String> WRITES = List.of(
            "deleteFile",
            "deleteTemplate",
            "putUpdate",
            "submitUpdate",
            "recallUpdate",
            "acceptUpdate",
            "replyToUpdate",
            "returnUpdate",
            "confirmUpdate",
            "acceptUpdates",
            "confirmUpdates",
            "restrictUpdate",
            "setPublicLine",
            "answerAsk",
            "withdrawAnswer",
            "escalateAsk",
            "withdrawEscalation",
            "setWarningAside",
            "putWarningBack",
            "putContribution",
            "submitContribution",
            "recallContribution",
            "putReading",
            "acceptReading",
            "returnReading",
            "recallReading",
            "putReadingDraft",
            "putIndicatorReading",
            "putVoice",
            "deleteVoice",
            "addMeeting",
            "putMeeting",
            "deleteMeeting",
            "putContacts",
            "putReminderSetting",
            "sendReminders",
            "putDeadline",
            "putWords",
            "releaseQuarter",
            "reopenQuarter",
            "finaliseQuarter",
            "addAction",
            "putActionDefinition",
            "withdrawAction",
            "reinstateAction",
            "splitAction",
            "supersedeAction",
            "succeedPartner",
            "setFrequencies",
            "makeSuccessor",
            "importPlan",
            "putPlan",
            "storeImport",
            "putPerson",
            "deletePerson",
            "deleteToken",
            "signIn",
            "signOut");

    private static final Instant NINE = DAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
    private static final int PRECONDITION_REQUIRED = 428;
    /** Of a file of text, how much is shown. */
    private static final int LINES = 4;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter WRITER = JSON.writer(new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE));

    private final Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Map<String, Visitor> callers = new HashMap<>();

    @Test
    void theServerAnswersAsTheExamplesSay() throws IOException {
        List<String> faults = new ArrayList<>();
        for (String operation : inOrder()) {
            Path file = EXAMPLES.resolve(operation + ".json");
            if (Files.notExists(file)) {
                faults.add(file + " is missing: write who asks (as) and what (request, body), then: make contract");
                continue;
            }
            String committed = Files.readString(file);
            String had = had((ObjectNode) Json.of(committed));
            if (!had.equals(committed)) {
                Files.writeString(file, had);
                faults.add(file + " was not what the server answers; it has been written anew");
            }
        }
        if (!Boolean.getBoolean("contract.write")) {
            assertEquals(List.of(), faults, "Read the difference, run make contract, and commit it");
        }
    }

    private static List<String> inOrder() {
        List<Operation> operations = CommittedContract.load().operations();
        Stream<String> reads = operations.stream()
                .filter(one -> one.method().equals("GET"))
                .map(Operation::id)
                .sorted();
        List<String> all = Stream.of(FIRST.stream(), reads, WRITES.stream())
                .flatMap(one -> one)
                .toList();
        Set<String> ids = new TreeSet<>(operations.stream().map(Operation::id).toList());
        assertEquals(ids, new TreeSet<>(all), "Say in which order the new one comes");
        return all;
    }

    /** The exchange as the server has it now: what was asked, and in brief what was answered. */
    private String had(ObjectNode example) throws IOException {
        String[] request = example.get("request").asText().split(" ");
        Response answer = ask(request[0], request[1], example, null);
        if (answer.statusCode() == PRECONDITION_REQUIRED) {
            String present = ask("GET", request[1], example, null).header("ETag");
            answer = ask(request[0], request[1], example, present);
        }
        example.put("status", answer.statusCode());
        example.remove("answer");
        if (answer.contentType().startsWith("application/json")) {
            example.set("answer", brief(Json.of(answer.asString())));
        } else if (answer.contentType().startsWith("text/")) {
            String lines = answer.asString().lines().limit(LINES).collect(Collectors.joining("\n"));
            example.put("answer", lines + "\n");
        }
        return WRITER.writeValueAsString(example) + "\n";
    }

    private Response ask(String method, String address, JsonNode example, String tag) {
        RequestSpecification asked =
                caller(example.path("as").asText()).undocumented().basePath("");
        if (tag != null) {
            asked.header("If-Match", tag);
        }
        if (example.has("file") && !method.equals("GET")) {
            asked.contentType("application/octet-stream")
                    .body(file(example.get("file").asText()));
        }
        if (example.has("body") && !method.equals("GET")) {
            asked.body(example.get("body").toString());
        }
        return asked.request(method, address);
    }

    /** What stands for a Word file is sent as one. */
    private static byte[] file(String shown) {
        return shown.startsWith("PK") ? WordFiles.template() : shown.getBytes(StandardCharsets.UTF_8);
    }

    private Visitor caller(String who) {
        return switch (who) {
            case "" -> Visitor.NOBODY;
            case "the set-up program" -> Visitor.bootstrap();
            default -> callers.computeIfAbsent(who, email -> Visitor.withSession(Visitor.session(email, PASSWORD)));
        };
    }

    /** One item of a list tells what the others are like; of names and numbers two. */
    private JsonNode brief(JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(lasting(node.asText()));
        }
        if (node.isArray()) {
            ArrayNode items = JSON.createArrayNode();
            int most = node.path(0).isContainerNode() ? 1 : 2;
            node.valueStream().limit(most).map(this::brief).forEach(items::add);
            return items;
        }
        if (node.isObject()) {
            ObjectNode members = JSON.createObjectNode();
            node.properties().forEach(member -> members.set(member.getKey(), brief(member.getValue())));
            return members;
        }
        return node;
    }

    /** Of what is another each time, something like it: a secret, a tag or digest, an instant of this run as if it were nine o'clock on the day. */
    private String lasting(String text) {
        if (text.startsWith("wm_")) {
            return "wm_shown-this-once-and-stored-as-a-hash";
        }
        if (text.matches("\"\\S+-[0-9a-f]{24}\"|[0-9a-f]{64}")) {
            return text.replaceAll("[0-9a-f]{8}", "0a1b2c3d");
        }
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z")
                || Instant.parse(text).isBefore(begun)) {
            return text;
        }
        Duration since = Duration.between(begun, Instant.parse(text));
        return NINE.plus(since).truncatedTo(ChronoUnit.HOURS).toString();
    }
}
