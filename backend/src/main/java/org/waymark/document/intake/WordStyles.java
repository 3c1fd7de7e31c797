package org.waymark.document.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** What a Word file's styles say of the text that has them. */
final class WordStyles {

    static final int TITLE = -1;
    private static final Pattern HEADING = Pattern.compile("heading ([1-9])");

    /** One style as it is written, before what it takes from the one that it is based on. */
    private static final class Style {
        String basedOn;
        Integer level;
        Boolean underlined;
        Boolean bold;
        String list;
        int listLevel;
    }

    private final Map<String, Style> styles = new HashMap<>();

    static WordStyles of(Archive archive) {
        return Xml.read(archive, "word/styles.xml", new WordStyles(), xml -> {
            WordStyles all = new WordStyles();
            while (xml.next(0)) {
                if (xml.name().equals("style")) {
                    all.styles.put(String.valueOf(xml.get("styleId")), style(xml));
                }
            }
            return all;
        });
    }

    private static Style style(Xml xml) throws XMLStreamException {
        Style style = new Style();
        int inside = xml.depth();
        while (xml.next(inside)) {
            switch (xml.name()) {
                case "name" -> style.level = level(xml.get("val"));
                case "basedOn" -> style.basedOn = xml.get("val");
                case "outlineLvl" -> style.level = xml.number("val", 9) < 9 ? xml.number("val", 0) + 1 : style.level;
                case "u" -> style.underlined = isUnderlined(xml);
                case "b" -> style.bold = xml.isOn();
                case "numId" -> style.list = xml.get("val");
                case "ilvl" -> style.listLevel = xml.number("val", 0);
                default -> {
                    // Looks, which say nothing.
                }
            }
        }
        return style;
    }

    private static Integer level(String name) {
        String plain = name == null ? "" : name.toLowerCase(Locale.ROOT);
        Matcher heading = HEADING.matcher(plain);
        return plain.equals("title") ? (Integer) TITLE : heading.matches() ? Integer.valueOf(heading.group(1)) : null;
    }

    static boolean isUnderlined(Xml xml) {
        return !"none".equals(xml.get("val")) && xml.isOn();
    }

    /** What is asked of a style. */
    private interface Property<T> {
        T of(Style style);
    }

    private <T> T find(String id, Property<T> property, T without) {
        Set<String> seen = new HashSet<>();
        String at = id;
        while (at != null && styles.containsKey(at) && seen.add(at)) {
            Style style = styles.get(at);
            if (property.of(style) != null) {
                return property.of(style);
            }
            at = style.basedOn;
        }
        return without;
    }

    /** 1 and more for a heading, {@link #TITLE}, 0 for text. */
    int level(String id, int without) {
        return find(id, style -> style.level, without);
    }

    boolean isUnderlined(String id) {
        return find(id, style -> style.underlined, false);
    }

    boolean isBold(String id) {
        return find(id, style -> style.bold, false);
    }

    /** The list that its paragraphs are items of; null for none. */
    String list(String id) {
        return find(id, style -> style.list, null);
    }

    int listLevel(String id) {
        return find(id, style -> style.list == null ? null : style.listLevel, 0);
    }
}
