package org.waymark.document.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.xml.sax.SAXException;

/** A paper that nobody reads, written on a template before it is taken: with all that a paper can have. */
final class TrialPaper {

    private TrialPaper() {}

    static void mustComeOut(WordTemplate template) throws UnusableTemplate {
        try {
            mustBeReadable(written(template, false));
            mustBeReadable(written(template, true));
        } catch (RuntimeException | IOException | SAXException | StackOverflowError unforeseen) {
            throw failed();
        }
    }

    static UnusableTemplate failed() {
        return new UnusableTemplate(
                "No paper could be written with it. Make a new document in Word with its header, footer and styles, and send that.");
    }

    private static byte[] written(WordTemplate template, boolean landscape) {
        Frame frame = new Frame("Trial", LocalDate.EPOCH, landscape, "Header", "Banner", "Footer", "Marking");
        Paper paper = new WordPaper(frame, template);
        for (Style style : Style.values()) {
            paper.add(style, "Words");
        }
        paper.add(Text.of(Style.NORMAL, Text.link("A link", "https://www.gov.uk/")));
        paper.add(new Table("Table", 4000).head(Table.Cell.head("Head", null)).row(Table.Cell.text("Words")));
        return paper.add(new Picture(new byte[0], 400, 200, "Picture")).bytes();
    }

    private static void mustBeReadable(byte[] file) throws IOException, SAXException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().matches(".*\\.(xml|rels)")) {
                    SafeXml.parse(zip.readAllBytes());
                }
            }
        }
    }
}
