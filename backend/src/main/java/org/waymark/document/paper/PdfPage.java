package org.waymark.document.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The HTML that a PDF is laid out from. */
final class PdfPage {

    private final Document html;
    private final Element head;
    private final Element body;
    private final Element bookmarks;
    private int places;
    private boolean rightToLeft;

    PdfPage(Frame frame) {
        html = empty();
        Element root = html.createElement("html");
        html.appendChild(root);
        root.setAttribute("lang", "en-GB");
        head = add(root, "head");
        add(head, "title").setTextContent(Markup.known(frame.title()));
        named("subject", frame.footer());
        named("author", "Waymark");
        add(head, "style").setTextContent(css(frame));
        bookmarks = html.createElement("bookmarks");
        body = add(root, "body");
        margins(frame);
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException never) {
            throw new IllegalStateException(never);
        }
    }

    private void named(String name, String content) {
        Element meta = add(head, "meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", Markup.known(content));
    }

    private static String css(Frame frame) {
        String page = "@page { size: A4 %s; margin-top: %s }\n"
                .formatted(frame.landscape() ? "landscape" : "portrait", frame.marking() == null ? "59pt" : "72pt");
        try (InputStream in = PdfPage.class.getResourceAsStream("/document/paper.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8) + page;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What stands on every page is taken out of the flow by paper.css. */
    private void margins(Frame frame) {
        Element header = add(body, "div");
        header.setAttribute("id", "header");
        marking(header, frame);
        line(header, frame.header(), frame.banner());
        Element footer = add(body, "div");
        footer.setAttribute("id", "footer");
        line(footer, frame.footer(), "");
        marking(footer, frame);
    }

    private void marking(Element into, Frame frame) {
        if (frame.marking() != null) {
            write(into, Text.of(Style.MARKING, frame.marking()));
        }
    }

    private void line(Element into, String left, String right) {
        Element line = add(into, "div");
        line.setAttribute("class", "line");
        if (right != null) {
            Element aside = add(line, "div");
            aside.setAttribute("class", "right");
            aside.setTextContent(Markup.known(right));
        }
        add(line, "div").setTextContent(Markup.known(left));
    }

    Document html() {
        if (bookmarks.hasChildNodes()) {
            head.appendChild(bookmarks);
        }
        return html;
    }

    Element body() {
        return body;
    }

    Element add(Element into, String name) {
        Element element = html.createElement(name);
        into.appendChild(element);
        return element;
    }

    Element write(Element into, Text text) {
        Element paragraph = add(into, text.style().element());
        paragraph.setAttribute("class", text.style().id());
        text.runs().forEach(run -> write(paragraph, run));
        return paragraph;
    }

    /** Whether some of its words are read from right to left. */
    boolean isRightToLeft() {
        return rightToLeft;
    }

    private void write(Element into, Text.Run run) {
        rightToLeft |= RightToLeft.isIn(run.words());
        Element element = into;
        if (run.link() != null) {
            element = add(element, "a");
            element.setAttribute("href", run.link());
            element.setAttribute("title", Markup.known(run.words()));
        }
        if (run.bold()) {
            element = add(element, "b");
        }
        if (run.underlined() && run.link() == null) {
            element = add(element, "u");
        }
        if (run.tint() != null) {
            element = add(element, "span");
            element.setAttribute("style", "padding: 1pt 3pt; background-color: #" + run.tint());
        }
        List<String> lines = run.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                add(element, "br");
            }
            element.appendChild(html.createTextNode(Markup.known(lines.get(i))));
        }
    }

    /** Where a reader's list of contents leads. */
    void bookmark(Element heading) {
        String place = "place" + ++places;
        heading.setAttribute("id", place);
        Element bookmark = add(bookmarks, "bookmark");
        bookmark.setAttribute("name", heading.getTextContent());
        bookmark.setAttribute("href", "#" + place);
    }
}
