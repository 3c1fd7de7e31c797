package org.waymark.document.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.waymark.testing.ReadWord;

/** Paragraphs and tables by openhtmltopdf, with the same style sheet and fonts; what they hold is read from the Word file of the same. */
record BarePdf(String css, List<List<Row>> pieces) implements BareWrite {

    /** A row of a table; a paragraph is a table of one row without cells' borders. */
    private record Row(List<Square> cells) {}

    private record Square(String fill, List<Said> lines) {}

    private record Said(String style, String words) {}

    static BarePdf of(byte[] wordFile) throws IOException {
        List<List<Row>> pieces = new ArrayList<>();
        try (XWPFDocument word = ReadWord.of(wordFile);
                var css = BarePdf.class.getResourceAsStream("/document/paper.css")) {
            for (IBodyElement element : word.getBodyElements()) {
                if (element instanceof XWPFTable table) {
                    pieces.add(table.getRows().stream()
                            .map(row -> new Row(row.getTableCells().stream()
                                    .map(BarePdf::square)
                                    .toList()))
                            .toList());
                } else if (element instanceof XWPFParagraph paragraph) {
                    pieces.add(List.of(new Row(List.of(new Square(null, List.of(said(paragraph)))))));
                }
            }
            String page = "@page { size: A4 landscape }\n";
            return new BarePdf(new String(css.readAllBytes(), StandardCharsets.UTF_8) + page, pieces);
        }
    }

    private static Square square(XWPFTableCell cell) {
        return new Square(
                cell.getColor(),
                cell.getParagraphs().stream().map(BarePdf::said).toList());
    }

    private static Said said(XWPFParagraph paragraph) {
        return new Said(paragraph.getStyle(), paragraph.getText());
    }

    @Override
    public void into(ByteArrayOutputStream file) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        for (Font font : Font.all()) {
            builder.useFont(font::open, font.family(), font.isBold() ? 700 : 400, FontStyle.NORMAL, true);
        }
        builder.withW3cDocument(html(), null);
        builder.toStream(file);
        builder.run();
    }

    private Document html() throws IOException {
        try {
            Document html = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
            Element root = html.createElement("html");
            html.appendChild(root);
            root.setAttribute("lang", "en-GB");
            Element head = add(root, "head");
            add(head, "title").setTextContent("Plan");
            add(head, "style").setTextContent(css);
            Element body = add(root, "body");
            pieces.forEach(piece -> piece(body, piece));
            return html;
        } catch (ParserConfigurationException never) {
            throw new IOException(never);
        }
    }

    private static void piece(Element body, List<Row> piece) {
        if (piece.size() == 1) {
            write(body, piece.get(0).cells().get(0).lines());
            return;
        }
        Element table = add(body, "table");
        table.setAttribute("style", "width: 100%");
        Element head = add(table, "thead");
        Element rows = add(table, "tbody");
        for (int i = 0; i < piece.size(); i++) {
            Element row = add(i == 0 ? head : rows, "tr");
            for (Square square : piece.get(i).cells()) {
                Element cell = add(row, i == 0 ? "th" : "td");
                if (square.fill() != null) {
                    cell.setAttribute("style", "background-color: #" + square.fill());
                }
                write(cell, square.lines());
            }
        }
    }

    private static void write(Element into, List<Said> lines) {
        for (Said line : lines) {
            Element paragraph = add(into, "p");
            paragraph.setAttribute("class", line.style());
            paragraph.setTextContent(line.words());
        }
    }

    private static Element add(Element into, String name) {
        Element element = into.getOwnerDocument().createElement(name);
        into.appendChild(element);
        return element;
    }
}
