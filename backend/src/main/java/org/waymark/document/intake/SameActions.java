package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.plan.ActionEntry;
import org.waymark.plan.PlanDocument;

/**
 * Which action of the plan each action of a file is: by a reference that stands for one alone, by what the paper calls it, or by its words;
 * never by where it stands, for a row put in between would lay every later one over its neighbour.
 */
final class SameActions {

    private static final double LIKE = 0.5;
    private static final double UNLIKE = 0.1;

    private record Pair(PaperAction paper, ActionEntry entry, double likeness) {}

    private final Map<PaperAction, ActionEntry> found = new IdentityHashMap<>();
    /** Those of the plan that no row has been read as yet. */
    private final Map<String, ActionEntry> left = new LinkedHashMap<>();

    SameActions(PlanDocument present, ActionRows rows) {
        present.objectives()
                .forEach(objective -> objective.actions().forEach(action -> left.put(action.ref(), action)));
        Positions positions = rows.numbering.positions();
        List<PaperAction> papers =
                rows.objectives.stream().flatMap(one -> one.actions.stream()).toList();
        papers.stream().filter(positions::isSure).forEach(paper -> byReference(paper, positions));
        byPublished(papers.stream()
                .filter(paper -> paper.reference != null && !positions.isSure(paper))
                .toList());
        byWords(papers.stream()
                .filter(paper -> !found.containsKey(paper) && !positions.isSure(paper))
                .toList());
    }

    /** Null where the plan has none. */
    ActionEntry of(PaperAction paper) {
        return found.get(paper);
    }

    private void take(PaperAction paper, ActionEntry entry) {
        found.put(paper, entry);
        left.remove(entry.ref());
    }

    private void byReference(PaperAction paper, Positions positions) {
        ActionEntry entry = left.get(positions.refOf(paper));
        if (entry == null) {
            return;
        }
        take(paper, entry);
        Set<String> words = words(paper);
        if (!words.isEmpty() && likeness(words, entry) < UNLIKE) {
            paper.unsure.add("Its words have next to nothing in common with the plan's action of this reference: "
                    + "look whether it is the same");
        }
    }

    /** What two rows or two actions are called is the name of neither. */
    private void byPublished(List<PaperAction> papers) {
        Map<String, List<ActionEntry>> named = new LinkedHashMap<>();
        left.values().stream()
                .filter(entry -> entry.publishedRef() != null)
                .forEach(entry -> named.computeIfAbsent(entry.publishedRef(), key -> new ArrayList<>())
                        .add(entry));
        Map<String, List<PaperAction>> rows = new LinkedHashMap<>();
        papers.forEach(paper -> rows.computeIfAbsent(paper.reference.written(), key -> new ArrayList<>())
                .add(paper));
        rows.forEach((name, those) -> {
            List<ActionEntry> entries = named.getOrDefault(name, List.of());
            if (those.size() == 1 && entries.size() == 1) {
                take(those.get(0), entries.get(0));
            }
        });
    }

    /** The most alike first: of a plan of thousands next to all read the same, which costs nothing to find. */
    private void byWords(List<PaperAction> papers) {
        bySameWords(papers);
        byLikeWords(papers.stream().filter(paper -> !found.containsKey(paper)).toList());
        papers.stream()
                .filter(paper -> !found.containsKey(paper))
                .forEach(paper -> paper.unsure.add(
                        "It was read as a new action: neither a reference nor its words say which of the plan it is"));
    }

    private void bySameWords(List<PaperAction> papers) {
        Map<Set<String>, List<ActionEntry>> having = new HashMap<>();
        left.values()
                .forEach(entry -> Set.copyOf(words(entry))
                        .forEach(each -> having.computeIfAbsent(each, key -> new ArrayList<>())
                                .add(entry)));
        for (PaperAction paper : papers) {
            Set<String> words = words(paper);
            having.getOrDefault(words, List.of()).stream()
                    .filter(entry -> !words.isEmpty() && left.containsKey(entry.ref()))
                    .findFirst()
                    .ifPresent(entry -> takeByWords(new Pair(paper, entry, 1)));
        }
    }

    private void takeByWords(Pair pair) {
        take(pair.paper(), pair.entry());
        if (pair.likeness() < 1 || pair.paper().reference != null) {
            pair.paper().unsure.add("It was read as this action by its words, for no reference says so alone");
        }
    }

    private void byLikeWords(List<PaperAction> papers) {
        SameWords words = new SameWords();
        left.values().forEach(entry -> words(entry).forEach(each -> words.add(entry.ref(), each)));
        List<Pair> pairs = new ArrayList<>();
        for (PaperAction paper : papers) {
            words.like(words(paper), LIKE)
                    .forEach((ref, likeness) -> pairs.add(new Pair(paper, left.get(ref), likeness)));
        }
        pairs.sort((a, b) -> Double.compare(b.likeness(), a.likeness()));
        for (Pair pair : pairs) {
            if (!found.containsKey(pair.paper())
                    && left.containsKey(pair.entry().ref())) {
                takeByWords(pair);
            }
        }
    }

    private static Set<String> words(PaperAction paper) {
        return Same.words(paper.cell(Column.FOCUS).inOneLine() + " "
                + paper.cell(Column.ACTION).inOneLine());
    }

    /** A paper has its short name, its words, or both. */
    private static List<Set<String>> words(ActionEntry entry) {
        return List.of(
                Same.words(entry.focus() + " " + entry.action()),
                Same.words(entry.action()),
                Same.words(entry.focus()));
    }

    private static double likeness(Set<String> own, ActionEntry entry) {
        SameWords words = new SameWords();
        words(entry).forEach(each -> words.add(entry.ref(), each));
        return words.like(own, 0).getOrDefault(entry.ref(), 0.0);
    }
}
