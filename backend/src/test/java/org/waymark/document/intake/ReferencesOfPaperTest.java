package org.waymark.document.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.plan.ActionEntry;
import org.waymark.plan.PlanDocument;

/** One odd reference moves no other action, and over a plan no words land on another action. */
class ReferencesOfPaperTest {

    private static final String ALPHA = "Alpha: train every member of staff";
    private static final String BETA = "Beta: write a guide for schools";
    private static final String GAMMA = "Gamma: open a house of refuge";
    private static final PlanDocument PLAN =
            read(null, "1.1," + ALPHA, "1.2," + BETA, "1.3," + GAMMA).document();

    private static PlanRead read(PlanDocument present, String... rows) {
        return file(present, "Ref,Action,Lead,When", rows);
    }

    private static PlanRead file(PlanDocument present, String heads, String... rows) {
        String file = heads + "\n"
                + String.join(
                        "\n",
                        Stream.of(rows).map(row -> row + ",Police,June 2025").toList());
        return PlanFile.read(file.getBytes(StandardCharsets.UTF_8), present, null, Reference.NOW);
    }

    private static List<String> actions(PlanRead read) {
        return Reference.actions(read.document()).stream()
                .map(action -> action.ref() + " " + action.action())
                .toList();
    }

    @Test
    void anOddReferenceMovesNoOther() {
        PlanRead read = read(null, "1.1," + ALPHA, "1.1a,Delta: a row put in", "1.2," + BETA, "1.3," + GAMMA);
        assertEquals(List.of("1.1 " + ALPHA, "1.2 " + BETA, "1.3 " + GAMMA, "1.4 Delta: a row put in"), actions(read));
        assertEquals("1.1a", Reference.action(read.document(), "1.4").publishedRef());
        PlanRead twice = read(null, "1.1," + ALPHA, "1.1,Delta: a row put in", "1.2," + BETA, "," + GAMMA);
        assertEquals(List.of("1.1 " + ALPHA, "1.2 " + BETA, "1.3 Delta: a row put in", "1.4 " + GAMMA), actions(twice));
        assertTrue(Reference.unsureOf(twice, "1.3").anyMatch(told -> told.contains("“1.1” stands there twice")));
    }

    @Test
    void overAPlanNoWordsLandOnAnotherAction() {
        List<String> with = List.of("1.1 " + ALPHA, "1.2 " + BETA, "1.3 " + GAMMA, "1.4 Delta: put between them");
        String delta = ",Delta: put between them";
        assertEquals(with, actions(read(PLAN, "1.1," + ALPHA, "1.1a" + delta, "1.2," + BETA, "1.3," + GAMMA)));
        PlanRead twice = read(PLAN, "1.1," + ALPHA, "1.1" + delta, "1.2," + BETA, "1.3," + GAMMA);
        assertEquals(with, actions(twice));
        assertTrue(Reference.unsureOf(twice, "1.4").anyMatch(told -> told.contains("read as a new action")));
        assertEquals(with, actions(read(PLAN, delta, "1.1," + ALPHA, "1.2," + BETA, "1.3," + GAMMA)));
        assertEquals(with, actions(file(PLAN, "Action,Lead,When", ALPHA, delta.substring(1), BETA, GAMMA)));
    }

    @Test
    void wordsThatDifferAreFoundByWhatIsLikeThem() {
        PlanRead read = file(PLAN, "Action,Lead,When", "Beta: write a short guide for schools", ALPHA);
        assertEquals(
                List.of("1.1 " + ALPHA, "1.2 Beta: write a short guide for schools", "1.3 " + GAMMA), actions(read));
        assertTrue(Reference.unsureOf(read, "1.2").anyMatch(told -> told.contains("by its words")));
    }

    @Test
    void otherWordsUnderAReferenceAreMarked() {
        PlanRead read = read(PLAN, "1.2,Something wholly different");
        assertEquals(
                "Something wholly different",
                Reference.action(read.document(), "1.2").action());
        assertTrue(Reference.unsureOf(read, "1.2").anyMatch(told -> told.contains("next to nothing in common")));
        assertEquals(
                List.of("1.1", "1.2", "1.3"),
                Reference.actions(read.document()).stream()
                        .map(ActionEntry::ref)
                        .toList());
    }
}
