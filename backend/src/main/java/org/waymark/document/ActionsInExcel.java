package org.waymark.document;

import java.util.List;
import java.util.stream.Collectors;
import org.waymark.document.ExcelSheet.Tinted;
import org.waymark.progress.Band;
import org.waymark.progress.Quarter;
import org.waymark.update.ActionView;
import org.waymark.update.ActionView.Lead;
import org.waymark.update.ActionView.PositionView;
import org.waymark.update.AskView;
import org.waymark.update.UpdateDigest;

/** The actions in scope with their positions and what was said of them, a row each; for the board those that need attention, as on its paper. */
final class ActionsInExcel {

    private static final int SHORT = 12;
    /** Any day, written out: one that finds no room is shown as ### */
    private static final int DAY = 14;

    private static final int NAME = 20;
    private static final int WORDS = 36;
    /** From the first on; what follows is for filters. */
    private static final int PRINTED = 11;

    private final Summary summary;
    private final ExcelSheet sheet;

    private ActionsInExcel(Summary summary, ExcelFile file) {
        this.summary = summary;
        this.sheet = file.sheet(
                "Actions",
                ExcelColumn.text("Ref", 8),
                ExcelColumn.text("Focus", NAME),
                ExcelColumn.text("Accountable", NAME),
                ExcelColumn.text("Rating", SHORT),
                ExcelColumn.text("Since", SHORT),
                ExcelColumn.text("Rests on", 17),
                ExcelColumn.text("Completion date", DAY),
                ExcelColumn.text("Said for", SHORT),
                ExcelColumn.text("Done", WORDS),
                ExcelColumn.text("At risk", NAME),
                ExcelColumn.text("Support or decision needed", WORDS),
                ExcelColumn.text("Asked of", NAME),
                ExcelColumn.text("Needed by", DAY),
                ExcelColumn.text("Next", WORDS),
                ExcelColumn.figure("Objective", SHORT),
                ExcelColumn.text("With", WORDS),
                ExcelColumn.text("Band", WORDS),
                ExcelColumn.figure("Times moved", SHORT));
    }

    static void write(Summary summary, ExcelFile file) {
        ActionsInExcel actions = new ActionsInExcel(summary, file);
        summary.told().actions().stream()
                .filter(action -> !summary.isForBoard() || action.position().band() == Band.ATTENTION)
                .forEach(actions::row);
        actions.sheet.table("Actions", PRINTED);
    }

    private void row(ActionView action) {
        PositionView position = action.position();
        UpdateDigest said = action.update();
        AskView ask = said == null ? null : said.ask();
        sheet.row(
                action.ref(),
                action.focus(),
                leads(action.leads(), true),
                new Tinted(summary.label(position.rating()), summary.tint(position.band())),
                quarter(position.since()),
                standing(action),
                action.completionDate(),
                said == null ? null : quarter(said.quarter()),
                said == null ? null : said.hidden() ? "Words are not shown" : said.done(),
                said == null ? null : said.atRisk(),
                ask == null ? null : ask.need(),
                ask == null ? null : ask.toName(),
                ask == null ? null : ask.by(),
                said == null ? null : said.next(),
                action.objective(),
                leads(action.leads(), false),
                Summary.of(position.band(), summary.progress().overall().bands())
                        .title(),
                action.moved());
    }

    private static String leads(List<Lead> leads, boolean accountable) {
        return leads.stream()
                .filter(lead -> lead.accountable() == accountable)
                .map(Lead::name)
                .collect(Collectors.joining("\n"));
    }

    private static String quarter(Quarter quarter) {
        return quarter == null ? null : quarter.shortTitle();
    }

    private static String standing(ActionView action) {
        return switch (action.position().standing()) {
            case REPORTED -> "Answered this quarter";
            case NOT_DUE -> "Not asked since";
            case NO_ANSWER -> Standings.isSentBack(action) ? "Sent back" : "Asked, no answer";
            case NEVER_REPORTED -> Standings.isSentBack(action) ? "Sent back" : "Never reported";
        };
    }
}
