package org.waymark.document.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture in the making, in points, from its upper left corner. */
public final class Drawing {

    static {
        // A server has no screen, whatever its environment says.
        System.setProperty("java.awt.headless", "true");
    }

    /** Black on white and on a photocopy too, one kind of surface differs from another. */
    public enum Surface {
        SOLID,
        HATCHED,
        PALE
    }

    /** Where words stand from their point. */
    public enum Anchor {
        START(0),
        MIDDLE(0.5),
        END(1);

        private final double before;

        Anchor(double before) {
            this.before = before;
        }
    }

    private static final double PIXELS_PER_POINT = 3;
    private static final int POINT = 20;
    private static final double HATCH = 4;
    private static final Color INK = new Color(0x111111);

    private final int width;
    private final int height;
    private final BufferedImage image;
    private final Graphics2D pen;

    public Drawing(int width, int height) {
        this.width = width;
        this.height = height;
        image = new BufferedImage(
                (int) (width * PIXELS_PER_POINT), (int) (height * PIXELS_PER_POINT), BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
        pen.setColor(Color.WHITE);
        pen.fill(new Rectangle2D.Double(0, 0, width, height));
    }

    /** @param dark and light shades of one colour, as RRGGBB */
    public void bar(Rectangle2D place, Surface surface, String dark, String light) {
        pen.setColor(colour(surface == Surface.SOLID ? dark : light));
        pen.fill(place);
        pen.setColor(colour(dark));
        if (surface == Surface.HATCHED) {
            hatch(place);
        }
        pen.setStroke(new BasicStroke(0.75f));
        pen.draw(place);
    }

    private void hatch(Rectangle2D place) {
        Shape whole = pen.getClip();
        pen.clip(place);
        pen.setStroke(new BasicStroke(0.9f));
        for (double x = place.getX() - place.getHeight(); x < place.getMaxX(); x += HATCH) {
            pen.draw(new Line2D.Double(x, place.getMaxY(), x + place.getHeight(), place.getY()));
        }
        pen.setClip(whole);
    }

    /** A number on a bar, in a field of its own where the bar would make it hard to read. */
    public void figure(Rectangle2D place, String words, double size, Surface surface) {
        double x = place.getCenterX();
        double y = place.getCenterY() + size * 0.36;
        double reach = Lettering.BOLD.width(words, size) / 2 + 2;
        if (surface == Surface.HATCHED) {
            pen.setColor(Color.WHITE);
            pen.fill(new Rectangle2D.Double(x - reach, place.getCenterY() - size * 0.6, 2 * reach, size * 1.2));
        }
        pen.setColor(surface == Surface.SOLID ? Color.WHITE : INK);
        pen.fill(Lettering.BOLD.outline(words, size, x - reach + 2, y));
    }

    public void words(double x, double y, String words, double size, Anchor anchor) {
        pen.setColor(INK);
        double start = x - Lettering.REGULAR.width(words, size) * anchor.before;
        pen.fill(Lettering.REGULAR.outline(words, size, start, y));
    }

    /** How far words reach. */
    public static double reach(String words, double size) {
        return Lettering.REGULAR.width(words, size);
    }

    public void line(double fromX, double fromY, double toX, double toY) {
        pen.setColor(colour("8A8F96"));
        pen.setStroke(new BasicStroke(0.75f));
        pen.draw(new Line2D.Double(fromX, fromY, toX, toY));
    }

    private static Color colour(String name) {
        return new Color(Integer.parseInt(name, 16));
    }

    /** The picture as it stands on a page. @param alternative what it shows, in words and figures */
    public Picture picture(String alternative) {
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(image, "png", out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return new Picture(png.toByteArray(), width * POINT, height * POINT, alternative);
    }
}
