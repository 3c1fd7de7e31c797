package org.waymark.document;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * A CSV file by RFC 4180, in UTF-8 with the byte order mark that Excel knows it by. Texts are quoted, numbers are not, and what is not
 * there is empty.
 *
 * <p>A text that a spreadsheet would take for a formula is made inert as OWASP's page on CSV injection has it: a single quote before it,
 * within the quotes, so that it is read as text. Numbers are left alone: -4 is a number, not a formula. {@link #read} takes the quote off
 * again: every text comes back as it was.
 */
public final class CsvFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * What a formula may begin with, in Excel, LibreOffice and others, after blanks that some of them cut off; the last of the characters
     * are full-width forms. Single quotes before it are counted in, so that those that stood there can be told from ours.
     */
    private static final Pattern BEGINS_FORMULA = Pattern.compile("'*[\\s\\p{Z}\\p{Cc}\uFEFF]*[=+\\-@\\t\\r\\n＝＋－＠]");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CSVPrinter printer;

    CsvFile(String... columns) {
        try {
            Writer text = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            text.write(BYTE_ORDER_MARK);
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
            Object[] inert = new Object[cells.length];
            Arrays.setAll(inert, i -> inert(cells[i]));
            printer.printRecord(inert);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    byte[] bytes() {
        try {
            printer.close(true);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    static boolean beginsFormula(String words) {
        // Most words begin with a letter, and so does no formula.
        boolean harmless = words.isEmpty() || Character.isLetterOrDigit(words.charAt(0));
        return !harmless && BEGINS_FORMULA.matcher(words).lookingAt();
    }

    private static Object inert(Object cell) {
        return cell == null || cell instanceof Number ? cell : inert(cell.toString());
    }

    private static String inert(String words) {
        return beginsFormula(words) ? "'" + words : words;
    }
}
