package org.waymark.document.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.plan.Measure;
import org.waymark.plan.MeasureEntry;
import org.waymark.progress.Direction;

/** The measures that a cell names, a paragraph each; with kind, direction, target and date as far as its words are plain. */
final class MeasureCell {

    private static final Pattern LABEL =
            Pattern.compile("(targets?|baseline|milestones?) ?[:=–—-] ?(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPLETION =
            Pattern.compile("(?:completion|target|due|end|delivery) date ?[:=–—-] ?(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_TARGET =
            Pattern.compile("(.{3,}?)[ .;,–—-]*\\(?\\btargets?(?: is| of)? ?[:=–—-] ?(.+)", Pattern.CASE_INSENSITIVE);
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

    /** @param within the measure */
    record Doubt(String within, String detail) {}

    private MeasureCell(Times times) {
        this.times = times;
    }

    /** @param targets cell of a column of its own, whose lines belong to the measures in order */
    static MeasureCell of(Cell cell, Cell targets, Times times) {
        MeasureCell read = new MeasureCell(times);
        List<Said> said = read.said(cell);
        List<Line> own = targets.lines();
        for (int i = 0; i < own.size() && !own.get(i).isBlank(); i++) {
            if (said.isEmpty()) {
                said.add(new Said(own.get(i).text()));
            } else {
                said.get(own.size() == said.size() ? i : said.size() - 1)
                        .target(own.get(i).text());
            }
        }
        said.stream().limit(MOST).forEach(read::measure);
        return read;
    }

    /** A measure's words, and its target's. */
    private static final class Said {
        String statement;
        String target;
        String written;

        Said(String statement) {
            this(statement, statement);
        }

        Said(String statement, String written) {
            this.statement = statement;
            this.written = written;
        }

        void target(String words) {
            target = target == null ? words : target + "; " + words;
        }
    }

    private List<Said> said(Cell cell) {
        List<Said> all = new ArrayList<>();
        String lead = null;
        for (Line line : split(cell)) {
            Matcher label = LABEL.matcher(line.text());
            Matcher completion = COMPLETION.matcher(line.text());
            int before = all.size() - 1;
            if (completion.matches() && date(completion.group(1)) != null) {
                due = date(completion.group(1));
            } else if (label.matches() && before >= 0) {
                boolean target = label.group(1).toLowerCase(Locale.ROOT).startsWith("target");
                all.get(before).target(target ? label.group(2) : line.text());
            } else if (line.text().endsWith(":") && line.text().length() < 200) {
                lead = line.text();
                all.add(new Said(lead));
            } else if (lead != null && line.isItem()) {
                boolean alone = before >= 0 && all.get(before).statement.equals(lead);
                all.removeIf(one -> alone && one == all.get(before));
                all.add(new Said(lead + " " + line.text()));
            } else if (before >= 0 && goesOn(all.get(before).statement, line)) {
                all.get(before).statement += " " + line.text();
                all.get(before).written += " " + line.text();
            } else {
                lead = line.isItem() ? lead : null;
                all.add(withTarget(line.text()));
            }
        }
        return all;
    }

    private static Said withTarget(String words) {
        Matcher both = WITH_TARGET.matcher(words);
        if (!both.matches()) {
            return new Said(words);
        }
        Said said = new Said(both.group(1).strip(), words);
        boolean bracket = both.group(2).endsWith(")")
                && words.contains("(")
                && !both.group(1).contains("(");
        said.target(bracket ? both.group(2).substring(0, both.group(2).length() - 1) : both.group(2));
        return said;
    }

    private static boolean goesOn(String before, Line next) {
        boolean open = before.isEmpty() || ".;:!?)".indexOf(before.charAt(before.length() - 1)) < 0;
        return open && !next.isItem() && Character.isLowerCase(next.text().codePointAt(0));
    }

    /** Its lines; one that holds several with semicolons between is several. */
    private static List<Line> split(Cell cell) {
        List<Line> lines = new ArrayList<>();
        for (Line line : cell.lines()) {
            String[] parts = line.text().contains("(")
                    ? new String[] {line.text()}
                    : line.text().split("; ");
            boolean each = parts.length > 1;
            for (String part : parts) {
                each &= part.strip().split(" ").length > 2
                        && !LABEL.matcher(part).matches();
            }
            for (String part : each ? parts : new String[] {line.text()}) {
                if (!part.isBlank()) {
                    lines.add(new Line(part.strip(), each ? "•" : line.label(), 0, line.links()));
                }
            }
        }
        return lines;
    }

    private void measure(Said said) {
        int number = measures.size();
        written.add(said.written);
        List<Doubt> doubts = new ArrayList<>();
        String statement = ActionCell.cut(said.statement, LONGEST);
        String all = statement + (said.target == null ? "" : " " + said.target);
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
                unsettled ? Measure.Status.TO_BE_CONFIRMED : null,
                null,
                target(said, kind, doubts),
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

    private MeasureEntry.Target target(Said said, Measure.Kind kind, List<Doubt> doubts) {
        String words = said.target == null ? said.statement : said.target;
        BigDecimal value = kind == Measure.Kind.PERCENT ? only(SHARE, words) : null;
        if (kind == Measure.Kind.COUNT && said.target != null) {
            value = only(AMOUNT, BY.matcher(words).replaceAll(""));
        }
        boolean several = kind == Measure.Kind.PERCENT
                && value == null
                && SHARE.matcher(words).find();
        if (several) {
            doubts.add(new Doubt("/target", "Which of its figures is the target is not plain"));
        }
        LocalDate by = null;
        Matcher when = BY.matcher(words);
        while (when.find() && by == null) {
            by = date(when.group(1));
        }
        if (said.target == null && value == null) {
            return by == null ? null : new MeasureEntry.Target(null, by, null);
        }
        if (value != null && said.target == null) {
            doubts.add(new Doubt(
                    "/target",
                    "%s was taken as its target"
                            .formatted(value.toPlainString() + (kind == Measure.Kind.PERCENT ? "%" : ""))));
        }
        return new MeasureEntry.Target(value, by, ActionCell.cut(said.target, 1000));
    }

    private static BigDecimal only(Pattern number, String words) {
        Matcher found = number.matcher(words);
        if (!found.find()) {
            return null;
        }
        BigDecimal value = new BigDecimal(found.group(1).replace(",", ""));
        return found.find() ? null : value;
    }

    private LocalDate date(String words) {
        return words.length() > 100 ? null : times.read(words).completion();
    }
}
