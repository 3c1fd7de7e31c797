package org.waymark.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word files made part by part, each byte of them the same on every machine. */
public final class WordFiles {

    private static final String OFFICE = "http://schemas.openxmlformats.org/";
    private static final String WORDS = "xmlns:w='" + OFFICE + "wordprocessingml/2006/main'";

    private WordFiles() {}

    /** The parts of the least that Word takes for a document. */
    public static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        String type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='" + OFFICE
                        + "package/2006/content-types'><Default Extension='xml' ContentType='application/xml'/>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Override PartName='/word/document.xml' ContentType='" + type + "document.main+xml'/>"
                        + "<Override PartName='/word/styles.xml' ContentType='" + type + "styles+xml'/></Types>");
        parts.put("word/document.xml", "<w:document " + WORDS + "><w:body><w:p/><w:sectPr/></w:body></w:document>");
        parts.put(
                "word/styles.xml",
                "<w:styles " + WORDS
                        + "><w:style w:type='paragraph' w:default='1' w:styleId='Normal'><w:name w:val='Normal'/></w:style>"
                        + "<w:style w:type='paragraph' w:styleId='Ueberschrift1'><w:name w:val='heading 1'/><w:basedOn w:val='Normal'/>"
                        + "<w:pPr><w:numPr><w:numId w:val='7'/></w:numPr><w:outlineLvl w:val='0'/></w:pPr>"
                        + "<w:rPr><w:rFonts w:ascii='Gill Sans' w:hAnsi='Gill Sans'/><w:color w:val='006633'/></w:rPr></w:style></w:styles>");
        return parts;
    }

    public static byte[] template() {
        return zip(parts());
    }

    /** Not packed, for packing is not the same everywhere. */
    public static byte[] zip(Map<String, String> parts) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, content) -> bytes.put(name, content.getBytes(StandardCharsets.UTF_8)));
        return zipped(bytes);
    }

    /** The same of parts that are not all words. */
    public static byte[] zipped(Map<String, byte[]> parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                byte[] content = part.getValue();
                CRC32 check = new CRC32();
                check.update(content);
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(check.getValue());
                entry.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(content);
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return file.toByteArray();
    }
}
