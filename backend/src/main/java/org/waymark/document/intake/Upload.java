package org.waymark.document.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.platform.Problem;
import org.waymark.platform.ProblemException;

/** The file in a request's body: all of it, or of a form the one part that is called "file". */
final class Upload {

    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=\"?([^\";,\\s]{1,70})\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("(?i)content-disposition: *form-data;.*\\bname=\"?file\"?.*");
    private static final byte[] BLANK_LINE = {'\r', '\n', '\r', '\n'};
    private static final int LINE_END = 2;
    private static final int LONGEST_HEADERS = 4000;

    private Upload() {}

    static byte[] file(String type, byte[] body) {
        if (type == null || !type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/form-data")) {
            return body;
        }
        Matcher boundary = BOUNDARY.matcher(type);
        if (!boundary.find()) {
            throw none();
        }
        byte[] line = ("--" + boundary.group(1)).getBytes(StandardCharsets.ISO_8859_1);
        int part = indexOf(body, line, 0);
        while (part >= 0) {
            int headers = part + line.length;
            int content = indexOf(body, BLANK_LINE, headers);
            int next = content < 0 ? -1 : indexOf(body, line, content);
            boolean whole = next >= content + BLANK_LINE.length + LINE_END;
            if (next < 0) {
                throw none();
            }
            if (whole && content - headers < LONGEST_HEADERS && isFile(body, headers, content)) {
                return Arrays.copyOfRange(body, content + BLANK_LINE.length, next - LINE_END);
            }
            part = next;
        }
        throw none();
    }

    private static boolean isFile(byte[] body, int from, int to) {
        return new String(body, from, to - from, StandardCharsets.UTF_8)
                .lines()
                .anyMatch(header -> NAME.matcher(header).matches());
    }

    private static int indexOf(byte[] body, byte[] sought, int from) {
        for (int i = from; i <= body.length - sought.length; i++) {
            if (body[i] == sought[0] && Arrays.equals(body, i, i + sought.length, sought, 0, sought.length)) {
                return i;
            }
        }
        return -1;
    }

    private static ProblemException none() {
        return ProblemException.malformed(
                "Send the file as the body, or a form with one part called \"file\".",
                List.of(new Problem.Fault("/file", "There is no such part")));
    }
}
