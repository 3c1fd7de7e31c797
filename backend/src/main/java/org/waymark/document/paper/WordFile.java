package org.waymark.document.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The parts of somebody's Word file, looked at with care: it may be anything, and as large unpacked as somebody likes. */
final class WordFile {

    private static final int MOST_PARTS = 1000;
    private static final int MOST_BYTES = 40 * 1024 * 1024;

    /**
     * How one part names another.
     *
     * @param target the name of the other part, or an address
     */
    record Relation(String id, String type, String target, boolean external) {}

    private final Map<String, byte[]> parts = new HashMap<>();

    WordFile(byte[] file) throws UnusableTemplate {
        try {
            if (FileMagic.valueOf(new ByteArrayInputStream(file)) == FileMagic.OLE2) {
                throw new UnusableTemplate(
                        "It is a file of Word 2003 or older, or one with a password. Save it as .docx, without a password.");
            }
            unpack(file);
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnusableTemplate("It is broken: it could not be opened. Save it again and send that.");
        }
        mustBeWordsWithoutMacros();
    }

    private void unpack(byte[] file) throws IOException, UnusableTemplate {
        int left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readNBytes(left + 1);
                left -= part.length;
                if (left < 0 || parts.size() >= MOST_PARTS) {
                    throw new UnusableTemplate("It is too large unpacked: at most 40 MB in 1,000 parts.");
                }
                parts.put(entry.getName(), part);
            }
        }
    }

    private void mustBeWordsWithoutMacros() throws UnusableTemplate {
        byte[] types = parts.get("[Content_Types].xml");
        String told = types == null ? "" : new String(types, java.nio.charset.StandardCharsets.UTF_8);
        if (told.contains("macroEnabled")
                || told.contains("vbaProject")
                || parts.keySet().stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            throw new UnusableTemplate("It has macros. Save it without them, as .docx.");
        }
        if (!told.contains("wordprocessingml.document.main+xml") && !told.contains("wordprocessingml.template.main+xml")
                || !parts.containsKey("word/document.xml")
                || !parts.containsKey("word/styles.xml")) {
            throw new UnusableTemplate("It is no Word document (.docx) with styles.");
        }
    }

    /** Null where there is none of that name. */
    byte[] part(String name) {
        return parts.get(name);
    }

    /** A part's one element, which is of that name. */
    Element xml(String name, String namespace, String element) throws UnusableTemplate {
        Element root = parsed(name).getDocumentElement();
        if (root.getNamespaceURI() == null || !root.getNamespaceURI().equals(namespace)) {
            throw new UnusableTemplate(
                    "Its part %s is not as Word writes it. Save it as \"Word Document (.docx)\", not as \"Strict Open XML\"."
                            .formatted(name));
        }
        if (!root.getLocalName().equals(element)) {
            throw new UnusableTemplate("Its part %s is not what the document takes it for.".formatted(name));
        }
        return root;
    }

    private Document parsed(String name) throws UnusableTemplate {
        try {
            return SafeXml.parse(parts.get(name));
        } catch (SAXException refused) {
            throw new UnusableTemplate(
                    "Its part %s cannot be read: it is broken, larger than 4 MB, nested too deeply, or defines entities."
                            .formatted(name));
        }
    }

    /** Of a part such as word/document.xml; none where it has none. */
    List<Relation> relations(String part) throws UnusableTemplate {
        String name = part.replaceFirst("([^/]+)$", "_rels/$1.rels");
        List<Relation> relations = new ArrayList<>();
        if (parts.containsKey(name)) {
            NodeList found = parsed(name).getElementsByTagNameNS("*", "Relationship");
            for (int i = 0; i < found.getLength(); i++) {
                relations.add(relation(part, (Element) found.item(i)));
            }
        }
        return relations;
    }

    private static Relation relation(String part, Element relation) {
        String type = relation.getAttribute("Type");
        String target = relation.getAttribute("Target");
        boolean elsewhere = relation.getAttribute("TargetMode").equalsIgnoreCase("External");
        return new Relation(
                relation.getAttribute("Id"),
                type.substring(type.lastIndexOf('/') + 1),
                elsewhere || target.startsWith("#") ? target : resolved(part, target),
                elsewhere);
    }

    /** The name of the part that another names by where it is from there; empty where that is nowhere. */
    private static String resolved(String part, String target) {
        try {
            String path = URI.create("/" + part).resolve(target).normalize().getPath();
            return path == null || !path.startsWith("/") ? "" : path.substring(1);
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }
}
