package org.waymark.document.intake;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waymark.document.intake.ReadPaper.read;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file of a test as it is read, for a new plan, and what is said of it. */
final class ReadPaper {

    private ReadPaper() {}

    static PlanRead csv(String... lines) {
        return read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    static PlanRead read(byte[] file) {
        return PlanFile.read(file, null, null, Reference.NOW);
    }

    /** Each action: its reference and its words. */
    static List<String> actions(PlanRead read) {
        return Reference.actions(read.document()).stream()
                .map(action -> action.ref() + " " + action.action())
                .toList();
    }

    static List<String> titles(PlanRead read) {
        return read.document().objectives().stream()
                .map(one -> one.number() + " " + one.title())
                .toList();
    }

    static void assertTold(PlanRead read, String... words) {
        for (String each : words) {
            assertTrue(
                    read.unsure().stream().anyMatch(unsure -> unsure.detail().contains(each)),
                    () -> each + " of " + read.unsure());
        }
    }
}
