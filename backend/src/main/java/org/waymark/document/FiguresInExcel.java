package org.waymark.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.waymark.document.ExcelSheet.Tinted;
import org.waymark.progress.Band;
import org.waymark.progress.Rating;
import org.waymark.update.ProgressView.ObjectiveTally;
import org.waymark.update.TallyView.BandShare;
import org.waymark.update.TallyView.RatingShare;

/** The two tables that a plan's paper begins with, as sheets: every count a number, and every percentage as the API has it, with its label. */
final class FiguresInExcel {

    static final String OVERALL = "Overall";
    static final String BY_OBJECTIVE = "By objective";

    /** Of the objectives' columns: the three bands and the number of actions, as paper has them. */
    private static final int PRINTED = 6;

    private final Summary summary;
    private final ExcelFile file;

    FiguresInExcel(Summary summary, ExcelFile file) {
        this.summary = summary;
        this.file = file;
    }

    /** The bands with the ratings under each. */
    void overall() {
        ExcelSheet sheet = file.sheet(
                OVERALL,
                ExcelColumn.text("RAG coding", 44),
                ExcelColumn.text("Level", 10),
                ExcelColumn.figure("Actions", 10),
                ExcelColumn.figure("Of", 10),
                ExcelColumn.figure("Per cent", 10),
                ExcelColumn.text("Overall progress", 18),
                ExcelColumn.figure("Confirmed", 12),
                ExcelColumn.figure("Change", 10));
        for (Band band : Band.values()) {
            BandShare share = Summary.of(band, summary.progress().overall().bands());
            sheet.row(
                    new Tinted(share.title(), summary.tint(band)),
                    "Band",
                    share.count(),
                    share.total(),
                    share.percent(),
                    Words.share(share),
                    share.confirmed(),
                    share.change());
            for (Rating rating : Rating.values()) {
                if (rating.band() == band) {
                    rating(
                            sheet,
                            Summary.of(rating, summary.progress().overall().ratings()));
                }
            }
        }
        sheet.table("Overall", 8);
    }

    private static void rating(ExcelSheet sheet, RatingShare share) {
        sheet.row(
                share.title(), "Rating", share.count(), share.total(), share.percent(), Words.share(share), null, null);
    }

    /** A row for each objective: the three bands and the number of actions, then the ratings. */
    XSSFSheet objectives() {
        List<ExcelColumn> columns =
                new ArrayList<>(List.of(ExcelColumn.figure("Objective", 11), ExcelColumn.text("Title", 48)));
        for (Band band : Band.values()) {
            columns.add(ExcelColumn.figure(label(band), 16));
        }
        columns.add(ExcelColumn.figure("Number of actions", 12));
        for (Band band : Band.values()) {
            columns.add(ExcelColumn.figure("Per cent: " + label(band), 16));
        }
        for (Band band : Band.values()) {
            columns.add(ExcelColumn.text("In words: " + label(band), 16));
        }
        for (Rating rating : Rating.values()) {
            columns.add(ExcelColumn.figure("Rated: " + summary.label(rating), 12));
        }
        ExcelSheet sheet = file.sheet(BY_OBJECTIVE, columns.toArray(ExcelColumn[]::new));
        summary.progress().objectives().forEach(objective -> sheet.row(cells(objective)));
        return sheet.table("ByObjective", PRINTED);
    }

    private String label(Band band) {
        return Summary.of(band, summary.progress().overall().bands()).title();
    }

    private Object[] cells(ObjectiveTally objective) {
        List<Object> cells = new ArrayList<>(Arrays.asList(objective.objective(), objective.title()));
        for (Band band : Band.values()) {
            cells.add(new Tinted(Summary.of(band, objective.bands()).count(), summary.tint(band)));
        }
        cells.add(objective.total());
        for (Band band : Band.values()) {
            cells.add(Summary.of(band, objective.bands()).percent());
        }
        for (Band band : Band.values()) {
            cells.add(Words.share(Summary.of(band, objective.bands())));
        }
        for (Rating rating : Rating.values()) {
            cells.add(Summary.of(rating, objective.ratings()).count());
        }
        return cells.toArray();
    }
}
