package org.waymark.update;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Days on which somebody was born: called so, or long ago and beside a person. Most dates are of meetings and reports. */
final class DatesOfBirth {

    private static final int I = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Without one of these nothing is called so. */
    private static final Phrase OF_BIRTH = Phrase.of(
            (text, place) ->
                    Phrase.beginsWord(text, place) ? Phrase.is(text, place, "bdt") : Phrase.stands(text, place, "b"),
            "born|birth|\\bb\\b|\\bd[ ./-]{0,2}o(?:f ?|[ ./-]{0,2})b|\\bturn(?:s|ed) ",
            I);

    private static final String MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\\p{L}{0,6}\\.?";
    private static final String DAY_IN_WORDS = "(?:(?:twenty|thirty)[ -])?(?:first|second|third|fourth|fifth|sixth"
            + "|seventh|eighth|ninth|tenth|eleventh|twelfth|\\p{L}{4,7}teenth|twentieth|thirtieth)";
    private static final String DAY = "(?:\\d{1,2}(?:st|nd|rd|th)?|" + DAY_IN_WORDS + ")";
    private static final String DATE =
            "(?:\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?(?:\\d{4}|\\d{2})|\\d{4}[/.-]\\d{1,2}[/.-]\\d{1,2}|" + DAY
                    + "[ ./-](?:of )?" + MONTH + "(?:,?[ ./-]\\d{4}|,?[ ./-]?'?\\d{2}(?!\\d))?|" + MONTH
                    + " \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?)(?!\\d)";

    private static final String THINGS =
            "idea|project|scheme|service|programme|group|network|campaign|partnership|initiative|forum|plan|strategy|charity|refuge|hub";

    /** An idea is born too, and many are within a week. */
    private static final String BORN_WORD =
            "(?<!new[- ])(?<!\\b(?:" + THINGS + "),? (?:(?:that |which )?(?:was|were|is) )?)"
                    + "\\b(?:born(?! digital| out of| in (?:the )?(?:same )?(?:weeks?|months?|quarters?|years?|period)\\b)|b\\.)";

    private static final String PEOPLE =
            "client|victim|survivor|perpetrator|child|son|daughter|patient|woman|man|girl|boy|mother|father|resident|tenant|pupil|male|female";

    private static final String DOB = "d[ ./-]{0,2}o(?:f ?|[ ./-]{0,2})b(?:'?s)?\\b\\.?";

    private static final String BIRTH_WORDS = "\\b(?:" + DOB + "|(?:dates?|years?)[ -]of[ -]birth|birth ?dates?"
            + "|(?<!\\bits )birthdays?(?! (?:part(?:y|ies)|events?|celebrations?|cards?)\\b)(?! of (?:the|our|this) (?:"
            + THINGS + ")\\b)"
            + "|(?:gave|giving) birth|birth(?= ?[:(])|(?:s?he|they|who|" + PEOPLE
            + ")(?: [a-z]{1,2})? turn(?:s|ed) \\d{1,2} on)";

    private static final String SAME_SENTENCE =
            "(?:(?!\\b(?:launch\\p{L}*|started|held|met)\\b|[.!?;] )[^\\d\\n]){0,%d}?";

    /** Cohorts ("children born after 1 September 2020") are nobody's birthday. */
    private static final String ITS_DATE = "(?<!\\d)(?<!\\b(?:after|before|between|since|until|by) (?:the )?)"
            + "(?<!(?<!\\b(?:chang|correct|amend|alter|updat)ed )\\b(?:from|to) (?:the )?)(" + DATE + ")";

    private static final String A_FIGURE_FOLLOWS = "(?=[^\\d\\n]{0,140}+\\d)";

    private static final Pattern BORN = Pattern.compile(
            BORN_WORD + A_FIGURE_FOLLOWS + SAME_SENTENCE.formatted(40) + ITS_DATE + "|" + BIRTH_WORDS + A_FIGURE_FOLLOWS
                    + "(?:" + SAME_SENTENCE.formatted(60) + "|" + SAME_SENTENCE.formatted(110) + ": ?)" + ITS_DATE
                    + "|\\G(?<=\\d)(?: ?[,;/&] ?|,? (?:and|or|to) )(?:\\p{L}{1,9} ){0,2}(?<!\\d)(" + DATE + ")",
            I);

    private static final Pattern BORN_ON_THE = Pattern.compile(
            "\\b(?:born|birthday is) on the (\\d{1,2}(?:st|nd|rd|th))\\b(?! (?:floor|ward|anniversary|day))", I);

    /** "b 17/05/1983". */
    private static final Pattern B = Pattern.compile(
            "(?<![\\p{L}\\p{N}(-])(?<!\\b(?:option|part|section|annex|appendix|schedule|plan|group|item|lot|hub|ward|phase|table|figure|type|class|site|block|band|team|version) )(?-i:b)[:,]? ?("
                    + DATE + ")",
            I);

    /** Where it is called so, digits are enough. */
    private static final Pattern DIGITS_OF_BIRTH = Pattern.compile(
            "\\b(?:" + DOB
                    + "|dates?[ -]of[ -]birth|birth ?dates?)\\W{0,4}(?:is |was )?(\\d{8}|\\d{6}|\\d{1,2} \\d{1,2} (?:\\d{4}|\\d{2}))(?!\\d)",
            I);

    private static final Pattern BORN_AFTERWARDS = Pattern.compile(
            "(?<!\\d)(" + DATE + ")[^\\d\\n.]{0,15}?\\b(?:" + DOB
                    + "|dates?[ -]of[ -]birth|birth ?date|(?<!\\bits )birthday)",
            I);

    /** Long ago, in figures. */
    private static final Phrase LONG_AGO = Phrase.of(
            Phrase::isDigit,
            "(?<![\\p{L}\\d]|\\d[/.-])\\d{1,2}([/.-])\\d{1,2}\\1((?:19|20)\\d{2}|\\d{2})(?![\\d/-]|\\.\\d)"
                    + "(?! (?:report|review|meeting|audit|plan|conference|visit|survey|minutes|inspection|hearing)s?\\b)");

    /** "The client (14/02/1987)", "Ms B, …"; but not "she was housed on 14/02/1987". */
    private static final Pattern PERSON = Pattern.compile(
            "(?:\\baged? \\d{1,3}|\\b(?:mrs?|ms|miss|mx)\\.? \\p{L}[\\p{L}'-]{0,30}"
                    + "|\\b(?:" + PEOPLE + ")\\b)"
                    + "(?:'s)? ?[(,:-]{1,2} ?(?:[MF],? ?)?$",
            I);

    /** "JT, …", "Client A (…", "Ms A. B. …", "Jane Smith, …": what else is written so is told by its words. */
    private static final Pattern NAME = Pattern.compile(
            "(?:(?:^|[^\\p{L}\\p{N}.'])(?<initials>\\p{Lu}\\.? ?\\p{Lu}\\.?)"
                    + "|\\b(?i:client|victim|survivor|perpetrator|child|patient|woman|man|tenant|pupil) \\p{Lu}{1,3}\\d?"
                    + "|(?:^|[^\\p{L}\\p{N}'-])(?<name>\\p{Lu}[\\p{Ll}'-]+ (?:\\p{Lu}\\.? )?\\p{Lu}(?:[\\p{L}'-]*\\p{Ll}[\\p{L}'-]*|\\p{Lu}{3,})))(?:'s)?(?: | ?[(,:-]{1,2} ?)(?:[MF],? ?)?$");

    private static final Pattern NO_NAME = Pattern.compile(
            "\\b(?:domestic|abuse|violence|sexual|forced|marriage|women'?s?|girls|children'?s?|famil(?:y|ies)|community|public|social|local"
                    + "|safer?|safety|national|paper|royal|assent|council|homes?|housing|court|police|trusts?|board|group|services?|partnership|committee|house|centre|refuge|aid|college"
                    + "|school|hospital|act|acts|plan|office|officers?|strategy|review|hall|road|street|avenue|lane|team|forum|panel|report"
                    + "|conference|network|university|charity|association|society|church|ltd|health|care|justice|framework|agreement|protocol"
                    + "|policy|guidance|order|regulations?|code|bill|law|commission|authority|ministry|department|minister|parliament|cabinet"
                    + "|union|fund|grant|contract|lease|version|issue|edition|training|meeting|workshop|survey|inspection|audit|directive"
                    + "|convention|declaration|statement|standards?|line|helpline|borough|london|england|wales|city|town|the|this|our|from"
                    + "|since|until|on|of|by|and|at|in|new|next|last|date|dated|signed|started|opened|published|approved|updated|monday|tuesday"
                    + "|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october"
                    + "|november|december)\\b",
            I);

    private static final Pattern ABBREVIATION = Pattern.compile(
            "DA|GP|HR|PC|UK|EU|UN|IT|LA|QA|ED|SE|SW|NW|NE|PM|AM|VS|HO|MP|ID|NI|DV|CC|TV|ON|AT|BY|OF|TO|IN|OK|RE|BC|BI|AD|EN|BS|PO|NO|SI");

    /** Meetings, reviews and leases beside a name are mostly younger. */
    private static final int BESIDE_A_NAME = 2014;

    private static final int BESIDE_A_PERSON = 2019;

    private DatesOfBirth() {}

    static void find(PersonalDataSearch in) {
        if (OF_BIRTH.isIn(in.text)) {
            in.findWhicheverGroup(BORN, PersonalData.Kind.DATE_OF_BIRTH);
            in.find(BORN_ON_THE, 1, PersonalData.Kind.DATE_OF_BIRTH, match -> true);
            in.find(B, 1, PersonalData.Kind.DATE_OF_BIRTH, match -> true);
            in.find(DIGITS_OF_BIRTH, 1, PersonalData.Kind.DATE_OF_BIRTH, match -> true);
            in.find(BORN_AFTERWARDS, 1, PersonalData.Kind.DATE_OF_BIRTH, match -> true);
        }
        in.find(LONG_AGO, 0, PersonalData.Kind.DATE_OF_BIRTH, match -> isBesideAPerson(match, in));
    }

    private static boolean isBesideAPerson(MatchResult match, PersonalDataSearch in) {
        int year = year(match.group(2));
        String before = in.before(match.start());
        boolean inFull = match.group(2).length() == 4;
        return inFull && year <= BESIDE_A_PERSON && PERSON.matcher(before).find()
                || year <= BESIDE_A_NAME && (PERSON.matcher(before).find() || endsInAName(before));
    }

    /** Of two figures the last century's, or this one's first years. */
    private static int year(String written) {
        int year = Integer.parseInt(written);
        return year >= 100 ? year : year > 25 ? 1900 + year : 2000 + year;
    }

    private static boolean endsInAName(String before) {
        var matcher = NAME.matcher(before);
        if (!matcher.find()) {
            return false;
        }
        String initials = matcher.group("initials");
        String name = matcher.group("name");
        return name != null
                ? !NO_NAME.matcher(name).find()
                : initials == null || !ABBREVIATION.matcher(initials).matches();
    }
}
