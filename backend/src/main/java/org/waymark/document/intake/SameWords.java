package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds among the actions of a plan those whose words are like a text's, by counting from each word to those that have it. */
final class SameWords {

    /** More that are alike say nothing more. */
    private static final int MOST = 20;

    private final List<String> entries = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final Map<String, List<Integer>> having = new HashMap<>();

    /** An action may have several texts: the one that is most alike counts. @param entry its reference */
    void add(String entry, Set<String> words) {
        words.forEach(
                word -> having.computeIfAbsent(word, key -> new ArrayList<>()).add(entries.size()));
        entries.add(entry);
        sizes.add(words.size());
    }

    /** References of the actions of which at least this share of the words is common, the most alike first, each with that share. */
    Map<String, Double> like(Set<String> words, double least) {
        int[] common = new int[entries.size()];
        words.forEach(word -> having.getOrDefault(word, List.of()).forEach(at -> common[at]++));
        Map<String, Double> best = new LinkedHashMap<>();
        for (int at = 0; at < common.length; at++) {
            double share = (double) common[at] / (words.size() + sizes.get(at) - common[at]);
            if (common[at] > 0 && share >= least) {
                best.merge(entries.get(at), share, Math::max);
            }
        }
        Map<String, Double> ordered = new LinkedHashMap<>();
        best.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }
}
