package org.waymark.update;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.waymark.platform.Caller;
import org.waymark.platform.Faults;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;
import org.waymark.progress.TrackedAction;

/** What an update has to say before it can be sent: the one place where sending is refused for what is missing. */
final class SendingRules {

    static final String SAY_WHERE_FROM =
            "You enter this for somebody: say where it came from, such as e-mail of 3 October";

    private SendingRules() {}

    /**
     * Everything that is missing.
     *
     * @param tracked the action as the rules see it, asked for only where it matters how it stood before
     */
    static Faults missing(
            QuarterlyUpdate update, List<Reading> readings, Supplier<TrackedAction> tracked, LocalDate today) {
        Faults faults = new Faults();
        boolean heldAgainstBefore = blank(update.changed) || update.movedTo != null;
        TrackedAction action = heldAgainstBefore ? tracked.get() : null;
        faults.addIf(update.givenRating == null, "/rating", "Choose a rating");
        faults.addIf(blank(update.done), "/done", "Say what was done this quarter");
        if (update.givenRating != null) {
            byRating(update, today, faults);
        }
        if (update.givenRating != null && blank(update.changed)) {
            change(update, action, faults);
        }
        completionDate(update, action, faults);
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            SavingRules.expected(reading.status(), reading.expectedOn, update.quarter, today, "/readings/" + i, faults);
        }
        return faults;
    }

    private static void byRating(QuarterlyUpdate update, LocalDate today, Faults faults) {
        switch (update.givenRating) {
            case RED -> {
                if (update.hasAsk() || blank(update.noHelpBecause)) {
                    ask(update, faults, "Red: say what support or decision is needed, or why none is");
                }
            }
            case AMBER -> {
                amber(update, faults);
                SavingRules.recovered(update.recoveryBy, update.quarter, today, faults);
            }
            case BLUE -> {
                faults.addIf(update.completedOn == null, "/completedOn", "Say on which day it was completed");
                SavingRules.completed(update.completedOn, today, faults);
            }
            default -> {
                if (update.hasAsk()) {
                    ask(update, faults, null);
                }
            }
        }
    }

    /** What is at risk, what is done about it and by when it is back on track; or an ask. */
    private static void amber(QuarterlyUpdate update, Faults faults) {
        if (update.hasAsk()) {
            ask(update, faults, null);
            return;
        }
        faults.addIf(blank(update.atRisk), "/atRisk", "Amber: say what is at risk");
        faults.addIf(blank(update.recoveryWhat), "/recovery/what", "Amber: say what you are doing about it");
        faults.addIf(update.recoveryBy == null, "/recovery/by", "Amber: say by when it is back on track");
    }

    /** An ask is whole: barrier, who, what, by when. */
    private static void ask(QuarterlyUpdate update, Faults faults, String whenThereIsNone) {
        if (!update.hasAsk()) {
            faults.add("/ask", whenThereIsNone);
            return;
        }
        faults.addIf(blank(update.ask.barrier), "/ask/barrier", "Say what stands in the way");
        faults.addIf(blank(update.ask.to), "/ask/to", "Say who is asked");
        faults.addIf(blank(update.ask.need), "/ask/need", "Say what is needed");
        faults.addIf(update.ask.by == null, "/ask/by", "Say by when");
    }

    /** Where nothing is said of what changed. */
    private static void change(QuarterlyUpdate update, TrackedAction action, Faults faults) {
        Rating before = action.rating(update.quarter.previous());
        boolean reopened = before == Rating.BLUE && update.givenRating != Rating.BLUE;
        boolean improved = update.givenRating.betterThan(before);
        faults.addIf(reopened, "/changed", "It was completed: say why it is open again");
        faults.addIf(
                improved,
                "/changed",
                "It was %s: say what changed for people"
                        .formatted(before.label().toLowerCase(java.util.Locale.UK)));
    }

    private static void completionDate(QuarterlyUpdate update, TrackedAction action, Faults faults) {
        boolean moves = update.movedTo != null;
        faults.addIf(
                moves && blank(update.movedBecause), "/completionDate/reason", "Say why the completion date moves");
        faults.addIf(!moves && !blank(update.movedBecause), "/completionDate/to", "Say to which day it moves");
        LocalDate present = moves ? before(action, update.quarter) : null;
        faults.addIf(
                moves && update.movedTo.equals(present), "/completionDate/to", "That is the completion date already");
    }

    private static LocalDate before(TrackedAction action, Quarter quarter) {
        return action.completionDate(quarter.previous());
    }

    /** Who enters something for somebody else says where it came from. A program's name says that by itself. */
    static void source(QuarterlyUpdate update, String source, Caller sender, Faults faults) {
        boolean forSomebody = update.onBehalf && update.action.accountable(update.quarter) != null;
        boolean byOther = !sender.isProgram() && !update.action.isAccountedForBy(sender, update.quarter);
        faults.addIf(forSomebody && byOther && blank(source), "/source", SAY_WHERE_FROM);
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
