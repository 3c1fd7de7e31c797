package org.waymark.document.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What councils write over their columns, and which column each is: words under another's head would come in as another's. */
class HeadsOfPaperTest {

    private static void assertName(Column column, String heads) {
        List<String> others = Arrays.stream(heads.split("; "))
                .filter(head -> Column.of(head) != column)
                .map(head -> head + " was taken for " + Column.of(head))
                .toList();
        assertEquals(List.of(), others, column.name());
    }

    @Test
    void ofNounsInARowTheLastSaysWhatItIs() {
        assertName(
                Column.UPDATE,
                "Lead officer update; Partner update; Lead agency comments Q2 2024/25; Agency progress; Status update; Action update");
        assertName(Column.RATING, "Action status; Action RAG; Progress RAG; Progress status; RAG status");
        assertName(Column.ACTION, "Partner actions; Agency actions; Priority actions");
        assertName(Column.LEAD, "Action owner; KPI owner; Measure owner; Policy lead; Project lead; Delivery partners");
        assertName(Column.TIMESCALE, "Action deadline; Milestone date; Target completion date; Review date");
        assertName(Column.START, "Start; Start date; Planned start; Action start date");
        assertName(Column.MEASURE, "Progress measure; Outcome measures; Success criteria");
        assertName(Column.LINKS, "Related actions; Linked plans; Strategic link");
    }

    @Test
    void whatAHeadOnlyGoesWithIsNotWhatItIs() {
        assertName(Column.MEASURE, "Partners’ measures of success; Evidence of progress; Milestones and dates");
        assertName(Column.MEASURE, "Performance measure/target and completion date; KPI / target");
        assertName(Column.LINKS, "Link to other strategies; Links to action plans");
        assertName(Column.UPDATE, "Progress against outcomes; Update from lead; Progress to date; Update (by lead)");
        assertName(Column.UPDATE, "Achievements to date; Actions taken; What we’ve done; What has been done?");
        assertName(Column.OUTCOME, "Outcome (what will the action change?); Benefits to partners");
        assertName(Column.LEAD, "Lead and timescale; Owner / date; Name of lead officer; Named officer; SRO");
        assertName(Column.RATING, "RAG & progress update; R.A.G.; B/R/A/G; RAGB; On track?");
        assertName(Column.OTHER, "Next steps; Number of actions; Target audience; Resources; Date updated");
    }

    @Test
    void aQuestionAsksForWhatItBeginsWith() {
        assertName(Column.TIMESCALE, "When will the action be done?; By when; When will partners report?");
        assertName(Column.LEAD, "Who will lead the action?; By whom; Who is responsible for delivery?");
        assertName(Column.ACTION, "What will we do?; What partners will do; What needs to happen?; How we will do it");
        assertName(Column.OUTCOME, "What difference will our actions make?; What will be different?");
        assertName(Column.MEASURE, "How will we know our actions work?; What will success look like?");
        assertName(Column.MEASURE, "How will this be measured?; How we will know; How we’ll measure progress");
    }

    @Test
    void aNumberOrAnObjectiveIsWholeOrNone() {
        assertName(Column.REF, "No.; Ref; Action no; Action ref.; #; ID");
        assertName(Column.OBJECTIVE, "Objective; Strategic priority; Theme; Objective (title)");
        assertName(Column.ACTION, "Objective / action; No. and action; Action");
    }
}
