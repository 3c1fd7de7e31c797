package org.waymark.document.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waymark.document.intake.ReadPaper.assertTold;
import static org.waymark.document.intake.ReadPaper.csv;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.plan.ActionEntry;

/** The columns of a file that say when: what is a start, what a completion date, and what only reads like a time. */
class TimesOfPaperTest {

    @Test
    void aPlannedStartIsNoDayByWhichItIsDone() {
        PlanRead read = csv(
                "Ref,Action,Lead,Start date,End date",
                "1.1,Train staff,Police,Apr-24,Ongoing",
                "1.2,Write a guide,Police,June 2024,31/03/2025",
                "1.3,Print it,Police,In place,May 2025");
        List<ActionEntry> all = Reference.actions(read.document());
        assertEquals("2024-25-Q1 Ongoing null", started(all.get(0)));
        assertEquals("2024-25-Q1 31/03/2025 2025-03-31", started(all.get(1)));
        assertEquals("null May 2025 2025-05-31", started(all.get(2)));
        assertTold(
                read,
                "Its planned start, Q1 2024-25, was read from “Apr-24”",
                "All that stands under Start: “In place”");
    }

    @Test
    void aStrategyOfAYearUnderTimeScaleIsMarked() {
        String strategy = "Tackling Violence Against Women and Girls Strategy, July 2021";
        assertTold(
                csv("Ref,Action,Lead,When,Links", "1.1,Train staff,Police,\"" + strategy + "\","),
                "“" + strategy + "” reads like a strategy");
        assertTrue(csv("Ref,Action,Lead,When", "1.1,Train staff,Police,\"July 2021, all schools\"").unsure().stream()
                .noneMatch(unsure -> unsure.detail().contains("reads like a strategy")));
    }

    private static String started(ActionEntry action) {
        return action.start() + " " + action.timescale() + " " + action.due();
    }
}
