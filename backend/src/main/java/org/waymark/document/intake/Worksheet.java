package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** One sheet of an Excel file on its way to rows. */
final class Worksheet {

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
            merges.add(new int[] {first.row(), first.column(), last.row(), last.column()});
        }
    }

    /** The rows with merged cells as wide as they are, and continued in the rows below. */
    List<Block.Row> merged() {
        Map<Integer, List<int[]>> byRow = new HashMap<>();
        for (int[] merge : merges) {
            for (int row = merge[0]; row <= Math.min(merge[2], merge[0] + 1000); row++) {
                byRow.computeIfAbsent(row, key -> new ArrayList<>()).add(merge);
            }
        }
        return all.stream()
                .map(row -> byRow.containsKey(row.number()) ? merged(row, byRow.get(row.number())) : row)
                .toList();
    }

    private Block.Row merged(Block.Row row, List<int[]> here) {
        List<Cell> cells = new ArrayList<>(row.cells());
        for (int[] merge : here) {
            boolean first = row.number() == merge[0];
            Cell own = cells.stream()
                    .filter(cell -> cell.from() == merge[1])
                    .findFirst()
                    .orElse(Cell.NONE);
            cells.removeIf(cell -> cell.from() >= merge[1] && cell.from() <= merge[3]);
            cells.add(new Cell(own.lines(), merge[1], merge[3] + 1, own.fill(), !first));
        }
        cells.sort(java.util.Comparator.comparingInt(Cell::from));
        return new Block.Row(cells, row.number());
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
