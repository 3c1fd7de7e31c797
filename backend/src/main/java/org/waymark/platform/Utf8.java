package org.waymark.platform;

/** Whether bytes that come in pieces are UTF-8 (RFC 3629): no surrogates, nothing above U+10FFFF, no character in more bytes than it needs. */
final class Utf8 {

    private static final int LEAST = 0x80;
    private static final int MOST = 0xbf;

    /** Bytes that the character still has, and between which two the next one is. */
    private int missing;

    private int least;
    private int most;

    /**
     * A byte of zero is none of any text: JSON in UTF-16 or UTF-32 begins with one, or with bytes that are not UTF-8.
     *
     * @param length less than zero at the end
     */
    boolean goesOn(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            // What most text is made of.
            if (bytes[i] <= 0 || missing > 0) {
                if (!goesOn(bytes[i] & 0xff)) {
                    return false;
                }
            }
        }
        return length >= 0 || missing == 0;
    }

    private boolean goesOn(int next) {
        if (missing == 0) {
            return begins(next);
        }
        boolean belongs = next >= least && next <= most;
        expect(missing - 1, LEAST, MOST);
        return belongs;
    }

    private boolean begins(int first) {
        if (first >= 0xc2 && first <= 0xdf) {
            expect(1, LEAST, MOST);
        } else if (first >= 0xe0 && first <= 0xef) {
            expect(2, first == 0xe0 ? 0xa0 : LEAST, first == 0xed ? 0x9f : MOST);
        } else if (first >= 0xf0 && first <= 0xf4) {
            expect(3, first == 0xf0 ? 0x90 : LEAST, first == 0xf4 ? 0x8f : MOST);
        } else {
            return false;
        }
        return true;
    }

    private void expect(int bytes, int least, int most) {
        missing = bytes;
        this.least = least;
        this.most = most;
    }
}
