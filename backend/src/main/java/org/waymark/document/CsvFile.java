package org.waymark.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * A CSV file by RFC 4180, in UTF-8 with the byte order mark that Excel knows it by. Texts are quoted, numbers are not, and what is not
 * there is empty.
 *
 * <p>A text that a spreadsheet would take for a formula is made inert as OWASP's page on CSV injection has it: a single quote before it,
 * within the quotes, so that it is read as text. Numbers are left alone: -4 is a number, not a formula.
 */
final class CsvFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What a formula may begin with, in Excel, LibreOffice and others; the last four are full-width forms. */
    private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    private final CSVPrinter printer;

    CsvFile(String... columns) {
        try {
            printer = CSVFormat.RFC4180
                    .builder()
                    .setQuoteMode(QuoteMode.NON_NUMERIC)
                    .get()
                    .print(text);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        row((Object[]) columns);
    }

    void row(Object... cells) {
        try {
            printer.printRecord(Arrays.stream(cells).map(CsvFile::inert));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Object inert(Object cell) {
        if (cell == null || cell instanceof Number) {
            return cell;
        }
        String words = cell.toString();
        return !words.isEmpty() && BEGINS_FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}
