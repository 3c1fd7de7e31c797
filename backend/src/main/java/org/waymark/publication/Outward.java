package org.waymark.publication;

import java.util.List;
import org.waymark.update.ActionView;
import org.waymark.update.MeasureView;

/** A quarter's record as it may leave the partnership; the one way out for everything that a board, its papers or a program sees. */
final class Outward {

    private Outward() {}

    static QuarterRecord of(QuarterRecord record) {
        QuarterRecord without = record.with(
                record.actions().stream().map(Outward::of).toList(),
                record.objectives().stream().map(Outward::of).toList(),
                Withholding.KEY);
        return record.revises() == null ? without : without.with(withoutReadings(record));
    }

    /** Of what is restricted the rating only. */
    private static ActionView of(ActionView action) {
        List<MeasureView> measures = action.restricted()
                ? action.measures().stream()
                        .map(measure -> measure.outward(List.of(), true))
                        .toList()
                : Withholding.outward(action.measures());
        return action.with(measures);
    }

    private static QuarterRecord.ObjectiveRecord of(QuarterRecord.ObjectiveRecord objective) {
        return new QuarterRecord.ObjectiveRecord(
                objective.number(), objective.title(), Withholding.outward(objective.indicators()));
    }

    /** What differs, without the figures of people: the present ones stand where they may. */
    private static QuarterRecord.Revises withoutReadings(QuarterRecord record) {
        QuarterRecord.Revises revises = record.revises();
        return new QuarterRecord.Revises(
                revises.revision(),
                revises.digest(),
                revises.finalisedOn(),
                revises.reason(),
                revises.differences().stream()
                        .filter(difference -> difference.kind() != Difference.Kind.READING)
                        .toList());
    }
}
