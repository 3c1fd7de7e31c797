package org.waymark.document;

import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A summary as an Excel file: the figures, with a chart that Excel draws, and every list behind them. */
final class SummaryInExcel {

    private SummaryInExcel() {}

    static byte[] of(Summary summary) {
        ExcelFile file = ExcelFile.of(summary.title(), summary);
        FiguresInExcel figures = new FiguresInExcel(summary, file);
        figures.overall();
        XSSFSheet byObjective = figures.objectives();
        if (!summary.progress().objectives().isEmpty()) {
            new BandsInExcel(summary, byObjective).draw();
        }
        ActionsInExcel.write(summary, file);
        ListsInExcel lists = new ListsInExcel(summary, file);
        lists.decisions();
        lists.movement();
        lists.warnings();
        if (!summary.isForBoard()) {
            lists.responses();
        }
        MeasuresInExcel.write(summary, file);
        return file.bytes();
    }
}
