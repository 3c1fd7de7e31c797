package org.waymark.document.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.waymark.plan.PlanDocument;
import org.waymark.platform.JsonColumn;
import org.waymark.update.PersonalDataCheck;

/**
 * What in a plan that was read looks as if it told who somebody is: papers name the officer to ring beside an action, and a plan is read
 * by everybody. What the plan holds already has been looked at before.
 */
final class PersonalWords {

    private final Set<String> known = new HashSet<>();
    private final List<PlanRead.Unsure> found = new ArrayList<>();

    private PersonalWords() {}

    /** @param present null for a new plan */
    static List<PlanRead.Unsure> in(PlanDocument read, PlanDocument present) {
        PersonalWords words = new PersonalWords();
        if (present != null) {
            texts(tree(present), "", (pointer, text) -> words.known.add(text));
        }
        texts(tree(read), "", words::look);
        return words.found;
    }

    private void look(String pointer, String text) {
        if (!known.contains(text)) {
            PersonalDataCheck.identifying(text)
                    .forEach(what -> found.add(new PlanRead.Unsure(
                            pointer,
                            what + ": everybody who reads the plan would read it. Take it out if it may not")));
        }
    }

    private static void texts(JsonNode node, String pointer, BiConsumer<String, String> each) {
        if (node.isTextual()) {
            each.accept(pointer, node.asText());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                texts(node.get(i), pointer + "/" + i, each);
            }
        } else {
            node.fields()
                    .forEachRemaining(field -> texts(field.getValue(), pointer + "/" + escaped(field.getKey()), each));
        }
    }

    /** As a pointer has it (RFC 6901). */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static JsonNode tree(PlanDocument document) {
        return JsonColumn.read(JsonColumn.write(document));
    }
}
