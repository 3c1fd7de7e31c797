package org.waymark.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.waymark.testing.Json;

/** What a manager asks of a plan in motion: an action more, or a step with its reason. */
final class ChangeAsked {

    private ChangeAsked() {}

    static ObjectNode addition(String focus) {
        return Json.object(
                "{'action': {'focus': '%s', 'action': 'Do it', 'leads': ['police'], 'frequency': 'QUARTERLY'}, 'reason': 'The group asked for it.'}"
                        .formatted(focus));
    }

    static ObjectNode addition(String focus, String ref, String added) {
        ObjectNode addition = addition(focus);
        ((ObjectNode) addition.get("action")).put("ref", ref);
        if (added != null) {
            ((ObjectNode) addition.get("action")).put("added", added);
        }
        return addition;
    }

    static ObjectNode reason() {
        return Json.object("{'reason': 'It was agreed.'}");
    }

    static ObjectNode from(String quarter) {
        return reason().put("from", quarter);
    }
}
