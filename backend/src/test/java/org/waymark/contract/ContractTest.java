package org.waymark.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.waymark.testing.CommittedContract;
import org.waymark.testing.CommittedContract.Operation;
import org.waymark.testing.OverHttp;

/**
 * What the server serves is what is committed. {@code make contract} runs this with {@code -Dcontract.write=true}: then the file
 * is written and a difference is no failure.
 */
@QuarkusTest
class ContractTest extends OverHttp {

    private static final Set<String> PUBLIC = Set.of("signIn", "signOut");
    /** 414 and 431 are the HTTP server's own: it answers before it knows what is asked for. */
    private static final Set<String> WITHOUT_BODY = Set.of("204", "304", "414", "431");

    private static final List<String> DONE = List.of("200", "201");

    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .stringQuotingChecker(new DatesAreText())
                    .build())
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @Test
    void theServedContractIsTheCommittedOne() throws IOException {
        JsonNode served = YAML.readTree(RestAssured.get("/q/openapi").asString());
        JsonNode committed =
                Files.exists(CommittedContract.FILE) ? YAML.readTree(Files.readString(CommittedContract.FILE)) : null;
        int operations = operations(served);
        assertTrue(operations > 0, "The served contract has no operations");
        boolean same = sorted(served).equals(sorted(committed));
        boolean writes = Boolean.getBoolean("contract.write");
        if (!same || writes) {
            Files.writeString(CommittedContract.FILE, YAML.writeValueAsString(sorted(served)));
        }
        if (!same && !writes) {
            String found =
                    committed == null ? "There was no openapi.yaml" : "openapi.yaml was not what the server serves";
            fail("%s (%d operations served). It has been written anew: read the difference and commit it."
                    .formatted(found, operations));
        }
        System.out.println("Contract: " + operations + " operations compared");
    }

    @Test
    void everyOperationHasASummaryAndAnIdOfItsOwn() {
        Set<String> ids = new HashSet<>();
        List<String> faults = new ArrayList<>();
        for (Operation operation : CommittedContract.load().operations()) {
            if (operation.node().path("summary").asText().isBlank()) {
                faults.add(operation + " has no summary");
            }
            if (operation.id().isBlank() || !ids.add(operation.id())) {
                faults.add(operation + " has no operationId of its own: " + operation.id());
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everyOperationSaysWhoMayCallIt() {
        for (Operation operation : CommittedContract.load().operations()) {
            JsonNode security = operation.node().get("security");
            assertFalse(security == null, operation + " does not say who may call it");
            assertEquals(PUBLIC.contains(operation.id()), security.isEmpty(), operation + " is public, or is not");
        }
    }

    @Test
    void everyResponseIsDescribedAndHasASchema() {
        List<String> faults = new ArrayList<>();
        for (Operation operation : CommittedContract.load().operations()) {
            operation.node().path("responses").properties().forEach(response -> {
                JsonNode said = response.getValue();
                if (said.path("description").asText().isBlank()) {
                    faults.add(operation + " does not describe " + response.getKey());
                }
                boolean none = said.path("content").isEmpty();
                boolean bare = said.path("content").valueStream().anyMatch(content -> !content.has("schema"));
                if (WITHOUT_BODY.contains(response.getKey()) != none || bare) {
                    faults.add(
                            operation + " has no schema for " + response.getKey() + ", or one where there is no body");
                }
            });
        }
        assertEquals(List.of(), faults);
    }

    /** ExamplesTest has them with the server; here they have to be there, each where a reader looks for it, and in order. */
    @Test
    void everyOperationHasAnExampleOfWhatIsAskedAndAnswered() {
        CommittedContract contract = CommittedContract.load();
        List<String> faults = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            operation.node().path("parameters").forEach(parameter -> {
                if (parameter.path("in").asText().equals("path") && !parameter.has("example")) {
                    faults.add(operation + " has no example of {"
                            + parameter.path("name").asText() + "}");
                }
            });
            if (operation.node().has("requestBody")) {
                JsonNode content = operation.node().at("/requestBody/content");
                JsonNode body = content.at("/application~1json/example");
                boolean isFile = content.at("/application~1octet-stream").has("example");
                if (body.isMissingNode() && !isFile) {
                    faults.add(operation + " has no example of its body");
                } else if (!isFile) {
                    faults.addAll(contract.requestFaults(operation, body.toString()));
                }
            }
            faults.addAll(faultsOfAnswers(contract, operation));
        }
        assertEquals(List.of(), faults);
    }

    /** One of the answers that are no refusal has an example, unless it has no body or one that is no text. */
    private static List<String> faultsOfAnswers(CommittedContract contract, Operation operation) {
        List<String> faults = new ArrayList<>();
        int texts = 0;
        int examples = 0;
        for (String status : DONE) {
            for (Map.Entry<String, JsonNode> content :
                    operation.node().at("/responses/" + status + "/content").properties()) {
                boolean text = content.getKey().matches("application/json|text/.*");
                texts += text ? 1 : 0;
                JsonNode example = content.getValue().path("example");
                if (!example.isMissingNode()) {
                    examples++;
                    faults.addAll(contract.faults(
                            operation.method(),
                            operation.path(),
                            Integer.parseInt(status),
                            content.getKey(),
                            example.toString()));
                }
            }
        }
        if (examples != Math.min(texts, 1)) {
            faults.add("%s has %d examples of its answer".formatted(operation, examples));
        }
        return faults;
    }

    /** Without quotes, YAML 1.1 takes the example of a date for a date. */
    private static final class DatesAreText extends StringQuotingChecker.Default {

        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value) || value.matches("\\d{4}-\\d{2}-\\d{2}.*");
        }
    }

    private static int operations(JsonNode contract) {
        return (int)
                contract.path("paths").valueStream().mapToLong(JsonNode::size).sum();
    }

    /** Members by name, and lists whose order says nothing by their text: what is left to differ is meant. */
    private static Object sorted(JsonNode node) {
        if (node == null) {
            return "nothing";
        }
        if (node.isArray()) {
            List<Object> items =
                    new ArrayList<>(node.valueStream().map(ContractTest::sorted).toList());
            boolean names = node.valueStream().allMatch(JsonNode::isTextual);
            return names
                    ? items.stream()
                            .sorted(Comparator.comparing(Object::toString))
                            .toList()
                    : items;
        }
        if (node.isObject()) {
            Map<String, Object> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
            return members;
        }
        return YAML.convertValue(node, Object.class);
    }
}
