package org.waymark.document.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.plan.ActionEntry;
import org.waymark.plan.ActionEntry.Link;
import org.waymark.plan.TimeScale;
import org.waymark.progress.Frequency;
import org.waymark.progress.Quarter;

/** One action, from the cells that a file has of it to what the plan document has; what is unsure of it is noted. */
final class ActionReading {

    private static final Pattern STRATEGY = Pattern.compile(
            "\\b(?:strategy|strategies|plans?|programme|policy|framework|act|board|partnership|charter|pledge|protocol|pathway|guidance)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_ADDRESS = Pattern.compile("(.+?) \\((https?://[^\\s()]+)\\)");
    private static final String OTHER_QUARTER = "The column “%s” is of another quarter, and says: “%s”";
    private static final String NOT_TAKEN = "The column “%s” was not taken for the quarter's, and says: “%s”";
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_TIMESCALE = 1000;
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_REFERENCE = 50;
    private static final int MOST_LINKS = 50;

    private final PaperAction paper;
    private final String ref;
    private final Names names;
    private final Notes notes;
    private final Times times;
    private String ratingWords = "";
    private String startWords = "";
    MeasureCell measures;
    /** Whether nothing but a colour says how it stands. */
    boolean byColour;
    /** What its last columns say of an earlier quarter; null where that is nothing. */
    String older;

    ActionReading(PaperAction paper, String ref, Names names, Notes notes, Times times) {
        this.paper = paper;
        this.ref = ref;
        this.names = names;
        this.notes = notes;
        this.times = times;
    }

    private void unsure(String within, String detail) {
        if (detail != null) {
            notes.ofAction(ref, within, detail);
        }
    }

    /** As a new action has it. */
    ActionEntry read() {
        paper.unsure.forEach(detail -> unsure("", detail));
        ActionCell said = ActionCell.of(paper.cell(Column.FOCUS), unnumbered(paper.cell(Column.ACTION)));
        unsure("/focus", said.unsureFocus());
        unsure("/action", said.unsureAction());
        LeadCell leads = LeadCell.of(paper.cell(Column.LEAD), names, times);
        leads.unsure.forEach(detail -> unsure("/leads", detail));
        if (leads.leads.isEmpty()) {
            unsure("/leads", "It has no lead");
        }
        measures = MeasureCell.of(paper.cell(Column.MEASURE), paper.cell(Column.TARGET), times);
        measures.unsure.forEach((number, doubts) ->
                doubts.forEach(doubt -> unsure("/measures/" + number + doubt.within(), doubt.detail())));
        String words = timescale();
        TimeScale time = times.read(words);
        time.unsure().forEach(detail -> unsure("/timescale", detail));
        shifted(words, time);
        Quarter start = start();
        String outcome = ActionCell.inLines(paper.cell(Column.OUTCOME).lines());
        return new ActionEntry(
                ref,
                publishedRef(),
                said.focus(),
                said.action(),
                outcome.isBlank() ? null : ActionCell.cut(outcome, LONGEST_TEXT),
                List.copyOf(leads.leads),
                null,
                List.copyOf(measures.measures),
                words,
                time.frequency(),
                time.askedIn().isEmpty() ? null : time.askedIn(),
                null,
                null,
                start,
                measures.due == null ? time.completion() : measures.due,
                null,
                links(),
                null,
                null,
                null);
    }

    /** Without the automatic number before its first line, where that is its reference. */
    private Cell unnumbered(Cell action) {
        Line first = action.isBlank() ? null : action.lines().get(0);
        boolean numbered = first != null
                && first.isItem()
                && paper.reference != null
                && Line.plain(first.label()).equals(paper.reference.written());
        if (!numbered) {
            return action;
        }
        List<Line> lines = new ArrayList<>(action.lines());
        lines.set(0, new Line(first.text(), null, first.marked(), first.links()));
        return new Cell(lines, action.from(), action.to(), action.fill(), action.continued());
    }

    private String publishedRef() {
        ReferenceWords reference = paper.reference;
        return reference == null || reference.written().equals(ref)
                ? null
                : ActionCell.cut(reference.written(), LONGEST_REFERENCE);
    }

    /** Lines of the cell with " / " between, as the plan document has them. */
    private String timescale() {
        String words = paper.cell(Column.TIMESCALE).lines().stream()
                .map(Line::text)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" / "));
        return words.isEmpty() ? null : ActionCell.cut(words, LONGEST_TIMESCALE);
    }

    /** The quarter of a day in a column of its own; null where its words say none. */
    private Quarter start() {
        String words = paper.cell(Column.START).inOneLine();
        LocalDate day = words.isEmpty() ? null : times.read(words).completion();
        if (day == null) {
            return null;
        }
        Quarter start = Quarter.containing(day);
        startWords = words;
        unsure("/start", "Its planned start, %s, was read from “%s”".formatted(start.shortTitle(), words));
        return start;
    }

    /** Words that would be at home one column further. */
    private void shifted(String words, TimeScale time) {
        boolean strategy = words != null
                && STRATEGY.matcher(words).find()
                && (time.frequency() == Frequency.UNSTATED
                        || time.unsure().stream().anyMatch(ActionReading::isStrategyNotUnderstood));
        if (strategy) {
            unsure(
                    "/timescale",
                    "“%s” reads like a strategy that it links to, and stands under Time scale".formatted(words));
        }
        for (Column column : List.of(Column.OUTCOME, Column.LINKS, Column.MEASURE)) {
            String cell = paper.cell(column).inOneLine();
            if (!cell.isEmpty() && !STRATEGY.matcher(cell).find() && times.isTime(cell)) {
                unsure(
                        column == Column.LINKS ? "/links" : column == Column.OUTCOME ? "/outcome" : "/measures",
                        "“%s” reads like a time scale, and stands under %s".formatted(cell, column.inWords()));
            }
        }
    }

    /** A strategy's own date reads like a time scale, and its name does not. */
    private static boolean isStrategyNotUnderstood(String doubt) {
        return doubt.endsWith("was not understood") && STRATEGY.matcher(doubt).find();
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (Line line : paper.cell(Column.LINKS).lines()) {
            for (String part : titles(line)) {
                Matcher both = WITH_ADDRESS.matcher(part);
                String title = both.matches() ? both.group(1) : part;
                String url = both.matches() ? both.group(2) : line.links().get(title);
                url = url == null && line.links().size() == 1
                        ? line.links().values().iterator().next()
                        : url;
                if (!title.isBlank() && links.size() < MOST_LINKS) {
                    links.add(new Link(ActionCell.cut(title.strip(), LONGEST_TITLE), url));
                }
            }
        }
        return links;
    }

    /** What leads somewhere as a whole is one title. */
    private static String[] titles(Line line) {
        return line.links().containsKey(line.text())
                ? new String[] {line.text()}
                : line.text().split("; ");
    }

    /** Notes each cell of which a word has found no place, with all its words: nothing that stood there is lost. */
    void noteWhatIsLeft(ActionEntry entry, ActionEntry before, PlanRead.Said update) {
        new WordsLeft(paper, entry, before, names, notes).note(update, ratingWords, measures.dueWords, startWords);
    }

    /** What its last columns say of the quarter; null where that is nothing. @param quarter null where it is not known */
    PlanRead.Said update(RatingWords words, Quarter quarter) {
        UpdateCell read = UpdateCell.of(of(paper.ratings, quarter), of(paper.updates, quarter), words);
        byColour = read.unsure().contains(UpdateCell.BY_COLOUR);
        read.unsure().stream()
                .filter(detail -> !detail.equals(UpdateCell.BY_COLOUR))
                .forEach(detail -> unsure("", detail));
        ratingWords = read.ratingWords();
        older = read.older();
        return read.rating() == null && read.said() == null ? null : new PlanRead.Said(ref, read.rating(), read.said());
    }

    /** The cell that speaks of the quarter; what the others say is noted. */
    private Cell of(Map<String, Cell> columns, Quarter quarter) {
        String chosen = QuarterHead.chosen(columns, quarter);
        boolean named =
                columns.keySet().stream().anyMatch(head -> QuarterHead.of(head).isNamed());
        columns.forEach((head, cell) -> {
            if (!head.equals(chosen) && !cell.isBlank()) {
                unsure("", (named ? OTHER_QUARTER : NOT_TAKEN).formatted(head, cell.text()));
            }
        });
        if (quarter != null
                && chosen != null
                && named
                && !QuarterHead.of(chosen).isNamed()) {
            unsure(
                    "",
                    "The column “%s” names no quarter, and was taken for %s".formatted(chosen, quarter.shortTitle()));
        }
        return chosen == null ? Cell.NONE : columns.get(chosen);
    }
}
