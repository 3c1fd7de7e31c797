package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** An Excel file's sheets, each under its name as a heading; hidden ones are left alone. */
final class Workbook {

    private static final int MOST_SHEETS = 100;
    private static final int MOST_TEXTS = 400_000;

    private final Archive archive;
    private final WorkbookStyles styles;
    private final List<Line[]> texts;
    private final List<Block> blocks = new ArrayList<>();
    private boolean from1904;
    private int rows;

    private Workbook(Archive archive) {
        this.archive = archive;
        styles = WorkbookStyles.of(archive);
        texts = Xml.read(archive, "xl/sharedStrings.xml", List.of(), Workbook::texts);
    }

    static List<Block> read(Archive archive) {
        Workbook file = new Workbook(archive);
        Map<String, String> parts = Xml.read(archive, "xl/_rels/workbook.xml.rels", Map.of(), Workbook::targets);
        Map<String, String> sheets = Xml.read(archive, "xl/workbook.xml", Map.of(), file::sheets);
        sheets.forEach((id, name) -> {
            String part = parts.getOrDefault(id, "");
            file.sheet(part.startsWith("/") ? part.substring(1) : "xl/" + part, name);
        });
        return file.blocks;
    }

    private static Map<String, String> targets(Xml xml) throws XMLStreamException {
        Map<String, String> all = new HashMap<>();
        while (xml.next(0)) {
            if (xml.name().equals("Relationship")) {
                all.put(String.valueOf(xml.get("Id")), String.valueOf(xml.get("Target")));
            }
        }
        return all;
    }

    /** Names of the sheets that are shown, by the ids of their parts. */
    private Map<String, String> sheets(Xml xml) throws XMLStreamException {
        Map<String, String> shown = new LinkedHashMap<>();
        while (xml.next(0)) {
            if (xml.name().equals("workbookPr")) {
                from1904 = "1".equals(xml.get("date1904")) || "true".equals(xml.get("date1904"));
            }
            boolean visible = xml.get("state") == null || xml.get("state").equals("visible");
            if (xml.name().equals("sheet") && !visible) {
                blocks.add(new Block.Hidden("Sheet “" + Line.plain(String.valueOf(xml.get("name"))) + "”"));
            }
            if (xml.name().equals("sheet") && visible && shown.size() < MOST_SHEETS) {
                shown.put(String.valueOf(xml.get("id")), String.valueOf(xml.get("name")));
            }
        }
        return shown;
    }

    private static List<Line[]> texts(Xml xml) throws XMLStreamException {
        List<Line[]> all = new ArrayList<>();
        while (xml.next(0)) {
            if (xml.name().equals("si")) {
                all.add(rich(xml));
                if (all.size() > MOST_TEXTS) {
                    throw Refused.tooLong(WordFile.MOST_ROWS);
                }
            }
        }
        return all;
    }

    /** A text of which parts may be underlined. */
    static Line[] rich(Xml xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        StringBuilder marked = new StringBuilder();
        boolean underlined = false;
        boolean leading = true;
        int inside = xml.depth();
        while (xml.next(inside)) {
            switch (xml.name()) {
                case "r" -> underlined = false;
                case "u" -> underlined = WordStyles.isUnderlined(xml);
                case "t" -> {
                    String run = xml.text();
                    leading &= underlined;
                    marked.append(leading ? run : "");
                    text.append(run);
                }
                case "rPh" -> xml.skip();
                default -> {
                    // Looks, which say nothing.
                }
            }
        }
        return lines(text.toString(), marked.toString());
    }

    static Line[] lines(String text, String marked) {
        String head = marked.lines().findFirst().orElse("");
        List<Line> lines = new ArrayList<>();
        text.lines()
                .map(line -> Line.of(line, null, lines.isEmpty() && line.startsWith(head) ? head : "", Map.of()))
                .filter(line -> !line.isBlank())
                .forEach(lines::add);
        return lines.toArray(Line[]::new);
    }

    private void sheet(String part, String name) {
        blocks.add(new Block.Paragraph(Line.of(name), Block.OF_SHEET));
        Worksheet sheet = new Worksheet(this);
        Xml.read(archive, part, null, xml -> {
            sheet.read(xml);
            return null;
        });
        List<Block.Row> all = sheet.merged();
        rows += all.size();
        if (rows > WordFile.MOST_ROWS) {
            throw Refused.tooLong(WordFile.MOST_ROWS);
        }
        blocks.add(new Block.Table(all, "Sheet “" + Line.plain(name) + "”"));
    }

    WorkbookStyles styles() {
        return styles;
    }

    /** The texts that its cells name by number. */
    List<Line[]> texts() {
        return texts;
    }

    /** A number as the cell shows it. */
    String shown(String value, int style) {
        return styles.shown(value, style, from1904);
    }
}
