package org.waymark.update;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** An action of the police, and what early warnings say of it in the quarter being reported. */
final class WarnedAction {

    /** What is told of one that {@link #falls()}. */
    static final String FELL = "Green for two quarters while “People trained” fell from 41 to 37 to 29 (provisional)";

    private static final String BEFORE = "2024-25-Q1";
    private static final String Q = "2024-25-Q2";

    private final SmallPlan plan;
    private final String ref;

    WarnedAction(SmallPlan plan, String ref) {
        this.plan = plan;
        this.ref = ref;
    }

    /** Green in two quarters, with three readings that fall; the last update brings no share. */
    void falls() {
        plan.accept(Cast.POLICE.visitor(), ref, BEFORE, "GREEN");
        isRead();
        plan.accept(Cast.POLICE.visitor(), ref, Q, "GREEN");
    }

    /** Three readings that fall. */
    void isRead() {
        isRead("2023-24-Q4", "{'value': 41}");
        isRead(BEFORE, "{'value': 37}");
        isRead(Q, "{'value': 29, 'status': 'PROVISIONAL'}");
    }

    void isRead(String quarter, String reading) {
        Visitor.bootstrap()
                .put(plan.reading(ref, "people", quarter), Json.object(reading))
                .then()
                .statusCode(201);
    }

    String sentence(Visitor visitor, String rule) {
        return warning(visitor, rule).get("sentence").asText();
    }

    JsonNode warning(Visitor visitor, String rule) {
        return warning(visitor, rule, "");
    }

    /** Null where there is none. */
    JsonNode warning(Visitor visitor, String rule, String query) {
        String cursor = "";
        for (int page = 0; page < 10; page++) {
            String answer = visitor.get(plan.at("/warnings?limit=500&quarter=" + Q + query + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            JsonNode list = Json.of(answer);
            for (JsonNode item : list.get("items")) {
                if (item.get("ref").asText().equals(ref)
                        && item.get("rule").asText().equals(rule)) {
                    return item;
                }
            }
            if (list.get("next").isNull()) {
                return null;
            }
            cursor = "&cursor=" + list.get("next").asText();
        }
        throw new IllegalStateException("The list does not end");
    }

    /** Whether the plan's figures count it among those that the rule warns of. */
    boolean isCounted(Visitor visitor, String rule) {
        List<String> counted =
                visitor.get(plan.at("/progress?quarter=" + Q)).jsonPath().getList("warnings." + rule);
        return counted.contains(ref);
    }
}
