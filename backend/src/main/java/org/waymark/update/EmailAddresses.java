package org.waymark.update;

import java.util.regex.Pattern;

/** E-mail addresses, also with their at and their dots in words. */
final class EmailAddresses {

    private static final int I = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String IN_BRACKETS = " ?[\\[({<] ?%s ?[])}>] ?";

    private static final String AT = "(?: ?@ ?|%40|" + IN_BRACKETS.formatted("at") + "|(?-i: AT ))";
    private static final String DOT = "(?:\\.|" + IN_BRACKETS.formatted("(?:dot|\\.)") + "| dot )";
    private static final String HOST = "[\\p{L}\\p{N}-]+";
    /** Where a word begins, so that a long one is looked at once. */
    private static final String BEGINS = "(?<![\\p{L}\\p{N}._%+'-])";

    /** Without one of these there is no address. */
    private static final Phrase WRITTEN_AT = Phrase.of(
            (text, place) -> text.charAt(place) == ' '
                    ? Phrase.stands(text, place, " at ") || Phrase.stands(text, place, " dot ")
                    : Phrase.is(text, place, "@%[({<"),
            "@|%40|[\\[({<] ?at ?[])}>]| dot | at (?<=[._]\\S{1,60} at )|(?-i: AT )",
            I);

    private static final Pattern EMAIL = Pattern.compile(
            BEGINS + "[\\p{L}\\p{N}._%+'-]*[\\p{L}\\p{N}_+-]" + AT + HOST + "(?:" + DOT + HOST + ")+"
                    + "|" + BEGINS + "[\\p{L}\\p{N}]+[._][\\p{L}\\p{N}._-]*[\\p{L}\\p{N}] at " + HOST + "(?:\\." + HOST
                    + ")+"
                    + "|" + BEGINS + "[\\p{L}\\p{N}._-]+ at " + HOST
                    + "(?: dot (?:com|co|org|net|gov|nhs|ac|police|uk))+\\b"
                    + "|" + BEGINS + "[\\p{L}\\p{N}]+[._][\\p{L}\\p{N}._-]*@" + HOST,
            I);

    private EmailAddresses() {}

    static void find(PersonalDataSearch in) {
        if (WRITTEN_AT.isIn(in.text)) {
            in.find(EMAIL, 0, PersonalData.Kind.EMAIL_ADDRESS, match -> true);
        }
    }
}
