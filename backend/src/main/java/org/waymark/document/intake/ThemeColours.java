package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The colours that an Excel file's cells name by their number in its theme. */
final class ThemeColours {

    /** The theme tells the dark of each pair first, and cells count from the light one. */
    private static final List<Integer> IN_THEME = List.of(1, 0, 3, 2);

    private static final int WHITE = 0xFF;

    private final List<String> colours;

    private ThemeColours(List<String> colours) {
        this.colours = colours;
    }

    static ThemeColours of(Archive archive) {
        return new ThemeColours(Xml.read(archive, "xl/theme/theme1.xml", List.of(), ThemeColours::scheme));
    }

    private static List<String> scheme(Xml xml) throws XMLStreamException {
        List<String> colours = new ArrayList<>();
        while (xml.next(0)) {
            if (xml.name().equals("clrScheme")) {
                int inside = xml.depth();
                while (xml.next(inside)) {
                    String colour = xml.name().equals("sysClr") ? xml.get("lastClr") : xml.get("val");
                    if (xml.name().endsWith("Clr")) {
                        colours.add(WordFile.fill(String.valueOf(colour)));
                    }
                }
                return colours;
            }
        }
        return colours;
    }

    /** Null without one of that number. */
    String of(int number) {
        int at = number >= 0 && number < IN_THEME.size() ? IN_THEME.get(number) : number;
        return at >= 0 && at < colours.size() ? colours.get(at) : null;
    }

    /** Nearer to white by that share of the way; below nought, to black. */
    static String tinted(String colour, double tint) {
        if (colour == null || tint == 0 || !(Math.abs(tint) <= 1)) {
            return colour;
        }
        int rgb = Integer.parseInt(colour, 16);
        StringBuilder tinted = new StringBuilder();
        for (int shift = 16; shift >= 0; shift -= 8) {
            int part = rgb >> shift & WHITE;
            tinted.append(
                    "%02X".formatted(Math.round(tint > 0 ? WHITE - (WHITE - part) * (1 - tint) : part * (1 + tint))));
        }
        return tinted.toString();
    }
}
