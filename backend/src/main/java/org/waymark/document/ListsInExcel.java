package org.waymark.document;

import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.document.ExcelSheet.Tinted;
import org.waymark.publication.Withdrawal;
import org.waymark.update.ActionView;
import org.waymark.update.AskView;
import org.waymark.update.Asks;

/** What stands behind a summary's figures, a sheet for each list: every row one thing, to filter and to sort. */
final class ListsInExcel {

    private final Summary summary;
    private final ExcelFile file;

    ListsInExcel(Summary summary, ExcelFile file) {
        this.summary = summary;
        this.file = file;
    }

    /** What was decided last time, and what followed. */
    void decisions() {
        ExcelSheet sheet = file.sheet(
                "Decisions",
                ExcelColumn.text("Ref", 10),
                ExcelColumn.text("Focus", 30),
                ExcelColumn.text("Asked for", 13),
                ExcelColumn.text("What was asked", 40),
                ExcelColumn.text("Answer", 12),
                ExcelColumn.text("What was decided", 40),
                ExcelColumn.text("By", 24),
                ExcelColumn.text("On", 14),
                ExcelColumn.text("What was done since", 40));
        for (Asks.Decision decision : summary.record().decisions()) {
            AskView.Answer answer = decision.asked().ask().answer();
            sheet.row(
                    decision.asked().action(),
                    decision.asked().focus(),
                    decision.asked().quarter(),
                    decision.asked().ask().need(),
                    Words.capital(answer.answer()),
                    answer.words(),
                    answer.meeting(),
                    answer.on(),
                    decision.followed() == null ? null : decision.followed().done());
        }
        sheet.table("Decisions", 9);
    }

    /** With the reason why an action left, and what goes on in its place. */
    void movement() {
        ExcelSheet sheet = file.sheet(
                "Movement",
                ExcelColumn.text("Since the quarter before", 26),
                ExcelColumn.text("Ref", 10),
                ExcelColumn.text("Focus", 50),
                ExcelColumn.text("Why it was withdrawn", 50),
                ExcelColumn.text("Goes on as", 14));
        Map<String, Withdrawal> withdrawn = summary.record().withdrawals().stream()
                .collect(Collectors.toMap(Withdrawal::ref, withdrawal -> withdrawal));
        for (References list : References.of(summary.progress().movement())) {
            for (String ref : list.refs()) {
                Withdrawal left = withdrawn.get(ref);
                sheet.row(
                        list.label(),
                        ref,
                        summary.told().focuses().get(ref),
                        left == null ? null : left.reason(),
                        left == null ? null : String.join(", ", left.goesOnAs()));
            }
        }
        sheet.table("Movement", 5);
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
                        response.outstanding().stream()
                                .map(ResponsesOnPaper::outstanding)
                                .collect(Collectors.joining("\n"))));
        sheet.table("Responses", 5);
    }
}
