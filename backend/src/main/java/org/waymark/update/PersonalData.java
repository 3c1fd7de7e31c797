package org.waymark.update;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What in a text looks as if it could identify a person: NHS and National Insurance numbers, phone numbers, e-mail addresses, full
 * postcodes, dates of birth, and words for very few people. A date, a count or a reference by itself does not.
 */
final class PersonalData {

    /** @param words as they stand in the text */
    record Finding(String words, Kind kind, int from, int to) {}

    enum Kind {
        NHS_NUMBER("an NHS number"),
        NATIONAL_INSURANCE_NUMBER("a National Insurance number"),
        PHONE_NUMBER("a phone number"),
        EMAIL_ADDRESS("an e-mail address"),
        POSTCODE("a full postcode"),
        DATE_OF_BIRTH("a date of birth"),
        FEW_PEOPLE("so few people that somebody may be known");

        final String looksLike;

        Kind(String looksLike) {
            this.looksLike = looksLike;
        }
    }

    /** A zero that was written as a letter: "O7700 9OO555". */
    private static final Pattern LETTER_FOR_ZERO =
            Pattern.compile("(?<![\\p{L}\\p{N}])[Oo](?=7\\d{3})|(?<=\\d)[Oo](?=[Oo]? ?\\d{3})");

    /** Between two long numbers it parts them; within one it would join. */
    private static final Pattern BETWEEN_NUMBERS =
            Pattern.compile("[,;/](?<=\\d[\\d ().-]{8,15}[,;/])(?=[+(]{0,2}\\d[\\d ().-]{8})");

    private static final Pattern DASH = Pattern.compile("[\\u2010-\\u2014\\u2212]");

    private PersonalData() {}

    /** In order of the text; what lies within something else is named once. */
    static List<Finding> in(String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        String plain = plain(text);
        PersonalDataSearch search = lookedUp(plain);
        for (MatchResult few : FewPeople.in(plain)) {
            search.add(Kind.FEW_PEOPLE, few.start(), few.end());
        }
        return asWritten(search.found, text);
    }

    /** The same without words for few people. */
    static List<Finding> identifying(String text) {
        return text == null || text.isBlank() ? List.of() : asWritten(lookedUp(plain(text)).found, text);
    }

    private static PersonalDataSearch lookedUp(String plain) {
        long digits = plain.chars().filter(c -> c >= '0' && c <= '9').count();
        PersonalDataSearch search = new PersonalDataSearch(digits < 6 ? plain : withNumbersParted(plain));
        EmailAddresses.find(search);
        // Most texts have too few digits for most of it, and looking is dear.
        if (digits >= 6) {
            PersonalNumbers.find(search);
            PhoneNumbers.find(search);
        }
        if (digits >= 2) {
            Postcodes.find(search);
        }
        if (digits >= 1) {
            DatesOfBirth.find(search);
        }
        return search;
    }

    /** One character for one, so that places stay what they are. */
    private static String plain(String text) {
        return DASH.matcher(text.replace('\u00a0', ' ')).replaceAll("-").replace('’', '\'');
    }

    private static String withNumbersParted(String plain) {
        return BETWEEN_NUMBERS
                .matcher(LETTER_FOR_ZERO.matcher(plain).replaceAll("0"))
                .replaceAll("\n");
    }

    private static List<Finding> asWritten(List<Finding> found, String text) {
        return found.stream()
                .sorted(Comparator.comparingInt(Finding::from))
                .map(one -> new Finding(text.substring(one.from, one.to), one.kind, one.from, one.to))
                .toList();
    }
}
