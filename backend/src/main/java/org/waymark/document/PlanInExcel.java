package org.waymark.document;

import org.waymark.document.ExcelSheet.Tinted;

/** The plan as an Excel file: its two tables of figures, then every action with the columns of the paper. */
final class PlanInExcel {

    private static final int NARROW = 11;
    private static final int USUAL = 20;
    private static final int WIDE = 30;
    /** The last of what the paper has; what follows is for filters. */
    private static final int PRINTED = 9;

    private PlanInExcel() {}

    static byte[] of(PlanOnPaper plan) {
        ExcelFile file = ExcelFile.of(plan.title(), plan.summary());
        FiguresInExcel figures = new FiguresInExcel(plan.summary(), file);
        figures.overall();
        figures.objectives();
        actions(plan, file);
        return file.bytes();
    }

    private static void actions(PlanOnPaper plan, ExcelFile file) {
        ExcelSheet sheet = file.sheet(
                "Plan",
                ExcelColumn.text(PaperColumn.REF.head(), 8),
                ExcelColumn.text("Focus", 16),
                ExcelColumn.text(PaperColumn.ACTION.head(), WIDE),
                ExcelColumn.text(PaperColumn.OUTCOME.head(), WIDE),
                ExcelColumn.text(PaperColumn.LEAD.head(), USUAL),
                ExcelColumn.text(PaperColumn.MEASURE.head(), WIDE),
                ExcelColumn.text(PaperColumn.TIME_SCALE.head(), 15),
                ExcelColumn.text(PaperColumn.LINKS.head(), USUAL),
                ExcelColumn.text(PaperColumn.UPDATE.head(), 38),
                ExcelColumn.figure("Objective", NARROW),
                ExcelColumn.text("Objective title", WIDE),
                ExcelColumn.text("Rating", NARROW),
                ExcelColumn.text("Band", WIDE));
        plan.sections().forEach(section -> section.rows().forEach(row -> row(sheet, section, row)));
        sheet.table("Plan", PRINTED);
    }

    private static void row(ExcelSheet sheet, PlanOnPaper.Section section, PlanOnPaper.Row row) {
        ActionOnPaper action = row.action();
        sheet.row(
                action.ref(),
                action.focus(),
                action.action(),
                action.outcome(),
                row.text(PaperColumn.LEAD),
                row.text(PaperColumn.MEASURE),
                row.text(PaperColumn.TIME_SCALE),
                row.text(PaperColumn.LINKS),
                new Tinted(row.text(PaperColumn.UPDATE), row.tint()),
                section.number(),
                section.title(),
                row.rating(),
                row.bandLabel());
    }
}
