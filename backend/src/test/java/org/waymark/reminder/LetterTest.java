package org.waymark.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.meeting.Meeting;
import org.waymark.plan.Plan;
import org.waymark.progress.Preparation;
import org.waymark.progress.Quarter;
import org.waymark.reminder.Message.Contact;

/** What a reminder says, and what it must not say to whoever looks over a shoulder. */
class LetterTest {

    private static final Pattern TELLS =
            Pattern.compile("domestic|abuse|violence|vawg|women|girls|survivor", Pattern.CASE_INSENSITIVE);
    private static final Quarter Q = Quarter.of("2024-25-Q2");
    private static final Contact PAT = new Contact("pat@example.org", "Pat Price");
    private final Plan plan = plan();

    @Test
    void itSaysWhatIsAskedByWhenAndWhereAndNoMore() {
        Letter letter =
                letter(Stage.OPENED, item("1.2", Rung.FIRST), item("1.10", Rung.FIRST), item("3.4", Rung.FIRST));
        assertEquals("Quarterly updates: 3 to send by 21 October", letter.subject());
        assertEquals("""
                Dear Pat Price,

                Reporting on Q2 2024-25 (July to September 2024) has begun. 3 updates are yours to send by 21 October 2024: 1.2, 1.10 and 3.4.

                Sign in to see them: https://waymark.example.org

                This is an automatic message for Example Safer Communities Partnership. What it is about is left out on purpose.
                """, letter.text());
    }

    @Test
    void figuresOfIndicatorsAreCountedAndNotNamed() {
        Letter letter =
                letter(Stage.DUE_SOON, item("1.2", Rung.FIRST), figure(2, "i1"), figure(2, "i4"), figure(3, "i1"));
        assertEquals("Quarterly updates: 4 still to send by 21 October", letter.subject());
        assertTrue(
                letter.text()
                        .contains("1 update and 3 figures are still to come for Q2 2024-25 (July to September 2024), by"
                                + " 21 October 2024: 1.2, 2 figures of objective 2 and 1 figure of objective 3."),
                letter.text());
        String one = letter(Stage.OPENED, figure(2, "i1")).text();
        assertTrue(one.contains("1 figure is yours to send by 21 October 2024: 1 figure of objective 2."), one);
    }

    @Test
    void eachRungIsToldAsWhatItIs() {
        String text = letter(Stage.OVERDUE, item("1.2", Rung.MANAGER), item("3.4", Rung.FIRST))
                .text();
        assertEquals(
                List.of(
                        "Please send what was due by 21 October 2024 and has not come: 3.4 of Q2 2024-25.",
                        "This was due by 21 October 2024 and has not come, although whoever could be reminded has been: 1.2 of Q2 2024-25."),
                text.lines().filter(line -> line.contains("has not come")).toList());
    }

    @Test
    void updatesOfSeveralQuartersAreToldApart() {
        Item before = Item.of(About.action("1.2"), Q.previous(), "police", Rung.FIRST, "one");
        String text = letter(Stage.ANSWERED, item("3.4", Rung.FIRST), before).text();
        assertEquals(
                1,
                text.lines()
                        .filter(line -> line.endsWith("for 1.2 of Q1 2024-25; 3.4 of Q2 2024-25."))
                        .count(),
                text);
    }

    @ParameterizedTest
    @EnumSource
    void noStageSaysWhatItIsAbout(Stage stage) {
        Letter letter = letter(
                stage,
                Arrays.stream(Rung.values()).map(rung -> item("1.2", rung)).toArray(Item[]::new));
        assertFalse(TELLS.matcher(letter.subject() + letter.text()).find(), letter.text());
        assertEquals("Quarterly updates: ", letter.subject().substring(0, "Quarterly updates: ".length()));
    }

    @Test
    void whatIsAskedForGoesToAMeetingThatIsNotNamed() {
        for (Stage stage : Stage.values()) {
            Message message = new Message(PAT, stage, List.of(item("1.2", Rung.FIRST)));
            String text = Letter.of(message, plan, "https://waymark.example.org", board())
                    .text();
            boolean asks = stage == Stage.OPENED || stage == Stage.DUE_SOON;
            assertEquals(asks, text.contains("It goes to the board on 28 November 2024."), text);
            assertFalse(TELLS.matcher(text).find(), text);
        }
    }

    @Test
    void aPlanWhoseNamesAllTellHasNoneInTheMail() {
        plan.owner = "Domestic Abuse Partnership Board";
        assertNull(Letter.neutralName(plan));
        plan.managedBy = "DA team";
        assertNull(Letter.neutralName(plan));
        plan.shortTitle = "Dale action plan";
        assertEquals("Dale action plan", Letter.neutralName(plan));
    }

    private Letter letter(Stage stage, Item... items) {
        return Letter.of(new Message(PAT, stage, List.of(items)), plan, "https://waymark.example.org", null);
    }

    private static Meeting board() {
        Meeting meeting = new Meeting();
        meeting.body = "Domestic Abuse Partnership Board";
        meeting.kind = Preparation.Kind.BOARD;
        meeting.on = LocalDate.of(2024, 11, 28);
        return meeting;
    }

    private static Item figure(int objective, String key) {
        return Item.of(new About(null, objective, key), Q, "police", Rung.FIRST, null);
    }

    private static Item item(String action, Rung rung) {
        return Item.of(About.action(action), Q, "police", rung, null);
    }

    private static Plan plan() {
        Plan plan = new Plan();
        plan.title = "Example Domestic Abuse and Violence Against Women and Girls Action Plan";
        plan.shortTitle = "Example DA/VAWG action plan";
        plan.owner = "Example Safer Communities Partnership";
        plan.firstQuarter = Quarter.of("2022-23-Q1");
        plan.lastQuarter = Quarter.of("2024-25-Q4");
        return plan;
    }
}
