package org.waymark.document.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The numbers that Word puts before the items of its lists by itself, and that stand nowhere in the text. */
final class WordLists {

    private static final int LEVELS = 9;

    private static final class Level {
        int start = 1;
        String format = "decimal";
        String text = "";
    }

    private final Map<String, Level[]> shapes = new HashMap<>();
    private final Map<String, String> shapeOf = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> starts = new HashMap<>();
    private final Map<String, int[]> counted = new HashMap<>();

    static WordLists of(Archive archive) {
        return Xml.read(archive, "word/numbering.xml", new WordLists(), xml -> {
            WordLists lists = new WordLists();
            while (xml.next(0)) {
                if (xml.name().equals("abstractNum")) {
                    lists.shape(xml);
                } else if (xml.name().equals("num")) {
                    lists.list(xml);
                }
            }
            return lists;
        });
    }

    private void shape(Xml xml) throws XMLStreamException {
        Level[] levels = new Level[LEVELS];
        Arrays.setAll(levels, i -> new Level());
        shapes.put(String.valueOf(xml.get("abstractNumId")), levels);
        int inside = xml.depth();
        Level level = levels[0];
        while (xml.next(inside)) {
            switch (xml.name()) {
                case "lvl" -> level = levels[Math.floorMod(xml.number("ilvl", 0), LEVELS)];
                case "start" -> level.start = xml.number("val", 1);
                case "numFmt" -> level.format = String.valueOf(xml.get("val"));
                case "lvlText" -> level.text = xml.get("val") == null ? "" : xml.get("val");
                default -> {
                    // Looks, which say nothing.
                }
            }
        }
    }

    private void list(Xml xml) throws XMLStreamException {
        String id = String.valueOf(xml.get("numId"));
        int inside = xml.depth();
        int level = 0;
        while (xml.next(inside)) {
            switch (xml.name()) {
                case "abstractNumId" -> shapeOf.put(id, String.valueOf(xml.get("val")));
                case "lvlOverride" -> level = xml.number("ilvl", 0);
                case "startOverride" ->
                    starts.computeIfAbsent(id, key -> new HashMap<>()).put(level, xml.number("val", 1));
                default -> {
                    // Looks, which say nothing.
                }
            }
        }
    }

    /** What stands before the next item of the list; null where there is no such list. */
    String next(String list, int at) {
        Level[] levels = shapes.get(shapeOf.get(list));
        if (levels == null) {
            return null;
        }
        int level = Math.floorMod(at, LEVELS);
        if (levels[level].format.equals("bullet") || levels[level].format.equals("none")) {
            return levels[level].format.equals("none") ? null : "•";
        }
        // Lists of one shape count on, but for one that says where it starts.
        String counter = starts.containsKey(list) ? "list " + list : "shape " + shapeOf.get(list);
        int[] counts = counted.computeIfAbsent(counter, key -> new int[LEVELS]);
        for (int i = 0; i <= level; i++) {
            boolean first = counts[i] == 0;
            counts[i] = first ? start(list, levels, i) : counts[i] + (i == level ? 1 : 0);
        }
        Arrays.fill(counts, level + 1, LEVELS, 0);
        String text = levels[level].text;
        for (int i = 0; i <= level; i++) {
            text = text.replace("%" + (i + 1), formatted(counts[i], levels[i].format));
        }
        return text.isBlank() ? null : text;
    }

    private int start(String list, Level[] levels, int level) {
        return starts.getOrDefault(list, Map.of()).getOrDefault(level, levels[level].start);
    }

    private static String formatted(int number, String format) {
        return switch (format) {
            case "lowerLetter" -> letters(number);
            case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "decimalZero" -> "%02d".formatted(number);
            default -> Integer.toString(number);
        };
    }

    private static String letters(int number) {
        int letter = Math.max(1, number);
        return String.valueOf((char) ('a' + (letter - 1) % 26)).repeat(Math.min(9, (letter - 1) / 26 + 1));
    }

    private static String roman(int number) {
        String[] signs = {"X", "IX", "V", "IV", "I"};
        int[] values = {10, 9, 5, 4, 1};
        StringBuilder roman = new StringBuilder();
        int rest = Math.min(Math.max(number, 0), 399);
        for (int i = 0; i < values.length; i++) {
            for (; rest >= values[i]; rest -= values[i]) {
                roman.append(signs[i]);
            }
        }
        return roman.toString();
    }
}
