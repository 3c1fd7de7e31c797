package org.waymark.plan;

import static org.waymark.plan.TimeScaleWords.NUMBER;
import static org.waymark.plan.TimeScaleWords.number;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.waymark.progress.Frequency;
import org.waymark.progress.Quarter;

/** One reading of one time scale: how often, in which quarters, by when. What it does not understand it says. */
final class TimeScaleReader {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final String UNSETTLED = "tb[acd]|to be (?:confirmed|agreed|determined|decided|advised|set)"
            + "|not (?:yet )?(?:known|agreed|set|applicable|stated)|unknown|n/?a|none|timescales? (?:not|to)";
    private static final String ONGOING = "on-? ?going|continuous(?:ly)?|continual(?:ly)?|continuing|continues?"
            + "|rolling(?: programme)?|business as usual|bau|permanent(?:ly)?"
            + "|(?:throughout|over|for)? ?(?:the )?(?:life ?time|life|duration|length|term) of (?:the|this) (?:plan|strategy)"
            + "|throughout(?: (?:the|this) (?:plan|strategy|year|period))?";
    private static final String WHEN_NEEDED = "as (?:and when )?(?:required|needed|necessary|appropriate)|as and when"
            + "|ad-? ?hoc|when(?:ever)? (?:needed|required)|in place|live|current(?:ly)?|under ?way|in progress|started";
    /** As "by" says it. */
    private static final String BY =
            "(?:no|not) later than|(?:at |by )?the (?:very )?latest|on or before|deadline(?: is)?|due(?: (?:by|in|on))?";
    /** Beside a day alone it may be what happened then. */
    private static final String DONE_OR_TO_BE_LOOKED_AT = ".*(?:\\breview|[a-z]{3}ed\\b|\\bsent\\b|\\bgiven\\b).*";

    private final String original;
    private final TimeScaleWords words;
    private final TimeScaleDates dates;
    private final SortedSet<Frequency> frequencies = new TreeSet<>();
    private final SortedSet<Integer> askedIn = new TreeSet<>();
    private final List<String> understood = new ArrayList<>();
    private final List<String> unsure = new ArrayList<>();

    TimeScaleReader(String original, Quarter first, Quarter last) {
        this.original = original.strip();
        this.words = new TimeScaleWords(original.replaceAll("(?i)\\b(?:first|1st) quarter\\b", "Q1")
                .replaceAll("(?i)\\b(?:second|2nd) quarter\\b", "Q2")
                .replaceAll("(?i)\\b(?:third|3rd) quarter\\b", "Q3")
                .replaceAll("(?i)\\b(?:fourth|4th|last|final) quarter\\b", "Q4"));
        this.dates = new TimeScaleDates(words, first, last);
    }

    TimeScale read() {
        boolean unsettled = words.takes(UNSETTLED);
        everyMonthOfThatName();
        counted();
        inWords();
        boolean ongoing = words.takes(ONGOING);
        if (words.takes(WHEN_NEEDED)) {
            ongoing = true;
            unsure.add("Whether it goes on, and how often to ask");
        }
        boolean until = words.takes("(?:until|till?|up to|ending(?: in)?|ends(?: in)?)(?= )");
        dates.read();
        words.takes(BY);
        if (frequencies.isEmpty()) {
            words.takes("one[- ]off");
        }
        words.takes("by|in|on|to|at|for|of|the|end(?: of)?(?: the)?(?= *¦)");
        return settled(unsettled, ongoing, until);
    }

    /** "Every April". */
    private void everyMonthOfThatName() {
        words.take("(?:each|every) " + TimeScaleWords.MONTH, m -> {
            found(Frequency.ANNUAL, m.group());
            askedIn.add(TimeScaleDates.quarterOf(m.group(1)));
            return m;
        });
    }

    /** "Every six months", "6 monthly", "every 12 weeks", "three times a year". */
    private void counted() {
        words.take("(?:every|each) " + NUMBER + "(?:th)? months?|" + NUMBER + " ?-? ?monthly", m -> {
            months(number(m.group(1) == null ? m.group(2) : m.group(1)), m.group());
            return m;
        });
        words.take("(?:every|each) " + NUMBER + " weeks?|" + NUMBER + " ?-? ?weekly", m -> {
            int weeks = number(m.group(1) == null ? m.group(2) : m.group(1));
            months(weeks == 12 || weeks == 13 ? 3 : weeks == 26 ? 6 : weeks == 52 ? 12 : 1, m.group());
            return m;
        });
        words.take("(?:every|each) " + NUMBER + " years?|" + NUMBER + " ?-? ?yearly", m -> {
            months(12 * number(m.group(1) == null ? m.group(2) : m.group(1)), m.group());
            return m;
        });
        words.take(
                "(?:" + NUMBER + " ?(?:x|[a-z]+)?|x ?" + NUMBER + ") (?:a|per|each|every|in a) (?:year|annum)|" + NUMBER
                        + " ?x ?(?:year|yr|annum)(?:ly)?",
                m -> {
                    String said = m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3);
                    int times = number(said);
                    months(times == 0 ? 0 : 12 / times, m.group());
                    return m;
                });
    }

    private void months(int months, String said) {
        boolean plain = months == 3 || months == 6 || months == 12;
        found(months < 6 ? Frequency.QUARTERLY : months < 12 ? Frequency.SIX_MONTHLY : Frequency.ANNUAL, said.strip());
        if (!plain) {
            unsure.add("“%s” is not how often a plan can be asked: the nearest was taken".formatted(said.strip()));
        }
    }

    private void inWords() {
        take(
                Frequency.SIX_MONTHLY,
                "half-? ?year(?:ly)?(?! ?(?:point|mark|stage))|semi-? ?annual(?:ly)?|twice (?:a |each |per |every |in a )?(?:year|yearly|annum|annually)");
        doubtful(Frequency.SIX_MONTHLY, "bi-? ?annual(?:ly)?", "may also be said of every two years");
        doubtful(
                Frequency.ANNUAL,
                "bi-? ?enn?ial(?:ly)?|every other year|bi-? ?yearly",
                "is less often than a plan can be asked");
        doubtful(Frequency.QUARTERLY, "bi-? ?monthly|every other month", "is not how often a plan can be asked");
        take(
                Frequency.QUARTERLY,
                "quarterl(?:y|ey)|quartely|quaterly|quartly|qtr?ly|(?:once )?(?:each|every|per|a) quarter");
        words.take("termly|(?:each|every|per|once a) (?:school |academic )?term|(?:end of )?(?:each|every) term", m -> {
            found(Frequency.QUARTERLY, m.group());
            askedIn.addAll(List.of(2, 3, 4));
            unsure.add("Terms end in July, December and about Easter: asked in Q2, Q3 and Q4");
            return m;
        });
        doubtful(
                Frequency.QUARTERLY,
                "daily|weekly|fortnightly|monthly|(?:each|every|per|once a) (?:day|week|fortnight|month)",
                "is more often than a plan can be asked");
        words.take("(?:each|every|per) (?:academic|school) year", m -> {
            found(Frequency.ANNUAL, m.group());
            askedIn.add(2);
            unsure.add("A school year ends in July or August: asked in Q2");
            return m;
        });
        take(
                Frequency.ANNUAL,
                "an?nual(?:ly)?|yearly|per annum|p\\.?a\\.?|(?:each|every|per|once (?:a|per|each|every)) (?:financial |calendar )?year");
    }

    private void take(Frequency frequency, String pattern) {
        words.take(pattern, m -> {
            found(frequency, m.group());
            return m;
        });
    }

    private void doubtful(Frequency frequency, String pattern, String why) {
        words.take(pattern, m -> {
            found(frequency, m.group());
            unsure.add("“%s” %s".formatted(m.group(), why));
            return m;
        });
    }

    private void found(Frequency frequency, String said) {
        frequencies.add(frequency);
        understood.add("“%s”: %s".formatted(said.strip(), inWords(frequency)));
    }

    private TimeScale settled(boolean unsettled, boolean ongoing, boolean until) {
        unsure.addAll(dates.unsure);
        LocalDate latest = dates.latest();
        Frequency frequency;
        LocalDate completion = null;
        if (!frequencies.isEmpty()) {
            // The most frequent report is the one that is asked for.
            askedIn.addAll(dates.quarters);
            frequency = severalTimesAYear(frequencies.first());
            completion = besideAFrequency(frequency, latest, until);
        } else if (latest != null) {
            frequency = ongoing ? Frequency.ONGOING : Frequency.ONCE;
            completion = latest;
            boolean doubt = ongoing || until || dates.ends.size() > 1 || dates.runsOverYears;
            unsureIf(doubt, "Whether it is done by then, or goes on until then");
            unsureIf(!dates.quarters.isEmpty(), "Which quarter is meant");
        } else if (!dates.quarters.isEmpty()) {
            frequency = withoutAYear();
            completion = frequency == Frequency.ONCE ? dates.first(dates.quarters.first()) : null;
        } else {
            frequency = ongoing ? Frequency.ONGOING : Frequency.UNSTATED;
            if (ongoing) {
                understood.add("Ongoing, every quarter");
            }
        }
        if (unsettled) {
            understood.add("Still to be settled");
            unsureIf(frequency != Frequency.UNSTATED, "It is still to be settled");
        }
        return told(frequency, completion, unsettled);
    }

    /** "April and October each year" is more often than once. */
    private Frequency severalTimesAYear(Frequency said) {
        if (said != Frequency.ANNUAL || askedIn.size() < 2) {
            return said;
        }
        unsure.add("Whether it is asked in each of these quarters");
        return askedIn.size() == 2 ? Frequency.SIX_MONTHLY : Frequency.QUARTERLY;
    }

    private LocalDate besideAFrequency(Frequency frequency, LocalDate latest, boolean until) {
        int most = frequency == Frequency.ANNUAL ? 1 : frequency == Frequency.SIX_MONTHLY ? 2 : 0;
        unsureIf(!askedIn.isEmpty() && askedIn.size() != most, "In which quarters it is asked");
        if (latest == null || dates.runsOverYears) {
            return null;
        }
        unsureIf(!until, "Whether it ends on %s, or begins or is due once then".formatted(DAY.format(latest)));
        return latest;
    }

    private Frequency withoutAYear() {
        unsure.add("Which year is meant");
        if (dates.quarters.size() == 1) {
            return Frequency.ONCE;
        }
        askedIn.addAll(dates.quarters);
        return dates.quarters.size() == 2 ? Frequency.SIX_MONTHLY : Frequency.QUARTERLY;
    }

    private TimeScale told(Frequency frequency, LocalDate completion, boolean unsettled) {
        if (completion != null) {
            understood.add("By " + DAY.format(completion));
            unsureIf(dates.isOutsideThePlan(completion), "%s lies outside the plan".formatted(DAY.format(completion)));
        }
        boolean nothing = frequency == Frequency.UNSTATED && !unsettled;
        String left = words.left();
        if (nothing) {
            unsure.add("No time scale was found in “%s”".formatted(original));
        } else if (words.tellMore()
                || left.contains("?")
                || frequency == Frequency.ONCE && left.matches(DONE_OR_TO_BE_LOOKED_AT)) {
            unsure.add("“%s” was not understood".formatted(left));
        }
        return new TimeScale(frequency, List.copyOf(askedIn), completion, understood, unsure);
    }

    private void unsureIf(boolean doubt, String what) {
        if (doubt) {
            unsure.add(what);
        }
    }

    private static String inWords(Frequency frequency) {
        return switch (frequency) {
            case QUARTERLY -> "every quarter";
            case SIX_MONTHLY -> "every six months";
            default -> "every year";
        };
    }
}
