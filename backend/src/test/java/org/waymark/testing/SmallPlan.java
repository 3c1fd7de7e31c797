package org.waymark.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A test class's own plan. Objective 1 has actions that are alike, led by the police with health beside it, so that every test can
 * take one of which nothing has been said; objective 2 has one of each special kind.
 */
public final class SmallPlan {

    /** The police's, restricted. */
    public static final String RESTRICTED = "2.1";
    /** The police's, asked until it is completed by the end of 2024. */
    public static final String ONCE = "2.2";
    /** Added in 2024-25-Q2. */
    public static final String ADDED = "2.3";
    /** Withdrawn in 2023-24-Q1. */
    public static final String WITHDRAWN = "2.4";
    /** The council's alone. */
    public static final String COUNCILS = "2.5";
    /** Nobody's. */
    public static final String NOBODYS = "2.6";

    private static final int ALIKE = 40;
    private static final String ELSEWHERE = "elsewhere";

    public final String key;
    private final ObjectNode document;
    private final AtomicInteger taken = new AtomicInteger();

    private SmallPlan(String key, int alike) {
        this.key = key;
        this.document = document(key, alike);
    }

    /** Puts it and gives everybody of the cast a part in it. */
    public static SmallPlan put(String key) {
        return put(key, ALIKE);
    }

    /** @param alike how many actions of objective 1: as many as the class takes, for each is written and read many times */
    public static SmallPlan put(String key, int alike) {
        SmallPlan plan = withoutPeople(key, alike);
        Cast.joinAll(key);
        if (Visitor.bootstrap().get("/plans/" + ELSEWHERE).statusCode() == 404) {
            withoutPeople(ELSEWHERE, 1);
        }
        Cast.joinElsewhere(ELSEWHERE);
        return plan;
    }

    /** Puts it, for the set-up program alone. */
    public static SmallPlan withoutPeople(String key, int alike) {
        SmallPlan plan = new SmallPlan(key, alike);
        Visitor.bootstrap().put("/plans/" + key, plan.document).then().statusCode(201);
        return plan;
    }

    public ObjectNode document() {
        return document.deepCopy();
    }

    /** Reference of an action of the police of which nothing has been said yet. */
    public String next() {
        return "1." + taken.incrementAndGet();
    }

    public String at(String path) {
        return "/plans/" + key + path;
    }

    public String update(String ref, String quarter) {
        return at("/actions/" + ref + "/updates/" + quarter);
    }

    public String reading(String ref, String measure, String quarter) {
        return at("/actions/" + ref + "/measures/" + measure + "/readings/" + quarter);
    }

    /** Saves and sends an update that says enough for its rating. */
    public Response send(Visitor lead, String ref, String quarter, String rating) {
        lead.put(update(ref, quarter), says(rating)).then().statusCode(201);
        Response sent = lead.post(update(ref, quarter) + "/submission");
        sent.then().statusCode(200);
        return sent;
    }

    /** Saves, sends and accepts it. */
    public void accept(Visitor lead, String ref, String quarter, String rating) {
        send(lead, ref, quarter, rating);
        Visitor.bootstrap().post(update(ref, quarter) + "/acceptance").then().statusCode(200);
    }

    /** What My updates has of an action for somebody who may write of it. */
    public JsonNode mine(Visitor visitor, String ref, String quarter) {
        String page = visitor.get("/me/updates?limit=500&plan=" + key + "&quarter=" + quarter)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return Json.of(page)
                .get("items")
                .valueStream()
                .filter(item -> item.at("/action/ref").asText().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    /** How many entries its history has. */
    public int historySize() {
        return history("").size();
    }

    /** What its history tells the set-up program, latest first. @param query such as "&action=1.1" */
    public List<JsonNode> history(String query) {
        String page = Visitor.bootstrap()
                .get(at("/history?limit=500" + query))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return Json.of(page).get("items").valueStream().toList();
    }

    /** An update with all the words that its rating needs; BLUE also needs its day. */
    public static ObjectNode says(String rating) {
        ObjectNode update = Json.object("{'done': 'Two practices were trained.', 'changed': 'More women were heard.'}")
                .put("rating", rating);
        switch (rating) {
            case "RED" -> update.set("ask", ask());
            case "AMBER" -> {
                update.put("atRisk", "The second practice has no date yet.");
                update.set("recovery", Json.object("{'what': 'We ask another one.', 'by': '2025-03-31'}"));
            }
            default -> {}
        }
        return update;
    }

    public static ObjectNode ask() {
        return Json.object(
                "{'barrier': 'No room', 'to': 'council', 'need': 'A room for six sessions', 'by': '2025-01-31'}");
    }

    private static ObjectNode document(String key, int alike) {
        ObjectNode document = Json.object("""
                {'plan': {'key': '%s', 'title': 'Plan %s', 'firstQuarter': '2022-23-Q1', 'lastQuarter': '2024-25-Q4', 'evidenceFiles': true},
                 'partners': [
                   {'key': 'police', 'name': 'Example Police', 'kind': 'ORGANISATION'},
                   {'key': 'health', 'name': 'Example Health Trust', 'kind': 'ORGANISATION'},
                   {'key': 'council', 'name': 'Example Council', 'abbreviation': 'EC', 'kind': 'ORGANISATION'},
                   {'key': 'delivery-group', 'name': 'Delivery Group', 'kind': 'MEETING'}],
                 'objectives': [{'number': 1, 'title': 'Alike', 'actions': [], 'indicators': [
                    {'key': 'i1', 'statement': 'Repeat incidents', 'kind': 'COUNT', 'direction': 'DECREASE', 'collectedBy': 'council'}]},
                   {'number': 2, 'title': 'Special', 'indicators': [], 'actions': []}]}
                """.formatted(key, key));
        ArrayNode first = document.withArray("/objectives/0/actions");
        for (int position = 1; position <= alike; position++) {
            first.add(action("1." + position, "police", "health"));
        }
        document.withArray("/objectives/1/actions")
                .add(action(RESTRICTED, "police").put("restricted", true))
                .add(action(ONCE, "police").put("frequency", "ONCE").put("due", "2024-12-31"))
                .add(action(ADDED, "police").put("added", "2024-25-Q2"))
                .add(action(WITHDRAWN, "police").put("withdrawn", "2023-24-Q1"))
                .add(action(COUNCILS, "council"))
                .add(action(NOBODYS));
        return document;
    }

    private static ObjectNode action(String ref, String... leads) {
        ObjectNode action = Json.object("""
                {'ref': '%s', 'focus': 'Training %s', 'action': 'Train two practices', 'outcome': 'Survivors are heard', 'leads': [],
                 'timescale': 'Quarterly', 'frequency': 'QUARTERLY', 'links': [], 'measures': [
                   {'key': 'people', 'statement': 'People trained', 'kind': 'COUNT', 'direction': 'INCREASE', 'collectedBy': 'council'},
                   {'key': 'share', 'statement': 'Share of staff', 'kind': 'PERCENT', 'direction': 'INCREASE'},
                   {'key': 'words', 'statement': 'What staff say', 'kind': 'NARRATIVE', 'direction': 'NONE'}]}
                """.formatted(ref, ref));
        for (String lead : leads) {
            action.withArray("leads").add(lead);
        }
        return action;
    }
}
