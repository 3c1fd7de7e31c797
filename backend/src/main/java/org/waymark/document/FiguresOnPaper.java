package org.waymark.document;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.document.paper.Paper;
import org.waymark.document.paper.Picture;
import org.waymark.document.paper.Style;
import org.waymark.document.paper.Table;
import org.waymark.document.paper.Table.Cell;
import org.waymark.progress.Band;
import org.waymark.progress.Rating;
import org.waymark.update.ProgressView;
import org.waymark.update.TallyView.BandShare;
import org.waymark.update.TallyView.BandShares;
import org.waymark.update.TallyView.RatingShares;

/** The tables of a summary: the bands, what changed, and the objectives, as the paper plan has them. */
final class FiguresOnPaper {

    static final String ROUNDED = "Percentages are rounded.";

    private final Summary summary;
    private final ProgressView progress;
    private final Paper paper;

    FiguresOnPaper(Summary summary, Paper paper) {
        this.summary = summary;
        this.progress = summary.progress();
        this.paper = paper;
    }

    void overall() {
        paper.add(Style.HEADING_1, "RAG coding and overall progress");
        Band[] bands = Band.values();
        paper.add(new Table("The bands, with what each rests on", 3289, 3289, 3288)
                .head(Arrays.stream(bands)
                        .map(band -> Cell.head(of(band).title(), summary.tint(band)))
                        .toArray(Cell[]::new))
                .row(Arrays.stream(bands).map(this::figures).toArray(Cell[]::new)));
        RatingShares ratings = progress.overall().ratings();
        boolean rounded = progress.rounded()
                || apart(Arrays.stream(Rating.values())
                        .map(rating -> Summary.of(rating, ratings).percent()));
        if (rounded) {
            paper.add(Style.NOTE, ROUNDED);
        }
        picture(new Charts(summary).byQuarter());
    }

    private void picture(Picture picture) {
        if (picture != null) {
            paper.add(picture);
        }
    }

    private Cell figures(Band band) {
        BandShare share = of(band);
        Cell cell = Cell.of(Style.BIG_FIGURE, Words.share(share), summary.tint(band));
        List<Rating> ratings = Arrays.stream(Rating.values())
                .filter(rating -> rating.band() == band)
                .toList();
        if (ratings.size() > 1) {
            RatingShares shares = progress.overall().ratings();
            for (Rating rating : ratings) {
                cell = cell.and(
                        Style.TABLE_TEXT, summary.label(rating) + ": " + Words.share(Summary.of(rating, shares)));
            }
        }
        if (share.count() > 0) {
            cell = cell.and(Style.TABLE_NOTE, Grounds.inWords(share, summary.actions(band), summary.quarter()));
        }
        return share.change() == null ? cell : cell.and(Style.TABLE_NOTE, change(share.change()));
    }

    private String change(int change) {
        String before = summary.quarter().previous().shortTitle();
        return change == 0
                ? "As many as in " + before
                : "%d %s than in %s".formatted(Math.abs(change), change > 0 ? "more" : "fewer", before);
    }

    void objectives() {
        paper.add(Style.HEADING_1, "The objectives and progress on each");
        String attention = summary.tint(Band.ATTENTION);
        String onTrack = summary.tint(Band.ON_TRACK);
        Table table = new Table("Progress on each objective", 560, 2986, 1350, 1350, 1350, 1350, 920)
                .head(
                        Cell.head("No.", Tint.HEAD),
                        Cell.head("Objective", Tint.HEAD),
                        Cell.figureHead("Attention", attention)
                                .and(Style.TABLE_FIGURE_NOTE, labels(Rating.RED, Rating.AMBER)),
                        Cell.figureHead("On track", onTrack).and(Style.TABLE_FIGURE_NOTE, labels(Rating.GREEN)),
                        Cell.figureHead("Completed", onTrack),
                        Cell.figureHead("Not started", summary.tint(Band.NOT_STARTED)),
                        Cell.figureHead("Actions", Tint.HEAD));
        progress.objectives()
                .forEach(objective -> table.row(row(
                        String.valueOf(objective.objective()),
                        objective.title(),
                        objective.bands(),
                        objective.ratings(),
                        objective.total())));
        table.row(Arrays.stream(row(
                        "",
                        "All objectives",
                        progress.overall().bands(),
                        progress.overall().ratings(),
                        progress.overall().total()))
                .map(cell -> cell.on(Tint.TOTAL))
                .toArray(Cell[]::new));
        paper.add(table.keepLastRow());
        boolean rounded = apart(progress.overall().bands(), progress.overall().ratings())
                || progress.objectives().stream().anyMatch(objective -> apart(objective.bands(), objective.ratings()));
        if (rounded) {
            paper.add(Style.NOTE, ROUNDED);
        }
        picture(new Charts(summary).byObjective());
    }

    private static Cell[] row(String number, String title, BandShares bands, RatingShares ratings, int total) {
        return new Cell[] {
            Cell.text(number),
            Cell.text(title),
            Cell.figure(Words.share(bands.ATTENTION())),
            Cell.figure(Words.share(ratings.GREEN())),
            Cell.figure(Words.share(ratings.BLUE())),
            Cell.figure(Words.share(bands.NOT_STARTED())),
            Cell.figure(String.valueOf(total))
        };
    }

    private String labels(Rating... ratings) {
        return Arrays.stream(ratings).map(summary::label).collect(Collectors.joining(", "));
    }

    private BandShare of(Band band) {
        return Summary.of(band, progress.overall().bands());
    }

    /** Of the columns of one row. */
    private static boolean apart(BandShares bands, RatingShares ratings) {
        return apart(Stream.of(
                bands.ATTENTION().percent(),
                ratings.GREEN().percent(),
                ratings.BLUE().percent(),
                bands.NOT_STARTED().percent()));
    }

    /** Printed percentages that leave a reader wondering why they do not make 100; of nothing there are none. */
    static boolean apart(Stream<Integer> percents) {
        List<Integer> printed = percents.filter(Objects::nonNull).toList();
        return !printed.isEmpty()
                && printed.stream().mapToInt(Integer::intValue).sum() != 100;
    }
}
