package org.waymark.document;

import java.util.Locale;
import java.util.stream.Collectors;
import org.waymark.document.ExcelSheet.Tinted;
import org.waymark.update.ActionView;
import org.waymark.update.MeasureView;
import org.waymark.update.PartnerResponse;

/** What stands behind a summary's figures, a sheet for each list: every row one thing, to filter and to sort. */
final class ListsInExcel {

    private final Summary summary;
    private final ExcelFile file;

    ListsInExcel(Summary summary, ExcelFile file) {
        this.summary = summary;
        this.file = file;
    }

    void movement() {
        ExcelSheet sheet = file.sheet(
                "Movement",
                ExcelColumn.text("Since the quarter before", 26),
                ExcelColumn.text("Ref", 10),
                ExcelColumn.text("Focus", 50));
        References.of(summary.progress().movement())
                .forEach(list -> list.refs()
                        .forEach(ref -> sheet.row(
                                list.label(), ref, summary.told().focuses().get(ref))));
        sheet.table("Movement", 3);
    }

    void warnings() {
        ExcelSheet sheet = file.sheet(
                "Warnings",
                ExcelColumn.text("Ref", 10),
                ExcelColumn.text("Focus", 40),
                ExcelColumn.text("Rating", 14),
                ExcelColumn.text("Early warning", 70));
        for (ActionView action : summary.told().actions()) {
            action.warnings()
                    .forEach(warning -> sheet.row(
                            action.ref(),
                            action.focus(),
                            new Tinted(
                                    summary.label(action.position().rating()),
                                    summary.tint(action.position().band())),
                            warning.sentence()));
        }
        sheet.table("Warnings", 4);
    }

    void responses() {
        ExcelSheet sheet = file.sheet(
                "Responses",
                ExcelColumn.text("Accountable partner", 44),
                ExcelColumn.figure("Asked", 10),
                ExcelColumn.figure("Received", 10),
                ExcelColumn.figure("Still to come", 12),
                ExcelColumn.text("Which", 60));
        summary.told()
                .responses()
                .forEach(response -> sheet.row(
                        response.partner() == null
                                ? "Actions without a lead"
                                : response.partner().name(),
                        response.due().size(),
                        response.received().size(),
                        response.outstanding().size(),
                        outstanding(response)));
        sheet.table("Responses", 5);
    }

    /** A draft is its writers' business; what was sent back is never told as silence. */
    private static String outstanding(PartnerResponse response) {
        return response.outstanding().stream()
                .map(action -> action.ref() + " " + action.focus()
                        + (action.state() == PartnerResponse.State.RETURNED ? " (sent back)" : "")
                        + (action.overdue() ? ", overdue" : ""))
                .collect(Collectors.joining("\n"));
    }

    /** A row for each reading, and one for a measure that has none. */
    void measures() {
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
                capital(measure.kind()),
                aimed ? MeasureWords.target(measure.kind(), measure.target()) : null,
                aimed ? measure.target().by() : null,
                measure.baseline() == null ? null : measure.baseline().value(),
                read ? reading.quarter() : null,
                read ? reading.value() : null,
                read ? reading.numerator() : null,
                read ? reading.denominator() : null,
                read ? reading.withheld() == null ? capital(reading.status()) : reading.withheld() : null,
                read ? reading.expectedOn() : null,
                read ? reading.note() : null);
    }

    /** "Not yet". */
    private static String capital(Enum<?> word) {
        String small = word.name().toLowerCase(Locale.UK).replace('_', ' ');
        return Character.toUpperCase(small.charAt(0)) + small.substring(1);
    }
}
