package org.waymark.document.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.document.PaperColumn;
import org.waymark.plan.ActionEntry;
import org.waymark.plan.MeasureEntry;
import org.waymark.plan.PlanDocument;
import org.waymark.platform.JsonColumn;
import org.waymark.progress.Quarter;
import org.waymark.testing.Json;

/** A file held against the plan that there is: what reads the same is the same, and doubts are told of what comes in alone. */
class OverAPlanTest {

    private static final PlanDocument PLAN = Reference.plan("barnet-davawg");
    private static final List<PaperColumn> COLUMNS = List.of(
            PaperColumn.REF,
            PaperColumn.ACTION,
            PaperColumn.OUTCOME,
            PaperColumn.LEAD,
            PaperColumn.MEASURE,
            PaperColumn.TIME_SCALE,
            PaperColumn.LINKS);

    private static PlanDocument generated(int seed) {
        Random random = new Random(seed);
        List<String> words = List.of(
                "We will:",
                "\n- train staff",
                "\n* tell them",
                "\n– a point",
                "\n• another",
                "staff;",
                "\nand",
                "– so –",
                "“no one”",
                "\n  - deeper",
                "\n- - twice",
                "1.2",
                "=1+1",
                "(target: 40%)",
                "Children’s");
        ObjectNode document = (ObjectNode) Json.of(JsonColumn.write(PLAN));
        document.get("objectives")
                .forEach(objective -> objective.get("actions").forEach(one -> {
                    for (String field : List.of("action", "outcome")) {
                        String said = random.ints(6, 0, words.size())
                                .mapToObj(words::get)
                                .collect(Collectors.joining(" "));
                        ((ObjectNode) one).put(field, (random.nextBoolean() ? "- word " : "word ") + said);
                    }
                }));
        return PlanFile.read(document.toString().getBytes(StandardCharsets.UTF_8), null, null, Reference.NOW)
                .document();
    }

    private static byte[] csv(PlanDocument plan) {
        Stream<Stream<String>> rows = Reference.actions(plan).stream()
                .map(action -> COLUMNS.stream().map(column -> Reference.cell(plan, action, column)));
        return Stream.concat(Stream.of(COLUMNS.stream().map(PaperColumn::head)), rows)
                .map(row -> row.map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void listsAsTheyWereTypedComeBackAsTheyWere() {
        for (int seed = 1; seed <= 20; seed++) {
            PlanDocument plan = generated(seed);
            PlanRead read = PlanFile.read(csv(plan), plan, null, Reference.NOW);
            assertEquals(List.of(), PlanChanges.of(plan, read.document(), read.inFile()), "seed " + seed);
        }
    }

    @Test
    void aMeasureOfOtherWordsKeepsWhatStandsInBracketsAfterIt() {
        int targets = 0;
        for (ActionEntry action : Reference.actions(PLAN)) {
            List<String> lines =
                    Reference.cell(PLAN, action, PaperColumn.MEASURE).lines().toList();
            String file = "Ref,Measure,Action\n%s,\"%s\",\"%s\"\n"
                    .formatted(
                            action.ref(),
                            lines.stream().map(line -> "Local " + line).collect(Collectors.joining("\n")),
                            Reference.cell(PLAN, action, PaperColumn.ACTION).replace("\"", "\"\""));
            PlanRead read = PlanFile.read(file.getBytes(StandardCharsets.UTF_8), PLAN, null, Reference.NOW);
            List<MeasureEntry> laid =
                    Reference.action(read.document(), action.ref()).measures();
            for (int i = 0; i < action.measures().size(); i++) {
                assertEquals(
                        "Local " + action.measures().get(i).statement(),
                        laid.get(i).statement());
                assertEquals(action.measures().get(i).target(), laid.get(i).target());
                targets += laid.get(i).target() == null ? 0 : 1;
            }
        }
        assertTrue(targets > 5, targets + " targets");
    }

    @Test
    void aMeasureThatStaysRaisesNoDoubtWhereAnotherChanges() {
        ActionEntry action = Reference.actions(PLAN).stream()
                .filter(one -> one.measures().size() > 1 && one.due() == null)
                .findFirst()
                .orElseThrow();
        List<String> lines = new ArrayList<>(
                Reference.cell(PLAN, action, PaperColumn.MEASURE).lines().toList());
        lines.set(0, "In every ward: " + lines.get(0));
        lines.add("Views of survivors");
        String file = "Ref,Action,Measure\n%s,\"%s\",\"%s\"\n"
                .formatted(
                        action.ref(),
                        Reference.cell(PLAN, action, PaperColumn.ACTION).replace("\"", "\"\""),
                        String.join("\n", lines).replace("\"", "\"\""));
        PlanRead read = PlanFile.read(file.getBytes(StandardCharsets.UTF_8), PLAN, null, Reference.NOW);
        ActionEntry laid = Reference.action(read.document(), action.ref());
        assertEquals(action.measures().size() + 1, laid.measures().size());
        assertTrue(laid.measures().get(0).statement().startsWith("In every ward"), laid.toString());
        List<String> doubts = Reference.unsureOf(read, action.ref())
                .filter(told -> told.startsWith("/measures/"))
                .toList();
        String added = "/measures/" + action.measures().size();
        assertTrue(doubts.stream().allMatch(told -> told.startsWith(added)), doubts.toString());
        assertTrue(doubts.stream().anyMatch(told -> told.startsWith(added + "/kind")), doubts.toString());
    }

    @Test
    void aPlannedStartComesInAndOneThatIsNotOnPaperStays() {
        PlanDocument started = column("Start date", "June 2024", PLAN).document();
        assertEquals(Quarter.of("2024-25-Q1"), Reference.action(started, "1.1").start());
        PlanRead again = column("Start date", "June 2024", started);
        assertEquals(started, again.document());
        assertEquals(List.of(), again.unsure());
        assertEquals(started, column("Start date", "", started).document());
        PlanRead undated = column("Start date", "In place", started);
        assertEquals(started, undated.document());
        assertTrue(undated.unsure().toString().contains("All that stands under Start: “In place”"), undated.toString());
    }

    /** A paper of one action with one more column, held against a plan. */
    private static PlanRead column(String head, String cell, PlanDocument plan) {
        String action = Reference.cell(PLAN, Reference.action(PLAN, "1.1"), PaperColumn.ACTION);
        String file = "Ref,Action,%s\n1.1,\"%s\",%s\n".formatted(head, action.replace("\"", "\"\""), cell);
        return PlanFile.read(file.getBytes(StandardCharsets.UTF_8), plan, null, Reference.NOW);
    }
}
