package org.waymark.document;

import java.util.ArrayList;
import java.util.List;
import org.waymark.publication.QuarterRecord.ObjectiveRecord;
import org.waymark.update.MeasureView;

/**
 * The outcome measures of a paper, by rule, so that nobody chooses those that look well: the indicators of the objectives that have a
 * figure in the quarter or before it, withheld ones too. First the first of each objective, then the second of each, and so on, until there are six.
 * They stand in the plan's order.
 */
final class OutcomeMeasures {

    private static final int MOST = 6;

    private OutcomeMeasures() {}

    static List<MeasureView> of(List<ObjectiveRecord> objectives) {
        List<List<MeasureView>> told = objectives.stream()
                .map(objective -> objective.indicators().stream()
                        .filter(OutcomeMeasures::hasFigure)
                        .toList())
                .toList();
        List<MeasureView> chosen = new ArrayList<>();
        int deepest = told.stream().mapToInt(List::size).max().orElse(0);
        for (int place = 0; place < deepest; place++) {
            for (List<MeasureView> indicators : told) {
                if (place < indicators.size() && chosen.size() < MOST) {
                    chosen.add(indicators.get(place));
                }
            }
        }
        return told.stream().flatMap(List::stream).filter(chosen::contains).toList();
    }

    private static boolean hasFigure(MeasureView indicator) {
        return indicator.readings().stream().anyMatch(reading -> reading.value() != null || reading.withheld() != null);
    }
}
