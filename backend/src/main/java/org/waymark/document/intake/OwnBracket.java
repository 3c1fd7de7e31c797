package org.waymark.document.intake;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.plan.Measure;

/**
 * What our own paper says after a measure, taken apart again: "GP surgeries trained (target: all by 2024; by 31 March 2024; to be
 * confirmed)". The day is the target's, and no second one is read from its words.
 *
 * @param target its words; null without any
 * @param by null where no day stands at its end
 * @param status null where none is said
 */
record OwnBracket(String statement, String target, LocalDate by, Measure.Status status, String reason) {

    private static final String BY = "by (\\d{1,2} \\p{L}+ \\d{4})";
    private static final String STATUS = "(to be confirmed|not collected)(?:: (.+))?";

    /** At the end of a target's words. */
    private static final Pattern AFTER_TARGET = Pattern.compile("(.+?)(?:; %s)?(?:; %s)?".formatted(BY, STATUS));

    private static final Pattern WITHOUT_TARGET =
            Pattern.compile("(.+) \\((?=by |to |not )(?:%s)?(?:; )?(?:%s)?\\)".formatted(BY, STATUS));

    static OwnBracket of(String statement, String target, Times times) {
        Matcher said = target == null ? WITHOUT_TARGET.matcher(statement) : AFTER_TARGET.matcher(target);
        if (!said.matches()) {
            return without(statement, target);
        }
        LocalDate by = said.group(2) == null ? null : MeasureLines.date(said.group(2), times);
        if (said.group(2) != null && by == null) {
            return without(statement, target);
        }
        boolean open = "to be confirmed".equals(said.group(3));
        Measure.Status status =
                said.group(3) == null ? null : open ? Measure.Status.TO_BE_CONFIRMED : Measure.Status.NOT_COLLECTED;
        return target == null
                ? new OwnBracket(said.group(1), null, by, status, said.group(4))
                : new OwnBracket(statement, said.group(1), by, status, said.group(4));
    }

    /** The words as they are: nothing in them is Waymark's own. */
    private static OwnBracket without(String statement, String target) {
        return new OwnBracket(statement, target, null, null, null);
    }
}
