package org.waymark.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.progress.Quarter;

/** The quarter that leads report on, and those beside it. */
class ReportingQuarterTest {

    private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 10);
    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 6);

    private final Plan plan = new Plan();

    ReportingQuarterTest() {
        plan.firstQuarter = Quarter.of("2022-23-Q1");
        plan.lastQuarter = Quarter.of("2024-25-Q4");
    }

    @Test
    void whileNothingWasFinalisedItIsTheLatestThatHasEnded() {
        says("2024-25-Q2", List.of("2024-25-Q2"), List.of("2024-25-Q3"), OCTOBER);
    }

    @Test
    void itIsTheEarliestEndedOneThatWasNotFinalised() {
        finalisedUpTo("2024-25-Q1");
        says("2024-25-Q2", List.of("2024-25-Q2"), List.of("2024-25-Q3"), OCTOBER);
        says("2024-25-Q2", List.of("2024-25-Q2", "2024-25-Q3"), List.of("2024-25-Q3", "2024-25-Q4"), JANUARY);
        finalisedUpTo("2024-25-Q3");
        says("2024-25-Q3", List.of(), List.of("2024-25-Q4"), JANUARY);
    }

    @Test
    void aReopenedOneIsBesideTheOneThatIsReportedAndNobodyIsChasedForIt() {
        finalisedUpTo("2024-25-Q2");
        plan.quarterStates = plan.quarterStates.with(Quarter.of("2024-25-Q2"), QuarterState.OPEN);
        says("2024-25-Q3", List.of("2024-25-Q3"), List.of("2024-25-Q2", "2024-25-Q4"), JANUARY);
        says("2024-25-Q2", List.of(), List.of("2024-25-Q3"), OCTOBER);
        assertEquals(Quarter.of("2024-25-Q1"), plan.finalised().last());
    }

    @Test
    void whatNobodyFinalisedInAYearIsNotWaitedFor() {
        finalisedUpTo("2022-23-Q3");
        says("2024-25-Q3", List.of("2024-25-Q3"), List.of("2024-25-Q4"), JANUARY);
    }

    private void finalisedUpTo(String last) {
        plan.quarterStates = QuarterStates.NONE;
        for (Quarter quarter = plan.firstQuarter; !quarter.isAfter(Quarter.of(last)); quarter = quarter.next()) {
            plan.quarterStates = plan.quarterStates.with(quarter, QuarterState.FINALISED);
        }
    }

    private void says(String reporting, List<String> awaited, List<String> beside, LocalDate today) {
        assertEquals(Quarter.of(reporting), plan.reporting(today));
        assertEquals(quarters(awaited), plan.awaited(today));
        assertEquals(quarters(beside), plan.openBeside(today));
    }

    private static List<Quarter> quarters(List<String> quarters) {
        return quarters.stream().map(Quarter::of).toList();
    }
}
