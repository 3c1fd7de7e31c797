package org.waymark.document.paper;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What may lie beside the words of a Word file: pictures and fonts, known by how their content begins and not by what it is called. */
enum Media {
    PNG("png", "image/png"),
    JPEG("jpeg", "image/jpeg"),
    GIF("gif", "image/gif"),
    BMP("bmp", "image/bmp"),
    TIFF("tiff", "image/tiff"),
    EMF("emf", "image/x-emf"),
    WMF("wmf", "image/x-wmf"),
    SVG("svg", "image/svg+xml"),
    OBFUSCATED_FONT("odttf", "application/vnd.openxmlformats-officedocument.obfuscatedFont"),
    FONT("ttf", "application/x-font-ttf");

    final String extension;
    final String type;

    Media(String extension, String type) {
        this.extension = extension;
        this.type = type;
    }

    /** Of a picture; an SVG is looked for among what is none of the others. */
    static Optional<Media> ofPicture(byte[] content) {
        String start = text(content, 0, 8);
        Media media = null;
        if (start.equals("\u0089PNG\r\n\u001A\n")) {
            media = PNG;
        } else if (start.startsWith("\u00FF\u00D8\u00FF")) {
            media = JPEG;
        } else if (start.startsWith("GIF8")) {
            media = GIF;
        } else if (start.startsWith("BM")) {
            media = BMP;
        } else if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
            media = TIFF;
        } else if (start.startsWith("\1\0\0\0") && text(content, 40, 4).equals(" EMF")) {
            media = EMF;
        } else if (start.startsWith("\u00D7\u00CD\u00C6\u009A") || start.matches("(?s)[\1\2]\0\t\0.*")) {
            media = WMF;
        }
        return Optional.ofNullable(media);
    }

    /** @param key that the first bytes of an embedded font are hidden with, as Word's font table says it; empty for none */
    static Optional<Media> ofFont(byte[] content, String key) {
        String digits = key.replaceAll("[{}-]", "");
        if (content.length < 32 || !digits.matches("|\\p{XDigit}{32}")) {
            return Optional.empty();
        }
        byte[] start = Arrays.copyOf(content, 4);
        byte[] hidden = HexFormat.of().parseHex(digits);
        for (int i = 0; i < start.length && hidden.length > 0; i++) {
            // Its bytes count from the last.
            start[i] ^= hidden[hidden.length - 1 - i];
        }
        boolean font = switch (ByteBuffer.wrap(start).getInt()) {
            case 0x00010000, 0x4F54544F, 0x74727565, 0x74746366 -> true;
            default -> false;
        };
        return font ? Optional.of(digits.isEmpty() ? FONT : OBFUSCATED_FONT) : Optional.empty();
    }

    private static String text(byte[] content, int from, int length) {
        int end = Math.min(content.length, from + length);
        return end <= from ? "" : new String(content, from, end - from, StandardCharsets.ISO_8859_1);
    }
}
