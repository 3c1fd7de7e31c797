package org.waymark.document.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files of Word and Excel put together part by part, as no program would. */
final class HostileParts {

    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    static final String NAMESPACE = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    static final String SHEET = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private HostileParts() {}

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Object... parts) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (int i = 0; i < parts.length; i += 2) {
                    zip.putNextEntry(new ZipEntry((String) parts[i]));
                    zip.write(parts[i + 1] instanceof byte[] content ? content : text((String) parts[i + 1]));
                    zip.closeEntry();
                }
            }
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }

    static String types(String type) {
        return XML
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/x\" ContentType=\""
                + type + "\"/></Types>";
    }

    static byte[] word(Object document) {
        return zip("[Content_Types].xml", types(WORD), "word/document.xml", document);
    }

    static byte[] excel(Object sheet) {
        return zip(
                "[Content_Types].xml",
                types(EXCEL),
                "xl/workbook.xml",
                XML + "<workbook" + SHEET
                        + " xmlns:r=\"urn:r\"><sheets><sheet name=\"A\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                XML + "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                sheet);
    }

    static byte[] sheet(String inside) {
        return excel(XML + "<worksheet" + SHEET + ">" + inside + "</worksheet>");
    }

    static String body(String inside) {
        return XML + "<w:document" + NAMESPACE + "><w:body>" + inside + "</w:body></w:document>";
    }

    static String wordRow(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append("<w:tc><w:p><w:r><w:t>").append(cell).append("</w:t></w:r></w:p></w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    static byte[] ole(String entry) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            file.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }
}
