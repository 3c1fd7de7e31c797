package org.waymark.platform;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A file in pieces of half a megabyte at most: H2 keeps no more than one in a value. */
public final class Pieces {

    private static final int LENGTH = 512 * 1024;

    private Pieces() {}

    /** In order; none of an empty file. */
    public static List<byte[]> of(byte[] file) {
        List<byte[]> pieces = new ArrayList<>();
        for (int from = 0; from < file.length; from += LENGTH) {
            pieces.add(Arrays.copyOfRange(file, from, Math.min(file.length, from + LENGTH)));
        }
        return pieces;
    }

    /** The file that they were made of. */
    public static byte[] joined(List<byte[]> pieces) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(pieces.size() * LENGTH);
        pieces.forEach(file::writeBytes);
        return file.toByteArray();
    }
}
