package org.waymark.document.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A council's own Word file, whose looks a document takes on: its styles, fonts and colours, and the headers and footers with the logo.
 * Everything else in it is left behind: its words, its numbering, its settings.
 */
public final class WordTemplate {

    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final List<String> LOOKS = List.of("theme", "fontTable");
    /** What a header may hold beside words. */
    private static final List<String> HELD = List.of("image", "hyperlink", "font");

    /**
     * A header or footer.
     *
     * @param kind header or footer
     * @param pages default, first or even
     * @param part its name, such as word/header1.xml
     */
    record Margin(String kind, String pages, String part, byte[] content) {

        /** Whether it counts the pages itself. */
        boolean countsPages() {
            return new String(content, java.nio.charset.StandardCharsets.UTF_8).matches("(?s).*\\bPAGE\\b.*");
        }
    }

    private final WordFile file;
    private final TemplateStyles styles;
    private final List<Margin> margins = new ArrayList<>();
    private final List<WordFile.Relation> looks = new ArrayList<>();
    /** Taken over as they are, by name. */
    private final Map<String, byte[]> parts = new TreeMap<>();

    private WordTemplate(byte[] docx) throws UnusableTemplate {
        file = new WordFile(docx);
        styles = new TemplateStyles(file.xml("word/styles.xml"));
        List<WordFile.Relation> relations = file.relations("word/document.xml");
        for (WordFile.Relation relation : relations) {
            String part = "word/" + relation.target();
            if (LOOKS.contains(relation.type()) && !relation.external() && file.part(part) != null) {
                file.xml(part);
                keep(part);
                looks.add(relation);
            }
        }
        margins("header", relations);
        margins("footer", relations);
    }

    /** Reads it, and says why where it cannot be one. */
    public static WordTemplate of(byte[] docx) throws UnusableTemplate {
        return new WordTemplate(docx);
    }

    /** Those of its last section, which is the one that a document of a single section has. */
    private void margins(String kind, List<WordFile.Relation> relations) throws UnusableTemplate {
        Document document = file.xml("word/document.xml");
        NodeList sections = document.getElementsByTagNameNS(MAIN, "sectPr");
        // A section that names none goes on with those of the one before.
        for (int i = sections.getLength() - 1; i >= 0 && !has(kind); i--) {
            margins(kind, (Element) sections.item(i), relations);
        }
    }

    private void margins(String kind, Element section, List<WordFile.Relation> relations) throws UnusableTemplate {
        boolean first = section.getElementsByTagNameNS(MAIN, "titlePg").getLength() > 0;
        NodeList references = section.getElementsByTagNameNS(MAIN, kind + "Reference");
        for (int i = 0; i < references.getLength(); i++) {
            Element reference = (Element) references.item(i);
            String pages = reference.getAttributeNS(MAIN, "type");
            String id = reference.getAttributeNS(RELATIONS, "id");
            for (WordFile.Relation relation : relations) {
                String part = "word/" + relation.target();
                boolean used = pages.equals("default") || pages.equals("first") && first;
                if (relation.id().equals(id) && used && file.part(part) != null) {
                    keepBeside(part);
                    margins.add(new Margin(kind, pages, part, SafeXml.write(file.xml(part))));
                }
            }
        }
    }

    private void keep(String part) throws UnusableTemplate {
        parts.put(part, file.part(part));
        keepBeside(part);
    }

    /** What a part refers to: pictures and embedded fonts, and nothing that would be fetched or run. */
    private void keepBeside(String part) throws UnusableTemplate {
        for (WordFile.Relation relation : file.relations(part)) {
            boolean link = relation.type().equals("hyperlink");
            if (relation.external() && !link || !HELD.contains(relation.type())) {
                throw new UnusableTemplate(
                        "Its part %s refers to something outside of it, or to an embedded object (%s). Put the picture itself into the file."
                                .formatted(part, relation.type()));
            }
            String target = "word/" + relation.target();
            if (!relation.external() && file.part(target) != null) {
                parts.put(target, file.part(target));
            }
        }
        String relations = WordFile.relationsOf(part);
        if (file.part(relations) != null) {
            parts.put(relations, file.part(relations));
        }
    }

    String id(Style style) {
        return styles.id(style);
    }

    byte[] styles() {
        return styles.bytes();
    }

    /** Whether it has a header, or footer, of most pages. */
    boolean has(String kind) {
        return margins.stream()
                .anyMatch(margin -> margin.kind().equals(kind) && margin.pages().equals("default"));
    }

    List<Margin> margins() {
        return margins;
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    /** Theme and fonts, as the document knows them. */
    List<WordFile.Relation> looks() {
        return looks;
    }
}
