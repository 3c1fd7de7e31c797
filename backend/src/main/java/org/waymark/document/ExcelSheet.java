package org.waymark.document;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;

/**
 * A sheet: what it is, and below one table with filters, whose head stays in sight and comes again on every page. It prints on A4, landscape,
 * as wide as the page.
 */
final class ExcelSheet {

    /** Beneath the title, the mark and an empty row. */
    static final int HEAD = 3;

    private static final int CHARACTER = 256;
    /** Widths are told in digits, which are wider than most letters. */
    private static final double LETTERS = 1.1;
    /** The same of a title. */
    private static final double LARGE_LETTERS = 0.65;

    private static final float LINE = 13;
    /** Of a page, in inches. */
    private static final double MARGIN = 0.4;

    /** Of a row, by the format. */
    private static final float HIGHEST = 409;

    private static final int MOST_CHARACTERS = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final String CUT = "… (too long for a cell of Excel; the rest stands in the plan)";

    /** What a reader of the format takes for a character in other words, and characters that XML has no place for as they are. */
    private static final Pattern TO_ESCAPE =
            Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)|[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]");

    /** A value on a band's colour; its words stand beside it or in it. */
    record Tinted(Object value, String tint) {}

    private final XSSFSheet sheet;
    private final ExcelStyles styles;
    private final ExcelColumn[] columns;
    private int rows;

    ExcelSheet(XSSFSheet sheet, ExcelStyles styles, ExcelFile.ExcelPaper paper, ExcelColumn... columns) {
        this.sheet = sheet;
        this.styles = styles;
        this.columns = columns;
        heading(0, sheet.getSheetName() + ": " + paper.title()).setCellStyle(styles.title());
        heading(1, paper.notice() == null ? paper.mark() : paper.mark() + ". " + paper.notice());
        XSSFRow head = sheet.createRow(HEAD);
        for (int i = 0; i < columns.length; i++) {
            sheet.setColumnWidth(i, columns[i].width() * CHARACTER);
            XSSFCell cell = head.createCell(i);
            cell.setCellValue(columns[i].head());
            cell.setCellStyle(styles.head(columns[i].isFigure()));
        }
        fit(head);
        sheet.createFreezePane(0, HEAD + 1);
        page(paper);
    }

    /** Over the table, for all of it. */
    void note(String words) {
        heading(HEAD - 1, words);
    }

    private XSSFCell heading(int row, String words) {
        XSSFCell cell = sheet.createRow(row).createCell(0);
        cell.setCellValue(escaped(words));
        return cell;
    }

    private void page(ExcelFile.ExcelPaper paper) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setMargin(PageMargin.LEFT, MARGIN);
        sheet.setMargin(PageMargin.RIGHT, MARGIN);
        sheet.setRepeatingRows(new CellRangeAddress(HEAD, HEAD, -1, -1));
        sheet.getHeader().setLeft(printed(paper.mark()));
        sheet.getHeader().setRight(paper.notice() == null ? "" : printed(paper.notice()));
        sheet.getFooter().setLeft(printed(paper.title()));
        sheet.getFooter().setRight("Page &P of &N");
    }

    /** In headers and footers an ampersand begins a command. */
    private static String printed(String words) {
        return words.replace("&", "&&");
    }

    /** Texts, numbers, days, Tinted ones, and null where there is nothing: a column each. */
    void row(Object... values) {
        rows++;
        XSSFRow row = sheet.createRow(HEAD + rows);
        for (int i = 0; i < values.length; i++) {
            Tinted tinted = values[i] instanceof Tinted given ? given : new Tinted(values[i], null);
            write(row.createCell(i), tinted);
        }
        fit(row);
    }

    /** As high as its words need: what opens the file does not always see to it. It goes on growing with them. */
    private void fit(XSSFRow row) {
        int lines = 1;
        for (int i = 0; i < columns.length; i++) {
            XSSFCell cell = row.getCell(i);
            if (cell != null && cell.getCellType() == CellType.STRING) {
                int letters = (int) ((columns[i].width() - 1) * LETTERS);
                lines = Math.max(
                        lines,
                        cell.getStringCellValue()
                                .lines()
                                .mapToInt(line -> lines(line, letters))
                                .sum());
            }
        }
        row.setHeightInPoints(Math.min(HIGHEST, lines * LINE));
        row.getCTRow().unsetCustomHeight();
    }

    /** On how many lines words come to stand that run on at blanks, and within a word where one is longer than a line. */
    private static int lines(String words, int letters) {
        int lines = 1;
        int taken = 0;
        for (int at = 0; at < words.length(); ) {
            int blank = words.indexOf(' ', at);
            int word = (blank < 0 ? words.length() : blank) - at;
            if (taken > 0 && taken + word > letters) {
                lines++;
                taken = 0;
            }
            lines += Math.max(0, word - 1) / letters;
            taken += (word > letters ? word % letters : word) + 1;
            at += word + 1;
        }
        return lines;
    }

    private void write(XSSFCell cell, Tinted tinted) {
        if (tinted.value() == null) {
            cell.setCellStyle(styles.text(tinted.tint(), false));
            return;
        }
        if (tinted.value() instanceof Number number) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(styles.figure(tinted.tint()));
            return;
        }
        if (tinted.value() instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(styles.day());
            return;
        }
        String words = tinted.value().toString();
        XSSFCellStyle style = styles.text(tinted.tint(), CsvFile.beginsFormula(words));
        cell.setCellStyle(style);
        cell.setCellValue(escaped(words));
    }

    private void print(int printed, int lastRow) {
        int number = sheet.getWorkbook().getSheetIndex(sheet);
        sheet.getWorkbook().setPrintArea(number, 0, printed - 1, 0, lastRow);
        int width = Arrays.stream(columns)
                .limit(printed)
                .mapToInt(ExcelColumn::width)
                .sum();
        XSSFCell title = sheet.getRow(0).getCell(0);
        if (title.getStringCellValue().length() > width * LARGE_LETTERS) {
            // Or it would end where the page does.
            title.setCellStyle(styles.longTitle());
        }
    }

    private static String escaped(String words) {
        String escaped = TO_ESCAPE
                .matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(
                        "_x%04X_".formatted((int) found.group().charAt(0))));
        return escaped.length() <= MOST_CHARACTERS
                ? escaped
                : escaped.substring(0, MOST_CHARACTERS - CUT.length()) + CUT;
    }

    /**
     * Makes a table of what was written. Called last.
     *
     * @param name for formulas to use
     * @param printed how many of its columns go on paper, from the first on: more could not be read there
     */
    XSSFSheet table(String name, int printed) {
        if (rows == 0) {
            row(new Object[columns.length]);
        }
        XSSFTable table = sheet.createTable(new AreaReference(
                new CellReference(HEAD, 0),
                new CellReference(HEAD + rows, columns.length - 1),
                SpreadsheetVersion.EXCEL2007));
        table.setName(name);
        table.setDisplayName(name);
        // A reference such as 1.10 is a text on purpose.
        sheet.addIgnoredErrors(
                new CellRangeAddress(HEAD, HEAD + rows, 0, columns.length - 1), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        table.getCTTable().addNewAutoFilter().setRef(table.getArea().formatAsString());
        print(printed, HEAD + rows);
        return sheet;
    }
}
