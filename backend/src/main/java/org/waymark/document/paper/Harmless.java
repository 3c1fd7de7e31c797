package org.waymark.document.paper;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Looks through a part of somebody's Word file, and refuses it if it would have Word fetch or run anything when a paper with it is opened.
 * A field needs no more for that than its words, which may be spread over many runs.
 */
final class Harmless {

    private static final String MAIN = WordMargins.MAIN;
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final Pattern FIELD =
            Pattern.compile("(?is)\\s*(PAGE|NUMPAGES|SECTIONPAGES|DATE|TITLE|STYLEREF|FILENAME)(\\s.*)?");
    private static final Set<String> OF_FIELDS = Set.of("fldChar", "fldSimple", "instrText", "delInstrText");
    /** Attributes that are addresses, whatever they say. */
    private static final Set<String> ADDRESSES = Set.of("src", "href", "althref", "embeddedHtml");
    /** Nothing, a place in the same part, or a picture that is written out in place. */
    private static final Pattern WITHIN = Pattern.compile("\\s*(#.*|data:image/.*)?", Pattern.DOTALL);
    /** Attributes that Word never follows: words for people and names of schemas; and those of fields, which are looked at as such. */
    private static final Set<String> WORDS =
            Set.of("uri", "descr", "title", "alt", "name", "string", "prefixMappings", "xpath", "instr");

    private static final Pattern ELSEWHERE = Pattern.compile("(?is).*://.*|\\s*(\\\\\\\\|//|file:|javascript:).*");
    private static final Pattern LIVE_DRAWING = Pattern.compile(
            "(?i)<([\\w.-]+:)?(script|foreignObject|iframe|handler)\\b|\\son\\w+=|@import|\\\\|url\\(\\s*+(?!['\"]?#|&(quot|apos);#)");
    /** What one reader sees and another does not. */
    private static final Set<String> SOMETIMES = Set.of("ins", "del", "moveFrom", "moveTo");

    private static final Set<String> TAKEN_OUT = Set.of("del", "moveFrom");

    /** A field from its beginning; told once its instruction is over and its result goes on. */
    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean told;
    }

    private final String part;
    private final Element root;
    private final Set<String> relations = new HashSet<>();
    private boolean countsPages;

    Harmless(String part, Element root) throws UnusableTemplate {
        this.part = part;
        this.root = root;
        attributes(root);
        apart(root, true);
    }

    /** A drawing may be styled and scripted besides. */
    static void drawing(String part, Element svg) throws UnusableTemplate {
        new Harmless(part, svg);
        if (LIVE_DRAWING.matcher(SafeXml.write(svg)).find()) {
            throw new UnusableTemplate(
                    "Its drawing %s could fetch or run something. Put it in as a PNG picture.".formatted(part));
        }
    }

    String part() {
        return part;
    }

    Element root() {
        return root;
    }

    /** Whether a field in it counts pages, that everybody sees. */
    boolean countsPages() {
        return countsPages;
    }

    /** The names of the parts that it needs. */
    Set<String> relations() {
        return relations;
    }

    /** What some readers pass over has whole fields in it or none: else its words could complete or hide another's. */
    private void apart(Element element, boolean shown) throws UnusableTemplate {
        Deque<Field> open = new ArrayDeque<>();
        children(element, open, shown);
        if (!open.isEmpty()) {
            throw field("one that does not end");
        }
    }

    private void children(Element element, Deque<Field> open, boolean shown) throws UnusableTemplate {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                attributes(inner);
                look(inner, open, shown);
            }
        }
    }

    private void look(Element element, Deque<Field> open, boolean shown) throws UnusableTemplate {
        String name = element.getLocalName();
        boolean words = MAIN.equals(element.getNamespaceURI());
        if (!words && OF_FIELDS.contains(name)) {
            throw field("one that Word does not know");
        }
        if (!words || SOMETIMES.contains(name)) {
            mustNotBeWithin(open);
            apart(element, shown && !TAKEN_OUT.contains(name));
            return;
        }
        switch (name) {
            case "fldChar" -> mark(element.getAttributeNS(MAIN, "fldCharType"), open, shown);
            case "fldSimple" -> {
                mustNotBeWithin(open);
                mustBeKnown(element.getAttributeNS(MAIN, "instr"), shown);
            }
            case "instrText", "delInstrText", "t" -> say(element, open, shown);
            default -> {}
        }
        if (!name.equals("rPr")) {
            children(element, open, shown);
        } else if (element.hasChildNodes()) {
            apart(element, shown);
        }
    }

    private void mark(String type, Deque<Field> open, boolean shown) throws UnusableTemplate {
        switch (type) {
            case "begin" -> {
                mustNotBeWithin(open);
                open.push(new Field());
            }
            case "separate", "end" -> {
                if (open.isEmpty()) {
                    throw field("one that does not begin");
                }
                Field field = type.equals("end") ? open.pop() : open.peek();
                if (!field.told) {
                    mustBeKnown(field.instruction.toString(), shown);
                }
                field.told = true;
            }
            default -> throw field("one that Word does not know");
        }
    }

    private void say(Element element, Deque<Field> open, boolean shown) throws UnusableTemplate {
        if (isWithin(open)) {
            open.peek().instruction.append(element.getTextContent());
        } else if (!element.getLocalName().equals("t")) {
            mustBeKnown(element.getTextContent(), shown);
        }
    }

    private static boolean isWithin(Deque<Field> open) {
        return !open.isEmpty() && !open.peek().told;
    }

    private void mustNotBeWithin(Deque<Field> open) throws UnusableTemplate {
        if (isWithin(open)) {
            throw field(open.peek().instruction + "…, made of others or of tracked changes");
        }
    }

    private void mustBeKnown(String instruction, boolean shown) throws UnusableTemplate {
        Matcher known = FIELD.matcher(instruction);
        if (!known.matches()) {
            throw field(instruction);
        }
        countsPages |= shown && known.group(1).equalsIgnoreCase("PAGE");
    }

    private UnusableTemplate field(String instruction) {
        String said = instruction.strip();
        return new UnusableTemplate(
                "Its part %s has a field that could fetch or run something (%s). Replace it by its words: click on it and press Ctrl+Shift+F9."
                        .formatted(part, said.length() > 60 ? said.substring(0, 60) + "…" : said));
    }

    private void attributes(Element element) throws UnusableTemplate {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            String name = attribute.getLocalName();
            if ("http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())) {
                continue;
            }
            boolean address = ADDRESSES.contains(name)
                    && !WITHIN.matcher(attribute.getValue()).matches();
            if (address
                    || !WORDS.contains(name)
                            && ELSEWHERE.matcher(attribute.getValue()).matches()) {
                throw new UnusableTemplate(
                        "Its part %s names an address (%s). Put the picture itself into the file, and an address as words."
                                .formatted(part, attribute.getName()));
            }
            if (RELATIONS.equals(attribute.getNamespaceURI())
                    && !attribute.getValue().isEmpty()) {
                relations.add(attribute.getValue());
            }
        }
    }
}
