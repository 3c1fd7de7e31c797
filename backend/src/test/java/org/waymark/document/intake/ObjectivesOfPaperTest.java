package org.waymark.document.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.waymark.document.intake.ReadPaper.actions;
import static org.waymark.document.intake.ReadPaper.assertTold;
import static org.waymark.document.intake.ReadPaper.csv;
import static org.waymark.document.intake.ReadPaper.read;
import static org.waymark.document.intake.ReadPaper.titles;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** What of a file is an objective, and what its number and its title are. */
class ObjectivesOfPaperTest {

    @Test
    void headingsWithoutNumbersAreObjectives() {
        WordPaper paper = new WordPaper();
        for (String title : List.of("Prevention and early help", "Pursuing perpetrators")) {
            paper.text(title);
            paper.file
                    .getLastParagraph()
                    .getCTP()
                    .addNewPPr()
                    .addNewOutlineLvl()
                    .setVal(java.math.BigInteger.ONE);
            paper.table(
                    List.of(List.of("Action", "Lead", "Timescale"), List.of("Act on " + title, "Police", "June 2025")));
        }
        PlanRead read = read(paper.bytes());
        assertEquals(List.of("1 Prevention and early help", "2 Pursuing perpetrators"), titles(read));
        assertEquals(
                List.of("1.1 Act on Prevention and early help", "2.1 Act on Pursuing perpetrators"), actions(read));
        assertTold(read, "“Pursuing perpetrators” stands over a table");
    }

    @Test
    void theNumberOfASureHeadingWins() {
        List<String> heads = List.of("Ref", "Action", "Lead", "Timescale");
        WordPaper paper = new WordPaper().bold("Objective 1: Prevent");
        paper.table(List.of(
                heads,
                List.of("1a", "Train staff", "Police", "June 2025"),
                List.of("1b", "Tell them", "Police", "June 2025"),
                List.of("2a", "Write a guide", "Police", "June 2025"),
                List.of("2b", "Print it", "Police", "June 2025")));
        paper.bold("Objective 2: Protect");
        paper.table(List.of(
                heads,
                List.of("3a", "Open a house", "Police", "June 2025"),
                List.of("3b", "Keep it open", "Police", "June 2025")));
        PlanRead read = read(paper.bytes());
        assertEquals(List.of("1 Prevent", "2 Protect"), titles(read));
        assertEquals(
                List.of(
                        "1.1 Train staff",
                        "1.2 Tell them",
                        "1.3 Write a guide",
                        "1.4 Print it",
                        "2.1 Open a house",
                        "2.2 Keep it open"),
                actions(read));
        assertTold(read, "“2a”, and it stands under another objective", "“3b”");
        PlanRead degrees = csv(
                "Ref,Action,Lead,When,Priority",
                "1.1,Train staff,Police,June 2025,High",
                "1.2,Tell them,Police,June 2025,Low");
        assertEquals(List.of("1.1 Train staff", "1.2 Tell them"), actions(degrees));
        assertTold(degrees, "High");
    }

    @Test
    void whatStandsBelowAnObjectivesTitleIsNotItsTitle() {
        WordPaper paper = new WordPaper();
        for (String title : List.of("Objective 1: Prevent", "Objective 2: Protect")) {
            XWPFTable table = paper.table(3);
            WordPaper.merged(table, 3, title);
            WordPaper.merged(table, 3, "Outcome: fewer are harmed after " + title);
            WordPaper.row(table, "Action", "Lead", "Timescale");
            WordPaper.row(table, "Train staff", "Police", "June 2025");
        }
        PlanRead read = read(paper.bytes());
        assertEquals(List.of("1 Prevent", "2 Protect"), titles(read));
        assertTold(
                read,
                "“fewer are harmed after Objective 1: Prevent” stands below an objective's title",
                "“fewer are harmed after Objective 2: Protect” stands below an objective's title");
    }

    @Test
    void aDashBetweenTheNumberAndTheTitleIsOfNeither() {
        PlanRead read = csv(
                "ID,Priority,Action,Lead,Deadline",
                "DA01,1 - Early help,Train staff,Police,June 2025",
                "DA02,2 – A safe home,Open a house,Housing,June 2025",
                "DA03,3 Work - and pay,Write a guide,Housing,June 2025");
        assertEquals(List.of("1 Early help", "2 A safe home", "3 Work - and pay"), titles(read));
    }
}
