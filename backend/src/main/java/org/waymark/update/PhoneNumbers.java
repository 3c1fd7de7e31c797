package org.waymark.update;

import static org.waymark.update.PersonalDataSearch.digits;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Phone numbers as they are written in Britain, whoever answers: that a number is published is for the person to say who sends it. */
final class PhoneNumbers {

    private static final int I = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String NOTHING_BEFORE = "(?<![\\p{L}\\p{N}£]|\\d[.,/-])";
    private static final String PARTED = "(?: - |[ .)(-]{0,2})";

    /** One that begins with a country's or an area's number, and the end of a second one; {@link #isPhone} looks at its groups. */
    private static final Phrase PHONE = Phrase.of(
            (text, place) -> Phrase.is(text, place, "+(04"),
            "(?:" + NOTHING_BEFORE
                    + "|(?<=(?<!\\p{L})(?:tel|mob|mobile|phone|telephone|ph|number|no|call|ring|text|on)))"
                    + "((?:(?:\\+ ?|00)44|44(?= ?7))(?:" + PARTED + "\\(?0\\)?)?(?:" + PARTED + "\\d){9,10}"
                    + "|\\+ ?\\d(?:" + PARTED + "\\d){9,13}|\\(?0(?:" + PARTED + "\\d){9,10})"
                    + "(?:[/-]\\d{1,4}(?!\\d))?(?!\\p{N}|(?!ext|x ?\\d)\\p{L}|[.,/-]\\d)",
            I);

    private static final Phrase WITH_SLASHES = Phrase.of(
            PhoneNumbers::isZero, "(?<![\\p{L}\\p{N}£/])0\\d{2,4}/\\d{3,8}(?:[/ ]\\d{3,4})?(?![\\p{L}\\p{N}/])");

    private static final Phrase MOBILE_WITHOUT_ITS_ZERO = Phrase.of(
            (text, place) -> text.charAt(place) == '7',
            NOTHING_BEFORE + "(?<!\\d )7[1-57-9]\\d{2}[ -]\\d{3}[ -]?\\d{3}(?![\\p{L}\\p{N}]|[ .,/-]\\d)");

    /** "0800 1111". */
    private static final Phrase SHORT = Phrase.of(
            PhoneNumbers::isZero, NOTHING_BEFORE + "0(?:800|808|845|300) ?\\d{2} ?\\d{2}(?![\\p{L}\\p{N}]|[ .,/-]\\d)");

    /** Without its area code a number is told by the word before it. */
    private static final Phrase BY_NAME = Phrase.of(
            (text, place) -> Phrase.is(text, place, "tpmrcwh") && Phrase.beginsWord(text, place),
            "\\b(?:(?:tel|telephone|phone|mobile|mob|ring|text|call|whatsapp)\\b(?: (?:me|us|her|him|them))?(?: (?:on|at|no\\.?|number))?|(?:her|his|their) number(?:'s)?)(?: is)?[.:]{0,2} ?(\\d{3,5}[ -]?\\d{3}[ -]?\\d{0,4})(?![\\p{L}\\p{N}]|[.,/-]\\d)"
                    + "(?! (?:in )?(?:total|all|calls?|texts?|messages?|people|times|hours|minutes)\\b)",
            I);

    private static final Pattern YEARS = Pattern.compile("(?:19|20)\\d{2}[ -]?(?:19|20)\\d{2}");

    /** "0800 2000": from eight in the morning to eight at night. */
    private static final Pattern HOURS = Pattern.compile("(?:[01]\\d|2[0-4])[0-5][05](?:[01]\\d|2[0-4])[0-5][05]");

    private PhoneNumbers() {}

    private static boolean isZero(String text, int place) {
        return text.charAt(place) == '0';
    }

    static void find(PersonalDataSearch in) {
        in.find(PHONE, 0, PersonalData.Kind.PHONE_NUMBER, match -> isPhone(match.group(1)) && !isReference(match, in));
        in.find(
                WITH_SLASHES,
                0,
                PersonalData.Kind.PHONE_NUMBER,
                match -> digits(match.group()).matches("0[12378]\\d{9}") && !in.isReference(match));
        in.find(MOBILE_WITHOUT_ITS_ZERO, 0, PersonalData.Kind.PHONE_NUMBER, match -> !in.isReference(match));
        in.find(SHORT, 0, PersonalData.Kind.PHONE_NUMBER, match -> isLocalNumber(match.group()));
        in.find(BY_NAME, 1, PersonalData.Kind.PHONE_NUMBER, match -> isLocalNumber(match.group(1)));
    }

    /** What is called a reference, in one piece or grouped as no mobile's number is. */
    private static boolean isReference(MatchResult match, PersonalDataSearch in) {
        boolean inGroups = !match.group().matches("\\d+");
        return in.isReference(match) && !(inGroups && digits(match.group()).startsWith("07"));
    }

    /** Ten or eleven digits from 0, area code first; or a number with its country's. */
    private static boolean isPhone(String words) {
        boolean abroad = words.startsWith("+") && !words.matches("\\+ ?44.*");
        if (abroad) {
            return true;
        }
        boolean withCountry = words.matches("(?:\\+ ?|00)?44.*");
        String digits = digits(words.replaceFirst("^(?:\\+ ?|00)?44[ .-]*(?:\\(?0\\)?)?", "0"));
        String groups = words.replaceFirst("^\\(?0", "0");
        boolean areaFirst = withCountry || groups.matches("0\\d{2}.*|07 \\d{3} \\d{3} \\d{3}");
        boolean singly = groups.matches("0\\d{2,4}(?:[ .-]\\d)+");
        boolean asLong = digits.matches("0[1-35789]\\d{9}|01\\d{8}|0800\\d{6}");
        return areaFirst && !singly && asLong && !words.matches("\\d{10}");
    }

    private static boolean isLocalNumber(String words) {
        String digits = digits(words);
        return digits.length() >= 7
                && digits.length() <= 11
                && !YEARS.matcher(words.strip()).matches()
                && !HOURS.matcher(digits).matches();
    }
}
