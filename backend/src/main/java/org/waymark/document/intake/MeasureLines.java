package org.waymark.document.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The measures of a cell apart from each other, each with its target's words; and the completion date that may stand among them. */
final class MeasureLines {

    private static final Pattern LABEL =
            Pattern.compile("(targets?|baseline|milestones?) ?[:=–—-] ?(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPLETION =
            Pattern.compile("(?:completion|target|due|end|delivery) date ?[:=–—-] ?(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TARGET =
            Pattern.compile("\\btargets?(?: is| of)? ?[:=–—-] ?(?=.)", Pattern.CASE_INSENSITIVE);

    private static final String PARTING = " .;,–—-";

    private final Times times;
    final List<Said> all = new ArrayList<>();
    LocalDate due;
    /** The words that say it. */
    String dueWords = "";

    private MeasureLines(Times times) {
        this.times = times;
    }

    /** @param targets cell of a column of its own, whose lines belong to the measures in order */
    static MeasureLines of(Cell cell, Cell targets, Times times) {
        MeasureLines read = new MeasureLines(times);
        read.read(cell);
        List<Line> own = targets.lines();
        for (int i = 0; i < own.size() && !own.get(i).isBlank(); i++) {
            if (read.all.isEmpty()) {
                read.all.add(new Said(own.get(i).text()));
            } else {
                read.all
                        .get(own.size() == read.all.size() ? i : read.all.size() - 1)
                        .target(own.get(i).text());
            }
        }
        return read;
    }

    /** A measure's words, and its target's. */
    static final class Said {
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

    private void read(Cell cell) {
        String lead = null;
        for (Line line : split(cell)) {
            Matcher label = LABEL.matcher(line.text());
            Matcher completion = COMPLETION.matcher(line.text());
            int before = all.size() - 1;
            if (completion.matches() && date(completion.group(1), times) != null) {
                due = date(completion.group(1), times);
                dueWords = saying(due, line.text());
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
    }

    private static Said withTarget(String words) {
        Matcher named = TARGET.matcher(words);
        if (!named.find(Math.min(1, words.length()))) {
            return new Said(words);
        }
        boolean opened = words.charAt(named.start() - 1) == '(';
        int end = opened ? named.start() - 1 : named.start();
        while (end > 0 && PARTING.indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end == 0) {
            return new Said(words);
        }
        Said said = new Said(words.substring(0, end), words);
        String target = words.substring(named.end());
        boolean bracket = opened && target.endsWith(")") && !said.statement.contains("(");
        said.target(bracket ? target.substring(0, target.length() - 1) : target);
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

    /** The words of a line that say this date, and no others that stand beside it. */
    private static String saying(LocalDate day, String line) {
        String month = day.getMonth().name().toLowerCase(Locale.ROOT);
        String date = "0?(?:%d|%d)(?:st|nd|rd|th)?|%d|%02d|%s|%s|sept"
                .formatted(
                        day.getDayOfMonth(),
                        day.getMonthValue(),
                        day.getYear(),
                        day.getYear() % 100,
                        month,
                        month.substring(0, 3));
        return Same.eachWord(line).stream()
                .filter(word -> word.matches("completion|target|due|end|delivery|date|by|the|of|" + date))
                .collect(Collectors.joining(" "));
    }

    static LocalDate date(String words, Times times) {
        return words.length() > 100 ? null : times.read(words).completion();
    }
}
