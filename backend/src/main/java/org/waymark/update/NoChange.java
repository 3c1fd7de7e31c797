package org.waymark.update;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.plan.Action;
import org.waymark.plan.QuarterState;
import org.waymark.platform.ProblemException;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;
import org.waymark.progress.UpdateState;

/**
 * Whether "no change" can be said of an action in a quarter, and what it then says: the last confirmed rating and its open ask, no
 * figures.
 *
 * @param last the counted update that it confirms, or null
 * @param present what there is for the quarter already, or null
 * @param why why it is not offered, or null when it is
 */
record NoChange(Action action, Quarter quarter, QuarterlyUpdate last, QuarterlyUpdate present, String why) {

    /** Said this often running, somebody has to look at the action again. */
    private static final int MOST_RUNNING = 2;

    /** For the reader: whether it is one press, to which rating, and if not, why. */
    @Schema(name = "NoChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Offer(boolean offered, Rating rating, String why) {}

    static NoChange of(Action action, Quarter quarter, LocalDate today) {
        return of(
                action,
                quarter,
                today,
                QuarterlyUpdate.of(action),
                draft -> !draft.readings().isEmpty());
    }

    /**
     * @param updates all of the action's
     * @param hasReadings whether an update gives any
     */
    static NoChange of(
            Action action,
            Quarter quarter,
            LocalDate today,
            List<QuarterlyUpdate> updates,
            Predicate<QuarterlyUpdate> hasReadings) {
        List<QuarterlyUpdate> before = updates.stream()
                .filter(update -> update.quarter.isBefore(quarter) && update.state.counted())
                .sorted(Comparator.comparing((QuarterlyUpdate update) -> update.quarter)
                        .reversed())
                .toList();
        QuarterlyUpdate last = before.isEmpty() ? null : before.get(0);
        QuarterlyUpdate present = updates.stream()
                .filter(update -> update.quarter.equals(quarter))
                .findFirst()
                .orElse(null);
        return new NoChange(action, quarter, last, present, why(action, quarter, today, before, present, hasReadings));
    }

    private static String why(
            Action action,
            Quarter quarter,
            LocalDate today,
            List<QuarterlyUpdate> before,
            QuarterlyUpdate present,
            Predicate<QuarterlyUpdate> hasReadings) {
        if (action.plan.state(quarter) != QuarterState.OPEN) {
            return quarter.shortTitle() + " is finalised.";
        }
        if (present != null && present.state == UpdateState.RETURNED) {
            return "The update was sent back: answer what was asked.";
        }
        if (present != null && (present.state != UpdateState.DRAFT || isBegun(present) || hasReadings.test(present))) {
            return present.state == UpdateState.DRAFT
                    ? "A draft has been begun: send it, or empty it first."
                    : "The update has been sent.";
        }
        if (before.isEmpty()) {
            return "There is no update before this one to confirm.";
        }
        QuarterlyUpdate last = before.get(0);
        if (last.rating == Rating.RED) {
            return "The action is red: say how it stands now.";
        }
        if (last.rating == Rating.AMBER && saysNothing(last)) {
            return "It is amber and nothing is asked any more: say what is at risk, what you are doing about it and by when it is back on"
                    + " track.";
        }
        if (last.rating == Rating.AMBER
                && Ask.stillOpen(last.ask) == null
                && SavingRules.hasPassed(last.recoveryBy, quarter, today)) {
            return "The day by which it was to be back on track has passed: say how it stands now.";
        }
        if (last.rating != Rating.BLUE && isPast(completionDate(action, before), quarter, today)) {
            return "Its completion date has passed: say how it stands now.";
        }
        if (before.size() >= MOST_RUNNING
                && before.subList(0, MOST_RUNNING).stream().allMatch(update -> update.noChange)) {
            return "\"No change\" has been said twice running: say how it stands now.";
        }
        return null;
    }

    /** What amber has to say when it is sent: what is at risk and what is done about it, unless something is still asked. */
    private static boolean saysNothing(QuarterlyUpdate amber) {
        return Ask.stillOpen(amber.ask) == null
                && (SendingRules.blank(amber.atRisk)
                        || SendingRules.blank(amber.recoveryWhat)
                        || amber.recoveryBy == null);
    }

    private static LocalDate completionDate(Action action, List<QuarterlyUpdate> latestFirst) {
        return latestFirst.stream()
                .map(update -> update.movedTo)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(action.due);
    }

    private static boolean isPast(LocalDate date, Quarter quarter, LocalDate today) {
        return date != null && (date.isBefore(today) || !date.isAfter(quarter.lastDay()));
    }

    /** Anything that it says would be overwritten, or sent along unseen. */
    private static boolean isBegun(QuarterlyUpdate draft) {
        boolean words = Stream.of(
                        draft.done,
                        draft.changed,
                        draft.next,
                        draft.noHelpBecause,
                        draft.atRisk,
                        draft.recoveryWhat,
                        draft.movedBecause)
                .anyMatch(text -> !SendingRules.blank(text));
        boolean shows = draft.evidence != null;
        boolean days = draft.completedOn != null || draft.recoveryBy != null || draft.movedTo != null;
        return draft.givenRating != null || words || days || shows || draft.hasAsk();
    }

    Offer offer() {
        return new Offer(why == null, why == null ? last.rating : null, why);
    }

    void refuseIfNotOffered() {
        if (why != null) {
            throw ProblemException.againstTheRules(why);
        }
    }

    QuarterlyUpdate update() {
        return present == null ? QuarterlyUpdate.draft(action, quarter) : present;
    }

    /** The last rating with what it needs, and the open ask; never the last figures. */
    void fill(QuarterlyUpdate update) {
        update.noChange = true;
        update.givenRating = last.rating;
        update.rating = last.rating;
        update.completedOn = last.rating == Rating.BLUE ? last.completedOn : null;
        update.done = "No change since " + last.quarter.shortTitle() + ".";
        update.next = last.next;
        update.atRisk = last.atRisk;
        update.recoveryWhat = last.recoveryWhat;
        update.recoveryBy = last.recoveryBy;
        update.ask = Ask.stillOpen(last.ask);
    }
}
