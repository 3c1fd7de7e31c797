package org.waymark.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.publication.UpdateRecord;
import org.waymark.update.ActionView;
import org.waymark.update.AskView;
import org.waymark.update.UpdateDigest;
import org.waymark.update.UpdateRequest.Recovery;

/** The last cell of an action's row: its rating in words, what that rests on where it is not an answer of the quarter, and what was said. */
final class UpdateOnPaper {

    private final ActionView action;
    private final Summary summary;
    private final List<String> lines = new ArrayList<>();

    private UpdateOnPaper(ActionView action, Summary summary) {
        this.action = action;
        this.summary = summary;
    }

    /** @param update of the quarter, where one counts; it knows what changed for people */
    static List<String> of(ActionView action, UpdateRecord update, Summary summary) {
        UpdateOnPaper cell = new UpdateOnPaper(action, summary);
        cell.lines.add(summary.label(action.position().rating()));
        cell.standing();
        if (action.update() != null) {
            cell.words(action.update(), update == null ? null : update.changed());
        }
        cell.completion();
        return List.copyOf(cell.lines);
    }

    private void standing() {
        ActionView.PositionView position = action.position();
        switch (position.standing()) {
            case REPORTED -> {}
            case NOT_DUE ->
                lines.add("Not asked since %s.".formatted(position.from().shortTitle()));
            case NO_ANSWER ->
                lines.add((Standings.isSentBack(action) ? Standings.SENT_BACK : "Asked, no answer.")
                        + " Last answered for %s.".formatted(position.from().shortTitle()));
            case NEVER_REPORTED -> lines.add(neverReported());
        }
    }

    private String neverReported() {
        if (Standings.isSentBack(action)) {
            return Standings.SENT_BACK;
        }
        return action.start() != null && action.start().isAfter(summary.quarter())
                ? "Planned to start in %s.".formatted(action.start().shortTitle())
                : "Never reported.";
    }

    private void words(UpdateDigest update, String changed) {
        if (update.hidden()) {
            lines.add("Words are not shown.");
            return;
        }
        boolean earlier = !update.quarter().equals(summary.quarter());
        said(earlier ? "Said then: " : "", update.done());
        said("What changed for people: ", changed);
        said("What is at risk: ", update.atRisk());
        said("Back on track: ", recovery(update.recovery()));
        ask(update.ask());
        said("No support or decision needed, because: ", update.noHelpBecause());
        said("Next: ", update.next());
    }

    private void ask(AskView ask) {
        if (ask != null) {
            said("What stands in the way: ", ask.barrier());
            String asked = Stream.of(
                            ask.toName() == null ? null : "asked of " + ask.toName(),
                            ask.by() == null ? null : "by " + Words.day(ask.by()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", ", "(", ")"));
            String need = ask.need() == null ? "" : ask.need().strip();
            said("Support or decision needed: ", asked.equals("()") ? need : (need + " " + asked).strip());
        }
    }

    private static String recovery(Recovery recovery) {
        if (recovery == null) {
            return null;
        }
        String what = recovery.what() == null ? "" : recovery.what().strip();
        return recovery.by() == null ? what : (what + " (by " + Words.day(recovery.by()) + ")").strip();
    }

    /** Where it is no longer the one that the plan names. */
    private void completion() {
        LocalDate now = action.completionDate();
        if (now != null && !now.equals(action.due())) {
            lines.add("Completion date now: " + Words.day(now));
        }
    }

    private void said(String name, String words) {
        if (words != null && !words.isBlank()) {
            List<String> said = ActionOnPaper.lines(words);
            lines.add(name + said.get(0));
            lines.addAll(said.subList(1, said.size()));
        }
    }
}
