package org.waymark.document;

import org.waymark.update.ProgressView;

/** The plan as a table for programs and spreadsheets: a row for each action, the columns of the paper by their heads, several things in a cell on lines of their own. */
final class PlanInCsv {

    private PlanInCsv() {}

    static byte[] of(PlanOnPaper plan) {
        CsvFile file = new CsvFile(
                "Plan",
                "Quarter",
                "Basis",
                "Revision",
                "Objective",
                "Objective title",
                PaperColumn.REF.head(),
                "Focus",
                PaperColumn.ACTION.head(),
                PaperColumn.OUTCOME.head(),
                PaperColumn.LEAD.head(),
                PaperColumn.MEASURE.head(),
                PaperColumn.TIME_SCALE.head(),
                PaperColumn.LINKS.head(),
                "Rating",
                "Band",
                PaperColumn.UPDATE.head(),
                "Note");
        plan.sections().forEach(section -> section.rows().forEach(row -> file.row(cells(plan, section, row))));
        return file.bytes();
    }

    private static Object[] cells(PlanOnPaper plan, PlanOnPaper.Section section, PlanOnPaper.Row row) {
        ProgressView progress = plan.progress();
        ActionOnPaper action = row.action();
        return new Object[] {
            plan.key(),
            progress.quarter(),
            progress.basis().written(),
            progress.revision(),
            section.number(),
            section.title(),
            action.ref(),
            action.focus(),
            action.action(),
            action.outcome(),
            row.text(PaperColumn.LEAD),
            row.text(PaperColumn.MEASURE),
            row.text(PaperColumn.TIME_SCALE),
            row.text(PaperColumn.LINKS),
            row.rating(),
            row.bandLabel(),
            row.text(PaperColumn.UPDATE),
            plan.summary().demonstration()
        };
    }
}
