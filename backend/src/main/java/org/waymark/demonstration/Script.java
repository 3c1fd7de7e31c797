package org.waymark.demonstration;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.meeting.MeetingRequest;
import org.waymark.plan.PlanDocument;
import org.waymark.platform.StrictJson;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;
import org.waymark.progress.UpdateState;
import org.waymark.update.AcceptanceRequest;
import org.waymark.update.AnswerRequest;
import org.waymark.update.ContributionRequest;
import org.waymark.update.Reading;
import org.waymark.update.ReadingOfMeasure;
import org.waymark.update.ReadingRequest;
import org.waymark.update.UpdateRequest;
import org.waymark.update.VoiceRequest;

/** What the files under demonstration/ say. */
final class Script {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    static {
        StrictJson.configure(YAML);
        YAML.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    }

    private Script() {}

    /**
     * What a lead says of one action in one quarter, and what became of it.
     *
     * @param state how far it has come; ACCEPTED when left out
     * @param comment the manager's words when it was sent back and lies there
     * @param sentBackFirst her words when it was sent back, mended and then accepted
     * @param confirmed the rating that she confirmed instead
     * @param contributions of the other partners, by their keys
     * @param answer to its ask, on the day that it says
     * @param escalation the manager's words, where she took it to the board
     * @param lateReadings figures that came when the update had been accepted
     */
    record Said(
            Rating rating,
            LocalDate completedOn,
            String done,
            String changed,
            String next,
            String noHelpBecause,
            String atRisk,
            UpdateRequest.Recovery recovery,
            UpdateRequest.AskRequest ask,
            UpdateRequest.CompletionMove completionDate,
            Map<String, JsonNode> readings,
            Map<String, JsonNode> lateReadings,
            UpdateState state,
            String comment,
            String sentBackFirst,
            Confirmed confirmed,
            Map<String, Contributed> contributions,
            AnswerRequest answer,
            String escalation,
            String publicLine,
            boolean noChange) {

        UpdateState stateOrAccepted() {
            return state == null ? UpdateState.ACCEPTED : state;
        }

        /** @param source where it came from, when the manager enters it for somebody */
        UpdateRequest request(boolean withReadings, String source) {
            List<ReadingOfMeasure> given = new ArrayList<>();
            if (readings != null && withReadings) {
                readings.forEach((measure, node) -> given.add(ofMeasure(measure, reading(node))));
            }
            return new UpdateRequest(
                    rating,
                    completedOn,
                    done,
                    changed,
                    next,
                    noHelpBecause,
                    atRisk,
                    recovery,
                    ask,
                    completionDate,
                    given,
                    List.of(),
                    source);
        }

        AcceptanceRequest acceptance() {
            return confirmed == null
                    ? AcceptanceRequest.AS_GIVEN
                    : new AcceptanceRequest(
                            confirmed.rating(),
                            confirmed.reason(),
                            confirmed.ask(),
                            confirmed.completedOn(),
                            null,
                            confirmed.recovery(),
                            null);
        }
    }

    /** @param state DRAFT, or when left out SUBMITTED */
    record Contributed(String words, UpdateState state) {

        ContributionRequest request(String source) {
            return new ContributionRequest(words, null, null, source);
        }
    }

    record Confirmed(
            Rating rating,
            String reason,
            UpdateRequest.AskRequest ask,
            UpdateRequest.Recovery recovery,
            LocalDate completedOn) {}

    /** A number alone, or a reading with its members. */
    static ReadingRequest reading(JsonNode node) {
        return node.isNumber()
                ? new ReadingRequest(node.decimalValue(), null, null, null, null, null)
                : new ReadingRequest(
                        number(node, "value"),
                        number(node, "numerator"),
                        number(node, "denominator"),
                        node.has("status")
                                ? Reading.Status.valueOf(node.get("status").asText())
                                : null,
                        node.has("expectedOn")
                                ? LocalDate.parse(node.get("expectedOn").asText())
                                : null,
                        node.has("note") ? node.get("note").asText() : null);
    }

    private static BigDecimal number(JsonNode node, String member) {
        return node.has(member) ? node.get(member).decimalValue() : null;
    }

    private static ReadingOfMeasure ofMeasure(String measure, ReadingRequest reading) {
        return new ReadingOfMeasure(
                measure,
                reading.value(),
                reading.numerator(),
                reading.denominator(),
                reading.status(),
                reading.expectedOn(),
                reading.note());
    }

    static PlanDocument plan(String key) {
        return read(key + ".yaml", new TypeReference<PlanDocument>() {});
    }

    /** What is said of each action, by reference and quarter. */
    static Map<String, Map<Quarter, Said>> story() {
        Map<String, Map<Quarter, Said>> story = new LinkedHashMap<>();
        for (String file : List.of("story-objective-1.yaml", "story-objectives-2-5.yaml")) {
            Map<String, JsonNode> nodes = read(file, new TypeReference<Map<String, JsonNode>>() {});
            nodes.remove("indicators");
            nodes.remove("voices");
            nodes.forEach((ref, quarters) ->
                    story.put(ref, YAML.convertValue(quarters, new TypeReference<Map<Quarter, Said>>() {})));
        }
        return story;
    }

    /** Readings by indicator, "2.i1", and quarter. */
    static Map<String, Map<Quarter, JsonNode>> indicators() {
        JsonNode nodes = read("story-objectives-2-5.yaml", new TypeReference<Map<String, JsonNode>>() {})
                .get("indicators");
        return YAML.convertValue(nodes, new TypeReference<Map<String, Map<Quarter, JsonNode>>>() {});
    }

    /** What survivors said, by quarter and objective. */
    static Map<Quarter, Map<Integer, VoiceRequest>> voices() {
        JsonNode nodes = read("story-objectives-2-5.yaml", new TypeReference<Map<String, JsonNode>>() {})
                .get("voices");
        return YAML.convertValue(nodes, new TypeReference<Map<Quarter, Map<Integer, VoiceRequest>>>() {});
    }

    /** When the bodies meet. */
    static List<MeetingRequest> meetings() {
        return read("meetings.yaml", new TypeReference<List<MeetingRequest>>() {});
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (InputStream content = Script.class.getResourceAsStream("/demonstration/" + file)) {
            return YAML.readValue(content, type);
        } catch (IOException broken) {
            throw new IllegalStateException("demonstration/" + file, broken);
        }
    }
}
