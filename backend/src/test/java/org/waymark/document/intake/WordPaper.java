package org.waymark.document.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;

/** A Word file as people make it, with what their files have. */
final class WordPaper {

    final XWPFDocument file = new XWPFDocument();

    WordPaper text(String words) {
        file.createParagraph().createRun().setText(words);
        return this;
    }

    /** Looks like a heading, as most people make it: bold, without a style. */
    WordPaper bold(String words) {
        XWPFRun run = file.createParagraph().createRun();
        run.setBold(true);
        run.setText(words);
        return this;
    }

    XWPFTable table(int columns) {
        XWPFTable table = file.createTable(1, columns);
        table.removeRow(0);
        return table;
    }

    WordPaper table(List<List<String>> rows) {
        XWPFTable table = table(rows.get(0).size());
        rows.forEach(row -> row(table, row.toArray(String[]::new)));
        return this;
    }

    /**
     * A row; within a cell a new line is a paragraph, "_words_" is underlined, "* " begins a bullet, "{words|address}" is a link,
     * "[+words]" was inserted and "[-words]" deleted by somebody who tracks changes, "#RRGGBB" at its beginning shades it.
     */
    static XWPFTableRow row(XWPFTable table, String... cells) {
        XWPFTableRow row = table.createRow();
        for (int i = 0; i < cells.length; i++) {
            XWPFTableCell cell = row.getCell(i) == null ? row.createCell() : row.getCell(i);
            fill(cell, cells[i]);
        }
        return row;
    }

    /** One cell over several columns. */
    static void merged(XWPFTable table, int columns, String words) {
        XWPFTableRow row = table.createRow();
        while (row.getTableCells().size() > 1) {
            row.removeCell(1);
        }
        XWPFTableCell cell = row.getCell(0) == null ? row.createCell() : row.getCell(0);
        cell.getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(columns));
        fill(cell, words);
    }

    private static void fill(XWPFTableCell cell, String words) {
        String rest = words;
        if (rest.matches("(?s)#[0-9A-F]{6}.*")) {
            cell.setColor(rest.substring(1, 7));
            rest = rest.substring(7);
        }
        boolean first = true;
        for (String line : rest.split("\n", -1)) {
            paragraph(first ? cell.getParagraphs().get(0) : cell.addParagraph(), line);
            first = false;
        }
    }

    private static void paragraph(XWPFParagraph paragraph, String line) {
        for (String part : line.split("(?=[\\[{])|(?<=[\\]}])")) {
            if (part.startsWith("[+")) {
                CTRunTrackChange inserted = paragraph.getCTP().addNewIns();
                inserted.setId(BigInteger.ONE);
                inserted.setAuthor("A colleague");
                inserted.addNewR().addNewT().setStringValue(part.substring(2, part.length() - 1));
            } else if (part.startsWith("[-")) {
                CTRunTrackChange deleted = paragraph.getCTP().addNewDel();
                deleted.setId(BigInteger.TWO);
                deleted.setAuthor("A colleague");
                deleted.addNewR().addNewDelText().setStringValue(part.substring(2, part.length() - 1));
            } else if (part.startsWith("{")) {
                String[] link = part.substring(1, part.length() - 1).split("\\|");
                paragraph.createHyperlinkRun(link[1]).setText(link[0]);
            } else {
                run(paragraph, part);
            }
        }
    }

    private static void run(XWPFParagraph paragraph, String words) {
        String[] parts = words.split("_");
        for (int i = 0; i < parts.length; i++) {
            // Word cuts a paragraph into runs wherever somebody stopped typing.
            String plain = parts[i].replaceFirst("^\\* ", "• ");
            int middle = plain.length() / 2;
            for (String half : List.of(plain.substring(0, middle), plain.substring(middle))) {
                XWPFRun run = paragraph.createRun();
                run.setText(half);
                if (i % 2 == 1) {
                    run.setUnderline(UnderlinePatterns.SINGLE);
                }
            }
        }
    }

    byte[] bytes() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            file.write(bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
