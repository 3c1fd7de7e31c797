package org.waymark.document.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Sheets by POI: widths, cells and their looks, and nothing else of them. */
record BareExcel(List<Look> looks, List<Page> pages) implements BareWrite {

    private record Look(HorizontalAlignment align, byte[] fill, boolean bold, boolean line) {}

    private record Page(String name, int[] widths, List<List<Value>> rows) {}

    private record Value(int column, Object value, int look) {}

    static BareExcel of(byte[] like) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(like))) {
            List<Look> looks = new ArrayList<>();
            for (int i = 0; i < workbook.getNumCellStyles(); i++) {
                XSSFCellStyle style = workbook.getCellStyleAt(i);
                XSSFColor fill = style.getFillForegroundColorColor();
                boolean line = style.getBorderBottom() != BorderStyle.NONE;
                looks.add(new Look(
                        style.getAlignment(),
                        fill == null ? null : fill.getRGB(),
                        style.getFont().getBold(),
                        line));
            }
            List<Page> pages = new ArrayList<>();
            for (Sheet sheet : workbook) {
                List<List<Value>> rows = new ArrayList<>();
                int[] widths = new int[20];
                for (Row row : sheet) {
                    List<Value> values = new ArrayList<>();
                    for (Cell cell : row) {
                        Object value = cell.getCellType() == CellType.NUMERIC
                                ? (Object) cell.getNumericCellValue()
                                : cell.getStringCellValue();
                        widths[cell.getColumnIndex()] = sheet.getColumnWidth(cell.getColumnIndex());
                        values.add(new Value(
                                cell.getColumnIndex(),
                                value,
                                cell.getCellStyle().getIndex()));
                    }
                    rows.add(values);
                }
                pages.add(new Page(sheet.getSheetName(), widths, rows));
            }
            return new BareExcel(looks, pages);
        }
    }

    @Override
    public void into(ByteArrayOutputStream file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFCellStyle[] styles =
                    looks.stream().map(look -> style(workbook, look)).toArray(XSSFCellStyle[]::new);
            for (Page page : pages) {
                XSSFSheet sheet = workbook.createSheet(page.name());
                for (int i = 0; i < page.widths().length; i++) {
                    if (page.widths()[i] > 0) {
                        sheet.setColumnWidth(i, page.widths()[i]);
                    }
                }
                for (int i = 0; i < page.rows().size(); i++) {
                    XSSFRow row = sheet.createRow(i);
                    page.rows().get(i).forEach(value -> write(row, value, styles));
                }
            }
            workbook.write(file);
            workbook.getPackage().revert();
        }
    }

    private static void write(XSSFRow row, Value value, XSSFCellStyle... styles) {
        XSSFCell cell = row.createCell(value.column());
        cell.setCellStyle(styles[value.look()]);
        if (value.value() instanceof Double number) {
            cell.setCellValue(number);
        } else {
            cell.setCellValue((String) value.value());
        }
    }

    private static XSSFCellStyle style(XSSFWorkbook workbook, Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        style.setAlignment(look.align());
        style.setBorderBottom(look.line() ? BorderStyle.THIN : BorderStyle.NONE);
        if (look.bold()) {
            var font = workbook.createFont();
            font.setBold(true);
            style.setFont(font);
        }
        if (look.fill() != null) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(new XSSFColor(look.fill(), null));
        }
        return style;
    }
}
