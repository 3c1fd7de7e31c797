package org.waymark.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waymark.document.paper.Frame;
import org.waymark.document.paper.Paper;
import org.waymark.document.paper.Style;
import org.waymark.document.paper.Table;
import org.waymark.document.paper.Table.Cell;
import org.waymark.document.paper.Text;
import org.waymark.plan.ActionEntry;
import org.waymark.progress.Band;
import org.waymark.update.ProgressView.ObjectiveTally;
import org.waymark.update.TallyView.BandShares;

/** A plan on pages that lie, as partnerships have it on paper: two tables of figures, then a table of its actions for each objective. */
final class PlanPages {

    private static final int[] OVERALL = {6000, 3000};
    private static final int[] OBJECTIVES = {900, 5398, 2200, 2200, 2200, 1900};
    /** In the order of {@link PaperColumn}. */
    private static final int[] ACTIONS = {620, 2350, 2000, 1650, 2300, 1180, 1520, 3178};

    private final PlanOnPaper plan;
    private final Summary summary;
    private final Paper paper;

    private PlanPages(PlanOnPaper plan, Paper paper) {
        this.plan = plan;
        this.summary = plan.summary();
        this.paper = paper;
    }

    /** @param format makes the paper that it is written on: Word or PDF */
    static byte[] of(PlanOnPaper plan, Function<Frame, Paper> format) {
        Summary summary = plan.summary();
        String quarter = summary.quarter().shortTitle();
        Frame frame = new Frame(
                plan.title() + ", " + quarter,
                summary.madeOn(),
                true,
                summary.mark(),
                summary.demonstration(),
                summary.name() + ", " + quarter,
                summary.marking());
        return new PlanPages(plan, format.apply(frame)).write();
    }

    private byte[] write() {
        paper.add(Style.TITLE, plan.title());
        paper.add(Style.SUBTITLE, summary.progress().quarterTitle());
        paper.add(Style.NOTE, summary.mark() + ".");
        if (plan.vision() != null) {
            paper.add(Text.of(Style.LEAD, Text.bold("Vision: "), Text.plain(plan.vision())));
        }
        overall();
        objectives();
        plan.sections().forEach(this::actions);
        return paper.bytes();
    }

    private void overall() {
        paper.add(Style.HEADING_1, "RAG coding and overall progress");
        Table table = new Table("RAG coding and overall progress", OVERALL)
                .head(Cell.head("RAG coding", Tint.HEAD), Cell.figureHead("Overall progress", Tint.HEAD));
        BandShares bands = summary.progress().overall().bands();
        for (Band band : Band.values()) {
            table.row(
                    Cell.text(Summary.of(band, bands).title()).on(summary.tint(band)),
                    Cell.figure(Words.share(Summary.of(band, bands))));
        }
        paper.add(table);
        if (summary.progress().rounded()) {
            paper.add(Style.NOTE, FiguresOnPaper.ROUNDED);
        }
    }

    private void objectives() {
        paper.add(Style.HEADING_1, "The objectives and progress on each");
        BandShares all = summary.progress().overall().bands();
        Stream<Cell> bands = Arrays.stream(Band.values())
                .map(band -> Cell.figureHead(Summary.of(band, all).title(), summary.tint(band)));
        Table table = new Table("Progress on each objective", OBJECTIVES)
                .head(cells(
                        Stream.of(Cell.head("No.", Tint.HEAD), Cell.head("Objective", Tint.HEAD)),
                        bands,
                        Stream.of(Cell.figureHead("Number of actions", Tint.HEAD))));
        for (ObjectiveTally objective : summary.progress().objectives()) {
            table.row(cells(
                    Stream.of(Cell.text(String.valueOf(objective.objective())), Cell.text(objective.title())),
                    Arrays.stream(Band.values())
                            .map(band -> Cell.figure(Words.share(Summary.of(band, objective.bands())))),
                    Stream.of(Cell.figure(String.valueOf(objective.total())))));
        }
        paper.add(table);
        boolean rounded = summary.progress().objectives().stream()
                .anyMatch(objective -> FiguresOnPaper.apart(Arrays.stream(Band.values())
                        .map(band -> Summary.of(band, objective.bands()).percent())));
        if (rounded) {
            paper.add(Style.NOTE, FiguresOnPaper.ROUNDED);
        }
    }

    @SafeVarargs
    private static Cell[] cells(Stream<Cell>... parts) {
        return Stream.of(parts).flatMap(part -> part).toArray(Cell[]::new);
    }

    /** Its long rows may run on over a page's end: some are longer than one. */
    private void actions(PlanOnPaper.Section section) {
        paper.add(Style.HEADING_1, section.heading());
        Table table = new Table("Actions of objective " + section.number(), ACTIONS)
                .torn()
                .head(Arrays.stream(PaperColumn.values())
                        .map(column -> Cell.head(column.head(), Tint.HEAD))
                        .toArray(Cell[]::new));
        section.rows()
                .forEach(row -> table.row(Arrays.stream(PaperColumn.values())
                        .map(column -> cell(column, row))
                        .toArray(Cell[]::new)));
        paper.add(table);
    }

    private static Cell cell(PaperColumn column, PlanOnPaper.Row row) {
        return switch (column) {
            case ACTION -> first(row.lines(column), Text.underlined(row.action().focus()), null);
            case UPDATE -> first(row.lines(column), Text.bold(row.rating()), row.tint());
            case LINKS ->
                row.action().links().isEmpty()
                        ? Cell.text("")
                        : new Cell(
                                row.action().links().stream()
                                        .map(PlanPages::link)
                                        .toList(),
                                null);
            default -> Cell.texts(row.lines(column));
        };
    }

    /** Its title leads there: an address of a line's length has no place in a narrow column. */
    private static Text link(ActionEntry.Link link) {
        return link.url() == null
                ? Text.of(Style.TABLE_TEXT, link.title())
                : Text.of(Style.TABLE_TEXT, Text.link(link.title(), link.url()));
    }

    /** The first line stands out: the short name of an action, the rating of an update. */
    private static Cell first(List<String> lines, Text.Run first, String tint) {
        List<Text> texts = new ArrayList<>(List.of(Text.of(Style.TABLE_TEXT, first)));
        lines.stream().skip(1).forEach(line -> texts.add(Text.of(Style.TABLE_TEXT, line)));
        return new Cell(texts, tint);
    }
}
