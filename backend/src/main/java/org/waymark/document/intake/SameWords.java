package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds among the actions of a plan those whose words are like a text's, by counting from each word to those that have it. */
final class SameWords {

    /** More that are alike say nothing more. */
    private static final int MOST = 20;

    private final List<String> entries = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    /** Of each text, the number of its action and how many words it has. */
    private final List<int[]> texts = new ArrayList<>();

    private final Map<String, List<Integer>> having = new HashMap<>();

    /** An action may have several texts: the one that is most alike counts. @param entry its reference */
    void add(String entry, Set<String> words) {
        int number = numbers.computeIfAbsent(entry, key -> {
            entries.add(key);
            return entries.size() - 1;
        });
        words.forEach(
                word -> having.computeIfAbsent(word, key -> new ArrayList<>()).add(texts.size()));
        texts.add(new int[] {number, words.size()});
    }

    /** References of the actions of which at least this share of the words is common, the most alike first, each with that share. */
    Map<String, Double> like(Set<String> words, double least) {
        int[] common = new int[texts.size()];
        words.forEach(word -> having.getOrDefault(word, List.of()).forEach(at -> common[at]++));
        double[] shares = new double[entries.size()];
        for (int at = 0; at < common.length; at++) {
            int[] text = texts.get(at);
            double share = (double) common[at] / Math.max(1, words.size() + text[1] - common[at]);
            shares[text[0]] = Math.max(shares[text[0]], share);
        }
        Map<String, Double> ordered = new LinkedHashMap<>();
        IntStream.range(0, shares.length)
                .filter(number -> shares[number] > 0 && shares[number] >= least)
                .boxed()
                .sorted(Comparator.comparingDouble(number -> -shares[number]))
                .limit(MOST)
                .forEach(number -> ordered.put(entries.get(number), shares[number]));
        return ordered;
    }
}
