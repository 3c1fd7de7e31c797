package org.waymark.document.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.waymark.plan.ActionEntry;

/** Whatever stands in a row of actions: each of its words is in that action, or in what is said to be unsure of it. */
class NothingIsLostTest {

    private static final int TABLES = 120;
    private static final int ROWS = 6;
    private static final List<String> HEADS = List.of(
            "Ref",
            "Action",
            "Outcome",
            "Lead agency",
            "Performance measure / target",
            "Target",
            "Timescale",
            "Link to other strategies",
            "RAG",
            "Progress",
            "Budget",
            "Q1 update");
    private static final List<String> TRICKY = List.of(
            "Lead: the Board; supported by",
            "target: 40% by March 2025",
            "TBC",
            "Quarterly",
            "(see 1.2)",
            "and",
            "/",
            "Red",
            "Completion date: 31 March 2024",
            "Number of:",
            "• ",
            "\n",
            "\n* ",
            "Focus: ",
            "_under_",
            "1.1",
            "continued",
            "N/A",
            "Women’s Aid (WA)",
            "; ",
            ", ",
            "increase",
            "per 1,000",
            "Strategy 2020");

    /** Rows that run on: with a short name of their own they are read as actions, and marked. */
    private static final String ANYWHERE = "a row that runs on";

    private final Random random = new Random(7);
    private int made;

    /** Words of its own among such as mean something. */
    private String cell(List<String> own) {
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            String word = "word" + made++;
            boolean tricky = random.nextInt(3) == 0;
            own.add(word);
            cell.append(tricky ? TRICKY.get(random.nextInt(TRICKY.size())) + " " : "")
                    .append(word)
                    .append(' ');
        }
        return cell.toString().strip();
    }

    private List<String> table(XWPFTable table, List<String> heads, Map<String, List<String>> words) {
        List<String> refs = new ArrayList<>();
        WordPaper.row(table, heads.toArray(String[]::new));
        for (int row = 1; row <= ROWS; row++) {
            boolean runsOn = row > 1 && random.nextInt(4) == 0;
            String ref = runsOn ? refs.get(refs.size() - 1) : "1." + row;
            List<String> own = words.computeIfAbsent(runsOn ? ANYWHERE : ref, key -> new ArrayList<>());
            if (!runsOn) {
                refs.add(ref);
            }
            WordPaper.row(
                    table,
                    heads.stream()
                            .map(head -> head.equals("Ref") ? runsOn ? "" : ref : cell(own))
                            .toArray(String[]::new));
        }
        return refs;
    }

    private static String everything(PlanRead read) {
        return Reference.actions(read.document()).stream()
                .map(action -> Reference.words(read, action))
                .reduce("", (one, other) -> one + "\n" + other);
    }

    @Test
    void eachWordIsInItsActionOrInWhatIsUnsureOfIt() {
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < TABLES; i++) {
            List<String> heads = new ArrayList<>(HEADS);
            Collections.shuffle(heads, random);
            heads.remove("Ref");
            heads.add(0, "Ref");
            WordPaper paper = new WordPaper();
            Map<String, List<String>> words = new LinkedHashMap<>();
            List<String> refs = table(paper.table(heads.size()), heads, words);
            PlanRead read = PlanFile.read(paper.bytes(), null, null, Reference.NOW);
            Set<String> known = Set.copyOf(Reference.actions(read.document()).stream()
                    .map(ActionEntry::ref)
                    .toList());
            refs.add(ANYWHERE);
            for (String ref : refs) {
                String there = known.contains(ref) ? Reference.words(read, Reference.action(read.document(), ref)) : "";
                Set<String> placed = Same.words(ref.equals(ANYWHERE) ? everything(read) : there);
                words.getOrDefault(ref, List.of()).stream()
                        .filter(word -> !placed.contains(word))
                        .forEach(word -> lost.add("table " + heads + ", " + ref + ": " + word));
            }
        }
        assertEquals(List.of(), lost);
    }

    @Test
    void aWordThatStandsInAnotherCellIsNoProofOfItsOwn() {
        String longer = "ward ".repeat(900) + "not";
        PlanRead read = PlanFile.read(
                new WordPaper()
                        .table(List.of(
                                List.of("Ref", "Action", "Outcome", "Lead"),
                                List.of("1.1", "Do not close the ward.", longer, "Police")))
                        .bytes(),
                null,
                null,
                Reference.NOW);
        assertTrue(Reference.unsureOf(read, "1.1").anyMatch(told -> told.contains("stands under Outcome")));
    }
}
