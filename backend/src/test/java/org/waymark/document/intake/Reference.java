package org.waymark.document.intake;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.document.ActionOnPaper;
import org.waymark.document.PaperColumn;
import org.waymark.plan.ActionEntry;
import org.waymark.plan.PlanDocument;
import org.waymark.platform.StrictJson;
import org.waymark.progress.Quarter;

/** The plans of the demonstration as documents, and how what was read of them is held against them. */
final class Reference {

    static final Quarter NOW = Quarter.of("2024-25-Q2");

    private Reference() {}

    static PlanDocument plan(String key) {
        ObjectMapper yaml = new YAMLMapper();
        StrictJson.configure(yaml);
        try (InputStream file = PlanDocument.class.getResourceAsStream("/demonstration/" + key + ".yaml")) {
            return yaml.readValue(file, PlanDocument.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<ActionEntry> actions(PlanDocument plan) {
        return plan.objectives().stream()
                .flatMap(objective -> objective.actions().stream())
                .toList();
    }

    static ActionEntry action(PlanDocument plan, String ref) {
        return actions(plan).stream()
                .filter(action -> action.ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no action " + ref));
    }

    static String cell(PlanDocument plan, ActionEntry action, PaperColumn column) {
        return ActionOnPaper.of(action, plan.partners()).text(column);
    }

    /** What stands in the fields of an action, and in the notes on it. */
    static String words(PlanRead read, ActionEntry action) {
        PlanDocument plan = read.document();
        List<String> all = new ArrayList<>();
        for (PaperColumn column : PaperColumn.values()) {
            if (column != PaperColumn.UPDATE) {
                all.add(cell(plan, action, column));
            }
        }
        plan.partners().stream()
                .filter(partner -> action.leads().contains(partner.key()))
                .forEach(partner -> all.add(partner.name() + " " + partner.abbreviation() + " " + partner.key()));
        String at = pointer(plan, action);
        read.unsure().stream()
                .filter(unsure -> (unsure.pointer() + "/").startsWith(at + "/"))
                .forEach(unsure -> all.add(unsure.detail()));
        read.updates().stream()
                .filter(said -> said.ref().equals(action.ref()))
                .forEach(said -> all.add(said.said() + " " + said.rating()));
        return String.join("\n", all);
    }

    static String pointer(PlanDocument plan, ActionEntry action) {
        for (int i = 0; i < plan.objectives().size(); i++) {
            int j = plan.objectives().get(i).actions().indexOf(action);
            if (j >= 0) {
                return "/objectives/%d/actions/%d".formatted(i, j);
            }
        }
        throw new AssertionError(action.ref());
    }

    static Stream<String> unsureOf(PlanRead read, String ref) {
        String at = pointer(read.document(), action(read.document(), ref));
        return read.unsure().stream()
                .filter(unsure -> (unsure.pointer() + "/").startsWith(at + "/"))
                .map(unsure -> unsure.pointer().substring(at.length()) + " " + unsure.detail());
    }

    /** Every word of these texts stands somewhere in that one. */
    static void assertHolds(String where, String there, String... texts) {
        Set<String> placed = Same.words(there);
        for (String text : texts) {
            Set<String> missing = Same.words(text);
            missing.removeAll(placed);
            assertTrue(missing.isEmpty(), where + ": " + missing + " of “" + text + "”, of\n" + there);
        }
    }
}
