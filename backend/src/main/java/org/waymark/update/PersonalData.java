package org.waymark.update;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What in a text looks as if it could identify a person: NHS and National Insurance numbers, phone numbers, e-mail addresses, full
 * postcodes, dates of birth, and words for very few people. A date, a count or a reference by itself does not; nor do numbers that
 * anybody may ring.
 */
final class PersonalData {

    /** @param words as they stand in the text @param looksLike "a phone number" */
    record Finding(String words, String looksLike, int from, int to) {}

    private static final int I = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Without one of these there is no address; and the same for birth. */
    private static final Pattern WRITTEN_AT =
            Pattern.compile("@|%40|[\\[(] ?at ?[])]| dot |[._]\\S+ at |(?-i: AT )", I);

    private static final Pattern OF_BIRTH = Pattern.compile("born|birth|b\\.|o\\.? ?b", I);

    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}._%+'-]*[\\p{L}\\p{N}_+-](?: ?@ ?|%40| ?[\\[(] ?at ?[])] ?|(?-i: AT ))[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+"
                    + "|[\\p{L}\\p{N}]+[._][\\p{L}\\p{N}._-]*[\\p{L}\\p{N}] at [\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+"
                    + "|[\\p{L}\\p{N}._-]+ at [\\p{L}\\p{N}-]+(?: dot (?:com|co|org|net|gov|nhs|uk))+\\b",
            I);

    /** A number that is called one of these is not a person's, unless it is called the NHS's. */
    private static final Pattern REFERENCE = Pattern.compile(
            "(?:invoice|order|reference|ref|contract|account|company|charity|uprn|case|grant|job|serial)\\b[ .:#]{0,3}(?:(?:no|number|code)\\b[ .:#]{0,3})?$",
            I);

    private static final Pattern NAMED_AS_NHS = Pattern.compile("\\b(?:nhs|chi|patient)\\b[^\\d\\n]{0,25}$", I);

    /** Ten digits as people group them; the last one checks the others. */
    private static final Pattern NHS = Pattern.compile(
            "(?<![\\p{L}\\p{N}£#]|\\d[.,/-])\\d{3}[ ./-]?\\d{3}[ ./-]?\\d{4}(?![\\p{L}\\p{N}]|[.,/-]\\d)");

    /** HMRC's rules (NIM39110), and QQ, which forms use as an example. */
    private static final Pattern INSURANCE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?!BG|GB|KN|NK|NT|TN|ZZ)(?:[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]|QQ)(?:[ .-]?\\d{2}){3}[ .-]?[A-D](?![\\p{L}\\p{N}])",
            I);

    private static final Pattern INSURANCE_BY_NAME = Pattern.compile(
            "(?:national insurance|\\bN\\.?I\\.?(?:N[Oo]?)?\\b)[^\\d\\n]{0,20}?(?<!\\p{L})(\\p{L}{2}(?:[ .-]?\\d{2}){3}(?:[ .-]?[A-D])?)(?![\\p{L}\\p{N}])",
            I);

    /** Digits with single separators between; {@link #isPhone} says whether they are grouped as a number is. */
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\p{L}\\p{N}£#]|\\d[.,/-])(?:\\+ ?|\\(?0|44 ?(?=7))\\d?(?:[ .)(-]{0,2}\\d){8,13}(?:/\\d{2,4}(?!\\d))?(?![\\p{L}\\p{N}]|[.,/-]\\d)");

    /** Without its area code a number is told by the word before it. */
    private static final Pattern PHONE_BY_NAME = Pattern.compile(
            "\\b(?:(?:tel|telephone|phone|mobile|mob|ring|text|call|whatsapp)\\b(?: (?:me|us|her|him|them))?(?: (?:on|at|no\\.?|number))?|(?:her|his|their) number(?:'s)?)(?: is)?[.:]{0,2} ?(\\d{3,5}[ -]?\\d{3}[ -]?\\d{0,4})(?![\\p{L}\\p{N}]|[.,/-]\\d)"
                    + "(?! (?:in )?(?:total|all|calls?|texts?|messages?|people|times|hours|minutes)\\b)",
            I);

    private static final Pattern YEARS = Pattern.compile("(?:19|20)\\d{2}[ -]?(?:19|20)\\d{2}");

    /** What is published for anybody to ring: freephone, shared-cost and premium numbers, and whatever is called a helpline. */
    private static final Pattern PUBLISHED = Pattern.compile("0(?:3|8|9)\\d.*");

    private static final String PUBLIC_LINE =
            "(?:help-?line|hotline|switchboard|reception|front desk|contact centre|(?:advice|support|duty|information) line)s?";

    private static final Pattern NAMED_AS_PUBLISHED = Pattern.compile(
            "(?:" + PUBLIC_LINE
                    + "|(?<!\\b(?:her|his|their|my) )main)(?: (?:tele)?phone)?(?: number)?(?: is| on|:|,)? ?\\(?$",
            I);

    private static final Pattern NAMED_AS_PUBLISHED_AFTERWARDS =
            Pattern.compile("^(?: ?\\(| is the|, the| -)(?: ?[\\p{L}']+){0,3} ?(?:" + PUBLIC_LINE + ")", I);

    private static final String AREAS =
            "A[BL]|B[ABDHLNRSTBFX]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?"
                    + "|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE";

    private static final Pattern POSTCODE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:GIR ?0AA|(?:" + AREAS
                    + ")\\d[\\dA-HJKMNPR-Y]?(?: {0,2}|-)(\\d[ABD-HJLNP-UW-Z]{2}))(?![\\p{L}\\p{N}])",
            I);

    /** "m1 2nd", "w1 1st": not the end of a postcode, unless it is written large. */
    private static final Pattern ORDINAL = Pattern.compile("\\d(?:st|nd|rd|th|hr|yr|bn)");

    private static final String MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\\p{L}{0,6}\\.?";
    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";
    private static final String DATE =
            "(?:\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?(?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|" + DAY + "[ -](?:of )?"
                    + MONTH + "(?:,?[ -]\\d{4}|,? '?\\d{2}(?!\\d))?|" + MONTH + " " + DAY + "(?:,? \\d{4})?)(?!\\d)";

    private static final String THINGS =
            "idea|project|scheme|service|programme|group|network|campaign|partnership|initiative|forum|plan|strategy|charity|refuge|hub";

    /** An idea is born too. */
    private static final String BORN_WORD = "(?<!new[- ])(?<!\\b(?:" + THINGS + ") (?:was|were|is) )\\b(?:born|b\\.)";

    private static final String BIRTH_WORDS =
            "\\b(?:d\\.? ?o\\.? ?b\\b\\.?|dates? of birth|birth ?dates?|(?<!\\bits )birthdays?(?! of (?:the|our|this) (?:"
                    + THINGS + ")\\b)|(?:gave|giving) birth|birth(?= ?[:(]))";

    private static final String SAME_SENTENCE =
            "(?:(?!\\b(?:launch\\p{L}*|started|held|met)\\b|[.!?;] )[^\\d\\n]){0,%d}?";

    /** Cohorts ("children born after 1 September 2020") are nobody's birthday. */
    private static final String ITS_DATE =
            "(?<!\\d)(?<!\\b(?:after|before|between|since|until|from|to|by) (?:the )?)(" + DATE + ")";

    private static final Pattern BORN = Pattern.compile(
            BORN_WORD + SAME_SENTENCE.formatted(40) + ITS_DATE + "|" + BIRTH_WORDS + SAME_SENTENCE.formatted(60)
                    + ITS_DATE,
            I);

    /** Where it is called so, digits are enough. */
    private static final Pattern DIGITS_OF_BIRTH = Pattern.compile(
            "\\b(?:d\\.? ?o\\.? ?b\\b\\.?|date of birth)\\W{0,4}(?:is |was )?(\\d{8}|\\d{6}|\\d{1,2} \\d{1,2} (?:\\d{4}|\\d{2}))(?!\\d)",
            I);

    private static final Pattern BORN_AFTERWARDS = Pattern.compile(
            "(?<!\\d)(" + DATE
                    + ")[^\\d\\n.]{0,15}?\\b(?:d\\.? ?o\\.? ?b\\b|date of birth|birth ?date|(?<!\\bits )birthday)",
            I);

    /** Beside a person and long ago: "the client (14/02/1987)", but not "she was housed on 14/02/1987". */
    private static final Pattern BESIDE_A_PERSON = Pattern.compile(
            "(?:\\baged? \\d{1,3}|\\b(?:mrs?|ms|miss|mx)\\.? \\p{L}[\\p{L}'-]{0,30}|\\b(?:client|victim|survivor|perpetrator|child|son|daughter|patient|woman|man|girl|boy|mother|father|resident|tenant|pupil|male|female)\\b)"
                    + "(?:'s)? ?[(,:-]{1,2} ?(?:[MF],? ?)?(\\d{1,2}[/.-]\\d{1,2}[/.-](?:19\\d{2}|200\\d|201\\d))(?!\\d)"
                    + "(?! (?:report|review|meeting|audit|plan|conference|visit|survey|minutes|inspection)s?\\b)",
            I);

    private PersonalData() {}

    /** In order of the text; what lies within something else is named once. */
    static List<Finding> in(String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        String plain = plain(text);
        List<Finding> found = lookedUp(plain);
        FewPeople.in(plain)
                .forEach(few -> found.add(
                        new Finding(few.group(), "so few people that somebody may be known", few.start(), few.end())));
        return asWritten(found, text);
    }

    /** The same without words for few people. */
    static List<Finding> identifying(String text) {
        return text == null || text.isBlank() ? List.of() : asWritten(lookedUp(plain(text)), text);
    }

    /** One character for one, so that places stay what they are. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ')
                .replaceAll("[\\u2010-\\u2014\\u2212]", "-")
                .replace('’', '\'');
    }

    private static List<Finding> asWritten(List<Finding> found, String text) {
        return found.stream()
                .sorted(Comparator.comparingInt(Finding::from))
                .map(one -> new Finding(text.substring(one.from, one.to), one.looksLike, one.from, one.to))
                .toList();
    }

    private static List<Finding> lookedUp(String plain) {
        List<Finding> found = new ArrayList<>();
        long digits = plain.chars().filter(c -> c >= '0' && c <= '9').count();
        if (WRITTEN_AT.matcher(plain).find()) {
            find(EMAIL, 0, "an e-mail address", plain, found, match -> true);
        }
        // Most texts have too few digits for most of it, and looking is dear.
        if (digits >= 6) {
            find(
                    NHS,
                    0,
                    "an NHS number",
                    plain,
                    found,
                    match -> isNhsNumber(match.group()) && isSomebodys(match, plain));
            find(INSURANCE, 0, "a National Insurance number", plain, found, match -> true);
            find(INSURANCE_BY_NAME, 1, "a National Insurance number", plain, found, match -> true);
            find(
                    PHONE,
                    0,
                    "a phone number",
                    plain,
                    found,
                    match -> isPhone(match.group()) && !isPublished(match, plain) && !isReference(match, plain));
            find(PHONE_BY_NAME, 1, "a phone number", plain, found, match -> isLocalNumber(match.group(1)));
        }
        if (digits >= 2) {
            find(POSTCODE, 0, "a full postcode", plain, found, PersonalData::isPostcode);
        }
        if (digits >= 1 && OF_BIRTH.matcher(plain).find()) {
            find(BORN, 1, "a date of birth", plain, found, match -> true);
            find(BORN, 2, "a date of birth", plain, found, match -> true);
            find(DIGITS_OF_BIRTH, 1, "a date of birth", plain, found, match -> true);
            find(BORN_AFTERWARDS, 1, "a date of birth", plain, found, match -> true);
        }
        if (digits >= 6) {
            find(BESIDE_A_PERSON, 1, "a date of birth", plain, found, match -> true);
        }
        return found;
    }

    private interface Test {
        boolean holds(MatchResult match);
    }

    private static void find(
            Pattern pattern, int group, String looksLike, String text, List<Finding> found, Test test) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (matcher.start(group) < 0) {
                continue; // the other way of saying it
            }
            int from = matcher.start(group);
            int to = matcher.end(group);
            boolean known = found.stream().anyMatch(other -> from < other.to && other.from < to);
            if (!known && test.holds(matcher)) {
                found.add(new Finding(text.substring(from, to), looksLike, from, to));
            }
        }
    }

    /** By the last digit, modulus 11 (NHS Data Dictionary). */
    private static boolean isNhsNumber(String words) {
        String digits = digits(words);
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        boolean alike = digits.chars().distinct().count() == 1;
        return !alike && (11 - sum % 11) % 11 == digits.charAt(9) - '0';
    }

    /** Those of England, Wales and Northern Ireland begin with 3, 4, 6 or 7, tests with 9; others are told by their groups or their name. */
    private static boolean isSomebodys(MatchResult match, String text) {
        boolean named = NAMED_AS_NHS.matcher(before(match, text)).find();
        boolean grouped = match.group().length() > 10;
        return named || grouped || "34679".indexOf(match.group().charAt(0)) >= 0 && !isReference(match, text);
    }

    /** What is called a reference, in one piece or grouped as no mobile's number is. */
    private static boolean isReference(MatchResult match, String text) {
        return (match.group().matches("\\d+") || !digits(match.group()).startsWith("07"))
                && REFERENCE.matcher(before(match, text)).find();
    }

    private static String before(MatchResult match, String text) {
        return text.substring(Math.max(0, match.start() - 40), match.start());
    }

    /** Ten or eleven digits from 0, area code first; or a number with its country's. */
    private static boolean isPhone(String written) {
        String words = written.replaceFirst("/\\d+$", ""); // a second one that differs in its end
        boolean abroad = words.startsWith("+") && !words.matches("\\+ ?44.*");
        if (abroad) {
            return digits(words).length() >= 10;
        }
        boolean withCountry = words.matches("(?:\\+ ?|00)?44.*");
        String digits = digits(words.replaceFirst("^(?:\\+ ?|00)?44[ -]?(?:\\(0\\))?", "0"));
        String groups = words.replaceFirst("^\\(?0", "0");
        boolean areaFirst = withCountry || groups.matches("0\\d{2}.*|07 \\d{3} \\d{3} \\d{3}");
        boolean singly = groups.matches("0\\d{2,4}(?:[ .-]\\d)+");
        return areaFirst && !singly && digits.matches("0[1-35789]\\d{9}|01\\d{8}") && !words.matches("\\d{10}");
    }

    private static boolean isPublished(MatchResult match, String text) {
        String digits = digits(match.group());
        boolean mobile = digits.startsWith("07");
        return PUBLISHED.matcher(digits).matches()
                || !mobile
                        && (NAMED_AS_PUBLISHED.matcher(before(match, text)).find()
                                || NAMED_AS_PUBLISHED_AFTERWARDS
                                        .matcher(text.substring(match.end()))
                                        .find());
    }

    private static boolean isLocalNumber(String words) {
        int count = digits(words).length();
        return count >= 7
                && count <= 11
                && !YEARS.matcher(words.strip()).matches()
                && !digits(words).matches("0[389].*");
    }

    private static boolean isPostcode(MatchResult match) {
        String inward = match.group(1);
        boolean small = match.group().equals(match.group().toLowerCase(Locale.ROOT));
        return inward == null
                || !ORDINAL.matcher(inward).matches()
                        && (!small
                                || match.group().contains(" ")
                                || match.group().length() >= 6);
    }

    private static String digits(String words) {
        return words.replaceAll("\\D", "");
    }
}
