package org.waymark.update;

import static org.waymark.update.PersonalDataSearch.digits;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numbers that a state gives to one person: the NHS's and National Insurance's. */
final class PersonalNumbers {

    private static final int I = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String NO_NUMBER_BEFORE = "(?<![\\p{L}\\p{N}£]|\\d[.,/-])";
    private static final String NO_NUMBER_AFTER = "(?![\\p{L}\\p{N}]|[.,/-]\\d)";
    private static final String PARTED = "(?: {1,2}| ?[./-] ?)?";

    private static final Pattern NAMED_AS_NHS = Pattern.compile("\\b(?:nhs|chi|patient)\\b[^\\d\\n]{0,25}$", I);

    /** Ten digits as people group them; the last one checks the others. */
    private static final Phrase NHS = Phrase.of(
            Phrase::isDigit, NO_NUMBER_BEFORE + "\\d{3}" + PARTED + "\\d{3}" + PARTED + "\\d{4}" + NO_NUMBER_AFTER);

    private static final Phrase NHS_IN_OTHER_GROUPS = Phrase.of(
            Phrase::isDigit,
            NO_NUMBER_BEFORE + "(?<!\\d )(?!(?:\\d*00\\b[ -]*){2})\\d{2,6}(?:[ -]{1,2}\\d{2,6}){1,3}(?! \\d)"
                    + NO_NUMBER_AFTER);

    /** Called one it is one, however it is grouped and though a digit be wrong; so is the next beside it. */
    private static final Pattern NHS_BY_NAME = Pattern.compile(
            "(?:(?<!\\p{L})nhs(?:[ -]?(?:numbers?|nos?|num|nr|id|card|record)(?!\\p{L})[^\\d\\n]{0,25}?|[^\\p{L}\\d\\n]{0,4})"
                    + "|\\G(?<=\\d)(?: ?[,;/&\\n] ?|,? and ))"
                    + "(?!\\d{1,2}[./-]\\d{1,2}[./-]\\d{2}|\\d{4}[./-]\\d{2}[./-]\\d{2}(?!\\d))(\\d(?:" + PARTED
                    + "\\d){9})(?![\\p{L}\\p{N}]|[ .,/-]\\d)",
            I);

    /** HMRC's rules (NIM39110), and QQ, which forms use as an example. */
    private static final Phrase INSURANCE = Phrase.of(
            (text, place) -> Phrase.beginsWord(text, place) && aDigitFollowsSoon(text, place),
            "(?<![\\p{L}\\p{N}])(?!BG|GB|KN|NK|NT|TN|ZZ)(?:[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]|QQ)"
                    + "(?:(?:[ ./-]{0,2}\\d{2}){3}|(?:[ ./-]?\\d{3}){2})[ ./-]{0,2}[A-D](?![\\p{L}\\p{N}])",
            I);

    private static final Phrase INSURANCE_BY_NAME = Phrase.of(
            (text, place) -> Phrase.is(text, place, "n") && Phrase.is(text, place + 1, "ai."),
            "(?:national insurance|\\bnat\\.? ?ins\\b|\\bN\\.?I\\.?(?:N[Oo]?)?\\b)(?:[^\\d\\n]{0,20}?(?<!\\p{L})"
                    + "(?<whole>\\p{L}{2}(?:[ ./-]{0,2}\\d){6}(?:[ ./-]{0,2}[A-D])?)"
                    + "|[^\\p{L}\\d\\n]{0,3}(?<end>\\d{2}(?:[ ./-]?\\d{2}){2}[ ./-]?[A-D]))(?![\\p{L}\\p{N}])",
            I);

    private PersonalNumbers() {}

    /** Two letters, at most two characters between, and a figure. */
    private static boolean aDigitFollowsSoon(String text, int place) {
        return Phrase.isDigit(text, place + 2) || Phrase.isDigit(text, place + 3) || Phrase.isDigit(text, place + 4);
    }

    static void find(PersonalDataSearch in) {
        in.find(NHS, 0, PersonalData.Kind.NHS_NUMBER, match -> isNhsNumber(match) && isSomebodys(match, in));
        in.find(
                NHS_IN_OTHER_GROUPS,
                0,
                PersonalData.Kind.NHS_NUMBER,
                match -> isNhsNumber(match) && beginsAsOne(match) && !in.isReference(match));
        in.find(NHS_BY_NAME, 1, PersonalData.Kind.NHS_NUMBER, match -> !allAlike(digits(match.group(1))));
        in.find(INSURANCE, 0, PersonalData.Kind.NATIONAL_INSURANCE_NUMBER, match -> true);
        in.find(INSURANCE_BY_NAME, 1, PersonalData.Kind.NATIONAL_INSURANCE_NUMBER, match -> true);
        in.find(INSURANCE_BY_NAME, 2, PersonalData.Kind.NATIONAL_INSURANCE_NUMBER, match -> true);
    }

    /** By the last digit, modulus 11 (NHS Data Dictionary). */
    private static boolean isNhsNumber(MatchResult match) {
        String digits = digits(match.group());
        if (digits.length() != 10 || allAlike(digits)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        return (11 - sum % 11) % 11 == digits.charAt(9) - '0';
    }

    private static boolean allAlike(String digits) {
        return digits.chars().distinct().count() == 1;
    }

    /** Those of other countries are told by their groups or their name. */
    private static boolean isSomebodys(MatchResult match, PersonalDataSearch in) {
        boolean named = NAMED_AS_NHS.matcher(in.before(match.start())).find();
        boolean grouped = match.group().length() > 10;
        return named || grouped || beginsAsOne(match) && !in.isReference(match);
    }

    /** Those of England, Wales and Northern Ireland begin with 3, 4, 6 or 7, tests with 9. */
    private static boolean beginsAsOne(MatchResult match) {
        return "34679".indexOf(match.group().charAt(0)) >= 0;
    }
}
