package org.waymark.document.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.waymark.platform.ProblemException;

/** Reads a part of an Office file from its beginning to its end, element by element, without entities and without going outside. */
final class Xml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();
    /** Word nests tables and controls a dozen deep. */
    private static final int DEEPEST = 400;
    /** Of one element's text: Excel's cells hold 32,767 characters, Word's runs seldom more than a line. */
    private static final int LONGEST = 1_000_000;

    private static final Set<Integer> TEXT =
            Set.of(XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA);

    private final XMLStreamReader reader;
    private int depth;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // A text comes in pieces, so that one that has no end is noticed.
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Faults are told by what is thrown, not on the console.
        factory.setXMLReporter((message, type, more, place) -> {});
        return factory;
    }

    /** What is done with the part. */
    interface Reading<T> {
        T of(Xml xml) throws XMLStreamException;
    }

    /** What is read from a part, or what there is without it. */
    static <T> T read(Archive archive, String part, T without, Reading<T> reading) {
        if (!archive.has(part)) {
            return without;
        }
        try (InputStream bytes = archive.open(part);
                Xml xml = new Xml(FACTORY.createXMLStreamReader(bytes))) {
            return reading.of(xml);
        } catch (XMLStreamException broken) {
            throw broken.getNestedException() instanceof ProblemException refused ? refused : Refused.damaged();
        } catch (IOException broken) {
            throw Refused.damaged();
        }
    }

    /** Goes to the next element that begins inside the one that began last at this depth; false where that one ends. */
    boolean next(int within) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw Refused.entities();
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > DEEPEST) {
                    throw Refused.damaged();
                }
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && --depth < within) {
                return false;
            }
        }
        return false;
    }

    /** How deep the present element is. */
    int depth() {
        return depth;
    }

    String name() {
        return reader.getLocalName();
    }

    /** An attribute by its name, whatever its namespace; null without it. */
    String get(String attribute) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(attribute)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    int number(String attribute, int without) {
        String text = get(attribute);
        return text != null && text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : without;
    }

    /** Whether a property such as {@code <w:b/>} is on. */
    boolean isOn() {
        String value = get("val");
        return value == null || !value.matches("0|false|none|off");
    }

    /** The text of the present element, which ends. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int within = depth;
        while (reader.hasNext()) {
            int event = reader.next();
            if (TEXT.contains(event)) {
                text.append(reader.getText());
                if (text.length() > LONGEST) {
                    throw Refused.longParagraph();
                }
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw Refused.entities();
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT && --depth < within) {
                break;
            }
        }
        return text.toString();
    }

    /** Passes over the present element. */
    void skip() throws XMLStreamException {
        int within = depth;
        while (next(within)) {
            // It is of no interest.
        }
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }
}
