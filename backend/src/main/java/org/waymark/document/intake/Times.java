package org.waymark.document.intake;

import java.util.HashMap;
import java.util.Map;
import org.waymark.plan.PlanDocument;
import org.waymark.plan.TimeScale;
import org.waymark.progress.Frequency;

/** Time scales of one plan as they are read, the same words once. */
final class Times {

    /** "Every six months until March 2026", in words. */
    private static final int LONGEST = 6;

    private final PlanDocument.Head plan;
    private final Map<String, TimeScale> read = new HashMap<>();

    Times(PlanDocument.Head plan) {
        this.plan = plan;
    }

    TimeScale read(String words) {
        return read.computeIfAbsent(
                words == null ? "" : words, key -> TimeScale.read(key, plan.firstQuarter(), plan.lastQuarter()));
    }

    /** Whether words in another column are a time scale, and stand one column from where they belong. */
    boolean isTime(String words) {
        boolean body =
                words.matches("(?i).*\\b(?:board|forum|group|team|manager|lead|officer|service|panel|committee)\\b.*");
        if (body || words.split(" ").length > LONGEST) {
            return false;
        }
        TimeScale time = read(words);
        return time.frequency() != Frequency.UNSTATED && time.unsure().isEmpty();
    }
}
