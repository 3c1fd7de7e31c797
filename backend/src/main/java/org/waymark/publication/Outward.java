package org.waymark.publication;

import java.util.List;
import org.waymark.progress.EarlyWarning;
import org.waymark.progress.Quarter;
import org.waymark.update.ActionView;
import org.waymark.update.MeasureView;
import org.waymark.update.ProgressView;
import org.waymark.update.WarningView;

/** A quarter's record as it may leave the partnership; the one way out for everything that a board, its papers or a program sees. */
final class Outward {

    private Outward() {}

    static QuarterRecord of(QuarterRecord record) {
        List<ActionView> actions = record.actions().stream().map(Outward::of).toList();
        QuarterRecord without = record.with(
                actions,
                progress(record.progress(), actions),
                record.objectives().stream().map(Outward::of).toList(),
                Withholding.KEY);
        return record.revises() == null ? without : without.with(revises(record));
    }

    /** Of what is restricted the rating only. */
    private static ActionView of(ActionView action) {
        List<MeasureView> measures = action.restricted()
                ? action.measures().stream()
                        .map(measure -> measure.outward(List.of(), true))
                        .toList()
                : Withholding.outward(action.measures());
        return action.with(
                measures,
                action.update(),
                action.warnings().stream()
                        .filter(warning -> mayLeave(warning, measures))
                        .toList());
    }

    /** A warning tells something of every figure that it rests on: with one of them withheld, it stays inside. */
    private static boolean mayLeave(WarningView warning, List<MeasureView> measures) {
        return warning.restsOn() == null
                || warning.restsOn().stream()
                        .allMatch(figure -> measures.stream()
                                .filter(measure -> measure.key().equals(figure.measure()))
                                .anyMatch(measure -> shows(measure, figure.quarter())));
    }

    /** @param quarter of a reading; null for the baseline */
    private static boolean shows(MeasureView measure, Quarter quarter) {
        return quarter == null
                ? measure.baseline() != null
                : measure.readings().stream()
                        .anyMatch(reading -> reading.quarter().equals(quarter) && reading.value() != null);
    }

    /** Lists the same warnings as the actions. */
    private static ProgressView progress(ProgressView progress, List<ActionView> actions) {
        return progress.withWatermelons(actions.stream()
                .flatMap(action -> action.warnings().stream())
                .filter(warning -> warning.rule() == EarlyWarning.Rule.WATERMELON)
                .map(WarningView::ref)
                .toList());
    }

    private static QuarterRecord.ObjectiveRecord of(QuarterRecord.ObjectiveRecord objective) {
        return new QuarterRecord.ObjectiveRecord(
                objective.number(), objective.title(), Withholding.outward(objective.indicators()));
    }

    /** What differs, without the figures of people and without words that stand no more: the present ones stand where they may. */
    private static QuarterRecord.Revises revises(QuarterRecord record) {
        QuarterRecord.Revises revises = record.revises();
        return new QuarterRecord.Revises(
                revises.revision(),
                revises.digest(),
                revises.finalisedOn(),
                revises.reason(),
                revises.differences().stream()
                        .filter(difference -> difference.kind() != Difference.Kind.READING)
                        .map(Difference::outward)
                        .toList());
    }
}
