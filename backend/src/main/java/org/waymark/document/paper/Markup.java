package org.waymark.document.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** XML as it is written. Characters that XML cannot hold are left out, so that any words can be written. */
final class Markup {

    /** Characters that are passed on together. */
    private static final int TOGETHER = 8192;

    private final Writer out;
    private final StringBuilder written = new StringBuilder(2 * TOGETHER);

    Markup(OutputStream out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    /** @param attributes names and values in turn; one whose value is null is left out */
    Markup open(String name, String... attributes) {
        return tag(name, attributes, ">");
    }

    Markup empty(String name, String... attributes) {
        return tag(name, attributes, "/>");
    }

    Markup close(String... names) {
        for (String name : names) {
            raw("</").raw(name).raw(">");
        }
        return this;
    }

    private Markup tag(String name, String[] attributes, String end) {
        raw("<").raw(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                raw(" ").raw(attributes[i]).raw("=\"").text(attributes[i + 1]).raw("\"");
            }
        }
        return raw(end);
    }

    Markup text(String words) {
        String known = known(words);
        for (int i = 0; i < known.length(); i++) {
            char c = known.charAt(i);
            switch (c) {
                case '&' -> written.append("&amp;");
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '"' -> written.append("&quot;");
                default -> written.append(c);
            }
        }
        return passOn();
    }

    /** Without what XML 1.0 has no place for: control characters, and halves of characters. */
    static String known(String words) {
        int unknown = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            // The usual ones at a glance; the rest is looked at below.
            unknown += c >= ' ' && c < Character.MIN_SURROGATE ? 0 : 1;
        }
        return unknown == 0
                ? words
                : words.codePoints()
                        .filter(Markup::isKnown)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isKnown(int point) {
        return point == '\t'
                || point == '\n'
                || point >= ' ' && point < Character.MIN_SURROGATE
                || point > Character.MAX_SURROGATE && point != 0xFFFE && point != 0xFFFF;
    }

    Markup raw(String markup) {
        written.append(markup);
        return passOn();
    }

    private Markup passOn() {
        if (written.length() >= TOGETHER) {
            passAllOn();
        }
        return this;
    }

    private void passAllOn() {
        try {
            out.append(written);
            written.setLength(0);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    void flush() {
        passAllOn();
        try {
            out.flush();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
