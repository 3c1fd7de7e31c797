package org.waymark.document.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A template's styles, with those of ours beside them that it lacks. Word knows a style by its name and a document by its id, which is
 * another in another language: so ours are looked up by name.
 */
final class TemplateStyles {

    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Document theirs;
    private final List<Element> added = new ArrayList<>();
    private final Map<Style, String> ids = new EnumMap<>(Style.class);

    TemplateStyles(Document theirs) {
        this.theirs = theirs;
        unnumber();
        Map<String, Element> named = byName(theirs);
        Map<String, Element> ours = byName(ours());
        for (Style style : Style.values()) {
            ours.forEach((name, own) -> {
                if (own.getAttributeNS(MAIN, "styleId").equals(style.id())) {
                    Element known = named.get(name);
                    ids.put(style, (known == null ? added(own) : known).getAttributeNS(MAIN, "styleId"));
                }
            });
        }
        for (String name : List.of("waymark table", "hyperlink")) {
            if (!named.containsKey(name)) {
                added(ours.get(name));
            }
        }
        added.forEach(this::renameReferences);
    }

    /** Ours refer to each other by our ids. */
    private void renameReferences(Element own) {
        for (String name : List.of("basedOn", "next")) {
            NodeList found = own.getElementsByTagNameNS(MAIN, name);
            for (int i = 0; i < found.getLength(); i++) {
                Element reference = (Element) found.item(i);
                String id = reference.getAttributeNS(MAIN, "val");
                ids.forEach((style, theirId) -> {
                    if (style.id().equals(id)) {
                        reference.setAttributeNS(MAIN, "w:val", theirId);
                    }
                });
            }
        }
    }

    private static Document ours() {
        try (InputStream styles = TemplateStyles.class.getResourceAsStream("/document/styles.xml")) {
            return SafeXml.parse(styles.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (SAXException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Their numbering stays behind, so their headings cannot refer to it. */
    private void unnumber() {
        List<Node> numbers = new ArrayList<>();
        NodeList found = theirs.getElementsByTagNameNS(MAIN, "numPr");
        for (int i = 0; i < found.getLength(); i++) {
            numbers.add(found.item(i));
        }
        numbers.forEach(number -> number.getParentNode().removeChild(number));
    }

    private static Map<String, Element> byName(Document styles) {
        Map<String, Element> named = new HashMap<>();
        NodeList found = styles.getElementsByTagNameNS(MAIN, "style");
        for (int i = 0; i < found.getLength(); i++) {
            Element style = (Element) found.item(i);
            NodeList names = style.getElementsByTagNameNS(MAIN, "name");
            if (names.getLength() > 0) {
                String name = ((Element) names.item(0)).getAttributeNS(MAIN, "val");
                named.put(name.toLowerCase(Locale.ROOT), style);
            }
        }
        return named;
    }

    private Element added(Element own) {
        Element copy = (Element) theirs.importNode(own, true);
        theirs.getDocumentElement().appendChild(copy);
        added.add(copy);
        return copy;
    }

    String id(Style style) {
        return ids.get(style);
    }

    byte[] bytes() {
        return SafeXml.write(theirs);
    }
}
