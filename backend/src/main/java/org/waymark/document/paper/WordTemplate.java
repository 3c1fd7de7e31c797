package org.waymark.document.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A council's own Word file, whose looks a document takes on: its styles, fonts and colours, and the headers and footers with the logo.
 * Everything else in it is left behind: its words, its numbering, its settings.
 */
public final class WordTemplate {

    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = WordMargins.MAIN;
    private static final String DOCUMENT = "word/document.xml";
    private static final Set<String> BESIDE_MARGIN = Set.of("image", "hyperlink");

    /**
     * What the whole document looks by.
     *
     * @param kind theme or fontTable
     */
    record Look(String kind, String content, List<WordFile.Relation> relations) {

        String target() {
            return kind + ".xml";
        }
    }

    private final TemplateParts parts;
    private final TemplateStyles styles;
    private final List<Margin> margins = new ArrayList<>();
    private final List<Look> looks = new ArrayList<>();

    private WordTemplate(WordFile file) throws UnusableTemplate {
        parts = new TemplateParts(file);
        Element theirs = file.xml("word/styles.xml", MAIN, "styles");
        new Harmless("word/styles.xml", theirs);
        styles = new TemplateStyles(theirs);
        Element document = file.xml(DOCUMENT, MAIN, "document");
        List<WordFile.Relation> relations = file.relations(DOCUMENT);
        look(file, relations, "theme", "http://schemas.openxmlformats.org/drawingml/2006/main", "image");
        look(file, relations, "fontTable", MAIN, "font");
        List<Element> sections = sections(document);
        for (String kind : List.of("header", "footer")) {
            Map<String, String> theirMargins = relations.stream()
                    .filter(relation -> relation.type().equals(kind))
                    .collect(Collectors.toMap(WordFile.Relation::id, WordFile.Relation::target, (one, another) -> one));
            // A section that names none goes on with those of the one before.
            for (int i = sections.size() - 1; i >= 0 && !has(kind, "default"); i--) {
                margins(file, kind, sections.get(i), theirMargins);
            }
        }
        fill();
    }

    /** Reads it, and says why where it cannot be one, or where no paper comes of it. */
    public static WordTemplate of(byte[] docx) throws UnusableTemplate {
        try {
            WordTemplate template = new WordTemplate(new WordFile(docx));
            TrialPaper.mustComeOut(template);
            return template;
        } catch (RuntimeException | StackOverflowError unforeseen) {
            throw TrialPaper.failed();
        }
    }

    private void look(WordFile file, List<WordFile.Relation> relations, String kind, String namespace, String held)
            throws UnusableTemplate {
        for (WordFile.Relation relation : relations) {
            if (relation.type().equals(kind) && !relation.external() && file.part(relation.target()) != null) {
                Element content = file.xml(relation.target(), namespace, kind.equals("theme") ? kind : "fonts");
                Harmless looked = new Harmless(relation.target(), content);
                looks.add(new Look(kind, SafeXml.write(content), parts.beside(looked, Set.of(held))));
                return;
            }
        }
    }

    /** As they are by now: a tracked change keeps those of before. */
    private static List<Element> sections(Element document) {
        List<Element> sections = new ArrayList<>();
        NodeList found = document.getElementsByTagNameNS(MAIN, "sectPr");
        for (int i = 0; i < found.getLength(); i++) {
            if (!found.item(i).getParentNode().getLocalName().equals("sectPrChange")) {
                sections.add((Element) found.item(i));
            }
        }
        return sections;
    }

    private void margins(WordFile file, String kind, Element section, Map<String, String> named)
            throws UnusableTemplate {
        boolean first = children(section, "titlePg").stream()
                .anyMatch(title -> !Set.of("0", "false", "off").contains(title.getAttributeNS(MAIN, "val")));
        for (Element reference : children(section, kind + "Reference")) {
            String pages = reference.getAttributeNS(MAIN, "type");
            String part = named.get(reference.getAttributeNS(RELATIONS, "id"));
            boolean used = pages.equals("default") || pages.equals("first") && first;
            if (used && !has(kind, pages) && part != null && file.part(part) != null) {
                margins.add(margin(file, kind, pages, part));
            }
        }
    }

    private Margin margin(WordFile file, String kind, String pages, String part) throws UnusableTemplate {
        Element content = file.xml(part, MAIN, Margin.element(kind));
        Harmless looked = new Harmless(part, content);
        List<WordFile.Relation> relations = parts.beside(looked, BESIDE_MARGIN);
        // So that it has an end even where it is empty.
        content.appendChild(content.getOwnerDocument().createTextNode("\n"));
        String theirs = SafeXml.write(content);
        int end = theirs.lastIndexOf("</");
        return new Margin(
                kind, pages, theirs.substring(0, end), theirs.substring(end), looked.countsPages(), relations);
    }

    private static List<Element> children(Element section, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = section.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element
                    && MAIN.equals(element.getNamespaceURI())
                    && element.getLocalName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    /** Ours stand on all pages, so also where the template has none. */
    private void fill() {
        boolean first = has("header", "first") || has("footer", "first");
        for (String kind : List.of("header", "footer")) {
            for (String pages : first ? List.of("default", "first") : List.of("default")) {
                if (!has(kind, pages)) {
                    margins.add(Margin.ours(kind, pages));
                }
            }
        }
    }

    private boolean has(String kind, String pages) {
        return margins.stream()
                .anyMatch(margin -> margin.kind().equals(kind) && margin.pages().equals(pages));
    }

    TemplateStyles styles() {
        return styles;
    }

    /** All that a paper has. */
    List<Margin> margins() {
        return margins;
    }

    List<Look> looks() {
        return looks;
    }

    List<TemplateParts.Part> parts() {
        return parts.kept();
    }
}
