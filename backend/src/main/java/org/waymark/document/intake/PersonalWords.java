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

    private PersonalWords() {}

    /** For whoever looks through what was read. @param present null for a new plan */
    static List<PlanRead.Unsure> in(PlanDocument read, PlanDocument present) {
        List<PlanRead.Unsure> found = new ArrayList<>();
        newTexts(
                read,
                present,
                (pointer, text) -> PersonalDataCheck.identifying(text)
                        .forEach(what -> found.add(new PlanRead.Unsure(
                                pointer,
                                what + ": everybody who reads the plan would read it. Take it out if it may not"))));
        return found;
    }

    /** For whoever is about to store it; with pointers into a request that holds the document. */
    static PersonalDataCheck check(PlanDocument document, PlanDocument present) {
        PersonalDataCheck check = new PersonalDataCheck();
        newTexts(document, present, (pointer, text) -> check.lookForIdentifying("/document" + pointer, text));
        return check;
    }

    private static void newTexts(PlanDocument document, PlanDocument present, BiConsumer<String, String> each) {
        Set<String> known = new HashSet<>();
        if (present != null) {
            texts(tree(present), "", (pointer, text) -> known.add(text));
        }
        texts(tree(document), "", (pointer, text) -> {
            if (!known.contains(text)) {
                each.accept(pointer, text);
            }
        });
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
