package org.waymark.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** To look only where a match can begin finds what looking everywhere finds: whoever adds a way of saying has to add how it begins. */
class PhraseTest {

    @Test
    void nothingIsPassedBy() throws IOException {
        List<Phrase> phrases = Stream.of(
                        DatesOfBirth.class,
                        EmailAddresses.class,
                        FewPeople.class,
                        PersonalNumbers.class,
                        PhoneNumbers.class,
                        Postcodes.class)
                .flatMap(kind -> Arrays.stream(kind.getDeclaredFields()))
                .filter(field -> field.getType() == Phrase.class)
                .map(PhraseTest::phrase)
                .toList();
        assertTrue(phrases.size() > 10, "phrases: " + phrases.size());
        for (Phrase phrase : phrases) {
            long found = 0;
            for (String text : PersonalDataCorpusTest.texts()) {
                List<String> everywhere = places(phrase.pattern().matcher(text).results());
                found += everywhere.size();
                assertEquals(everywhere, places(phrase.in(text).stream()), text);
                assertEquals(!everywhere.isEmpty(), phrase.isIn(text), text);
            }
            assertTrue(found > 0, "in no text at all: " + phrase.pattern());
        }
    }

    private static List<String> places(Stream<MatchResult> matches) {
        return matches.map(match -> match.start() + "-" + match.end()).toList();
    }

    private static Phrase phrase(Field field) {
        try {
            field.setAccessible(true);
            return (Phrase) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
