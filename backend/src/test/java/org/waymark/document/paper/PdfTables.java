package org.waymark.document.paper;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The tables of a PDF as a screen reader has them: rows of cells of lines, by the structure that says which text is which cell's. */
public final class PdfTables {

    private final Map<PDPage, Map<Integer, String>> texts = new HashMap<>();
    private final List<List<List<List<String>>>> all = new ArrayList<>();

    private PdfTables() {}

    /** Tables of rows of cells of lines, all without blanks. */
    public static List<List<List<List<String>>>> of(byte[] file) throws IOException {
        PdfTables tables = new PdfTables();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            for (PDPage page : pdf.getPages()) {
                PDFMarkedContentExtractor marked = new PDFMarkedContentExtractor();
                marked.processPage(page);
                Map<Integer, String> own = new HashMap<>();
                marked.getMarkedContents().forEach(content -> collect(content, own));
                tables.texts.put(page, own);
            }
            tables.in(pdf.getDocumentCatalog().getStructureTreeRoot(), null);
        }
        return tables.all;
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> into) {
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition letter) {
                text.append(letter.getUnicode());
            } else if (part instanceof PDMarkedContent inside) {
                collect(inside, into);
            }
        }
        // Letters that are set together are one sign.
        String words = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        into.merge(content.getMCID(), words, String::concat);
    }

    /** @param cell whose lines are being read; null outside of one */
    private void in(PDStructureNode node, List<String> cell) {
        PDPage page = node instanceof PDStructureElement element ? element.getPage() : null;
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                element(element, cell);
            } else if (cell != null && kid instanceof Integer number) {
                add(cell, texts.get(page).getOrDefault(number, ""));
            } else if (cell != null && kid instanceof PDMarkedContentReference content) {
                PDPage there = content.getPage() == null ? page : content.getPage();
                add(cell, texts.get(there).getOrDefault(content.getMCID(), ""));
            }
        }
    }

    private static void add(List<String> cell, String text) {
        if (cell.isEmpty()) {
            cell.add("");
        }
        cell.set(cell.size() - 1, cell.get(cell.size() - 1) + text);
    }

    private void element(PDStructureElement element, List<String> cell) {
        List<String> lines = cell;
        switch (element.getStructureType()) {
            case "Table" -> all.add(new ArrayList<>());
            case "TR" -> all.get(all.size() - 1).add(new ArrayList<>());
            case "TH", "TD" -> {
                lines = new ArrayList<>();
                List<List<List<String>>> rows = all.get(all.size() - 1);
                rows.get(rows.size() - 1).add(lines);
            }
            case "P" -> {
                if (cell != null) {
                    cell.add("");
                }
            }
            default -> {
                // What only groups others.
            }
        }
        in(element, lines);
    }
}
