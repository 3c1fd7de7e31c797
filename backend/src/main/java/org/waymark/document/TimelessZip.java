package org.waymark.document;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A strong entity tag promises the same bytes, and the entries of a ZIP file bear the moment of writing: here one moment for all. */
final class TimelessZip extends ZipArchiveOutputStream {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    TimelessZip(OutputStream out) {
        super(out);
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
        entry.setTimeLocal(ALWAYS);
        super.putArchiveEntry(entry);
    }
}
