package org.waymark.document.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The least that a library has to do to write a file's tables: what they hold was read beforehand. */
public interface BareWrite {

    void into(ByteArrayOutputStream file) throws IOException;

    /** @param like the file that holds the same */
    static BareWrite of(String format, byte[] like) throws IOException {
        return switch (format) {
            case "csv" -> BareCsv.of(like);
            case "xlsx" -> BareExcel.of(like);
            case "docx" -> BareWord.of(like);
            default -> BarePdf.of(like);
        };
    }
}
