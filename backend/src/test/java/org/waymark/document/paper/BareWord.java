package org.waymark.document.paper;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** The document's elements by StAX, one after the other, beside the other parts as they are. */
record BareWord(Map<String, byte[]> parts, List<Step> steps) implements BareWrite {

    private static final String DOCUMENT = "word/document.xml";

    /** An element that begins, with its attributes; a text; or the end of an element, where both are null. */
    private record Step(String element, List<String[]> attributes, String text) {}

    static BareWord of(byte[] like) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(like))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        try {
            return new BareWord(parts, steps(parts.remove(DOCUMENT)));
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private static List<Step> steps(byte[] document) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
        List<Step> steps = new ArrayList<>();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                List<String[]> attributes = new ArrayList<>();
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    attributes.add(new String[] {reader.getAttributeLocalName(i), reader.getAttributeValue(i)});
                }
                steps.add(new Step(reader.getLocalName(), attributes, null));
            } else if (event == XMLStreamConstants.CHARACTERS) {
                steps.add(new Step(null, null, reader.getText()));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                steps.add(new Step(null, null, null));
            }
        }
        return steps;
    }

    @Override
    public void into(ByteArrayOutputStream file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(DOCUMENT));
            document(zip);
            zip.closeEntry();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private void document(OutputStream out) throws XMLStreamException {
        XMLStreamWriter writer =
                XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(new BufferedOutputStream(out), "UTF-8");
        writer.writeStartDocument("UTF-8", "1.0");
        for (Step step : steps) {
            if (step.element() != null) {
                writer.writeStartElement(step.element());
                for (String[] attribute : step.attributes()) {
                    writer.writeAttribute(attribute[0], attribute[1]);
                }
            } else if (step.text() != null) {
                writer.writeCharacters(step.text());
            } else {
                writer.writeEndElement();
            }
        }
        writer.writeEndDocument();
        writer.flush();
    }
}
