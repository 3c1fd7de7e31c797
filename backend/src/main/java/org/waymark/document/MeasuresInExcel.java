package org.waymark.document;

import org.waymark.update.MeasureView;

/** Every reading of every measure and indicator; what is withheld reads as it does on paper, with its key over the table. */
final class MeasuresInExcel {

    private MeasuresInExcel() {}

    /** A row for each reading, and one for a measure that has none. */
    static void write(Summary summary, ExcelFile file) {
        ExcelSheet sheet = file.sheet(
                "Measures",
                ExcelColumn.text("Of", 12),
                ExcelColumn.text("Measure or indicator", 36),
                ExcelColumn.text("Kind", 12),
                ExcelColumn.text("Target", 20),
                ExcelColumn.text("Target by", 14),
                ExcelColumn.figure("Baseline", 11),
                ExcelColumn.text("Quarter", 13),
                ExcelColumn.figure("Value", 11),
                ExcelColumn.figure("Numerator", 11),
                ExcelColumn.figure("Denominator", 12),
                ExcelColumn.text("Status", 14),
                ExcelColumn.text("Expected on", 14),
                ExcelColumn.text("Note", 26));
        summary.told()
                .actions()
                .forEach(action -> action.measures().forEach(measure -> rows(sheet, action.ref(), measure)));
        summary.record()
                .objectives()
                .forEach(objective -> objective
                        .indicators()
                        .forEach(indicator -> rows(sheet, "Objective " + objective.number(), indicator)));
        if (summary.record().withheldKey() != null) {
            sheet.note(summary.record().withheldKey());
        }
        sheet.table("Measures", 13);
    }

    private static void rows(ExcelSheet sheet, String of, MeasureView measure) {
        if (measure.readings().isEmpty()) {
            row(sheet, of, measure, null);
        }
        measure.readings().forEach(reading -> row(sheet, of, measure, reading));
    }

    private static void row(ExcelSheet sheet, String of, MeasureView measure, MeasureView.ReadingView reading) {
        boolean read = reading != null;
        boolean aimed = measure.target() != null;
        sheet.row(
                of,
                measure.statement(),
                Words.capital(measure.kind()),
                aimed ? MeasureWords.target(measure.kind(), measure.target()) : null,
                aimed ? measure.target().by() : null,
                measure.baseline() == null ? null : measure.baseline().value(),
                read ? reading.quarter() : null,
                read ? reading.withheld() == null ? reading.value() : reading.withheld() : null,
                read ? reading.numerator() : null,
                read ? reading.denominator() : null,
                read ? Words.capital(reading.status()) : null,
                read ? reading.expectedOn() : null,
                read ? reading.note() : null);
    }
}
