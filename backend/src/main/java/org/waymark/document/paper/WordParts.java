package org.waymark.document.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of a Word file and how they hang together. A strong entity tag promises the same bytes, so no entry bears the moment of writing. */
final class WordParts {

    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String THEME = "application/vnd.openxmlformats-officedocument.theme+xml";
    private static final String WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private record Relation(String type, String target, boolean external) {}

    private final ZipOutputStream zip;
    private final List<Relation> relations = new ArrayList<>();
    private final Map<String, String> links = new LinkedHashMap<>();
    private final List<byte[]> pictures = new ArrayList<>();

    /** @param template whose looks it takes on; null for ours */
    WordParts(ByteArrayOutputStream file, WordTemplate template) {
        zip = new ZipOutputStream(file);
        types(template);
        Markup root = begin("_rels/.rels").open("Relationships", "xmlns", PACKAGE + "relationships");
        write(root, "rId1", new Relation(OFFICE + "/officeDocument", "word/document.xml", false));
        write(
                root,
                "rId2",
                new Relation(PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml", false));
        root.close("Relationships").flush();
        for (String part : List.of("styles", "settings", "numbering")) {
            relation(part, part + ".xml");
        }
        if (template != null) {
            template.looks().forEach(look -> relation(look.kind(), look.target()));
        }
    }

    private void types(WordTemplate template) {
        Markup types = begin("[Content_Types].xml").open("Types", "xmlns", PACKAGE + "content-types");
        types.empty(
                "Default",
                "Extension",
                "rels",
                "ContentType",
                "application/vnd.openxmlformats-package.relationships+xml");
        types.empty("Default", "Extension", "xml", "ContentType", "application/xml");
        for (Media media : Media.values()) {
            types.empty("Default", "Extension", media.extension, "ContentType", media.type);
        }
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("document.xml", WORD_TYPE + "document.main+xml");
        for (String part : List.of("styles", "settings", "numbering")) {
            parts.put(part + ".xml", WORD_TYPE + part + "+xml");
        }
        (template == null ? Margin.OURS : template.margins())
                .forEach(margin -> parts.put(margin.target(), WORD_TYPE + margin.kind() + "+xml"));
        if (template != null) {
            template.looks()
                    .forEach(look -> parts.put(
                            look.target(), look.kind().equals("theme") ? THEME : WORD_TYPE + look.kind() + "+xml"));
        }
        parts.forEach((part, type) -> types.empty("Override", "PartName", "/word/" + part, "ContentType", type));
        types.empty(
                "Override",
                "PartName",
                "/docProps/core.xml",
                "ContentType",
                "application/vnd.openxmlformats-package.core-properties+xml");
        types.close("Types").flush();
    }

    void writeProperties(Frame frame) {
        String day = frame.madeOn() + "T00:00:00Z";
        Markup core = begin("docProps/core.xml");
        core.open(
                "cp:coreProperties",
                "xmlns:cp",
                PACKAGE + "metadata/core-properties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance");
        core.open("dcterms:created", "xsi:type", "dcterms:W3CDTF").text(day).close("dcterms:created");
        core.open("dc:creator").text("Waymark").close("dc:creator");
        core.open("dc:language").text("en-GB").close("dc:language");
        core.open("dcterms:modified", "xsi:type", "dcterms:W3CDTF").text(day).close("dcterms:modified");
        core.open("dc:title").text(frame.title()).close("dc:title");
        core.close("cp:coreProperties").flush();
    }

    /** A part that is written now, until the next begins. */
    Markup begin(String name) {
        enter(name);
        return new Markup(zip);
    }

    void copy(String name, String resource) {
        try (InputStream in = WordParts.class.getResourceAsStream(resource)) {
            enter(name);
            in.transferTo(zip);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    void copy(String name, byte[] content) {
        try {
            enter(name);
            zip.write(content);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** A part of a template's, beside the document. */
    void copy(String target, String content, List<WordFile.Relation> relations) {
        begin("word/" + target).raw(content).flush();
        relations(target, relations);
    }

    /** What a part beside the document refers to. */
    void relations(String target, List<WordFile.Relation> relations) {
        if (!relations.isEmpty()) {
            Markup out = begin("word/_rels/%s.rels".formatted(target))
                    .open("Relationships", "xmlns", PACKAGE + "relationships");
            relations.forEach(relation -> write(
                    out,
                    relation.id(),
                    new Relation(OFFICE + "/" + relation.type(), relation.target(), relation.external())));
            out.close("Relationships").flush();
        }
    }

    private void enter(String name) {
        try {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(NEVER);
            zip.putNextEntry(entry);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** The name under which the document knows another part of its own. */
    String relation(String type, String target) {
        return relation(new Relation(OFFICE + "/" + type, target, false));
    }

    String link(String address) {
        return links.computeIfAbsent(address, other -> relation(new Relation(OFFICE + "/hyperlink", other, true)));
    }

    String picture(byte[] png) {
        pictures.add(png);
        return relation("image", "media/waymark%d.png".formatted(pictures.size()));
    }

    private String relation(Relation relation) {
        relations.add(relation);
        return "rId" + relations.size();
    }

    private static void write(Markup out, String id, Relation relation) {
        out.empty(
                "Relationship",
                "Id",
                id,
                "Type",
                relation.type(),
                "Target",
                relation.target(),
                "TargetMode",
                relation.external() ? "External" : null);
    }

    void end() {
        Markup out = begin("word/_rels/document.xml.rels").open("Relationships", "xmlns", PACKAGE + "relationships");
        for (int i = 0; i < relations.size(); i++) {
            write(out, "rId" + (i + 1), relations.get(i));
        }
        out.close("Relationships").flush();
        try (zip) {
            for (int i = 0; i < pictures.size(); i++) {
                enter("word/media/waymark%d.png".formatted(i + 1));
                zip.write(pictures.get(i));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
