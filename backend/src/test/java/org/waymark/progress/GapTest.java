package org.waymark.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.progress.Gap.PlannedAction;
import org.waymark.progress.Gap.PlannedLead;
import org.waymark.progress.Gap.PlannedMeasure;

class GapTest {

    private static final List<PlannedMeasure> AGREED = List.of(new PlannedMeasure("People trained", false));
    private static final List<PlannedLead> POLICE = List.of(new PlannedLead("Police", true));

    @Test
    void anActionWithEverythingLacksNothing() {
        assertEquals(List.of(), told("Quarterly", AGREED, POLICE, true));
    }

    @Test
    void whatIsNotWrittenDownIsLacking() {
        assertEquals(List.of("NO_TIME_SCALE: It has no time scale"), told(null, AGREED, POLICE, true));
        assertEquals(List.of("NO_TIME_SCALE: It has no time scale"), told(" ", AGREED, POLICE, true));
        assertEquals(List.of("NO_MEASURE: Nothing measures it"), told("Quarterly", List.of(), POLICE, true));
    }

    @Test
    void measuresToBeConfirmedAreNamed() {
        PlannedMeasure cases = new PlannedMeasure("Cases", true);
        assertEquals(
                List.of("MEASURE_TO_BE_CONFIRMED: “Cases” is still to be confirmed as a measure"),
                told("Quarterly", List.of(AGREED.get(0), cases), POLICE, true));
        assertEquals(
                List.of("MEASURE_TO_BE_CONFIRMED: “Cases” and “Reports” are still to be confirmed as measures"),
                told("Quarterly", List.of(cases, new PlannedMeasure("Reports", true)), POLICE, true));
    }

    @Test
    void withoutALeadNothingElseIsSaidOfLeads() {
        assertEquals(List.of("NO_LEAD: Nobody leads it"), told("Quarterly", AGREED, List.of(), false));
    }

    @Test
    void oneLeadWhoCanSignInIsEnough() {
        PlannedLead forum = new PlannedLead("Forum", false);
        PlannedLead health = new PlannedLead("Health", false);
        assertEquals(List.of(), told("Quarterly", AGREED, List.of(forum, POLICE.get(0)), true));
        assertEquals(
                List.of("NO_LEAD_CAN_SIGN_IN: Nobody can sign in for Forum, Health and Forum"),
                told("Quarterly", AGREED, List.of(forum, health, forum), true));
    }

    @Test
    void whoIsAssumedToBeAccountableIsNamed() {
        assertEquals(
                List.of("ACCOUNTABLE_ASSUMED: Nobody has confirmed yet that Police is accountable for it"),
                told("Quarterly", AGREED, POLICE, false));
    }

    private static List<String> told(
            String timescale, List<PlannedMeasure> measures, List<PlannedLead> leads, boolean confirmed) {
        return Gap.of(new PlannedAction(timescale, measures, leads, confirmed)).stream()
                .map(gap -> gap.kind() + ": " + gap.sentence())
                .toList();
    }
}
