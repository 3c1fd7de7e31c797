package org.waymark.document;

import java.util.List;
import java.util.function.Predicate;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;
import org.waymark.progress.Standing;
import org.waymark.update.ActionView;
import org.waymark.update.ActionView.PositionView;
import org.waymark.update.TallyView.BandShare;

/** What the count of a band rests on (rule 3): silence is never shown as fresh. */
final class Grounds {

    private Grounds() {}

    /**
     * "19 of 31 confirmed this quarter or completed; 7 asked, no answer; 1 sent back; 4 not asked since": the parts add up to the whole.
     *
     * @param actions of the band
     */
    static String inWords(BandShare share, List<ActionView> actions, Quarter quarter) {
        boolean completed =
                actions.stream().anyMatch(action -> action.position().rating() == Rating.BLUE);
        return "%d of %d confirmed this quarter".formatted(share.confirmed(), share.count())
                + (completed ? " or completed" : "")
                + part("; %d asked, no answer", actions, action -> silent(action, Standing.NO_ANSWER))
                + part("; %d sent back", actions, Grounds::sentBack)
                + part("; %d not asked since", actions, action -> silent(action, Standing.NOT_DUE))
                + part("; %d never reported", actions, action -> silent(action, Standing.NEVER_REPORTED))
                + part(", %d of them planned for later", actions, action -> planned(action, quarter));
    }

    private static String part(String words, List<ActionView> actions, Predicate<ActionView> which) {
        long count = actions.stream().filter(which).count();
        return count == 0 ? "" : words.formatted(count);
    }

    /** What is completed stays so, asked or not; what was sent back is not silent, unless it was not asked for. */
    private static boolean silent(ActionView action, Standing standing) {
        PositionView position = action.position();
        return position.standing() == standing && position.rating() != Rating.BLUE && !sentBack(action);
    }

    private static boolean sentBack(ActionView action) {
        Standing standing = action.position().standing();
        return Standings.isSentBack(action)
                && (standing == Standing.NO_ANSWER || standing == Standing.NEVER_REPORTED)
                && action.position().rating() != Rating.BLUE;
    }

    private static boolean planned(ActionView action, Quarter quarter) {
        return silent(action, Standing.NEVER_REPORTED)
                && action.start() != null
                && action.start().isAfter(quarter);
    }
}
