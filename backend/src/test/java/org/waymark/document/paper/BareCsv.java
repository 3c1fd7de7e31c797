package org.waymark.document.paper;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;

/** Rows by commons-csv. */
record BareCsv(List<Object[]> rows) implements BareWrite {

    static BareCsv of(byte[] like) throws IOException {
        return new BareCsv(
                CSVFormat.RFC4180
                        .parse(new InputStreamReader(new ByteArrayInputStream(like), StandardCharsets.UTF_8))
                        .stream()
                        .map(CSVRecord::values)
                        .map(BareCsv::values)
                        .toList());
    }

    private static Object[] values(String... cells) {
        Object[] values = new Object[cells.length];
        for (int i = 0; i < cells.length; i++) {
            values[i] = cells[i].matches("\\d{1,6}") ? (Object) Integer.valueOf(cells[i]) : cells[i];
        }
        return values;
    }

    @Override
    public void into(ByteArrayOutputStream file) throws IOException {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.NON_NUMERIC).get();
        try (CSVPrinter printer =
                format.print(new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8)))) {
            for (Object[] row : rows) {
                printer.printRecord(row);
            }
        }
    }
}
