package org.waymark.document.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** XML that somebody else has written: nothing that it names is fetched, and nothing that it defines is expanded. */
final class SafeXml {

    private static final int MOST_BYTES = 4 * 1024 * 1024;
    /** What is written is gone through level by level, each on the stack. */
    private static final int MOST_LEVELS = 200;

    private SafeXml() {}

    static Document parse(byte[] xml) throws SAXException {
        if (xml.length > MOST_BYTES) {
            throw new SAXException("Larger than 4 MB");
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("jdk.xml.maxElementDepth", String.valueOf(MOST_LEVELS));
            var builder = factory.newDocumentBuilder();
            // What is wrong is thrown: nothing is told on the console.
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (IOException notXml) {
            throw new SAXException(notXml);
        } catch (ParserConfigurationException never) {
            throw new IllegalStateException(never);
        }
    }

    /** The element alone, without what stands before and after it in its document. */
    static String write(Element element) {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            transformer.transform(new DOMSource(element), new StreamResult(out));
            return out.toString();
        } catch (TransformerException never) {
            throw new IllegalStateException(never);
        }
    }
}
