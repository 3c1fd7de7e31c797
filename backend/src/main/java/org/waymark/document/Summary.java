package org.waymark.document;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.waymark.plan.Plan;
import org.waymark.platform.Caller;
import org.waymark.progress.Band;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;
import org.waymark.update.ActionView;
import org.waymark.update.ProgressInWords;
import org.waymark.update.ProgressView;
import org.waymark.update.ProgressView.BandShare;
import org.waymark.update.ProgressView.BandShares;
import org.waymark.update.ProgressView.RatingShare;
import org.waymark.update.ProgressView.RatingShares;

/**
 * A quarter's summary before it is Word or CSV: plain values, all of them made elsewhere.
 *
 * @param name the plan's short title
 * @param madeOn the day that its live figures are of
 * @param colours of the bands, as the plan names them
 */
record Summary(String name, LocalDate madeOn, Map<Band, String> colours, ProgressInWords told) {

    /** Stands on every page and in every row of invented figures. */
    static final String DEMONSTRATION = "Demonstration data: not real performance";

    static Summary of(Plan plan, Quarter quarter, LocalDate today, Caller caller) {
        Map<Band, String> colours = new EnumMap<>(Band.class);
        Arrays.stream(Band.values()).forEach(band -> colours.put(band, plan.colour(band)));
        return new Summary(plan.shortTitleOrTitle(), today, colours, ProgressInWords.of(plan, quarter, today, caller));
    }

    ProgressView progress() {
        return told.progress();
    }

    Quarter quarter() {
        return progress().quarter();
    }

    String title() {
        return "Progress of the " + name.replaceFirst("^[Tt]he ", "");
    }

    /** Nothing is finalised yet: every summary is a draft. */
    String mark() {
        return "Draft: live figures on " + Words.day(madeOn);
    }

    /** Null where the figures are real. */
    String demonstration() {
        return progress().demonstration() ? DEMONSTRATION : null;
    }

    String tint(Band band) {
        return Tint.of(colours.get(band));
    }

    /** The plan's word for a rating. */
    String label(Rating rating) {
        return of(rating, progress().overall().ratings()).title();
    }

    List<ActionView> actions(Band band) {
        return told.actions().stream()
                .filter(action -> action.position().band() == band)
                .toList();
    }

    List<ActionView> needingAttention(int objective) {
        return actions(Band.ATTENTION).stream()
                .filter(action -> action.objective() == objective)
                .toList();
    }

    /** Actions of the other bands about which there is a warning: the ones that nobody looks at. */
    List<ActionView> alsoToLookAt() {
        return told.actions().stream()
                .filter(action -> action.position().band() != Band.ATTENTION
                        && !action.warnings().isEmpty())
                .toList();
    }

    static BandShare of(Band band, BandShares shares) {
        return switch (band) {
            case ATTENTION -> shares.ATTENTION();
            case ON_TRACK -> shares.ON_TRACK();
            case NOT_STARTED -> shares.NOT_STARTED();
        };
    }

    static RatingShare of(Rating rating, RatingShares shares) {
        return switch (rating) {
            case RED -> shares.RED();
            case AMBER -> shares.AMBER();
            case GREEN -> shares.GREEN();
            case BLUE -> shares.BLUE();
            case GREY -> shares.GREY();
        };
    }
}
