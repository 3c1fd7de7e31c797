package org.waymark.document.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A template's styles, with those of ours beside them that it lacks. Word knows a style by its name and a document by its id, which is
 * another in another language: so ours are looked up by name.
 */
final class TemplateStyles {

    private static final String MAIN = WordMargins.MAIN;

    private final Element theirs;
    private final List<Element> added = new ArrayList<>();
    /** Of a style of ours, the one under which the template knows it. */
    private final Map<String, String> ids = new HashMap<>();

    private final String content;

    TemplateStyles(Element theirs) {
        this.theirs = theirs;
        takeOut("numPr");
        takeOut("lang");
        speakEnglish();
        Map<String, Element> named = byName(theirs);
        Set<String> taken =
                named.values().stream().map(TemplateStyles::idOf).collect(Collectors.toCollection(HashSet::new));
        byName(ours()).forEach((name, own) -> {
            Element known = named.get(name);
            ids.put(idOf(own), known == null ? add(own, taken) : idOf(known));
        });
        added.forEach(this::renameReferences);
        content = SafeXml.write(theirs);
    }

    /** Their numbering stays behind, so their headings cannot refer to it; and our words are not in the language of theirs. */
    private void takeOut(String name) {
        NodeList found = theirs.getElementsByTagNameNS(MAIN, name);
        List<Node> all =
                IntStream.range(0, found.getLength()).mapToObj(found::item).toList();
        all.forEach(each -> each.getParentNode().removeChild(each));
    }

    private void speakEnglish() {
        Element letters = first(first(first(theirs, "docDefaults"), "rPrDefault"), "rPr");
        Element language = theirs.getOwnerDocument().createElementNS(MAIN, "w:lang");
        for (String script : List.of("val", "eastAsia")) {
            language.setAttributeNS(MAIN, "w:" + script, "en-GB");
        }
        letters.appendChild(language);
    }

    /** The child of that name, made in the first place where there is none. */
    private Element first(Element parent, String name) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (name.equals(child.getLocalName()) && MAIN.equals(child.getNamespaceURI())) {
                return (Element) child;
            }
        }
        Element made = theirs.getOwnerDocument().createElementNS(MAIN, "w:" + name);
        parent.insertBefore(made, parent.getFirstChild());
        return made;
    }

    /** A style of ours that they lack, under an id that none of theirs has. */
    private String add(Element own, Set<String> taken) {
        Element copy = (Element) theirs.getOwnerDocument().importNode(own, true);
        String id = idOf(own);
        while (!taken.add(id)) {
            id = "Waymark" + id;
        }
        copy.setAttributeNS(MAIN, "w:styleId", id);
        if (hasDefault(own.getAttributeNS(MAIN, "type"))) {
            copy.removeAttributeNS(MAIN, "default");
        }
        theirs.appendChild(copy);
        added.add(copy);
        return id;
    }

    private boolean hasDefault(String type) {
        NodeList found = theirs.getElementsByTagNameNS(MAIN, "style");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .anyMatch(style -> style.getAttributeNS(MAIN, "type").equals(type)
                        && style.getAttributeNS(MAIN, "default").matches("1|true|on"));
    }

    /** Ours refer to each other by our ids. */
    private void renameReferences(Element own) {
        for (String name : List.of("basedOn", "next", "link")) {
            NodeList found = own.getElementsByTagNameNS(MAIN, name);
            for (int i = 0; i < found.getLength(); i++) {
                Element reference = (Element) found.item(i);
                reference.setAttributeNS(MAIN, "w:val", id(reference.getAttributeNS(MAIN, "val")));
            }
        }
    }

    private static Element ours() {
        try (InputStream styles = TemplateStyles.class.getResourceAsStream("/document/styles.xml")) {
            return SafeXml.parse(styles.readAllBytes()).getDocumentElement();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (SAXException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Each by its type and name. */
    private static Map<String, Element> byName(Element styles) {
        Map<String, Element> named = new LinkedHashMap<>();
        NodeList found = styles.getElementsByTagNameNS(MAIN, "style");
        for (int i = 0; i < found.getLength(); i++) {
            Element style = (Element) found.item(i);
            NodeList names = style.getElementsByTagNameNS(MAIN, "name");
            if (names.getLength() > 0 && !idOf(style).isEmpty()) {
                String name = ((Element) names.item(0)).getAttributeNS(MAIN, "val");
                named.put(style.getAttributeNS(MAIN, "type") + " " + name.toLowerCase(Locale.ROOT), style);
            }
        }
        return named;
    }

    private static String idOf(Element style) {
        return style.getAttributeNS(MAIN, "styleId");
    }

    /** @param ours of a style as styles.xml has it */
    String id(String ours) {
        return ids.getOrDefault(ours, ours);
    }

    String content() {
        return content;
    }
}
