package org.waymark.progress;

import static org.waymark.progress.UpdateState.ACCEPTED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An action to try a rule on: 1.1, asked every quarter from Q1 2022-23 on and never reported, unless a test says otherwise. */
final class GivenAction {

    static final Quarter Q1_22 = Quarter.of("2022-23-Q1");
    static final Quarter Q2_22 = Quarter.of("2022-23-Q2");
    static final Quarter Q3_22 = Quarter.of("2022-23-Q3");
    static final Quarter Q4_22 = Quarter.of("2022-23-Q4");
    static final Quarter Q1_23 = Quarter.of("2023-24-Q1");
    static final Quarter Q2_23 = Quarter.of("2023-24-Q2");
    static final Quarter Q3_23 = Quarter.of("2023-24-Q3");
    static final Quarter Q4_23 = Quarter.of("2023-24-Q4");

    private final String ref;
    private Frequency frequency = Frequency.QUARTERLY;
    private Set<Integer> askedIn = Set.of();
    private Quarter added = Q1_22;
    private Quarter withdrawn;
    private Quarter start;
    private LocalDate due;
    private final List<Report> reports = new ArrayList<>();
    private final List<GivenMeasure> measures = new ArrayList<>();
    private final List<TrackedAsk> asks = new ArrayList<>();

    private GivenAction(String ref) {
        this.ref = ref;
    }

    static GivenAction action() {
        return action("1.1");
    }

    static GivenAction action(String ref) {
        return new GivenAction(ref);
    }

    GivenAction asked(Frequency frequency) {
        this.frequency = frequency;
        return this;
    }

    GivenAction askedIn(Integer... numbers) {
        this.askedIn = Set.of(numbers);
        return this;
    }

    GivenAction added(Quarter quarter) {
        this.added = quarter;
        return this;
    }

    GivenAction withdrawn(Quarter quarter) {
        this.withdrawn = quarter;
        return this;
    }

    GivenAction starting(Quarter quarter) {
        this.start = quarter;
        return this;
    }

    GivenAction dueBy(String date) {
        this.due = LocalDate.parse(date);
        return this;
    }

    GivenAction reported(Quarter quarter, Rating rating) {
        return reported(quarter, rating, ACCEPTED);
    }

    GivenAction reported(Quarter quarter, Rating rating, UpdateState state) {
        return reported(new Report(quarter, rating, state));
    }

    GivenAction moved(Quarter quarter, Rating rating, String date) {
        return reported(new Report(quarter, rating, ACCEPTED, LocalDate.parse(date)));
    }

    GivenAction reported(Report report) {
        reports.add(report);
        return this;
    }

    GivenAction measuredBy(GivenMeasure measure) {
        measures.add(measure);
        return this;
    }

    GivenAction asks(Quarter quarter, String of, String by) {
        asks.add(new TrackedAsk(quarter, of, LocalDate.parse(by), false));
        return this;
    }

    GivenAction asksAndIsAnswered(Quarter quarter, String by) {
        asks.add(new TrackedAsk(quarter, null, LocalDate.parse(by), true));
        return this;
    }

    TrackedAction tracked() {
        int objective = Integer.parseInt(ref.substring(0, ref.indexOf('.')));
        return new TrackedAction(ref, objective, frequency, askedIn, added, withdrawn, start, due, reports)
                .watching(measures.stream().map(GivenMeasure::tracked).toList(), asks);
    }
}
