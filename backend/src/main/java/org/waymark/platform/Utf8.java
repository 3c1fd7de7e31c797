package org.waymark.platform;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Whether bytes that come in pieces are text in UTF-8, as Java's own decoder reads it. */
final class Utf8 {

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer text = CharBuffer.allocate(2048);

    /** The beginning of a character whose end comes with the next piece. */
    private ByteBuffer begun = ByteBuffer.allocate(0);

    /**
     * A zero is in no text: JSON in UTF-16 or UTF-32 begins with one, or with bytes that are not UTF-8.
     *
     * @param length less than zero at the end
     */
    boolean goesOn(byte[] bytes, int from, int length) {
        if (length < 0) {
            return !begun.hasRemaining();
        }
        ByteBuffer piece = ByteBuffer.wrap(bytes, from, length);
        if (begun.hasRemaining()) {
            piece = ByteBuffer.allocate(begun.remaining() + length)
                    .put(begun)
                    .put(piece)
                    .flip();
        }
        CoderResult read;
        do {
            read = decoder.decode(piece, text, false);
            text.flip();
            if (read.isError() || hasZero()) {
                return false;
            }
            text.clear();
        } while (read.isOverflow());
        begun = ByteBuffer.allocate(piece.remaining()).put(piece).flip();
        return true;
    }

    private boolean hasZero() {
        for (int i = 0; i < text.limit(); i++) {
            if (text.array()[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
