package org.waymark.document.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.plan.Measure;
import org.waymark.plan.MeasureEntry;
import org.waymark.progress.Direction;

/** The measures that a cell names, a paragraph each; with kind, direction, target and date as far as its words are plain. */
final class MeasureCell {

    private static final Pattern BY =
            Pattern.compile("\\bby (?:the )?(?:end of )?([^.;,()]{3,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHARE = Pattern.compile("(?<![\\d.,])(\\d{1,3}(?:\\.\\d+)?) ?(?:%|per ?cent\\b)");
    private static final Pattern AMOUNT = Pattern.compile(
            "\\b(?:at least|minimum(?: of)?|a total of|to reach|target(?: of)?|deliver|train)? ?(?<![\\d.,/-])(\\d{1,3}(?:,\\d{3})+|\\d{1,7})(?![\\d.,/%-])",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 2000;
    private static final int MOST = 50;

    private final Times times;
    final List<MeasureEntry> measures = new ArrayList<>();
    /** Each as it is written in the file. */
    final List<String> written = new ArrayList<>();
    /** By the number of the measure. */
    final Map<Integer, List<Doubt>> unsure = new LinkedHashMap<>();
    /** The action's own completion date, where the cell names it; null without one. */
    LocalDate due;
    /** The words that say it. */
    String dueWords = "";

    /** @param within the measure */
    record Doubt(String within, String detail) {}

    private MeasureCell(Times times) {
        this.times = times;
    }

    /** @param targets cell of a column of its own, whose lines belong to the measures in order */
    static MeasureCell of(Cell cell, Cell targets, Times times) {
        MeasureCell read = new MeasureCell(times);
        MeasureLines lines = MeasureLines.of(cell, targets, times);
        read.due = lines.due;
        read.dueWords = lines.dueWords;
        lines.all.stream().limit(MOST).forEach(read::measure);
        return read;
    }

    private void measure(MeasureLines.Said said) {
        int number = measures.size();
        written.add(said.written);
        List<Doubt> doubts = new ArrayList<>();
        OwnBracket own = OwnBracket.of(said.statement, said.target, times);
        String statement = ActionCell.cut(own.statement(), LONGEST);
        String all = statement + (own.target() == null ? "" : " " + own.target());
        Measure.Kind kind = MeasureMeaning.kind(all, doubts);
        Direction direction = MeasureMeaning.direction(all);
        if (kind.isNumeric() && direction == Direction.NONE) {
            doubts.add(new Doubt("/direction", "It does not say whether a rise is good or bad"));
        }
        boolean unsettled = all.matches("(?is).*\\b(?:tb[acd]|to be (?:confirmed|agreed|determined|developed))\\b.*");
        boolean people = kind.isNumeric() && kind != Measure.Kind.RATE && MeasureMeaning.isOfPeople(all);
        if (people) {
            doubts.add(new Doubt(
                    "/countsPeople",
                    "It was taken to count people: small figures are withheld outside the partnership"));
        }
        measures.add(new MeasureEntry(
                "m" + (number + 1),
                statement,
                kind,
                direction,
                null,
                unsettled && own.status() == null ? Measure.Status.TO_BE_CONFIRMED : own.status(),
                ActionCell.cut(own.reason(), 1000),
                target(own, kind, doubts),
                null,
                null,
                null,
                null,
                people ? Boolean.TRUE : null,
                null,
                null));
        if (!doubts.isEmpty()) {
            unsure.put(number, doubts);
        }
    }

    private MeasureEntry.Target target(OwnBracket own, Measure.Kind kind, List<Doubt> doubts) {
        String words = own.target() == null ? own.statement() : own.target();
        BigDecimal value = kind == Measure.Kind.PERCENT ? only(SHARE, words) : null;
        if (kind == Measure.Kind.COUNT && own.target() != null) {
            value = only(AMOUNT, BY.matcher(words).replaceAll(""));
        }
        boolean several = kind == Measure.Kind.PERCENT
                && value == null
                && SHARE.matcher(words).find();
        if (several) {
            doubts.add(new Doubt("/target", "Which of its figures is the target is not plain"));
        }
        LocalDate by = own.by();
        Matcher when = BY.matcher(words);
        while (when.find() && by == null) {
            by = MeasureLines.date(when.group(1), times);
        }
        if (own.target() == null && value == null) {
            return by == null ? null : new MeasureEntry.Target(null, by, null);
        }
        if (value != null && own.target() == null) {
            doubts.add(new Doubt(
                    "/target",
                    "%s was taken as its target"
                            .formatted(value.toPlainString() + (kind == Measure.Kind.PERCENT ? "%" : ""))));
        }
        boolean number = value != null && value.toPlainString().equals(own.target());
        return new MeasureEntry.Target(value, by, number ? null : ActionCell.cut(own.target(), 1000));
    }

    private static BigDecimal only(Pattern number, String words) {
        Matcher found = number.matcher(words);
        if (!found.find()) {
            return null;
        }
        BigDecimal value = new BigDecimal(found.group(1).replace(",", ""));
        return found.find() ? null : value;
    }
}
