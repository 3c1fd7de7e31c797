package org.waymark.document.intake;

import java.util.List;
import java.util.Locale;
import org.waymark.plan.Measure;
import org.waymark.progress.Direction;

/** What a measure's words say of its kind and of which way is better, as far as they are plain. */
final class MeasureMeaning {

    private static final String PEOPLE =
            "(?is).*\\b(?:victims?|survivors?|perpetrators?|offenders?|women|girls|men|children|families|clients?|people|residents?|mothers|referrals?|cases)\\b.*";
    /** What is counted, among its first words. */
    private static final String COUNTED =
            "(?s)(?:\\S+ ){0,4}(?:referrals|cases|incidents|sessions|programmes|victims|survivors|people|families|staff|officers|schools"
                    + "|surgeries|perpetrators|offenders|convictions|campaigns|groups|participants|practitioners|arrests|prosecutions"
                    + "|workshops|events|volunteers|clients|women|children|residents|adults|orders|requests|exclusions|refuges|beds)\\b.*";

    private MeasureMeaning() {}

    static boolean isOfPeople(String words) {
        return words.matches(PEOPLE);
    }

    /** @param doubts takes why it may be another kind */
    static Measure.Kind kind(String words, List<MeasureCell.Doubt> doubts) {
        String plain = words.toLowerCase(Locale.ROOT);
        if (plain.matches("(?s).*\\bper (?:1,?000|10,?000|100,?000|head)\\b.*|.*\\brates?\\b.*")) {
            return Measure.Kind.RATE;
        }
        if (plain.matches("(?s).*(?:%|\\bper ?cent|\\bpercentage\\b|\\bproportion\\b|\\bshare of\\b|\\ball gp\\b).*")) {
            return Measure.Kind.PERCENT;
        }
        if (plain.matches(
                "(?s).*(?:\\bnumbers?\\b|\\bno\\.? of\\b|\\bhow many\\b|\\bcounts?\\b|\\bvolume\\b|\\b(?:increase|decrease|reduction|rise) in\\b|# of).*")) {
            return Measure.Kind.COUNT;
        }
        if (plain.matches(
                "(?s).*\\b(?:reports?|strategy|plan|protocol|policy|guidance|document|map|analysis|review|pathway|minutes|directory|website|leaflet|toolkit)\\b.*"
                        + "\\b(?:written|produced|published|completed?|agreed|in place|developed|presented|submitted|signed off|delivered|refreshed|updated|launched|approved)\\b.*")) {
            return Measure.Kind.DOCUMENT;
        }
        if (plain.matches(COUNTED)) {
            doubts.add(new MeasureCell.Doubt("/kind", "It was taken as a count, though its words do not say so"));
            return Measure.Kind.COUNT;
        }
        doubts.add(new MeasureCell.Doubt(
                "/kind", "Its kind is not plain from its words: it was taken as a report in words"));
        return Measure.Kind.NARRATIVE;
    }

    static Direction direction(String words) {
        String plain = words.toLowerCase(Locale.ROOT);
        boolean up = plain.matches(
                "(?s).*\\b(?:increas(?:e|es|ed|ing)|more|rise|improv(?:e|es|ed|ement|ing)|higher|greater|raise[sd]?|at least|grow(?:th|s|ing)?)\\b.*|.*\\b100 ?%.*");
        boolean down = plain.matches(
                "(?s).*\\b(?:reduc(?:e|es|ed|ing|tion|tions)|decreas(?:e|es|ed|ing)|fewer|lower|less|fall|falling|declin(?:e|es|ing)|drop)\\b.*");
        boolean same =
                plain.matches("(?s).*\\b(?:maintain(?:s|ed|ing)?|sustain(?:s|ed|ing)?|remain(?:s|ed|ing)?)\\b.*");
        if (up == down) {
            return !up && same ? Direction.MAINTAIN : Direction.NONE;
        }
        return up ? Direction.INCREASE : Direction.DECREASE;
    }
}
