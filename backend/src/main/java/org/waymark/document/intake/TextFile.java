package org.waymark.document.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file of text: in which encoding, and as CSV in which form. */
final class TextFile {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int SAMPLE = 20_000;
    private static final int MOST_COLUMNS = 100;

    private TextFile() {}

    /** Its text, in UTF-8 or UTF-16 where it is that, and else as Windows writes it. */
    static String text(byte[] content) {
        if (starts(content, 0xFF, 0xFE)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(content, 0xFE, 0xFF)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
        }
        int from = starts(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer bytes = ByteBuffer.wrap(content, from, content.length - from);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException other) {
            return new String(content, from, content.length - from, Charset.forName("windows-1252"));
        }
    }

    private static boolean starts(byte[] content, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    static List<Block> csv(String text) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(true)
                .setLenientEof(false)
                .get();
        List<Block.Row> rows = new ArrayList<>();
        try (CSVParser records = CSVParser.parse(text, format)) {
            for (CSVRecord record : records) {
                if (rows.size() >= WordFile.MOST_ROWS) {
                    throw Refused.tooLong(WordFile.MOST_ROWS);
                }
                Block.Row row = row(record);
                if (!row.isBlank()) {
                    rows.add(row);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw Refused.damaged();
        }
        return List.of(new Block.Table(rows, "The table"));
    }

    private static Block.Row row(CSVRecord record) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(record.size(), MOST_COLUMNS); i++) {
            cells.add(Cell.of(asTyped(record.get(i)), i));
        }
        return new Block.Row(cells, (int) record.getRecordNumber());
    }

    /** Without the quote that makes a formula inert, which our own files put there. */
    private static String asTyped(String cell) {
        return cell.matches("(?s)'[=+\\-@\\t\\r\\n＝＋－＠].*") ? cell.substring(1) : cell;
    }

    /** The one that gives a row of heads of actions; else the one that most stand of in a line. */
    private static char separator(String text) {
        String sample = text.substring(0, Math.min(SAMPLE, text.length()));
        List<Character> likely = SEPARATORS.stream()
                .sorted(Comparator.comparingLong(one -> -outsideQuotes(sample, one)))
                .toList();
        return likely.stream().filter(one -> hasHeads(sample, one)).findFirst().orElse(likely.get(0));
    }

    private static boolean hasHeads(String sample, char separator) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        try (CSVParser records = CSVParser.parse(sample, format)) {
            return records.stream().anyMatch(record -> Heads.of(row(record)) != null);
        } catch (IOException | UncheckedIOException | IllegalStateException other) {
            return false;
        }
    }

    private static long outsideQuotes(String sample, char one) {
        // The first line that has any is the row of heads or a row of cells; words have commas, but few.
        long best = 0;
        boolean quoted = false;
        long line = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            quoted ^= c == '"';
            line += !quoted && c == one ? 1 : 0;
            if (!quoted && c == '\n') {
                best = Math.max(best, line);
                line = 0;
            }
        }
        return Stream.of(best, line).max(Comparator.naturalOrder()).orElse(0L);
    }
}
