package org.waymark.update;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words for one to four people: outward such a figure is withheld, and words give it away all the same. Only what is said of people is
 * meant, not what is named after them ("four children's centres"), nor shares of many ("one woman in four").
 */
final class FewPeople {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String ONE =
            "\\d{1,2}[- ]year[- ]old|woman|lady|female|man|girl|boy|child|kid|sibling|sister|brother|couple|wife|husband"
                    + "|baby|toddler|teenager|victim|survivor|family|household|mother|father|mum|dad|daughter|son|parent"
                    + "|perpetrator|offender|resident|person|client|patient|pupil|tenant|service user";

    private static final String SEVERAL =
            "\\d{1,2}[- ]year[- ]olds|women|ladies|females|men|girls|boys|children|kids|siblings|sisters|brothers|couples|twins"
                    + "|babies|toddlers|teenagers|victims|survivors|families|households|mothers|fathers|mums|dads"
                    + "|daughters|sons|parents|perpetrators|offenders|residents|people|persons|clients|patients|pupils|tenants|adults"
                    + "|service users";

    /** By list or by form: with any word between, "two things survivors asked for" would be two survivors. */
    private static final String ADJECTIVE =
            "(?:young|younger|old|older|elderly|adult|teenage|pregnant|black|white|brown|mixed-race|local|vulnerable|repeat|male|female"
                    + "|single|trans|gay|bisexual|lesbian|deaf|blind|autistic|muslim|jewish|hindu|sikh|african|refugee|migrant|new|more"
                    + "|other|further|different|whole|small|same|separate|individual|additional|last|first|violent|poor|brave"
                    + "|(?-i:\\p{Lu}{2,7})\\+?|[\\p{L}\\p{N}]+-[\\p{L}-]+|(?!hundred)\\p{L}{2,}(?:ed|ing|ful|less|ous|ive|able|ible|ish|ese|ian|ean|ani|ali))";

    private static final String NUMBER = "(?:one|two|three|four|(?:\\([1-4]\\)|[1-4])(?: ?x)?|a couple of)";

    private static final String A_SINGLE =
            "(?:one|(?:\\(1\\)|1)(?: ?x)?|(?:the|her|his|their|our) (?:only|sole)|a (?:single|lone)(?! (?:mother|father|parent|mum|dad)))";

    /** "One of the women", "three of our 41 clients", "4 of 12 victims". */
    private static final String OF_THESE =
            "(?: of (?:(?:the|our|these|those|her|his|their|my)(?: (?:\\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|twelve))?|[1-9]\\d{1,3}))?";

    private static final String SUCH = "(?:,? (?:and )?" + ADJECTIVE + "){0,2} ";

    /** "Both women" are two; "both women and men" are many. */
    private static final String BOTH = "both" + SUCH + "(?:" + SEVERAL + ")\\b(?!'| and\\b)";

    /** What follows makes it a share of many, one for each of many, or something named after people. */
    private static final String OF_MANY =
            "(?! (?:in|out of) (?:every |each )?(?:\\d|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)"
                    + "|,? (?:from|in|at|for|per|of) (?:each|every)\\b| per\\b| (?:each|every) )";

    private static final String NAMED_AFTER =
            "(?! (?:and (?:baby|toddler|child) )?(?:workers?|officers?|advocates?|advisers?|advisors?|groups?|forums?|panels?|boards?|hubs?"
                    + "|centres?|services?|support|teams?|protection|units?|plans?|conferences?|meetings?|surveys?|networks?|associations?"
                    + "|programmes?|projects?|safeguarding|liaison|care|courts?|houses?|homes?|schools?|statements?|impact|champions?"
                    + "|engagement|contact|navigators?|therap\\p{L}+|practitioners?|social|health|journeys?|pathways?|questionnaires?"
                    + "|consultations?|days?|events?|workshops?|sessions?|safety|versions?|pages?|leaflets?|justice|law|learning|needs|risk"
                    + "|interventions?|assessments?|satisfaction|feedback|representation|clinics?|nurses?|practices?|records?)\\b)";

    private static final Phrase FEW = Phrase.of(
            FewPeople::canBegin,
            "(?<![\\p{L}\\p{N}])(?:" + A_SINGLE + SUCH + "(?:" + ONE + ")\\b" + NAMED_AFTER + "|" + NUMBER
                    + "(?:(?:-| or | to | and )" + NUMBER + ")?" + OF_THESE + SUCH + "(?:" + SEVERAL + ")\\b(?!')|"
                    + BOTH + ")(?![\\p{L}\\p{N}-])" + OF_MANY,
            FLAGS);

    /** What stands before makes it more, a share, no figure of people, or the end of a longer number. */
    private static final Pattern NOT_SO_FEW = Pattern.compile(
            "(?:[\\p{N}.,/£$€%#-]|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)y |(?:hundred|thousand|million) (?:and )?"
                    + "|(?:\\d|one|two|three|four|five|six|seven|eight|nine|ten) (?:in|out of) (?:every )?"
                    + "|\\b(?:(?<!no )more than|no|not|any|each|every|least|tier|level|phase|step|stage|grade|year|years|section|part|priority|objective|action"
                    + "|chapter|week|day|module|group|cohort|band|category|type|class|zone|area|room|page|table|figure|quarter|aged?|under"
                    + "|over|standard|measure|indicator|schedule|appendix|version) )$",
            FLAGS);

    private static final int LOOK_BACK = 24;

    /** "Victims: 2." */
    private static final Pattern COUNTED_AFTERWARDS = Pattern.compile(
            "(?<![\\p{L}'])(?:" + SEVERAL
                    + ") ?[:=] ?(?:one|two|three|four|[1-4])(?=\\s*(?:$|[;)\\n]|,(?! ?\\d)|\\.(?!\\d)))",
            FLAGS);

    /** "The One Woman One Voice campaign": a name, unless a sentence begins with it. */
    private static final Pattern IN_CAPITALS = Pattern.compile("\\p{Lu}\\p{Ll}+(?:[ -]\\p{Lu}[\\p{L}-]+)+");

    private static final Pattern WITHIN_A_SENTENCE = Pattern.compile("(?:[\\p{L}\\p{N},(] ?|[\"“‘])$");

    private FewPeople() {}

    /** With a figure or a number in words, "both", "a single" or "the only". */
    private static boolean canBegin(String text, int place) {
        if (!Phrase.beginsWord(text, place)) {
            return false;
        }
        return switch (Character.toLowerCase(text.charAt(place))) {
            case '(', '1', '2', '3', '4' -> true;
            case 'a' -> Phrase.is(text, place + 1, " ") && Phrase.is(text, place + 2, "slc");
            case 'b' -> Phrase.stands(text, place, "both");
            case 'f' -> Phrase.stands(text, place, "four");
            case 'h', 'o', 't' -> isOnlyOrANumber(text, place);
            default -> false;
        };
    }

    private static boolean isOnlyOrANumber(String text, int place) {
        return Phrase.stands(text, place, "one")
                || Phrase.stands(text, place, "two")
                || Phrase.stands(text, place, "three")
                || onlyOrSoleFollows(text, place + "the".length())
                || onlyOrSoleFollows(text, place + "their".length());
    }

    private static boolean onlyOrSoleFollows(String text, int space) {
        return Phrase.is(text, space, " ") && Phrase.is(text, space + 1, "os");
    }

    /** @param text with plain hyphens and apostrophes */
    static List<MatchResult> in(String text) {
        List<MatchResult> found = FEW.in(text).stream()
                .filter(match -> isSoFew(match, text))
                .collect(Collectors.toCollection(ArrayList::new));
        if (text.indexOf(':') >= 0 || text.indexOf('=') >= 0) {
            COUNTED_AFTERWARDS.matcher(text).results().forEach(found::add);
        }
        return found;
    }

    private static boolean isSoFew(MatchResult match, String text) {
        String before = text.substring(Math.max(0, match.start() - LOOK_BACK), match.start());
        boolean name = IN_CAPITALS.matcher(match.group()).matches()
                && WITHIN_A_SENTENCE.matcher(before).find();
        return !name && !NOT_SO_FEW.matcher(before).find() && !isItemOfAList(match.group(), text);
    }

    /** "(1) women are safe, (2) children thrive". */
    private static boolean isItemOfAList(String words, String text) {
        if (!words.matches("\\(\\d\\).*")) {
            return false;
        }
        int number = words.charAt(1) - '0';
        return text.contains("(" + (number - 1) + ")") || text.contains("(" + (number + 1) + ")");
    }
}
