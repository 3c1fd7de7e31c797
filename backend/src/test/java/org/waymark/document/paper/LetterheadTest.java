package org.waymark.document.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a paper says at the top and bottom of every page, and what lies in its file, whatever the template has. */
class LetterheadTest {

    private static final String THEIRS = "<w:p><w:r><w:t>Example Council</w:t></w:r></w:p>";
    private static final String COUNTED =
            "<w:p><w:fldSimple w:instr='PAGE'><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>";
    private static final List<String> EVERY = List.of("default", "first", "even");

    /** Each of header and footer with none, some or all of default, first and even; with a first page of its own or without. */
    @Test
    void everyPageSaysHowItIsToBeProtectedThatItIsADraftAndItsNumber() throws Exception {
        for (int has = 0; has < 64; has++) {
            for (String title : List.of("", "<w:titlePg/>", "<w:titlePg w:val='0'/>")) {
                Letterhead letterhead = new Letterhead();
                for (int i = 0; i < 6; i++) {
                    if ((has >> i & 1) == 1) {
                        letterhead.margin(i < 3 ? "header" : "footer", EVERY.get(i % 3), i == 4 ? COUNTED : THEIRS);
                    }
                }
                mustSayAllOnEveryPage("%s %s".formatted(has, title), paper(letterhead.section(title)));
            }
        }
    }

    private static void mustSayAllOnEveryPage(String which, Map<String, byte[]> paper) throws Exception {
        Element document = root(paper, "word/document.xml");
        boolean first =
                document.getElementsByTagNameNS(WordMargins.MAIN, "titlePg").getLength() > 0;
        String settings = new String(paper.get("word/settings.xml"), StandardCharsets.UTF_8);
        assertTrue(!settings.contains("evenAndOddHeaders"), "all pages but the first are alike");
        for (String pages : first ? List.of("default", "first") : List.of("default")) {
            String header = margin(paper, document, "header", pages).getTextContent();
            assertTrue(header.contains("OFFICIAL-SENSITIVE"), which);
            assertTrue(header.contains("Draft: live figures"), which);
            assertTrue(header.contains("Demonstration data"), which);
            Element footer = margin(paper, document, "footer", pages);
            assertTrue(footer.getTextContent().contains("OFFICIAL-SENSITIVE"), which);
            NodeList fields = footer.getElementsByTagNameNS(WordMargins.MAIN, "fldSimple");
            long counts = Stream.iterate(0, i -> i < fields.getLength(), i -> i + 1)
                    .filter(i -> ((Element) fields.item(i))
                            .getAttributeNS(WordMargins.MAIN, "instr")
                            .equals("PAGE"))
                    .count();
            assertEquals(1, counts, which);
        }
    }

    private static Element margin(Map<String, byte[]> paper, Element document, String kind, String pages)
            throws Exception {
        NodeList references = document.getElementsByTagNameNS(WordMargins.MAIN, kind + "Reference");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < references.getLength(); i++) {
            Element reference = (Element) references.item(i);
            if (reference.getAttributeNS(WordMargins.MAIN, "type").equals(pages)) {
                ids.add(reference.getAttributeNS(WordTemplate.RELATIONS, "id"));
            }
        }
        assertEquals(1, ids.size(), kind + " of " + pages + " pages");
        NodeList relations = root(paper, "word/_rels/document.xml.rels").getElementsByTagName("Relationship");
        for (int i = 0; i < relations.getLength(); i++) {
            Element relation = (Element) relations.item(i);
            if (relation.getAttribute("Id").equals(ids.get(0))) {
                return root(paper, "word/" + relation.getAttribute("Target"));
            }
        }
        throw new AssertionError("No " + ids);
    }

    /** Of which each once made every paper of its plan fail. */
    @Test
    void whatOnceBrokeAPaperIsWritten() throws Exception {
        String empty = "<w:hdr xmlns:w='%s'/>".formatted(WordMargins.MAIN);
        Letterhead letterhead = new Letterhead().part("word/h.xml", empty + "<!-- </w:hdr> -->");
        paper(letterhead.refer("header", "default", "h.xml"));
        paper(letterhead.refer("header", "first", "h.xml").section("<w:titlePg/>"));
        String commented = "<?xml version='1.0'?><!-- <a> --><?x <b>?>" + empty.replace("/>", "><w:p/></w:hdr>");
        Letterhead told = new Letterhead().part("word/h.xml", commented).refer("header", "default", "h.xml");
        paper(told);
        assertEquals(List.of(), OpenXml.faults(file(told)));
    }

    /** However a template calls them; and Word opens no picture whose kind the file does not name. */
    @Test
    void picturesAndFontsAreWrittenUnderNamesOfOurs() throws Exception {
        Map<String, String> starts = new LinkedHashMap<>();
        starts.put("media/document.xml", "\u0089PNG\r\n\u001A\n");
        starts.put("media/styles.xml", "\u00FF\u00D8\u00FF\u00E0");
        starts.put("/word/media/a.gif", "GIF89a");
        starts.put("../word/media/a.bmp", "BM");
        starts.put("media/a.tif", "II*\0");
        starts.put("media/a.emf", "\1\0\0\0" + "\0".repeat(36) + " EMF");
        starts.put("media/a.wmf", "\u00D7\u00CD\u00C6\u009A");
        Letterhead letterhead = Letterhead.with("<w:p/>");
        starts.forEach((target, start) -> letterhead
                .part(
                        target.replaceFirst("^(/|\\.\\./)word/", "").replaceFirst("^", "word/"),
                        start.getBytes(StandardCharsets.ISO_8859_1))
                .beside("r" + target.hashCode(), "image", target));
        font(letterhead);
        Map<String, byte[]> paper = paper(letterhead);
        List<String> brought = paper.keySet().stream()
                .filter(name -> name.contains("template"))
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "word/fonts/template1.odttf",
                        "word/media/template2.png",
                        "word/media/template3.jpeg",
                        "word/media/template4.gif",
                        "word/media/template5.bmp",
                        "word/media/template6.tiff",
                        "word/media/template7.emf",
                        "word/media/template8.wmf"),
                brought);
        assertTrue(
                paper.keySet().stream().allMatch(name -> name.matches("[\\w/.\\[\\]-]+") && !name.contains("..")),
                () -> paper.keySet().toString());
        String types = new String(paper.get("[Content_Types].xml"), StandardCharsets.UTF_8);
        for (String type : List.of("image/bmp", "image/tiff", "image/x-emf", "image/x-wmf", "image/jpeg")) {
            assertTrue(types.contains("\"" + type + "\""), type);
        }
        String relations = new String(paper.get("word/_rels/header-default.xml.rels"), StandardCharsets.UTF_8);
        assertTrue(relations.contains("Target=\"media/template8.wmf\""), relations);
    }

    private static void font(Letterhead letterhead) {
        byte[] font = new byte[64];
        // 00 01 00 00, hidden by the last four bytes of the key.
        System.arraycopy(new byte[] {0x44, 0x32, 0x22, 0x11}, 0, font, 0, 4);
        letterhead
                .part("word/fonts/font1.odttf", font)
                .part(
                        "word/fontTable.xml",
                        "<w:fonts xmlns:w='%s' xmlns:r='%s'><w:font w:name='A'><w:embedRegular r:id='f' w:fontKey='{00000000-0000-0000-0000-000011223344}'/></w:font></w:fonts>"
                                .formatted(WordMargins.MAIN, WordTemplate.RELATIONS))
                .relation("document.xml", "fonts", "fontTable", "fontTable.xml", "")
                .relation("fontTable.xml", "f", "font", "fonts/font1.odttf", "");
    }

    @Test
    void ourWordsAreEnglishAndOurLinksInTheTemplatesStyle() throws Exception {
        String style =
                "<w:style w:type='%s' w:styleId='%s'><w:name w:val='%s'/><w:rPr><w:lang w:val='cy-GB'/></w:rPr></w:style>";
        Letterhead welsh = new Letterhead()
                .part(
                        "word/styles.xml",
                        "<w:styles xmlns:w='%s'><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val='cy-GB'/></w:rPr></w:rPrDefault></w:docDefaults>"
                                        .formatted(WordMargins.MAIN)
                                + style.formatted("paragraph", "Normal", "Normal")
                                + style.formatted("character", "Hyperddolen", "Hyperlink")
                                + style.formatted("paragraph", "Note", "Something else")
                                + style.formatted("paragraph", "Plwm", "Lead")
                                + "</w:styles>");
        assertEquals(List.of(), OpenXml.faults(file(welsh)));
        Map<String, byte[]> paper = paper(welsh);
        NodeList languages = root(paper, "word/styles.xml").getElementsByTagNameNS(WordMargins.MAIN, "lang");
        assertEquals(1, languages.getLength());
        assertEquals("en-GB", ((Element) languages.item(0)).getAttributeNS(WordMargins.MAIN, "val"));
        String document = new String(paper.get("word/document.xml"), StandardCharsets.UTF_8);
        assertTrue(document.contains("<w:rStyle w:val=\"Hyperddolen\"/>"));
        assertTrue(document.contains("<w:pStyle w:val=\"WaymarkNote\"/>"));
        assertTrue(document.contains("<w:pStyle w:val=\"Heading1\"/>"));
        assertTrue(new String(paper.get("word/styles.xml"), StandardCharsets.UTF_8).contains("\"WaymarkNote\""));
    }

    private static byte[] file(Letterhead letterhead) throws UnusableTemplate {
        return Everything.on(new WordPaper(Everything.UPRIGHT, WordTemplate.of(letterhead.bytes())));
    }

    /** As POI opens it, which reads the kind of every part. */
    private static Map<String, byte[]> paper(Letterhead letterhead) throws Exception {
        byte[] file = file(letterhead);
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(file))) {
            assertTrue(opened.getParts().stream()
                    .noneMatch(part -> part.getContentType().isEmpty()));
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                assertEquals(null, parts.put(part.getName(), zip.readAllBytes()), part.getName());
            }
        }
        return parts;
    }

    private static Element root(Map<String, byte[]> parts, String name) throws Exception {
        return SafeXml.parse(parts.get(name)).getDocumentElement();
    }
}
