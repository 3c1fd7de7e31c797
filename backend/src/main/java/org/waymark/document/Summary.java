package org.waymark.document;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.waymark.progress.Band;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;
import org.waymark.publication.QuarterRecord;
import org.waymark.publication.WordsView;
import org.waymark.update.ActionView;
import org.waymark.update.ProgressInWords;
import org.waymark.update.ProgressView;
import org.waymark.update.TallyView.BandShare;
import org.waymark.update.TallyView.BandShares;
import org.waymark.update.TallyView.RatingShare;
import org.waymark.update.TallyView.RatingShares;

/**
 * A quarter's summary before it is Word or CSV: plain values, all of them made elsewhere.
 *
 * @param name the plan's short title
 * @param madeOn the day that its live figures are of, or on which they were finalised
 * @param colours of the bands, as the plan names them
 * @param words the manager's; null where they are not the reader's
 * @param revises what a further revision takes the place of; null otherwise
 */
record Summary(
        String name,
        LocalDate madeOn,
        Map<Band, String> colours,
        ProgressInWords told,
        WordsView words,
        QuarterRecord.Revises revises) {

    /** Stands on every page and in every row of invented figures. */
    static final String DEMONSTRATION = "Demonstration data: not real performance";

    /** Live figures without the manager's words. */
    Summary(String name, LocalDate madeOn, Map<Band, String> colours, ProgressInWords told) {
        this(name, madeOn, colours, told, null, null);
    }

    /** From a record alone: of a finalised quarter it is the same today and in five years. */
    static Summary of(QuarterRecord record, LocalDate today) {
        Map<Band, String> colours = new EnumMap<>(Band.class);
        record.plan().bands().forEach(band -> colours.put(band.band(), band.colour()));
        return new Summary(
                record.plan().shortTitle(),
                record.finalisedOn() == null ? today : record.finalisedOn(),
                colours,
                record.told(),
                record.words(),
                record.revises());
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

    boolean isFinal() {
        return progress().basis() == ProgressView.Basis.FINAL;
    }

    /** What stands on every page: whether the figures can still change, and whether they have. */
    String mark() {
        if (!isFinal()) {
            return "Draft: live figures on " + Words.day(madeOn);
        }
        return revises == null
                ? "Final: finalised on " + Words.day(madeOn)
                : "Revised figures: revision %d, finalised on %s"
                        .formatted(progress().revision(), Words.day(madeOn));
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
