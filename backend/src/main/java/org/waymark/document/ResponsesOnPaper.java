package org.waymark.document;

import org.waymark.document.paper.Paper;
import org.waymark.document.paper.Style;
import org.waymark.document.paper.Table;
import org.waymark.document.paper.Table.Cell;
import org.waymark.update.PartnerResponse;
import org.waymark.update.ProgressView.ResponsesView;

/** How many have answered; for the delivery group also who has yet to. */
final class ResponsesOnPaper {

    private final Summary summary;
    private final Paper paper;
    private final ResponsesView updates;

    ResponsesOnPaper(Summary summary, Paper paper) {
        this.summary = summary;
        this.paper = paper;
        this.updates = summary.progress().updates();
    }

    void write() {
        paper.add(Style.HEADING_1, "Updates received");
        paper.add(Style.NORMAL, rate());
        if (!summary.isForBoard()) {
            yetToAnswer();
        }
    }

    private String rate() {
        return updates.responseRate().total() == 0
                ? "No updates are asked for in this quarter."
                : "%d of the %s due (%s) received; the deadline %s %s."
                        .formatted(
                                updates.responseRate().count(),
                                Words.counted(updates.responseRate().total(), "update"),
                                updates.responseRate().label(),
                                summary.madeOn().isAfter(updates.deadline()) ? "was" : "is",
                                Words.day(updates.deadline()));
    }

    private void yetToAnswer() {
        if (updates.due().size() == updates.received().size()) {
            return;
        }
        paper.add(Style.HEADING_2, "Who has yet to answer");
        Table table = new Table("Updates still to come", 3400, 6466)
                .head(Cell.head("Accountable partner", Tint.HEAD), Cell.head("Updates still to come", Tint.HEAD));
        summary.told().responses().stream()
                .filter(response -> !response.outstanding().isEmpty())
                .forEach(response -> table.row(
                        Cell.text(
                                response.partner() == null
                                        ? "Actions without a lead"
                                        : response.partner().name()),
                        Cell.texts(response.outstanding().stream()
                                .map(ResponsesOnPaper::outstanding)
                                .toList())));
        paper.add(table.keepLastRow());
    }

    /** A draft is its writers' business; what was sent back is never told as silence. */
    static String outstanding(PartnerResponse.Outstanding action) {
        String name = action.ref() + " " + action.focus();
        return name
                + (action.state() == PartnerResponse.State.RETURNED ? " (sent back)" : "")
                + (action.overdue() ? ", overdue" : "");
    }
}
