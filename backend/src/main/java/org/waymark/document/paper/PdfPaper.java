package org.waymark.document.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.ThreadCtx;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Element;

/** A PDF file that a screen reader can read: PDF/UA-1, with its fonts in it. It is laid out from HTML that nobody sees, by paper.css. */
public final class PdfPaper implements Paper {

    static {
        // Every document would be told of in the log, line by line.
        XRLog.setLoggingEnabled(false);
    }

    /** Of a table, in points, with its part of what stands free around it. */
    private static final int LINE = 13;

    private static final int HEADING = 40;

    private final Frame frame;
    private final boolean accessible;
    private final PdfPage page;

    public PdfPaper(Frame frame) {
        this(frame, true);
    }

    /** @param accessible false for a test alone: what a file without it lacks */
    PdfPaper(Frame frame, boolean accessible) {
        this.frame = frame;
        this.accessible = accessible;
        this.page = new PdfPage(frame);
    }

    @Override
    public Paper add(Text text) {
        Element paragraph = page.write(page.body(), text);
        if (text.style() == Style.HEADING_1) {
            page.bookmark(paragraph);
        }
        return this;
    }

    @Override
    public Paper list(List<Text> items) {
        Element list = page.add(page.body(), "ul");
        items.forEach(item -> page.write(page.add(list, "li"), new Text(Style.LIST, item.runs())));
        return this;
    }

    @Override
    public Paper add(Table table) {
        Element element = page.add(page.body(), "table");
        element.setAttribute("style", "width: " + points(table.width()));
        if (element.getPreviousSibling() instanceof Element before
                && before.getTagName().startsWith("h")) {
            // Said of the table itself, it would be true of each of its rows.
            before.setAttribute(
                    "style", "-fs-page-break-min-height: %dpt".formatted(HEADING + LINE * table.linesToBegin()));
        }
        Element columns = page.add(element, "colgroup");
        for (int width : table.widths()) {
            page.add(columns, "col").setAttribute("style", "width: " + points(width));
        }
        row(page.add(element, "thead"), table.head(), "th", "whole");
        Element rows = page.add(element, "tbody");
        for (int i = 0; i < table.rows().size(); i++) {
            String stays = (table.tears(i) ? "" : "whole ") + (table.keepsNext(i) ? "kept" : "");
            row(rows, table.rows().get(i), "td", stays.strip());
        }
        return this;
    }

    private void row(Element into, List<Table.Cell> cells, String kind, String stays) {
        Element row = page.add(into, "tr");
        if (!stays.isEmpty()) {
            row.setAttribute("class", stays);
        }
        for (Table.Cell cell : cells) {
            Element element = page.add(row, kind);
            if (kind.equals("th")) {
                element.setAttribute("scope", "col");
            }
            if (cell.tint() != null) {
                element.setAttribute("style", "background-color: #" + cell.tint());
            }
            cell.texts().forEach(text -> page.write(element, text));
        }
    }

    @Override
    public Paper add(Picture picture) {
        Element paragraph = page.add(page.body(), "div");
        paragraph.setAttribute("class", Style.PICTURE.id());
        Element image = page.add(paragraph, "img");
        image.setAttribute("src", "data:image/png;base64," + Base64.getEncoder().encodeToString(picture.png()));
        image.setAttribute("alt", picture.alternative());
        image.setAttribute(
                "style", "width: %s; height: %s".formatted(points(picture.width()), points(picture.height())));
        return this;
    }

    private static String points(int twentieths) {
        return twentieths / 20.0 + "pt";
    }

    @Override
    public byte[] bytes() {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(accessible);
        builder.withProducer("Waymark");
        builder.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:image/png;"), null);
        builder.useReplacementText("\uFFFD");
        Font.all().forEach(font -> use(builder, font));
        if (page.isRightToLeft()) {
            builder.useUnicodeBidiSplitter(RightToLeft.Stretches::new);
            builder.useUnicodeBidiReorderer(new RightToLeft());
        }
        builder.withW3cDocument(page.html(), null);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PDDocument document = laidOut(builder)) {
            settle(document);
            document.save(file);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return file.toByteArray();
    }

    /** What lays it out is let go before the file is written: of a long plan it holds more than the file does. Closing it would close the fonts too soon. */
    private static PDDocument laidOut(PdfRendererBuilder builder) throws IOException {
        PdfBoxRenderer renderer = builder.buildPdfRenderer();
        try {
            renderer.createPDFWithoutClosing();
            return renderer.getPdfDocument();
        } finally {
            ThreadCtx.cleanup();
        }
    }

    private static void use(PdfRendererBuilder builder, Font font) {
        FSSupplier<InputStream> file = font::open;
        builder.useFont(file, font.family(), font.isBold() ? 700 : 400, FontStyle.NORMAL, true);
    }

    /** The same content gives the same bytes: its day and its number are those of its content. */
    private void settle(PDDocument document) {
        GregorianCalendar made = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
        made.setTimeInMillis(
                frame.madeOn().atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
        document.getDocumentInformation().setCreationDate(made);
        document.setDocumentId(frame.madeOn().toEpochDay());
    }
}
