package org.waymark.update;

import java.util.ArrayList;
import java.util.List;
import org.waymark.progress.Band;
import org.waymark.progress.Position;
import org.waymark.progress.Progress;
import org.waymark.progress.Rating;
import org.waymark.progress.Share;

/** Progress as a person would say it, first of all. */
final class Sentences {

    private static final int A_YEAR = 3;

    private Sentences() {}

    /** @param before the quarter before, or null in the plan's first */
    static List<String> of(Progress progress, Progress before) {
        List<String> sentences = new ArrayList<>();
        if (progress.overall().total() == 0) {
            return List.of("No actions count in this quarter.");
        }
        sentences.add(of(progress.overall().bands().get(Band.ON_TRACK)) + " on track or completed.");
        Share attention = progress.overall().bands().get(Band.ATTENTION);
        sentences.add(of(attention) + " in need of attention" + change(attention, before) + longRed(progress) + ".");
        return sentences;
    }

    private static String of(Share share) {
        return "%d of %d actions (%s) %s"
                .formatted(share.count(), share.total(), share.label(), share.count() == 1 ? "is" : "are");
    }

    private static String change(Share attention, Progress before) {
        if (before == null) {
            return "";
        }
        int change =
                attention.count() - before.overall().bands().get(Band.ATTENTION).count();
        if (change == 0) {
            return ", as many as last quarter";
        }
        return ", %d %s than last quarter".formatted(Math.abs(change), change > 0 ? "more" : "fewer");
    }

    private static String longRed(Progress progress) {
        long count = progress.positions().stream()
                .filter(position -> position.rating() == Rating.RED && redForAYear(position, progress))
                .count();
        return count == 0 ? "" : "; %d %s been red for a year or more".formatted(count, count == 1 ? "has" : "have");
    }

    private static boolean redForAYear(Position position, Progress progress) {
        return !position.since().isAfter(progress.quarter().minus(A_YEAR));
    }
}
