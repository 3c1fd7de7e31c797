package org.waymark.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/** A {@link SmallPlan} that begins in 2024-25-Q1 and has a dozen actions, so that its first quarters can be finalised one after the other. */
public final class ShortPlan {

    private static final int ACTIONS = 12;

    public final String key;
    private final SmallPlan plan;

    private ShortPlan(String key) {
        this.key = key;
        this.plan = SmallPlan.put(key, ACTIONS);
        change(document -> {
            ((ObjectNode) document.get("plan")).put("firstQuarter", "2024-25-Q1");
            ArrayNode special = document.withArray("/objectives/1/actions");
            for (int i = special.size() - 1; i >= 0; i--) {
                if (special.get(i).get("ref").asText().equals(SmallPlan.WITHDRAWN)) {
                    special.remove(i);
                }
            }
        });
    }

    public static ShortPlan put(String key) {
        return new ShortPlan(key);
    }

    /** Puts the plan document anew, with something changed. */
    public Response put(Consumer<ObjectNode> change) {
        Response present = Visitor.bootstrap().get(plan.at(""));
        ObjectNode document = (ObjectNode) Json.of(present.asString());
        change.accept(document);
        return Visitor.bootstrap().put(plan.at(""), document, present.header("ETag"));
    }

    public void change(Consumer<ObjectNode> change) {
        put(change).then().statusCode(200);
    }

    /** One action's entry of a plan document. */
    public static ObjectNode action(ObjectNode document, String ref) {
        for (JsonNode objective : document.get("objectives")) {
            for (JsonNode action : objective.get("actions")) {
                if (action.get("ref").asText().equals(ref)) {
                    return (ObjectNode) action;
                }
            }
        }
        throw new IllegalArgumentException("No action " + ref);
    }

    public SmallPlan plan() {
        return plan;
    }

    public String at(String path) {
        return plan.at(path);
    }

    public Response finalise(String quarter) {
        return Cast.MANAGER.visitor().post(at("/quarters/" + quarter + "/finalisation"));
    }

    public void finalised(String quarter) {
        finalise(quarter).then().statusCode(200);
    }

    public void reopened(String quarter, String reason) {
        Cast.MANAGER
                .visitor()
                .post(at("/quarters/" + quarter + "/reopening"), Json.object("{'reason': '%s'}".formatted(reason)))
                .then()
                .statusCode(200);
    }

    /** The latest revision's document as its text. */
    public String document(String quarter) {
        return text(Visitor.bootstrap().get(at("/publications/" + quarter)));
    }

    public static String text(Response answer) {
        answer.then().statusCode(200);
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }

    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
