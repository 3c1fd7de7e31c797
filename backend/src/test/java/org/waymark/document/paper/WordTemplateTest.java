package org.waymark.document.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.Test;
import org.waymark.testing.ReadWord;
import org.waymark.testing.WordFiles;

/** A council's own Word file, and what of it a paper takes on; and files that are none. */
class WordTemplateTest {

    @Test
    void aPaperTakesOnItsStylesByTheNamesThatWordKnows() throws Exception {
        byte[] file = Everything.on(new WordPaper(Everything.UPRIGHT, WordTemplate.of(WordFiles.template())));
        assertEquals(List.of(), OpenXml.faults(file));
        try (XWPFDocument word = ReadWord.of(file)) {
            XWPFParagraph heading = word.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().equals("First"))
                    .findFirst()
                    .orElseThrow();
            XWPFStyle style = word.getStyles().getStyle(heading.getStyle());
            assertEquals("heading 1", style.getName());
            assertEquals("Ueberschrift1", style.getStyleId());
            assertTrue(style.getCTStyle().xmlText().contains("Gill Sans"));
            assertTrue(!style.getCTStyle().xmlText().contains("numPr"), "its numbering stays behind");
            for (XWPFParagraph paragraph : word.getParagraphs()) {
                assertTrue(word.getStyles().styleExist(paragraph.getStyle()), paragraph.getStyle());
            }
            assertEquals("OFFICIAL-SENSITIVE\nDraft: live figures\tDemonstration data", header(word));
        }
    }

    @Test
    void itsHeaderStandsAboveOursWithItsLogo() throws Exception {
        WordTemplate template = WordTemplate.of(councils());
        byte[] file = Everything.on(new WordPaper(Everything.UPRIGHT, template));
        assertEquals(List.of(), OpenXml.faults(file));
        assertArrayEquals(file, Everything.on(new WordPaper(Everything.UPRIGHT, WordTemplate.of(councils()))));
        try (XWPFDocument word = ReadWord.of(file)) {
            assertEquals("Example Council\nOFFICIAL-SENSITIVE\nDraft: live figures\tDemonstration data", header(word));
            assertEquals(1, word.getHeaderList().get(0).getAllPictures().size());
            assertTrue(word.getFooterList().get(0).getText().contains("Plan, Q2\tPage "));
            assertTrue(word.getParagraphs().stream()
                    .noneMatch(paragraph -> paragraph.getText().contains("left behind")));
        }
    }

    @Test
    void whatCannotBeATemplateIsRefusedInWords() throws Exception {
        refused(
                "broken",
                "no zip at all".getBytes(StandardCharsets.UTF_8),
                "It is no Word document (.docx) with styles.");
        refused(
                "cut short",
                Stream.of(councils())
                        .map(file -> java.util.Arrays.copyOf(file, 3000))
                        .findFirst()
                        .orElseThrow(),
                "It is");
        byte[] old = new byte[600];
        System.arraycopy(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                0,
                old,
                0,
                8);
        refused("old", old, "It is a file of Word 2003 or older, or one with a password.");
        refused("macros", with("word/vbaProject.bin", "x"), "It has macros.");
        refused("a workbook", with("[Content_Types].xml", "<Types/>"), "It is no Word document (.docx) with styles.");
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>";
        refused("entities", with("word/styles.xml", entity), "Its part word/styles.xml cannot be read");
        refused("from elsewhere", elsewhere(), "Its part word/header1.xml refers to something outside of it");
        refused("a bomb", bomb(), "It is too large unpacked");
    }

    private static void refused(String what, byte[] file, String why) {
        UnusableTemplate refused = assertThrows(UnusableTemplate.class, () -> WordTemplate.of(file), what);
        assertTrue(refused.getMessage().startsWith(why), what + ": " + refused.getMessage());
    }

    private static byte[] with(String part, String content) {
        Map<String, String> parts = WordFiles.parts();
        parts.put(part, content);
        return WordFiles.zip(parts);
    }

    /** A header whose picture would be fetched by whoever opens the paper. */
    private static byte[] elsewhere() {
        String office = "http://schemas.openxmlformats.org/";
        String relations =
                "<Relationships xmlns='" + office + "package/2006/relationships'><Relationship Id='r1' Type='" + office
                        + "officeDocument/2006/relationships/%s' Target='%s'%s/></Relationships>";
        Map<String, String> parts = WordFiles.parts();
        parts.put(
                "word/document.xml",
                "<w:document xmlns:w='%swordprocessingml/2006/main' xmlns:r='%sofficeDocument/2006/relationships'><w:body><w:sectPr><w:headerReference w:type='default' r:id='r1'/></w:sectPr></w:body></w:document>"
                        .formatted(office, office));
        parts.put("word/_rels/document.xml.rels", relations.formatted("header", "header1.xml", ""));
        parts.put("word/header1.xml", "<w:hdr xmlns:w='%swordprocessingml/2006/main'><w:p/></w:hdr>".formatted(office));
        parts.put(
                "word/_rels/header1.xml.rels",
                relations.formatted("image", "https://tracker.example.org/logo.png", " TargetMode='External'"));
        return WordFiles.zip(parts);
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i < 50; i++) {
                zip.write(nothing);
            }
        }
        assertTrue(file.size() < 100_000);
        return file.toByteArray();
    }

    /** As Word would write it: a header with a logo, words that are not wanted. */
    private static byte[] councils() throws IOException, InvalidFormatException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument()) {
            word.createStyles();
            word.createParagraph().createRun().setText("To be left behind");
            XWPFHeader header = word.createHeader(HeaderFooterType.DEFAULT);
            XWPFParagraph line = header.createParagraph();
            line.createRun().setText("Example Council");
            line.createRun()
                    .addPicture(
                            new ByteArrayInputStream(Everything.png()),
                            XWPFDocument.PICTURE_TYPE_PNG,
                            "logo.png",
                            400_000,
                            200_000);
            word.write(file);
        }
        return file.toByteArray();
    }

    private static String header(XWPFDocument word) {
        return word.getHeaderList().get(0).getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }
}
