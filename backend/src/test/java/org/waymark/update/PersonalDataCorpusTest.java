package org.waymark.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences as leads write them, each with what must be found in it. Its numbers are made up: tests', drama's and helplines'. */
class PersonalDataCorpusTest {

    private record Sentence(Set<String> kinds, String text) {

        Set<String> found() {
            return PersonalData.in(text).stream().map(one -> one.kind().name()).collect(Collectors.toSet());
        }
    }

    @Test
    void noPersonalDataIsMissedAndFewSentencesAreHeldBackForNothing() throws IOException {
        List<Sentence> sentences = sentences();
        assertTrue(sentences.size() >= 300);
        List<String> missed = sentences.stream()
                .filter(one -> one.kinds.stream().anyMatch(kind -> !kind.equals("NONE"))
                        && !one.found().containsAll(one.kinds))
                .map(Sentence::text)
                .toList();
        assertEquals(List.of(), missed);
        List<String> falseAlarms = sentences.stream()
                .filter(one -> one.kinds.contains("NONE") && !one.found().isEmpty())
                .map(Sentence::text)
                .toList();
        assertTrue(falseAlarms.size() <= 3, falseAlarms::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "0",
                "0 ",
                "1.",
                "a.",
                "a@",
                "a-",
                "N1",
                "dob ",
                "b 1 ",
                "1/1/",
                "one aa-aa, ",
                "women: ",
                "nhs 1 ",
                "AA ",
                "1("
            })
    void aLongTextIsLookedThroughSoon(String again) {
        String nasty = "@ dot born 123456 " + again.repeat(20_000 / again.length()) + " DOB 1/1/";
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> PersonalData.in(nasty));
    }

    static List<String> texts() throws IOException {
        return sentences().stream().map(Sentence::text).toList();
    }

    private static List<Sentence> sentences() throws IOException {
        try (InputStream file = PersonalDataCorpusTest.class.getResourceAsStream("/personal-data.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .map(line -> new Sentence(Stream.of(line[0].split(",")).collect(Collectors.toSet()), line[1]))
                    .toList();
        }
    }
}
