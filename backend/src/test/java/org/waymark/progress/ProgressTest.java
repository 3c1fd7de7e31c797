package org.waymark.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.waymark.progress.GivenAction.Q1_22;
import static org.waymark.progress.GivenAction.Q2_22;
import static org.waymark.progress.GivenAction.Q4_23;
import static org.waymark.progress.GivenAction.action;
import static org.waymark.progress.Rating.GREEN;
import static org.waymark.progress.Rating.RED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final LocalDate SET_BY_HAND = LocalDate.parse("2022-11-01");
    private static final Calendar CALENDAR = new Calendar(Q1_22, Q4_23, 20, Map.of(Q2_22, SET_BY_HAND));

    @Test
    void everyObjectiveIsCountedByItselfAndAllTogether() {
        Progress progress = asAt(
                Q1_22,
                action("1.1").reported(Q1_22, RED),
                action("2.1"),
                action("2.2").reported(Q1_22, GREEN));
        assertEquals(3, progress.overall().total());
        assertEquals(Share.of(1, 1), progress.objectives().get(1).bands().get(Band.ATTENTION));
        assertEquals(Share.of(1, 2), progress.objectives().get(2).bands().get(Band.ON_TRACK));
        assertEquals(Share.of(1, 3), progress.overall().bands().get(Band.NOT_STARTED));
    }

    @Test
    void objectiveWhoseActionsAreAllOutOfScopeStands() {
        Progress progress = asAt(Q1_22, action("1.1"), action("2.1").added(Q2_22));
        assertEquals(List.of(1, 2), List.copyOf(progress.objectives().keySet()));
        assertEquals(Tally.of(List.of()), progress.objectives().get(2));
    }

    @Test
    void positionsKeepThePlansOrder() {
        Progress progress = asAt(Q1_22, action("1.9"), action("1.10"), action("2.1"), action("10.1"));
        assertEquals(
                List.of("1.9", "1.10", "2.1", "10.1"),
                progress.positions().stream().map(Position::ref).toList());
    }

    @Test
    void thePlansFirstQuarterHasNoMovement() {
        assertNull(asAt(Q1_22, action()).movement());
        assertNotNull(asAt(Q2_22, action()).movement());
    }

    @Test
    void deadlineSetByHandIsTheOneThatCounts() {
        Progress progress = Progress.asAt(Q2_22, List.of(action().tracked()), CALENDAR, SET_BY_HAND);
        assertEquals(SET_BY_HAND, progress.updates().deadline());
        assertEquals(List.of(), progress.updates().overdue());
        assertEquals(List.of(), warnings(Q2_22, SET_BY_HAND, action()).get(EarlyWarning.Rule.NO_UPDATE));
    }

    @Test
    void ofAnObjectiveWithoutActionsNoughtOfNoughtIsSaid() {
        Progress progress = asAt(Q1_22, action("1.1"));
        assertEquals(1, progress.of(1).total());
        assertEquals(Tally.of(List.of()), progress.of(2));
        assertEquals(0, progress.of(2).total());
    }

    @Test
    void everyRuleHasItsReferencesThoughItFoundNothing() {
        Map<EarlyWarning.Rule, List<String>> refs = warnings(Q2_22, Q2_22.lastDay(), action("1.2"), action("1.1"));
        assertEquals(List.of(EarlyWarning.Rule.values()), List.copyOf(refs.keySet()));
        assertEquals(List.of("1.2", "1.1"), refs.get(EarlyWarning.Rule.NO_START));
        assertEquals(List.of(), refs.get(EarlyWarning.Rule.STUCK));
    }

    private static Progress asAt(Quarter quarter, GivenAction... actions) {
        return Progress.asAt(quarter, tracked(actions), CALENDAR, quarter.lastDay());
    }

    private static Map<EarlyWarning.Rule, List<String>> warnings(
            Quarter quarter, LocalDate today, GivenAction... actions) {
        return EarlyWarning.refsByRule(EarlyWarning.in(quarter, tracked(actions), CALENDAR, today));
    }

    private static List<TrackedAction> tracked(GivenAction... actions) {
        return Stream.of(actions).map(GivenAction::tracked).toList();
    }
}
