package org.waymark.document.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A Word or Excel file's parts, of which only those are unpacked that are read, and none further than it may grow. */
final class Archive implements AutoCloseable {

    private static final int MOST_PARTS = 2_000;
    private static final long MOST_UNPACKED = 160_000_000;
    /** Words of a real plan shrink to a twentieth; rows that repeat each other to a hundredth. */
    private static final int MOST_TIMES = 250;

    private static final int SMALL = 2_000_000;

    /** One attribute or comment may be all of a part, and is held whole. A plan of 5,000 actions has less. */
    private static final int LARGEST_PART = 48_000_000;

    private final ZipFile file;
    private long left = MOST_UNPACKED;

    private Archive(ZipFile file) {
        this.file = file;
    }

    static Archive of(byte[] content) {
        Archive archive;
        try {
            archive = new Archive(ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                    .get());
        } catch (IOException | RuntimeException broken) {
            throw Refused.damaged();
        }
        archive.look();
        return archive;
    }

    private void look() {
        List<ZipArchiveEntry> entries = Collections.list(file.getEntries());
        if (entries.size() > MOST_PARTS) {
            throw Refused.bomb();
        }
        if (entries.stream().anyMatch(entry -> entry.getGeneralPurposeBit().usesEncryption())) {
            throw Refused.locked();
        }
    }

    boolean has(String part) {
        return file.getEntry(part) != null;
    }

    List<String> parts() {
        return Collections.list(file.getEntries()).stream()
                .map(ZipArchiveEntry::getName)
                .toList();
    }

    /** A part as it is unpacked; throws {@link Refused} where it grows beyond what a document is. */
    InputStream open(String part) throws IOException {
        ZipArchiveEntry entry = file.getEntry(part);
        if (entry == null) {
            throw new ZipException("no such part");
        }
        long packed = Math.max(1, entry.getCompressedSize());
        long most = Math.min(LARGEST_PART, Math.max(SMALL, packed * MOST_TIMES));
        return new Growing(file.getInputStream(entry), most);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException inMemory) {
            throw new IllegalStateException("Memory can be read", inMemory);
        }
    }

    private final class Growing extends FilterInputStream {

        private long most;

        Growing(InputStream part, long most) {
            super(part);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            most -= read;
            left -= read;
            if (most < 0 || left < 0) {
                throw Refused.bomb();
            }
        }
    }
}
