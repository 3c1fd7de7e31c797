package org.waymark.document;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.progress.UpdateState;
import org.waymark.update.ActionView;
import org.waymark.update.AskView;
import org.waymark.update.UpdateDigest;
import org.waymark.update.UpdateRequest.Recovery;

/** What is said of an action wherever it is told of: what its rating rests on, what is asked for it, how it comes right. */
final class Standings {

    private Standings() {}

    /** As its papers say of an update that has not come again: it was sent, so it is no silence. */
    static final String SENT_BACK = "Sent back, and not sent again.";

    static String inWords(ActionView action) {
        ActionView.PositionView position = action.position();
        String last = position.from() == null
                ? ""
                : " Last answered for " + position.from().shortTitle() + ".";
        return switch (position.standing()) {
            case REPORTED -> "Answered this quarter.";
            case NOT_DUE -> "Not asked since." + last;
            case NO_ANSWER -> (isSentBack(action) ? SENT_BACK : "Asked, no answer.") + last;
            case NEVER_REPORTED -> isSentBack(action) ? SENT_BACK : "Never reported.";
        };
    }

    static boolean isSentBack(ActionView action) {
        return Boolean.TRUE.equals(action.sentBack());
    }

    /** In place of words that a paper does not show. */
    static String hidden(UpdateDigest update) {
        return update != null && update.state() == UpdateState.SUBMITTED
                ? "Sent, and not accepted yet: its words are not shown."
                : "Its words are restricted.";
    }

    /** "Asked of VAWG Delivery Group, by 14 November 2024."; null where neither is said. */
    static String whom(AskView ask) {
        String whom = ask.toName() == null ? null : "Asked of " + ask.toName();
        String by = ask.by() == null ? null : (whom == null ? "By " : "by ") + Words.day(ask.by());
        String said = Stream.of(whom, by).filter(part -> part != null).collect(Collectors.joining(", "));
        return said.isEmpty() ? null : said + ".";
    }

    /** "Agreed on 14 November 2024: a room until March."; null while there is no answer. */
    static String answered(AskView ask) {
        AskView.Answer answer = ask.answer();
        if (answer == null) {
            return null;
        }
        return "%s on %s: %s"
                .formatted(Words.capital(answer.answer()), Words.day(answer.on()), Words.sentence(answer.words()));
    }

    static String recovery(Recovery recovery) {
        String what = recovery.what() == null ? "" : recovery.what().strip();
        return recovery.by() == null ? what : (Words.sentence(what) + " By " + Words.day(recovery.by()) + ".").strip();
    }
}
