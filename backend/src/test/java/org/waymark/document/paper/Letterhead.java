package org.waymark.document.paper;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.waymark.testing.WordFiles;

/** A template in the making, with headers and footers that say whatever a test wants. */
final class Letterhead {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String NAMESPACES = " xmlns:w='" + WordMargins.MAIN + "' xmlns:r='" + OFFICE
            + "' xmlns:v='urn:schemas-microsoft-com:vml' xmlns:o='urn:schemas-microsoft-com:office:office'"
            + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder section = new StringBuilder();
    private final Map<String, StringBuilder> relations = new LinkedHashMap<>();

    Letterhead() {
        WordFiles.parts().forEach(this::part);
    }

    /** With a header on all pages that holds this. */
    static Letterhead with(String content) {
        return new Letterhead().margin("header", "default", content);
    }

    Letterhead part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Letterhead part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    Letterhead margin(String kind, String pages, String content) {
        String name = kind + "-" + pages + ".xml";
        String element = Margin.element(kind);
        part("word/" + name, "<w:%s%s>%s</w:%s>".formatted(element, NAMESPACES, content, element));
        return refer(kind, pages, name);
    }

    /** To a part that has been put. */
    Letterhead refer(String kind, String pages, String name) {
        section.append("<w:%sReference w:type='%s' r:id='%s'/>".formatted(kind, pages, kind + pages));
        return relation("document.xml", kind + pages, kind, name, "");
    }

    Letterhead section(String content) {
        section.append(content);
        return this;
    }

    Letterhead beside(String id, String type, String target) {
        return relation("header-default.xml", id, type, target, "");
    }

    Letterhead link(String target) {
        return relation("header-default.xml", "link", "hyperlink", target, " TargetMode='External'");
    }

    Letterhead relation(String part, String id, String type, String target, String mode) {
        relations
                .computeIfAbsent("word/_rels/" + part + ".rels", name -> new StringBuilder())
                .append("<Relationship Id='%s' Type='%s/%s' Target='%s'%s/>".formatted(id, OFFICE, type, target, mode));
        return this;
    }

    byte[] bytes() {
        relations.forEach((name, content) -> part(
                name,
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + content
                        + "</Relationships>"));
        part(
                "word/document.xml",
                "<w:document%s><w:body><w:p/><w:sectPr>%s</w:sectPr></w:body></w:document>"
                        .formatted(NAMESPACES, section));
        return WordFiles.zipped(parts);
    }
}
