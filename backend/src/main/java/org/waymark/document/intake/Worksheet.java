package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/** One sheet of an Excel file on its way to rows. */
final class Worksheet {

    /** Rows that one cell may reach over. */
    private static final int LONGEST_MERGE = 1000;

    private final Workbook book;
    private final List<Block.Row> all = new ArrayList<>();
    private final List<int[]> merges = new ArrayList<>();

    Worksheet(Workbook book) {
        this.book = book;
    }

    void read(Xml xml) throws XMLStreamException {
        while (xml.next(0)) {
            switch (xml.name()) {
                case "row" -> row(xml);
                case "mergeCell" -> merge(String.valueOf(xml.get("ref")));
                default -> {
                    // Widths, views, rules.
                }
            }
        }
    }

    private void row(Xml xml) throws XMLStreamException {
        int number = xml.number("r", all.isEmpty() ? 1 : all.get(all.size() - 1).number() + 1);
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        int inside = xml.depth();
        while (xml.next(inside)) {
            if (xml.name().equals("c")) {
                column = Reference.of(xml.get("r"), column).column();
                if (column >= WordFile.MOST_CELLS || cells.size() >= WordFile.MOST_CELLS) {
                    xml.skip();
                    continue;
                }
                Cell cell = cell(xml, column++);
                if (!cell.isBlank() || cell.fill() != null) {
                    cells.add(cell);
                }
            }
        }
        Block.Row row = new Block.Row(cells, number);
        if (!row.isBlank()) {
            all.add(row);
            if (all.size() > WordFile.MOST_ROWS) {
                throw Refused.tooLong(WordFile.MOST_ROWS);
            }
        }
    }

    private Cell cell(Xml xml, int column) throws XMLStreamException {
        String type = String.valueOf(xml.get("t"));
        int style = xml.number("s", 0);
        Line[] lines = {};
        int inside = xml.depth();
        while (xml.next(inside)) {
            switch (xml.name()) {
                case "v" -> lines = value(xml.text(), type, style);
                case "is" -> lines = Workbook.rich(xml);
                case "f" -> xml.skip();
                default -> {
                    // Nothing that is shown.
                }
            }
        }
        return new Cell(List.of(lines), column, column + 1, book.styles().fillOf(style), false);
    }

    private Line[] value(String value, String type, int style) {
        if (type.equals("s")) {
            int number = value.matches("\\d{1,7}") ? Integer.parseInt(value) : Integer.MAX_VALUE;
            return number < book.texts().size() ? book.texts().get(number) : new Line[0];
        }
        String shown = type.equals("n") || type.equals("null") ? book.shown(value, style) : value;
        return Workbook.lines(shown, book.styles().isUnderlined(style) ? shown : "");
    }

    private void merge(String range) {
        String[] ends = range.split(":");
        if (ends.length == 2 && merges.size() < WordFile.MOST_ROWS) {
            Reference first = Reference.of(ends[0], 0);
            Reference last = Reference.of(ends[1], 0);
            int end = Math.min(last.column(), WordFile.MOST_CELLS - 1);
            if (first.column() <= end) {
                merges.add(new int[] {first.row(), first.column(), last.row(), end});
            }
        }
    }

    /** The rows with merged cells as wide as they are, and continued in the rows below. */
    List<Block.Row> merged() {
        Map<Integer, List<int[]>> byRow = new HashMap<>();
        Set<Integer> numbers = all.stream().map(Block.Row::number).collect(Collectors.toSet());
        for (int[] merge : merges) {
            for (int row = merge[0]; row <= Math.min(merge[2], merge[0] + LONGEST_MERGE); row++) {
                List<int[]> here = numbers.contains(row) ? byRow.computeIfAbsent(row, key -> new ArrayList<>()) : null;
                if (here != null && here.size() < WordFile.MOST_CELLS) {
                    here.add(merge);
                }
            }
        }
        return all.stream()
                .map(row -> byRow.containsKey(row.number()) ? merged(row, byRow.get(row.number())) : row)
                .toList();
    }

    private Block.Row merged(Block.Row row, List<int[]> here) {
        TreeMap<Integer, Cell> cells = new TreeMap<>();
        row.cells().forEach(cell -> cells.putIfAbsent(cell.from(), cell));
        for (int[] merge : here) {
            boolean first = row.number() == merge[0];
            Cell own = cells.getOrDefault(merge[1], Cell.NONE);
            cells.subMap(merge[1], true, merge[3], true).clear();
            cells.put(merge[1], new Cell(own.lines(), merge[1], merge[3] + 1, own.fill(), !first));
        }
        return new Block.Row(List.copyOf(cells.values()), row.number());
    }

    /** "AB12": column 27 and row 12. */
    private record Reference(int column, int row) {

        static Reference of(String text, int without) {
            if (text == null || !text.matches("\\$?[A-Z]{1,3}\\$?\\d{1,7}")) {
                return new Reference(without, 0);
            }
            int column = 0;
            String plain = text.replace("$", "");
            int i = 0;
            for (; Character.isLetter(plain.charAt(i)); i++) {
                column = column * 26 + plain.charAt(i) - 'A' + 1;
            }
            return new Reference(column - 1, Integer.parseInt(plain.substring(i)));
        }
    }
}
