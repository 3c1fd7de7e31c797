package org.waymark.document.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is, told by what is in it and never by its name. */
enum Form {
    WORD,
    EXCEL,
    CSV,
    DOCUMENT;

    private static final String TYPES = "[Content_Types].xml";
    private static final Pattern PLAN = Pattern.compile("(?m)^\"?(?:plan|objectives)\"?:");

    /** 4xx with what to do, for a file that holds no plan that could be read. */
    static Form of(byte[] content) {
        if (content.length == 0) {
            throw Refused.empty();
        }
        return switch (magic(content)) {
            case OOXML -> archive(content);
            case OLE2 -> throw older(content);
            case PDF -> throw Refused.form("This is a PDF, which keeps no tables.");
            case RTF -> throw Refused.form("This is rich text (.rtf).");
            case HTML, XML -> throw Refused.form("This is a web page or XML.");
            case PNG, JPEG, GIF, TIFF, BMP, EMF, WMF -> throw Refused.form("This is a picture.");
            default -> text(content);
        };
    }

    private static FileMagic magic(byte[] content) {
        try {
            return FileMagic.valueOf(new ByteArrayInputStream(content));
        } catch (IOException impossible) {
            throw new IllegalStateException("Memory can be read", impossible);
        }
    }

    private static Form archive(byte[] content) {
        try (Archive archive = Archive.of(content)) {
            List<String> parts = archive.parts();
            if (parts.stream().anyMatch(part -> part.endsWith("vbaProject.bin"))) {
                throw Refused.macros();
            }
            if (!archive.has(TYPES)) {
                throw parts.contains("mimetype")
                        ? Refused.form("This is a file of LibreOffice.")
                        : Refused.form("This is an archive of other files.");
            }
            String types = Xml.read(archive, TYPES, "", xml -> {
                StringBuilder all = new StringBuilder();
                while (xml.next(0)) {
                    all.append(xml.get("ContentType")).append(' ');
                }
                return all.toString();
            });
            return kind(types);
        }
    }

    private static Form kind(String types) {
        if (types.contains("macroEnabled") || types.contains("vbaProject")) {
            throw Refused.macros();
        }
        if (types.matches("(?s).*wordprocessingml\\.(document|template)\\.main\\+xml.*")) {
            return WORD;
        }
        if (types.matches("(?s).*spreadsheetml\\.(sheet|template)\\.main\\+xml.*")) {
            return EXCEL;
        }
        throw Refused.form(types.contains("presentationml") ? "This is a presentation." : "This is an archive.");
    }

    private static RuntimeException older(byte[] content) {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            if (file.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                return Refused.locked();
            }
            if (file.getRoot().hasEntryCaseInsensitive("WordDocument")) {
                return Refused.form("This is a Word file of the old form (.doc): save it as .docx.");
            }
            return Refused.form("This is a file of Office 2003 or older: save it as .docx or .xlsx.");
        } catch (IOException | RuntimeException broken) {
            return Refused.damaged();
        }
    }

    private static Form text(byte[] content) {
        boolean wide = content.length > 1 && (content[0] & 0xFF) >= 0xFE && (content[1] & 0xFF) >= 0xFE;
        for (int i = 0; i < content.length && !wide; i++) {
            if (content[i] == 0) {
                throw Refused.form("This is not a file of text.");
            }
        }
        String text = TextFile.text(content).stripLeading();
        if (text.isEmpty()) {
            throw Refused.empty();
        }
        if (text.startsWith("<")) {
            throw Refused.form("This is a web page or XML.");
        }
        return text.startsWith("{") || PLAN.matcher(text).find() ? DOCUMENT : CSV;
    }
}
