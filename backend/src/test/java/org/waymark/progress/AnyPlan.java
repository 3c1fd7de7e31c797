package org.waymark.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.time.api.Dates;

/** A plan of three years, whatever was planned and said of its actions, as at any of its quarters and on a day after that. */
record AnyPlan(Quarter quarter, List<TrackedAction> actions, Calendar calendar, LocalDate today) {

    private static final Quarter FIRST = Quarter.of("2022-23-Q1");
    private static final Quarter LAST = Quarter.of("2024-25-Q4");
    private static final int ACTIONS_OF_AN_OBJECTIVE = 3;

    Progress progress() {
        return Progress.asAt(quarter, actions, calendar, today);
    }

    Map<EarlyWarning.Rule, List<String>> warnings() {
        return EarlyWarning.refsByRule(EarlyWarning.in(quarter, actions, calendar, today));
    }

    /** The same plan, had something else been reported of each action. */
    AnyPlan hadTheyReported(UnaryOperator<List<Report>> reports) {
        List<TrackedAction> told = actions.stream()
                .map(action -> new TrackedAction(
                        action.ref(),
                        action.objective(),
                        action.frequency(),
                        action.askedIn(),
                        action.added(),
                        action.withdrawn(),
                        action.start(),
                        action.due(),
                        reports.apply(action.reports())))
                .toList();
        return new AnyPlan(quarter, told, calendar, today);
    }

    List<String> refsInScope(Quarter asAt) {
        return actions.stream()
                .filter(action -> action.inScope(asAt))
                .map(TrackedAction::ref)
                .toList();
    }

    static class Plans implements ArbitrarySupplier<AnyPlan> {

        @Override
        public Arbitrary<AnyPlan> get() {
            return Combinators.combine(
                            quarters(),
                            actions().list().ofMaxSize(10),
                            calendars(),
                            Arbitraries.integers().between(0, 60))
                    .as((quarter, actions, calendar, daysAfter) -> new AnyPlan(
                            quarter,
                            inOrder(actions),
                            calendar,
                            quarter.lastDay().plusDays(daysAfter)));
        }

        private static Arbitrary<Calendar> calendars() {
            return Combinators.combine(
                            Arbitraries.integers().between(0, 40),
                            Arbitraries.maps(quarters(), days()).ofMaxSize(2))
                    .as((submissionDays, deadlines) -> new Calendar(FIRST, LAST, submissionDays, deadlines));
        }

        /** Actions that still need their place in the plan. */
        private static Arbitrary<IntFunction<TrackedAction>> actions() {
            return Combinators.combine(
                            Arbitraries.of(Frequency.class),
                            Arbitraries.integers().between(1, 4).set().ofMaxSize(3),
                            Arbitraries.oneOf(Arbitraries.just(FIRST), quarters()),
                            quarters().injectNull(0.8),
                            quarters().injectNull(0.8),
                            days().injectNull(0.5),
                            counted().list().uniqueElements(Report::quarter).ofMaxSize(9))
                    .as((frequency, askedIn, added, withdrawn, start, due, reports) -> place -> {
                        int objective = place / ACTIONS_OF_AN_OBJECTIVE + 1;
                        String ref = objective + "." + (place % ACTIONS_OF_AN_OBJECTIVE + 1);
                        return new TrackedAction(
                                ref, objective, frequency, askedIn, added, withdrawn, start, due, reports);
                    });
        }

        private static List<TrackedAction> inOrder(List<IntFunction<TrackedAction>> actions) {
            return IntStream.range(0, actions.size())
                    .mapToObj(place -> actions.get(place).apply(place))
                    .toList();
        }
    }

    private static Arbitrary<Report> counted() {
        return reports(Arbitraries.of(Rating.class), UpdateState.SUBMITTED, UpdateState.ACCEPTED);
    }

    /** What never counts: drafts, rated or not yet rated, and what was sent back. */
    static class Uncounted implements ArbitrarySupplier<Report> {

        @Override
        public Arbitrary<Report> get() {
            return reports(Arbitraries.of(Rating.class).injectNull(0.3), UpdateState.DRAFT, UpdateState.RETURNED);
        }
    }

    private static Arbitrary<Report> reports(Arbitrary<Rating> ratings, UpdateState... states) {
        return Combinators.combine(quarters(), ratings, Arbitraries.of(states), days().injectNull(0.8))
                .as(Report::new);
    }

    private static Arbitrary<Quarter> quarters() {
        return Arbitraries.integers().between(0, 11).map(FIRST::plus);
    }

    private static Arbitrary<LocalDate> days() {
        return Dates.dates().between(FIRST.firstDay(), LAST.lastDay());
    }
}
