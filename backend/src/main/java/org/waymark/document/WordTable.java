package org.waymark.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLook;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A table on a fixed grid. Its head comes again on every page, and no row is torn apart by a page's end. */
final class WordTable {

    /** @param tint behind the words, as RRGGBB; null for none */
    record Cell(List<WordText> texts, String tint) {

        static Cell head(String words, String tint) {
            return new Cell(List.of(WordText.of(WordStyle.TABLE_HEAD, words)), tint);
        }

        static Cell figureHead(String words, String tint) {
            return new Cell(List.of(WordText.of(WordStyle.TABLE_FIGURE_HEAD, words)), tint);
        }

        static Cell text(String words) {
            return new Cell(List.of(WordText.of(WordStyle.TABLE_TEXT, words)), null);
        }

        /** A paragraph each. */
        static Cell texts(List<String> words) {
            return new Cell(
                    words.stream()
                            .map(one -> WordText.of(WordStyle.TABLE_TEXT, one))
                            .toList(),
                    null);
        }

        static Cell figure(String words) {
            return new Cell(List.of(WordText.of(WordStyle.TABLE_FIGURE, words)), null);
        }

        /** With another paragraph below. */
        Cell and(WordStyle style, String words) {
            List<WordText> more = new ArrayList<>(texts);
            more.add(WordText.of(style, words));
            return new Cell(more, tint);
        }

        Cell on(String other) {
            return new Cell(texts, other);
        }
    }

    private final XWPFTable table;
    private final int[] widths;
    private boolean begun;

    /** @param widths of the columns, in twentieths of a point */
    WordTable(XWPFDocument word, int... widths) {
        this.table = word.createTable(1, widths.length);
        this.widths = widths;
        table.removeBorders();
        table.setStyleID(WordStyle.TABLE.id());
        CTTblPr properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        properties.getTblW().setType(STTblWidth.DXA);
        properties.getTblW().setW(Arrays.stream(widths).sum());
        CTTblLook look = properties.isSetTblLook() ? properties.getTblLook() : properties.addNewTblLook();
        look.setFirstRow(true);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        grid.setGridColArray(null);
        Arrays.stream(widths).forEach(width -> grid.addNewGridCol().setW(width));
    }

    WordTable head(Cell... cells) {
        add(cells).setRepeatHeader(true);
        return this;
    }

    WordTable row(Cell... cells) {
        add(cells);
        return this;
    }

    /** The last row never stands alone at the top of a page. */
    void keepLastRow() {
        for (XWPFTableCell cell : table.getRow(table.getNumberOfRows() - 2).getTableCells()) {
            cell.getParagraphs().forEach(paragraph -> paragraph.setKeepNext(true));
        }
    }

    private XWPFTableRow add(Cell... cells) {
        XWPFTableRow row = begun ? table.createRow() : table.getRow(0);
        begun = true;
        row.setCantSplitRow(true);
        for (int i = 0; i < cells.length; i++) {
            write(cells[i], row.getCell(i), widths[i]);
        }
        return row;
    }

    private static void write(Cell cell, XWPFTableCell into, int width) {
        into.setWidth(String.valueOf(width));
        if (cell.tint() != null) {
            into.setColor(cell.tint());
        }
        XWPFParagraph empty = into.getParagraphs().get(0);
        for (WordText text : cell.texts()) {
            text.writeTo(text == cell.texts().get(0) ? empty : into.addParagraph());
        }
    }
}
