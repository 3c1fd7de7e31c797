package org.waymark.document;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How cells of a workbook look: each look is made once. */
final class ExcelStyles {

    private static final String LINE = "B5B7C4";
    private static final byte OPAQUE = (byte) 0xFF;
    private static final short TITLE_SIZE = 14;
    /** Everywhere, and the widths of columns are told in its digits. */
    private static final String FONT = "Arial";

    private static final short SIZE = 10;

    /** @param tint behind it, as RRGGBB; null for none @param isInert a text that would be a formula if somebody typed it */
    private record Look(boolean isHead, boolean isFigure, boolean isInert, String tint) {}

    private final XSSFWorkbook workbook;
    private final XSSFFont bold;
    private final Map<Look, XSSFCellStyle> made = new HashMap<>();
    private final XSSFCellStyle title;
    private final XSSFCellStyle longTitle;
    private XSSFCellStyle day;

    ExcelStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        named(workbook.getFontAt(0), SIZE);
        this.bold = named(workbook.createFont(), SIZE);
        bold.setBold(true);
        XSSFFont large = named(workbook.createFont(), TITLE_SIZE);
        large.setBold(true);
        this.title = workbook.createCellStyle();
        title.setFont(large);
        this.longTitle = workbook.createCellStyle();
        longTitle.setFont(bold);
    }

    private static XSSFFont named(XSSFFont font, short size) {
        font.setScheme(FontScheme.NONE);
        font.setFontName(FONT);
        font.setFontHeightInPoints(size);
        return font;
    }

    /** One that would be wider than its table otherwise. */
    XSSFCellStyle longTitle() {
        return longTitle;
    }

    XSSFCellStyle title() {
        return title;
    }

    XSSFCellStyle head(boolean isFigure) {
        return made.computeIfAbsent(new Look(true, isFigure, false, Tint.HEAD), this::make);
    }

    XSSFCellStyle figure(String tint) {
        return made.computeIfAbsent(new Look(false, true, false, tint), this::make);
    }

    XSSFCellStyle text(String tint, boolean isInert) {
        return made.computeIfAbsent(new Look(false, false, isInert, tint), this::make);
    }

    XSSFCellStyle day() {
        if (day == null) {
            day = make(new Look(false, false, false, null));
            day.setDataFormat(workbook.createDataFormat().getFormat("d mmm yyyy"));
        }
        return day;
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        style.setAlignment(look.isFigure() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
        // Or a text would touch the figure beside it.
        style.setIndention((short) (look.isFigure() ? 0 : 1));
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(colour(LINE));
        // So that it stays a text when somebody goes into the cell and out again.
        style.setQuotePrefixed(look.isInert());
        if (look.isHead()) {
            style.setFont(bold);
        }
        if (look.tint() != null) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(colour(look.tint()));
        }
        return style;
    }

    private static XSSFColor colour(String tint) {
        return new XSSFColor(
                new byte[] {
                    OPAQUE,
                    (byte) Integer.parseInt(tint.substring(0, 2), 16),
                    (byte) Integer.parseInt(tint.substring(2, 4), 16),
                    (byte) Integer.parseInt(tint.substring(4), 16)
                },
                null);
    }
}
