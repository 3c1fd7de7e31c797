package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * A Word file's paragraphs and tables, read straight from its document part: to build the whole of it in memory, as libraries do, costs
 * a hostile file little and us much.
 */
final class WordFile {

    private static final String DOCUMENT = "word/document.xml";
    static final int MOST_ROWS = 10_000;
    static final int MOST_CELLS = 100;

    final WordStyles styles;
    final WordLists lists;
    private final Map<String, String> addresses;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Block> nested = new ArrayList<>();
    private int tables;
    private int rows;

    private WordFile(Archive archive) {
        styles = WordStyles.of(archive);
        lists = WordLists.of(archive);
        addresses = Xml.read(archive, "word/_rels/document.xml.rels", Map.of(), WordFile::addresses);
    }

    static List<Block> read(Archive archive) {
        WordFile file = new WordFile(archive);
        return Xml.read(archive, DOCUMENT, List.of(), xml -> {
            xml.next(0);
            file.inside(xml);
            return file.blocks;
        });
    }

    private static Map<String, String> addresses(Xml xml) throws XMLStreamException {
        Map<String, String> all = new HashMap<>();
        while (xml.next(0)) {
            if (xml.name().equals("Relationship") && "External".equals(xml.get("TargetMode"))) {
                all.put(String.valueOf(xml.get("Id")), xml.get("Target"));
            }
        }
        return all;
    }

    /** The address behind a link's words; null where it is none of the web's. */
    String address(String id) {
        String address = addresses.get(id);
        return address != null && address.matches("https?://\\S{1,1980}") ? address : null;
    }

    private void inside(Xml xml) throws XMLStreamException {
        int inside = xml.depth();
        while (xml.next(inside)) {
            switch (xml.name()) {
                case "p" -> {
                    WordParagraph.Read read = WordParagraph.read(this, xml);
                    read.lines().forEach(line -> blocks.add(new Block.Paragraph(line, read.level())));
                }
                case "tbl" -> {
                    blocks.add(table(xml));
                    blocks.addAll(nested);
                    nested.clear();
                }
                case "del", "moveFrom", "Fallback", "sectPr" -> xml.skip();
                default -> {
                    // What is inserted, and controls: what they hold is text.
                }
            }
        }
    }

    /** A text box stands in a paragraph and has paragraphs of its own. */
    void boxed(Xml xml, List<Line> lines) throws XMLStreamException {
        int inside = xml.depth();
        while (xml.next(inside)) {
            if (xml.name().equals("p")) {
                lines.addAll(WordParagraph.read(this, xml).lines());
            }
        }
    }

    private Block.Table table(Xml xml) throws XMLStreamException {
        String name = "Table " + ++tables;
        List<Block.Row> all = new ArrayList<>();
        List<Integer> grid = new ArrayList<>(List.of(0));
        int inside = xml.depth();
        int number = 0;
        while (xml.next(inside)) {
            switch (xml.name()) {
                case "gridCol" -> grid.add(grid.get(grid.size() - 1) + Math.max(1, xml.number("w", 1)));
                case "tr" -> {
                    if (++rows > MOST_ROWS) {
                        throw Refused.tooLong(MOST_ROWS);
                    }
                    Block.Row row = new RowOf(grid, ++number).read(xml);
                    if (row != null && !row.isBlank()) {
                        all.add(row);
                    }
                }
                case "tblPr", "tblGridChange" -> xml.skip();
                default -> {
                    // Controls around rows.
                }
            }
        }
        return new Block.Table(all, name);
    }

    /** One row of a table. */
    private final class RowOf {

        private final List<Integer> grid;
        private final int number;
        private final List<Cell> cells = new ArrayList<>();
        private boolean deleted;
        private int at;

        RowOf(List<Integer> grid, int number) {
            this.grid = grid;
            this.number = number;
        }

        Block.Row read(Xml xml) throws XMLStreamException {
            int inside = xml.depth();
            while (xml.next(inside)) {
                switch (xml.name()) {
                    case "trPr" -> properties(xml);
                    case "tc" -> cell(xml);
                    case "tblPrEx" -> xml.skip();
                    default -> {
                        // Controls around cells.
                    }
                }
            }
            return deleted ? null : new Block.Row(cells, number);
        }

        private void properties(Xml xml) throws XMLStreamException {
            int inside = xml.depth();
            while (xml.next(inside)) {
                deleted |= xml.name().equals("del");
                at += xml.name().equals("gridBefore") ? Math.max(0, xml.number("val", 0)) : 0;
            }
        }

        private void cell(Xml xml) throws XMLStreamException {
            List<Line> lines = new ArrayList<>();
            int span = 1;
            String fill = null;
            boolean continued = false;
            int inside = xml.depth();
            while (xml.next(inside)) {
                switch (xml.name()) {
                    case "gridSpan" -> span = Math.min(MOST_CELLS, Math.max(1, xml.number("val", 1)));
                    case "vMerge" -> continued = !"restart".equals(xml.get("val"));
                    case "shd" -> fill = fill(xml.get("fill"));
                    case "p" ->
                        lines.addAll(WordParagraph.read(WordFile.this, xml).lines());
                    case "tbl" -> nested(table(xml), lines);
                    case "tcPrChange", "del", "moveFrom", "tcBorders", "tcMar" -> xml.skip();
                    default -> {
                        // What is inserted, and controls.
                    }
                }
            }
            if (cells.size() < MOST_CELLS) {
                cells.add(new Cell(lines, edge(at), edge(at + span), fill, continued));
            }
            at += span;
        }

        private int edge(int column) {
            int known = grid.size() - 1;
            return column <= known ? grid.get(column) : grid.get(known) + (column - known);
        }
    }

    /** A table within a cell: one that has the heads of actions stands by itself, any other is lines of the cell. */
    private void nested(Block.Table table, List<Line> lines) {
        boolean ofActions = table.rows().size() > 1 && table.rows().stream().anyMatch(row -> Heads.of(row) != null);
        if (ofActions) {
            nested.add(table);
        } else {
            table.rows().forEach(row -> row.cells().forEach(cell -> lines.addAll(cell.lines())));
        }
    }

    static String fill(String colour) {
        return colour != null && colour.matches("[0-9A-Fa-f]{6}") ? colour.toUpperCase(java.util.Locale.ROOT) : null;
    }
}
