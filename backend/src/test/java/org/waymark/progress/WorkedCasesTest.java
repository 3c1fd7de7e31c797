package org.waymark.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkedCasesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseComesOutToTheLetter(WorkedCase worked) {
        assertEquals(
                worked.expected().toPrettyString(),
                JSON.valueToTree(worked.shape()).toPrettyString());
    }

    @Test
    void noCaseIsLeftOut() {
        assertEquals(24, cases().size());
    }

    static List<WorkedCase> cases() {
        return WorkedCase.all();
    }
}
