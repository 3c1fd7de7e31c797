package org.waymark.testing;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A Word file, opened again as a reader's program opens it. */
public final class ReadWord {

    private ReadWord() {}

    public static XWPFDocument of(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    public static String text(Response answer) throws IOException {
        answer.then().statusCode(200);
        return text(of(answer.asByteArray()));
    }

    /** All its words. */
    public static String text(XWPFDocument word) throws IOException {
        try (XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
            return extractor.getText();
        }
    }

    /** Its rows, by the words of their cells. */
    public static List<List<String>> rows(XWPFTable table) {
        return table.getRows().stream().map(ReadWord::cells).toList();
    }

    public static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream().map(ReadWord::lines).toList();
    }

    private static String lines(XWPFTableCell cell) {
        return cell.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
    }
}
