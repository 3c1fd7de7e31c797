package org.waymark.document.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waymark.document.intake.ReadPaper.actions;
import static org.waymark.document.intake.ReadPaper.assertTold;
import static org.waymark.document.intake.ReadPaper.csv;
import static org.waymark.document.intake.ReadPaper.read;
import static org.waymark.document.intake.ReadPaper.titles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.waymark.platform.ProblemException;

/** Which tables and which rows of a council's file are actions, and which are something else: what is not sure is told. */
class TablesOfPaperTest {

    @Test
    void tablesOfAnAppendixAreNoActions() {
        WordPaper paper = new WordPaper().bold("Objective 1: Prevent");
        paper.table(List.of(
                List.of("Ref", "Action", "Outcome", "Lead", "Timescale"),
                List.of("1.1", "Train staff", "They know", "Police", "June 2025")));
        paper.bold("Appendix B: contacts");
        paper.table(List.of(
                List.of("1", "Jane Moore", "Police", "Barnet", "020 1234"),
                List.of("2", "Ann Field", "NHS", "Barnet", "020 1235")));
        paper.bold("Appendix C");
        paper.table(List.of(
                List.of("Risk", "Likelihood", "Impact", "Mitigation", "Owner"),
                List.of("", "High", "High", "Bid again", "Police")));
        PlanRead read = read(paper.bytes());
        assertEquals(List.of("1.1 Train staff"), actions(read));
        assertTold(read, "Jane Moore", "Risk | Likelihood");
    }

    @Test
    void whatStandsBelowTheTableInASheetIsNoAction() {
        PlanRead read = csv(
                "Ref,Action,Lead,When",
                "1.1,Train staff,Police,June 2025",
                "RAG key,,,",
                "Red,Off track,,",
                "Green,On track,,",
                "",
                "Risk,Action,Owner,Review date",
                ",Bid for more money,Police,May 2025");
        assertEquals(List.of("1.1 Train staff"), actions(read));
        assertTold(read, "rows 3 to ");
    }

    @Test
    void whatWasAchievedAndWhoIsToBeCalledAreNoActions() {
        WordPaper paper = new WordPaper().bold("Achievements so far");
        paper.table(List.of(
                List.of("What we said we would do", "What we did", "Lead", "When"),
                List.of("Write a directory", "It has 48 services", "Police", "Feb 2024")));
        paper.bold("Priority one: Prevent");
        paper.table(List.of(
                List.of("Ref", "Action", "Lead", "Contact", "Timescale"),
                List.of("1.1", "Train staff", "Police", "Desk 4", "June 2025")));
        paper.bold("Who to call");
        paper.table(List.of(
                List.of("Lead", "Action areas", "Phone"),
                List.of("Police", "1, 2 and 3", "101"),
                List.of("Health", "4", "111")));
        PlanRead read = read(paper.bytes());
        assertEquals(List.of("1.1 Train staff"), actions(read));
        assertEquals(List.of("1 Prevent"), titles(read));
        assertTold(read, "What we said we would do | What we did", "Lead | Action areas | Phone");
    }

    @Test
    void aTotalIsNoMoreOfTheLastAction() {
        PlanRead read = csv(
                "Ref,Action,Outcome,Lead,Measure",
                "1.1,Train staff,They know,Police,Staff trained",
                ",Total actions,,,1",
                "1.2,Total the figures of each,They add up,Police,Report",
                "Sub-total,,,,2",
                ",totals are read out,,,");
        assertEquals(
                List.of("1.1 Train staff", "1.2 Total the figures of each totals are read out")
                        .toString(),
                actions(read).toString().replace("\n", " "));
        assertEquals(1, Reference.actions(read.document()).get(0).measures().size());
        assertTold(read, "row 3 was not read as an action: “Total actions | 1”", "row 5 was not read as an action");
    }

    @Test
    void headsBesideThoseOfActionsRefuseNoTable() {
        String row = "1.1,Train staff,They know,Police,June 2025,Money";
        assertEquals(List.of("1.1 Train staff"), actions(csv("Ref,Action,Outcome,Lead,Timescale,Risks / issues", row)));
        assertEquals(List.of("1.1 Train staff"), actions(csv("Ref,Action,Outcome,Lead,Timescale,Decisions", row)));
        assertEquals(
                List.of("1.1 Train staff"),
                actions(csv("Issue,Action,Lead,Timescale", "Staff do not know,Train staff,Police,June 2025")));
        assertEquals(
                List.of("1.1 Train staff"),
                actions(csv("Action,Lead,Timescale,Apr,May,Jun,Jul,Aug", "Train staff,Police,June 2025,x,x,,,")));
        assertEquals(
                List.of("1.1 Train staff"),
                actions(csv(
                        "Ref,Action,Lead,Timescale,Capital,Revenue,Grant,Cost code,Approved by Cabinet",
                        "1.1,Train staff,Police,June 2025,1,2,3,4,5")));
    }

    @Test
    void aRefusedTableIsNamed() {
        ProblemException refused = assertThrows(
                ProblemException.class, () -> csv("Risk,Mitigating action,Owner,Review date", "Money,Bid,Police,May"));
        assertTrue(refused.inWords().contains("Risk | Mitigating action"), refused.inWords());
    }

    @Test
    void aRowThatReadsLikeHeadsIsAnAction() {
        PlanRead read = csv(
                "Action,Lead,When",
                "Train staff,Police,June 2025",
                "We will review our training offer,All partners,Dec 2025",
                "Action,Lead,When",
                "Write a guide,Police,May 2025");
        assertEquals(
                List.of("1.1 Train staff", "1.2 We will review our training offer", "1.3 Write a guide"),
                actions(read));
        assertTold(csv("Agreed by,The Board,in May", "Action,Lead,When", "Train,Police,June 2025"), "Agreed by | The");
    }

    @Test
    void noTwoActionsBecomeOne() {
        PlanRead read = csv(
                "Ref,Action,Outcome,Lead,Timescale",
                "1.1,Train staff,They know,Police,June 2025",
                ",Write a guide,People read it,NHS,May 2025",
                ",for every school,,,",
                "1.2,Tell them,They heard,Police,June 2025",
                ",again and again,,,");
        assertEquals(
                List.of("1.1 Train staff", "1.2 Tell them again and again", "1.3 Write a guide for every school")
                        .toString(),
                actions(read).toString().replace("\n", " "));
        assertTold(read, "It has no reference on paper", "Row 4 was read as going on with it", "Row 6 was read as");
        assertEquals(
                List.of("1.1 Alpha", "1.2 Beta"),
                actions(csv(
                        "Project,Outcome,Lead,Timescale",
                        "Alpha,They know,Police,June 2025",
                        "Beta,They heard,NHS,May 2025")));
    }

    @Test
    void aSecondRowOfHeadsIsNoAction() {
        PlanRead read = PlanFile.read(
                String.join(
                                "\n",
                                "Ref,Action,Lead,When,Progress update,",
                                ",,,,Q1,Q2",
                                "1.1,Train staff,Police,June 2025,Begun,Half done")
                        .getBytes(StandardCharsets.UTF_8),
                null,
                org.waymark.progress.Quarter.of("2024-25-Q2"),
                Reference.NOW);
        assertEquals(List.of("1.1 Train staff"), actions(read));
        assertEquals("Half done", read.updates().get(0).said());
        assertTold(read, "second row of heads: “Q1 | Q2”");
        PlanRead titled = csv("Objective,Action,Lead,When", "Prevent,,,", ",Train staff,Police,June 2025");
        assertTrue(titles(titled).contains("1 Prevent"), () -> titles(titled).toString());
    }

    @Test
    void emptyBulletsAreRead() {
        WordPaper paper = new WordPaper();
        paper.table(List.of(List.of("", ""), List.of("Plan for us all", "")));
        var table = paper.table(3);
        WordPaper.row(table, "Action", "Lead", "When");
        WordPaper.row(table, "Train staff", "Police", "June 2025");
        var row = WordPaper.row(table, "", "NHS", "");
        bullet(row.getCell(0).getParagraphs().get(0));
        XWPFParagraph words = row.getCell(0).addParagraph();
        words.createRun().setText("write a guide");
        bullet(paper.file
                .getTables()
                .get(0)
                .getRow(0)
                .getCell(0)
                .getParagraphs()
                .get(0));
        assertEquals(1, actions(read(paper.bytes())).size());
    }

    private static void bullet(XWPFParagraph paragraph) {
        XWPFDocument file = paragraph.getDocument();
        var numbering = file.getNumbering() == null ? file.createNumbering() : file.getNumbering();
        var list = org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(
                java.math.BigInteger.valueOf(numbering.getAbstractNums().size()));
        var level = list.addNewLvl();
        level.setIlvl(java.math.BigInteger.ZERO);
        level.addNewNumFmt().setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        paragraph.setNumID(
                numbering.addNum(numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(list))));
    }

    @Test
    void aHiddenSheetIsTold() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            for (String name : List.of("Plan", "Old plan")) {
                var sheet = book.createSheet(name);
                List<List<String>> rows =
                        List.of(List.of("Ref", "Action", "Lead", "When"), List.of("1.1", name, "Police", "June 2025"));
                for (int i = 0; i < rows.size(); i++) {
                    var row = sheet.createRow(i);
                    for (int j = 0; j < 4; j++) {
                        row.createCell(j).setCellValue(rows.get(i).get(j));
                    }
                }
            }
            book.setSheetHidden(1, true);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            PlanRead read = read(bytes.toByteArray());
            assertEquals(List.of("1.1 Plan"), actions(read));
            assertTold(read, "Sheet “Old plan” is hidden");
        }
    }
}
