package org.waymark.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.waymark.platform.StrictJson;
import org.waymark.update.GeneratedInWords;
import org.waymark.update.ProgressInWords;

/** What the API answers with of a generated plan, and the summary made from the same. */
record ApiFigures(JsonNode progress, JsonNode actions, Summary summary) {

    static final int PLANS = 50;
    static final List<String> BANDS = List.of("ATTENTION", "ON_TRACK", "NOT_STARTED");
    static final List<List<String>> OF_BAND =
            List.of(List.of("RED", "AMBER"), List.of("GREEN", "BLUE"), List.of("GREY"));
    static final List<String> RATINGS = List.of("RED", "AMBER", "GREEN", "BLUE", "GREY");
    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        StrictJson.configure(JSON);
    }

    PlanOnPaper plan() {
        return PlanOnPaper.of(summary.record(), GeneratedInWords.TODAY);
    }

    /** Without its actions, which take long to lay out. */
    PlanOnPaper figures() {
        return new PlanOnPaper(summary, plan().key(), plan().title(), null, List.of());
    }

    static ApiFigures of(long seed) {
        GeneratedInWords generated = new GeneratedInWords(seed);
        ProgressInWords told = generated.told();
        return new ApiFigures(
                JSON.valueToTree(told.progress()),
                JSON.valueToTree(told.actions()),
                new ExampleSummary().as(generated.plan(), told, ForWhom.DELIVERY_GROUP));
    }

    /** "3/8 (38%)". */
    static String share(JsonNode share) {
        return "%s/%s (%s)"
                .formatted(
                        share.get("count").asText(),
                        share.get("total").asText(),
                        share.get("label").asText());
    }

    /** The rows of the table of objectives as the paper plan has it. */
    List<List<String>> printed() {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode objective : progress.get("objectives")) {
            List<String> row = new ArrayList<>(List.of(
                    objective.get("objective").asText(),
                    objective.get("title").asText().replaceAll("\\R", "\n")));
            BANDS.forEach(band -> row.add(share(objective.at("/bands/" + band))));
            row.add(objective.get("total").asText());
            rows.add(row);
        }
        return rows;
    }

    /** The rows of the summary's table of objectives, the last one of all of them. */
    List<List<String>> told() {
        List<List<String>> rows = new ArrayList<>();
        progress.get("objectives")
                .forEach(objective -> rows.add(told(
                        objective.get("objective").asText(),
                        objective.get("title").asText(),
                        objective)));
        rows.add(told("", "All objectives", progress.get("overall")));
        return rows;
    }

    private static List<String> told(String number, String title, JsonNode tally) {
        return List.of(
                number,
                title,
                share(tally.at("/bands/ATTENTION")),
                share(tally.at("/ratings/GREEN")),
                share(tally.at("/ratings/BLUE")),
                share(tally.at("/bands/NOT_STARTED")),
                tally.get("total").asText());
    }

    /** The lines of each band's cell in the summary; of those that end with "…" the beginning. */
    List<List<String>> bands() {
        return BANDS.stream().map(this::band).toList();
    }

    private List<String> band(String code) {
        JsonNode band = progress.at("/overall/bands/" + code);
        List<String> ratings = OF_BAND.get(BANDS.indexOf(code));
        List<String> lines = new ArrayList<>(List.of(share(band)));
        for (String rating : ratings.size() > 1 ? ratings : List.<String>of()) {
            JsonNode own = progress.at("/overall/ratings/" + rating);
            lines.add(own.get("title").asText() + ": " + share(own));
        }
        if (band.get("count").asInt() > 0) {
            lines.add("%d of %d confirmed this quarter…"
                    .formatted(band.get("confirmed").asInt(), band.get("count").asInt()));
        }
        if (!band.get("change").isNull()) {
            int change = band.get("change").asInt();
            lines.add(
                    change == 0
                            ? "As many as in…"
                            : "%d %s than in…".formatted(Math.abs(change), change > 0 ? "more" : "fewer"));
        }
        return lines;
    }

    /** Of each action what its row says: reference, rating, times moved, completion date, words. */
    List<List<Object>> rows() {
        return StreamSupport.stream(actions.spliterator(), false)
                .map(action -> List.<Object>of(
                        action.get("ref").asText(),
                        progress.at("/overall/ratings/"
                                        + action.at("/position/rating").asText() + "/title")
                                .asText(),
                        number(action.get("moved")),
                        action.path("completionDate").asText(),
                        action.at("/update/done").asText()))
                .toList();
    }

    static Object number(JsonNode number) {
        return number.isNull() ? null : plain(number.decimalValue());
    }

    static BigDecimal plain(BigDecimal number) {
        return number.stripTrailingZeros();
    }
}
