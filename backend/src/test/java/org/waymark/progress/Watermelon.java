package org.waymark.progress;

import static org.waymark.progress.EarlyWarning.Rule.WATERMELON;
import static org.waymark.progress.GivenAction.Q1_22;
import static org.waymark.progress.GivenAction.Q3_22;
import static org.waymark.progress.GivenAction.Q4_23;
import static org.waymark.progress.GivenAction.action;
import static org.waymark.progress.GivenMeasure.measure;
import static org.waymark.progress.Rating.GREEN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the rule of that name says of an action that is green from the first quarter on, or of any other. */
final class Watermelon {

    static final Calendar CALENDAR = new Calendar(Q1_22, Q4_23, 20, Map.of());
    static final List<String> SILENT = List.of();

    private Watermelon() {}

    static List<String> green(GivenMeasure measure) {
        return as(Q3_22, measure);
    }

    static List<String> as(Quarter quarter, GivenMeasure measure) {
        return sentences(
                quarter, action().reported(Q1_22, GREEN).measuredBy(measure).tracked());
    }

    static List<String> sentences(Quarter quarter, TrackedAction action) {
        return sentences(quarter, action, quarter.lastDay().plusDays(10));
    }

    static List<String> sentences(Quarter quarter, TrackedAction action, LocalDate today) {
        return EarlyWarning.in(quarter, List.of(action), CALENDAR, today).stream()
                .filter(warning -> warning.rule() == WATERMELON)
                .map(EarlyWarning::sentence)
                .toList();
    }
}
