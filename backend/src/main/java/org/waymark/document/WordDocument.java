package org.waymark.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** A Word file in the making: A4 upright, in British English, with the styles of styles.xml. The same content gives the same bytes. */
final class WordDocument {

    /** Twentieths of a point between the margins, for the widths of a table's columns to add up to. */
    static final int TEXT_WIDTH = 9866;

    private static final int PAGE_WIDTH = 11906;
    private static final int PAGE_HEIGHT = 16838;
    private static final int MARGIN = (PAGE_WIDTH - TEXT_WIDTH) / 2;
    private static final int TOP = MARGIN + 160;
    private static final int TO_HEADER = 540;

    private final XWPFDocument word = new XWPFDocument();

    /** @param madeOn the day that its content is of */
    WordDocument(String title, LocalDate madeOn) {
        looks();
        page();
        PackagePropertiesPart properties =
                word.getProperties().getCoreProperties().getUnderlyingProperties();
        Optional<Date> made =
                Optional.of(Date.from(madeOn.atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.setTitleProperty(Optional.of(title));
        properties.setLanguageProperty(Optional.of("en-GB"));
        properties.setCreatorProperty(Optional.of("Waymark"));
        properties.setCreatedProperty(made);
        properties.setModifiedProperty(made);
    }

    private void looks() {
        try (InputStream styles = WordDocument.class.getResourceAsStream("/document/styles.xml");
                InputStream settings = WordDocument.class.getResourceAsStream("/document/settings.xml")) {
            word.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
            word.getSettings()
                    .getCTSettings()
                    .set(SettingsDocument.Factory.parse(settings).getSettings());
        } catch (IOException | XmlException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void page() {
        CTSectPr section = word.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(PAGE_WIDTH);
        size.setH(PAGE_HEIGHT);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(TOP);
        margins.setBottom(MARGIN);
        margins.setLeft(MARGIN);
        margins.setRight(MARGIN);
        margins.setHeader(TO_HEADER);
        margins.setFooter(TO_HEADER);
        margins.setGutter(0);
    }

    /** On every page. @param right may be null */
    void header(String left, String right) {
        XWPFParagraph paragraph = word.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setStyle(WordStyle.HEADER.id());
        paragraph.createRun().setText(left);
        if (right != null) {
            XWPFRun run = paragraph.createRun();
            run.addTab();
            run.setText(right);
        }
    }

    /** On every page, with its number. */
    void footer(String left) {
        XWPFParagraph paragraph = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setStyle(WordStyle.FOOTER.id());
        paragraph.createRun().setText(left);
        XWPFRun run = paragraph.createRun();
        run.addTab();
        run.setText("Page ");
        field(paragraph, "PAGE");
        paragraph.createRun().setText(" of ");
        field(paragraph, "NUMPAGES");
    }

    /** A number that Word fills in. */
    private static void field(XWPFParagraph paragraph, String name) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue(name);
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        paragraph.createRun().setText("1");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    void add(WordStyle style, String words) {
        add(WordText.of(style, words));
    }

    void add(WordText text) {
        text.writeTo(word.createParagraph());
    }

    /** @param widths of the columns; they add up to TEXT_WIDTH */
    WordTable table(int... widths) {
        return new WordTable(word, widths);
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (word) {
            word.write(out);
            return timeless(out.toByteArray());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** A strong entity tag promises the same bytes, and the entries of a ZIP file bear the moment of writing. */
    private static byte[] timeless(byte[] zip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
                out.putNextEntry(same);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
