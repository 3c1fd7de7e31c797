package org.waymark.platform;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waymark.platform.ProblemException.Kind;

/**
 * A body on its way to its reader: no longer than it may be, and text in UTF-8 alone. One that comes in chunks says nothing of its
 * length, and the server would cut it off with an answer of its own. Jackson would guess at UTF-16 and UTF-32, and take characters that
 * are written in more bytes than they need.
 */
final class Body extends FilterInputStream {

    /** Whatever is in ASCII is. */
    private static final Set<String> IN_UTF8 = Set.of("utf-8", "utf8", "us-ascii");

    private final long most;
    private final boolean isText;
    private final Utf8 utf8 = new Utf8();
    private long left;
    private ProblemException refusal;

    /** @param most bytes */
    Body(InputStream body, long most, boolean isText) {
        super(body);
        this.most = most;
        this.isText = isText;
        left = most;
    }

    /** Why it was cut off. Kept here, because Jackson wraps what is thrown below a list. */
    Optional<ProblemException> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        left -= Math.max(read, 0);
        if (left < 0) {
            throw cutOff(ProblemException.tooLarge(most));
        }
        if (isText && !utf8.goesOn(into, from, read)) {
            throw cutOff(ProblemException.malformed(
                    "The body is not in UTF-8. Save or encode the text as UTF-8 and send it again. Nothing was saved.",
                    null));
        }
        return read;
    }

    private IOException cutOff(ProblemException why) {
        refusal = why;
        return new IOException(why.getMessage());
    }

    /** 415 for what is packed, or says itself that it is in another encoding than UTF-8. */
    static void mustBeReadable(String contentEncoding, String charset) {
        if (contentEncoding != null && !contentEncoding.equalsIgnoreCase("identity")) {
            throw ProblemException.packed();
        }
        if (charset != null && !IN_UTF8.contains(charset.toLowerCase(Locale.ROOT))) {
            throw ProblemException.of(
                    Kind.UNSUPPORTED, "Send the body in UTF-8, as application/json without another charset.");
        }
    }
}
