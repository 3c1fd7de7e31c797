package org.waymark.document.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Words as outlines, drawn from the font's own file: the same on every machine, and on one without any fonts or font configuration, where
 * Java's own text would not even start.
 */
final class Lettering {

    static final Lettering REGULAR = new Lettering(Font.REGULAR);
    static final Lettering BOLD = new Lettering(Font.BOLD);

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;

    private Lettering(Font file) {
        try (InputStream in = file.open()) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            glyphs = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** How far the words reach at a size. */
    synchronized double width(String words, double size) {
        try {
            double width = 0;
            for (int point : words.codePoints().toArray()) {
                width += font.getAdvanceWidth(glyphs.getGlyphId(point));
            }
            return width / unitsPerEm * size;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The words from a point on their line. */
    synchronized Path2D outline(String words, double size, double x, double y) {
        try {
            Path2D outline = new Path2D.Double();
            double at = x;
            double scale = size / unitsPerEm;
            for (int point : words.codePoints().toArray()) {
                int glyph = glyphs.getGlyphId(point);
                AffineTransform place = new AffineTransform(scale, 0, 0, -scale, at, y);
                if (font.getGlyph().getGlyph(glyph) != null) {
                    outline.append(font.getGlyph().getGlyph(glyph).getPath().getPathIterator(place), false);
                }
                at += font.getAdvanceWidth(glyph) * scale;
            }
            return outline;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
