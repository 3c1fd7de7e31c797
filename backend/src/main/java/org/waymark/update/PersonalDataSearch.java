package org.waymark.update;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** One look through one text, by one kind of personal data after the other: what is found first is not found again as something else. */
final class PersonalDataSearch {

    /** As far as the words reach that name a number. */
    private static final int NEAR = 60;

    /** A number that is called one of these is not a person's, unless it is called the NHS's. */
    private static final Pattern REFERENCE = Pattern.compile(
            "(?:invoice|order|reference|ref|contract|account|company|charity|uprn|case|grant|job|serial|requisition|asset|purchase|po|tag"
                    + "|ticket|tender|voucher|barcode|isbn|cost (?:code|centre))\\b[ .:#]{0,3}(?:(?:no|number|code|tag|id)\\b[ .:#]{0,3})?$",
            Pattern.CASE_INSENSITIVE);

    final String text;
    final List<PersonalData.Finding> found = new ArrayList<>();

    PersonalDataSearch(String text) {
        this.text = text;
    }

    /** Keeps the group of every match that stands the test, unless a kind before this one has it. */
    void find(Phrase phrase, int group, PersonalData.Kind kind, Predicate<MatchResult> test) {
        phrase.in(text).forEach(match -> keep(match, group, kind, test));
    }

    /** The same of what can begin nearly everywhere. */
    void find(Pattern pattern, int group, PersonalData.Kind kind, Predicate<MatchResult> test) {
        pattern.matcher(text).results().forEach(match -> keep(match, group, kind, test));
    }

    private void keep(MatchResult match, int group, PersonalData.Kind kind, Predicate<MatchResult> test) {
        boolean otherWayOfSayingIt = match.start(group) < 0;
        if (!otherWayOfSayingIt && isNew(match.start(group), match.end(group)) && test.test(match)) {
            add(kind, match.start(group), match.end(group));
        }
    }

    /** Of a pattern whose groups are ways of saying the same thing, that of each match which has words: one look for all of them. */
    void findWhicheverGroup(Pattern pattern, PersonalData.Kind kind) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int group = IntStream.rangeClosed(1, matcher.groupCount())
                    .filter(one -> matcher.start(one) >= 0)
                    .findFirst()
                    .orElseThrow();
            if (isNew(matcher.start(group), matcher.end(group))) {
                add(kind, matcher.start(group), matcher.end(group));
            }
        }
    }

    void add(PersonalData.Kind kind, int from, int to) {
        found.add(new PersonalData.Finding(text.substring(from, to), kind, from, to));
    }

    private boolean isNew(int from, int to) {
        return found.stream().noneMatch(other -> from < other.to() && other.from() < to);
    }

    String before(int place) {
        return text.substring(Math.max(0, place - NEAR), place);
    }

    /** Whether the words before a match call it a reference. */
    boolean isReference(MatchResult match) {
        return REFERENCE.matcher(before(match.start())).find();
    }

    static String digits(String words) {
        return words.replaceAll("\\D", "");
    }
}
