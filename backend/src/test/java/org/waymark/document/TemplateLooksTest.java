package org.waymark.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.waymark.document.paper.UnusableTemplate;
import org.waymark.testing.WordFiles;

/** Templates as papers ask for them: each is read once while it is used. */
class TemplateLooksTest {

    private final List<String> read = new ArrayList<>();

    @Test
    void aTemplateIsReadOnceAndTheFewThatWereUsedLastAreKept() throws UnusableTemplate {
        TemplateLooks looks = new TemplateLooks();
        looks.mustBeUsable("a", WordFiles.template());
        for (String sha256 : List.of("a", "b", "a", "b", "c", "d", "a", "e", "a", "b")) {
            assertTrue(looks.of(sha256, file(sha256, WordFiles.template())).isPresent());
        }
        assertEquals(List.of("b", "c", "d", "e", "b"), read);
    }

    @Test
    void whatIsRefusedIsNotKeptAndAStoredOneThatIsRefusedByNowLeavesPapersInOurLooks() {
        TemplateLooks looks = new TemplateLooks();
        assertThrows(UnusableTemplate.class, () -> looks.mustBeUsable("a", new byte[3]));
        assertTrue(looks.of("a", file("a", new byte[3])).isEmpty());
        assertEquals(List.of("a"), read);
    }

    private Supplier<byte[]> file(String sha256, byte[] content) {
        return () -> {
            read.add(sha256);
            return content;
        };
    }
}
