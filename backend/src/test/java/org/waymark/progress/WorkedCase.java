package org.waymark.progress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** One of the worked cases of the rules: a plan's actions and updates, a quarter, a day, and what progress must say. */
public record WorkedCase(String name, JsonNode source) {

    private static final Set<EarlyWarning.Rule> LATER =
            EnumSet.of(EarlyWarning.Rule.WATERMELON, EarlyWarning.Rule.NO_READING, EarlyWarning.Rule.UNANSWERED);

    /** Every case of the file; tests on both sides of the API read the same ones. */
    public static List<WorkedCase> all() {
        try (InputStream file = WorkedCase.class.getResourceAsStream("/progress-cases.json")) {
            return stream(new ObjectMapper().readTree(file))
                    .map(node -> new WorkedCase(node.get("name").asText(), node))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The figures in the shape of {@link #expected}. */
    Map<String, Object> shape() {
        Quarter quarter = Quarter.of(source.get("asAt").asText());
        List<TrackedAction> actions =
                stream(source.get("actions")).map(WorkedCase::action).toList();
        LocalDate today = LocalDate.parse(source.get("today").asText());
        Map<String, Object> shape = shape(Progress.asAt(quarter, actions, calendar(), today));
        shape.put("warnings", warnings(EarlyWarning.in(quarter, actions, calendar(), today)));
        return shape;
    }

    JsonNode expected() {
        return source.get("expected");
    }

    private Calendar calendar() {
        JsonNode plan = source.get("plan");
        return new Calendar(
                Quarter.of(plan.get("firstQuarter").asText()),
                Quarter.of(plan.get("lastQuarter").asText()),
                plan.get("submissionDays").asInt(),
                Map.of());
    }

    private static TrackedAction action(JsonNode action) {
        String ref = action.get("ref").asText();
        Set<Integer> askedIn = new LinkedHashSet<>();
        action.get("askedIn").forEach(number -> askedIn.add(number.asInt()));
        return new TrackedAction(
                ref,
                Integer.parseInt(ref.substring(0, ref.indexOf('.'))),
                Frequency.valueOf(action.get("frequency").asText()),
                askedIn,
                action.get("added").isNull() ? Quarter.of("2022-23-Q1") : quarter(action.get("added")),
                quarter(action.get("withdrawn")),
                quarter(action.get("start")),
                action.get("due").isNull()
                        ? null
                        : LocalDate.parse(action.get("due").asText()),
                stream(action.get("updates")).map(WorkedCase::report).toList());
    }

    private static Report report(JsonNode update) {
        return new Report(
                quarter(update.get("quarter")),
                Rating.valueOf(update.get("rating").asText()),
                UpdateState.valueOf(update.get("state").asText()));
    }

    private static Quarter quarter(JsonNode text) {
        return text.isNull() ? null : Quarter.of(text.asText());
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Map<String, Object> shape(Progress progress) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("quarter", progress.quarter().toString());
        shape.put("overall", shape(progress.overall(), null));
        shape.put(
                "objectives",
                progress.objectives().entrySet().stream()
                        .map(entry -> shape(entry.getValue(), entry.getKey()))
                        .toList());
        Responses updates = progress.updates();
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("due", updates.due());
        responses.put("received", updates.received());
        responses.put("responseRate", shape(updates.responseRate()));
        responses.put("deadline", updates.deadline().toString());
        responses.put("overdue", updates.overdue());
        shape.put("updates", responses);
        shape.put(
                "positions",
                progress.positions().stream().map(WorkedCase::shape).toList());
        shape.put("movement", progress.movement());
        return shape;
    }

    /** The cases know neither readings nor asks: of the rules that look at them they say nothing, and nothing must come of them. */
    private static Map<EarlyWarning.Rule, List<String>> warnings(List<EarlyWarning> warnings) {
        Map<EarlyWarning.Rule, List<String>> refs = EarlyWarning.refsByRule(warnings);
        Map<EarlyWarning.Rule, List<String>> told = new EnumMap<>(refs);
        told.keySet().removeIf(rule -> LATER.contains(rule) && refs.get(rule).isEmpty());
        return told;
    }

    private static Map<String, Object> shape(Tally tally, Integer objective) {
        Map<String, Object> shape = new LinkedHashMap<>();
        if (objective != null) {
            shape.put("objective", objective);
        }
        shape.put("total", tally.total());
        Map<String, Object> bands = new LinkedHashMap<>();
        tally.bands().forEach((band, share) -> {
            Map<String, Object> counted = shape(share);
            counted.put("confirmed", tally.confirmed().get(band));
            bands.put(band.name(), counted);
        });
        shape.put("bands", bands);
        Map<String, Object> ratings = new LinkedHashMap<>();
        tally.ratings().forEach((rating, share) -> ratings.put(rating.name(), shape(share)));
        shape.put("ratings", ratings);
        return shape;
    }

    private static Map<String, Object> shape(Share share) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("count", share.count());
        shape.put("total", share.total());
        shape.put("percent", share.percent());
        shape.put("label", share.label());
        return shape;
    }

    private static Map<String, Object> shape(Position position) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("ref", position.ref());
        shape.put("rating", position.rating().name());
        shape.put("since", position.since() == null ? null : position.since().toString());
        shape.put("from", position.from() == null ? null : position.from().toString());
        shape.put("standing", position.standing().name());
        return shape;
    }

    @Override
    public String toString() {
        return name;
    }
}
