package org.waymark.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.waymark.plan.Marking;
import org.waymark.progress.Band;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;
import org.waymark.publication.QuarterRecord;
import org.waymark.publication.QuarterRecord.BandHead;
import org.waymark.publication.WordsView;
import org.waymark.update.ActionView;
import org.waymark.update.MeasureView;
import org.waymark.update.ProgressInWords;
import org.waymark.update.ProgressView;
import org.waymark.update.TallyView.BandShare;
import org.waymark.update.TallyView.BandShares;
import org.waymark.update.TallyView.RatingShare;
import org.waymark.update.TallyView.RatingShares;

/**
 * A quarter's summary before it is a file of any kind: made from a quarter's record alone, so that of a finalised quarter it is the same
 * today and in five years.
 *
 * @param madeOn the day that its live figures are of, or on which they were finalised
 */
record Summary(QuarterRecord record, ForWhom reader, LocalDate madeOn) {

    /** Stands on every page and in every row of invented figures. */
    static final String DEMONSTRATION = "Demonstration data: not real performance";

    static Summary of(QuarterRecord record, ForWhom reader, LocalDate today) {
        return new Summary(record, reader, record.finalisedOn() == null ? today : record.finalisedOn());
    }

    /** With everything in it. */
    static Summary of(QuarterRecord record, LocalDate today) {
        return of(record, ForWhom.DELIVERY_GROUP, today);
    }

    /** The plan's short title. */
    String name() {
        return record.plan().shortTitle();
    }

    ProgressInWords told() {
        return record.told();
    }

    ProgressView progress() {
        return record.progress();
    }

    Quarter quarter() {
        return progress().quarter();
    }

    /** The manager's; null where they are not the reader's. */
    WordsView words() {
        return record.words();
    }

    /** What a further revision takes the place of; null otherwise. */
    QuarterRecord.Revises revises() {
        return record.revises();
    }

    String title() {
        return "Progress of the " + name().replaceFirst("^[Tt]he ", "");
    }

    boolean isForBoard() {
        return reader == ForWhom.BOARD;
    }

    boolean isFinal() {
        return progress().basis() == ProgressView.Basis.FINAL;
    }

    /** What stands on every page: whether the figures can still change, and whether they have. */
    String mark() {
        if (!isFinal()) {
            return "Draft: live figures on " + Words.day(madeOn);
        }
        return revises() == null
                ? "Final: finalised on " + Words.day(madeOn)
                : "Revised figures: revision %d, finalised on %s"
                        .formatted(progress().revision(), Words.day(madeOn));
    }

    /** Null where the figures are real. */
    String demonstration() {
        return progress().demonstration() ? DEMONSTRATION : null;
    }

    /** As printed; null where the papers are not marked. */
    String marking() {
        Marking marking = record.plan().marking();
        return marking == null ? null : marking.printed();
    }

    /**
     * A name that sorts, and says what the file is: "barnet-davawg-2023-24-Q2-board-OFFICIAL.docx".
     *
     * @param format its ending
     */
    String fileName(String format) {
        return fileName(reader.written(), format);
    }

    /** The same for another paper of the quarter. @param what "plan" */
    String fileName(String what, String format) {
        return "%s-%s-%s%s%s%s.%s"
                .formatted(
                        record.plan().key(),
                        quarter(),
                        what,
                        isFinal() ? "" : "-draft",
                        revises() == null ? "" : "-revision-" + progress().revision(),
                        marking() == null ? "" : "-" + marking(),
                        format);
    }

    String tint(Band band) {
        return Tint.of(colour(band));
    }

    String ink(Band band) {
        return Tint.ink(colour(band));
    }

    /** By the plan's name for it. */
    private String colour(Band band) {
        return record.plan().bands().stream()
                .filter(head -> head.band() == band)
                .findFirst()
                .map(BandHead::colour)
                .orElse("");
    }

    /** The plan's word for a rating. */
    String label(Rating rating) {
        return of(rating, progress().overall().ratings()).title();
    }

    List<ActionView> actions(Band band) {
        return record.actions().stream()
                .filter(action -> action.position().band() == band)
                .toList();
    }

    /** What needs attention, the worst first and each in the plan's order. */
    List<ActionView> exceptions() {
        return actions(Band.ATTENTION).stream()
                .sorted(Comparator.comparing(action -> action.position().rating()))
                .toList();
    }

    /** Actions of the other bands about which there is a warning: the ones that nobody looks at. */
    List<ActionView> alsoToLookAt() {
        return record.actions().stream()
                .filter(action -> action.position().band() != Band.ATTENTION
                        && !action.warnings().isEmpty())
                .toList();
    }

    List<MeasureView> outcomes() {
        return OutcomeMeasures.of(record.objectives());
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
