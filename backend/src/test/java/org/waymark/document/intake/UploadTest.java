package org.waymark.document.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.waymark.platform.ProblemException;

/** The file is found in a form, and a form that is broken is refused. */
class UploadTest {

    private static final String FORM = "multipart/form-data; boundary=X";
    private static final String HEAD = "--X\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFormWithoutALineEndBeforeItsBoundaryIsRefused() {
        assertArrayEquals(bytes("Ref"), Upload.file(FORM, bytes(HEAD + "Ref\r\n--X--")));
        assertArrayEquals(bytes(""), Upload.file(FORM, bytes(HEAD + "\r\n--X--")));
        for (String end : new String[] {"--X--", "\n--X--", "", "-"}) {
            assertThrows(ProblemException.class, () -> Upload.file(FORM, bytes(HEAD + end)), end);
        }
    }
}
