package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** How an Excel file's cells look: the form of their numbers, their colour. */
final class WorkbookStyles {

    /** Excel's palette of old, by number. */
    private static final Map<Integer, String> PALETTE = Map.of(
            2, "FF0000", 3, "00FF00", 4, "0000FF", 5, "FFFF00", 10, "FF0000", 11, "00FF00", 13, "FFFF00", 17, "008000",
            51, "FFCC00", 52, "FF9900");

    private final List<String> fills = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<int[]> cells = new ArrayList<>();
    private final List<Boolean> underlined = new ArrayList<>();
    private final DataFormatter formatter = new DataFormatter(Locale.UK);

    static WorkbookStyles of(Archive archive) {
        ThemeColours theme = ThemeColours.of(archive);
        return Xml.read(archive, "xl/styles.xml", new WorkbookStyles(), xml -> {
            WorkbookStyles styles = new WorkbookStyles();
            xml.next(0);
            int inside = xml.depth();
            while (xml.next(inside)) {
                switch (xml.name()) {
                    case "numFmt" ->
                        styles.formats.put(xml.number("numFmtId", 0), String.valueOf(xml.get("formatCode")));
                    case "font" -> styles.underlined.add(underlined(xml));
                    case "fill" -> styles.fills.add(fill(xml, theme));
                    case "cellXfs" -> styles.cells(xml);
                    case "cellStyleXfs", "dxfs", "borders" -> xml.skip();
                    default -> {
                        // Looks, which say nothing.
                    }
                }
            }
            return styles;
        });
    }

    private static boolean underlined(Xml xml) throws XMLStreamException {
        int inside = xml.depth();
        boolean underlined = false;
        while (xml.next(inside)) {
            underlined |= xml.name().equals("u") && WordStyles.isUnderlined(xml);
        }
        return underlined;
    }

    private static String fill(Xml xml, ThemeColours theme) throws XMLStreamException {
        String fill = null;
        int inside = xml.depth();
        while (xml.next(inside)) {
            if (xml.name().equals("fgColor")) {
                fill = ThemeColours.tinted(colour(xml, theme), tint(xml.get("tint")));
            }
        }
        return fill;
    }

    private static String colour(Xml xml, ThemeColours theme) {
        String rgb = xml.get("rgb");
        if (rgb != null && rgb.length() >= 6) {
            return WordFile.fill(rgb.substring(rgb.length() - 6));
        }
        return xml.get("theme") == null ? PALETTE.get(xml.number("indexed", -1)) : theme.of(xml.number("theme", -1));
    }

    private static double tint(String tint) {
        return tint != null && tint.matches("-?[01]?\\.?\\d{1,20}(?:[eE]-\\d{1,2})?") ? Double.parseDouble(tint) : 0;
    }

    private void cells(Xml xml) throws XMLStreamException {
        int inside = xml.depth();
        while (xml.next(inside)) {
            if (xml.name().equals("xf")) {
                cells.add(new int[] {xml.number("numFmtId", 0), xml.number("fillId", 0), xml.number("fontId", 0)});
            }
        }
    }

    private int[] style(int number) {
        return number >= 0 && number < cells.size() ? cells.get(number) : new int[3];
    }

    /** The colour of cells of a style; null without one. */
    String fillOf(int number) {
        int fill = style(number)[1];
        return fill > 0 && fill < fills.size() ? fills.get(fill) : null;
    }

    boolean isUnderlined(int number) {
        int font = style(number)[2];
        return font >= 0 && font < underlined.size() && underlined.get(font);
    }

    /** A number as the cell shows it: 1.10 with its nought, a date as a date. */
    String shown(String value, int number, boolean from1904) {
        double read;
        try {
            read = Double.parseDouble(value);
        } catch (NumberFormatException other) {
            return value;
        }
        int form = style(number)[0];
        String pattern = formats.getOrDefault(form, BuiltinFormats.getBuiltinFormat(form));
        if (pattern == null || pattern.length() > 100 || !Double.isFinite(read)) {
            return value;
        }
        if (DateUtil.isADateFormat(form, pattern) && DateUtil.isValidExcelDate(read) && read < 80_000) {
            boolean monthOnly = !pattern.toLowerCase(Locale.ROOT).contains("d");
            return DateUtil.getLocalDateTime(read, from1904)
                    .format(java.time.format.DateTimeFormatter.ofPattern(
                            monthOnly ? "MMMM yyyy" : "d MMMM yyyy", Locale.UK));
        }
        try {
            return formatter.formatRawCellContents(read, form, pattern, from1904);
        } catch (RuntimeException strange) {
            return value;
        }
    }
}
