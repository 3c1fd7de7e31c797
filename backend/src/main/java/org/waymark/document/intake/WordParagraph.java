package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** A paragraph of a Word file on its way to lines: what was inserted is text, what was deleted is none. */
final class WordParagraph {

    /** One line as it comes: its text, and for each character whether it is underlined or bold. */
    private static final class Open {
        final StringBuilder text = new StringBuilder();
        final StringBuilder underlined = new StringBuilder();
        final StringBuilder bold = new StringBuilder();
        final Map<String, String> links = new LinkedHashMap<>();
    }

    private static final int HEAVIEST = 1_000_000;
    /** What a line break weighs against a letter. */
    private static final int LINE = 100;

    private final WordFile file;
    private final List<Open> open = new ArrayList<>(List.of(new Open()));
    private final List<Line> boxed = new ArrayList<>();
    private String style;
    private String list;
    private Integer listLevel;
    private Integer outline;
    private boolean runUnderlined;
    private boolean runBold;
    private boolean hidden;
    private String link;
    private int linkFrom;
    private int weight;

    private WordParagraph(WordFile file) {
        this.file = file;
    }

    /** Its lines, text boxes at their end. */
    record Read(List<Line> lines, int level) {}

    static Read read(WordFile file, Xml xml) throws XMLStreamException {
        WordParagraph paragraph = new WordParagraph(file);
        paragraph.inside(xml);
        return paragraph.done();
    }

    private void inside(Xml xml) throws XMLStreamException {
        int inside = xml.depth();
        while (xml.next(inside)) {
            switch (xml.name()) {
                case "pPr" -> properties(xml);
                case "r" -> run(xml);
                case "hyperlink" -> hyperlink(xml);
                case "del", "moveFrom", "Fallback", "instrText", "delText" -> xml.skip();
                default -> {
                    // What is inserted, controls, fields, bookmarks: what they hold is text.
                }
            }
        }
    }

    private void properties(Xml xml) throws XMLStreamException {
        int inside = xml.depth();
        while (xml.next(inside)) {
            switch (xml.name()) {
                case "pStyle" -> style = xml.get("val");
                case "numId" -> list = xml.get("val");
                case "ilvl" -> listLevel = xml.number("val", 0);
                case "outlineLvl" -> outline = xml.number("val", 9);
                case "rPr", "pPrChange" -> xml.skip();
                default -> {
                    // Looks, which say nothing.
                }
            }
        }
    }

    private void hyperlink(Xml xml) throws XMLStreamException {
        String before = link;
        link = file.address(xml.get("id"));
        linkFrom = last().text.length();
        inside(xml);
        String words =
                Line.plain(last().text.substring(Math.min(linkFrom, last().text.length())));
        if (link != null && !words.isEmpty()) {
            last().links.put(words, link);
        }
        link = before;
    }

    private void run(Xml xml) throws XMLStreamException {
        runUnderlined = file.styles.isUnderlined(style);
        runBold = file.styles.isBold(style);
        hidden = false;
        int inside = xml.depth();
        while (xml.next(inside)) {
            switch (xml.name()) {
                case "rPr" -> looks(xml);
                case "t" -> add(xml.text());
                case "tab", "ptab" -> add(" ");
                case "br", "cr" -> line();
                case "sym" -> add(WordSymbol.of(xml.get("char")));
                case "noBreakHyphen" -> add("-");
                case "txbxContent" -> file.boxed(xml, boxed);
                case "Fallback", "delText", "instrText", "del" -> xml.skip();
                default -> {
                    // Pictures, notes' marks, fields' ends.
                }
            }
        }
    }

    private void looks(Xml xml) throws XMLStreamException {
        int inside = xml.depth();
        while (xml.next(inside)) {
            switch (xml.name()) {
                case "rStyle" -> {
                    runUnderlined |= file.styles.isUnderlined(xml.get("val"));
                    runBold |= file.styles.isBold(xml.get("val"));
                }
                case "u" -> runUnderlined = WordStyles.isUnderlined(xml);
                case "b" -> runBold = xml.isOn();
                case "vanish" -> hidden = xml.isOn();
                case "rPrChange" -> xml.skip();
                default -> {
                    // Looks, which say nothing.
                }
            }
        }
    }

    private void add(String text) {
        if (hidden) {
            return;
        }
        weigh(text.length());
        // A link looks underlined and is not meant so.
        boolean underlined = runUnderlined && link == null;
        last().text.append(text);
        last().underlined.append((underlined ? "u" : " ").repeat(text.length()));
        last().bold.append((runBold ? "b" : " ").repeat(text.length()));
    }

    private void line() {
        weigh(LINE);
        open.add(new Open());
    }

    private void weigh(int more) {
        weight += more;
        if (weight > HEAVIEST) {
            throw Refused.longParagraph();
        }
    }

    private Open last() {
        return open.get(open.size() - 1);
    }

    private Read done() {
        String own = list == null ? file.styles.list(style) : list;
        boolean blank =
                open.stream().allMatch(line -> Line.plain(line.text.toString()).isEmpty());
        String label = own == null || own.equals("0")
                ? null
                : file.lists.next(own, listLevel == null ? file.styles.listLevel(style) : listLevel);
        List<Line> lines = new ArrayList<>();
        for (Open line : open) {
            boolean first = lines.isEmpty();
            Line read = Line.of(line.text.toString(), first ? label : null, marked(line), line.links);
            if (!read.isBlank() || first && blank && label != null) {
                lines.add(read);
            }
        }
        lines.addAll(boxed);
        int level = outline == null ? file.styles.level(style, 0) : outline < 9 ? outline + 1 : 0;
        return new Read(lines, level);
    }

    private static String marked(Open line) {
        int underlined = leading(line, line.underlined, 'u');
        int end = underlined > 0 ? underlined : leading(line, line.bold, 'b');
        return line.text.substring(0, end);
    }

    private static int leading(Open line, StringBuilder marks, char mark) {
        int end = 0;
        boolean any = false;
        while (end < marks.length() && (marks.charAt(end) == mark || Character.isWhitespace(line.text.charAt(end)))) {
            any |= marks.charAt(end) == mark;
            end++;
        }
        return any ? end : 0;
    }
}
