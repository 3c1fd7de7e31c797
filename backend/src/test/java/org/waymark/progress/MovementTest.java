package org.waymark.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.waymark.progress.GivenAction.Q1_22;
import static org.waymark.progress.GivenAction.Q2_22;
import static org.waymark.progress.GivenAction.Q3_22;
import static org.waymark.progress.GivenAction.action;
import static org.waymark.progress.Rating.AMBER;
import static org.waymark.progress.Rating.BLUE;
import static org.waymark.progress.Rating.GREEN;
import static org.waymark.progress.Rating.GREY;
import static org.waymark.progress.Rating.RED;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovementTest {

    private static final Movement NONE =
            new Movement(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    @ParameterizedTest
    @CsvSource({"RED, AMBER", "AMBER, GREEN", "GREEN, BLUE", "RED, BLUE"})
    void towardsCompletedIsImprovedAndBackIsWorsened(Rating worse, Rating better) {
        assertEquals(List.of("1.1"), into(Q2_22, from(worse, better)).improved());
        assertEquals(List.of("1.1"), into(Q2_22, from(better, worse)).worsened());
    }

    @ParameterizedTest
    @CsvSource({"RED", "AMBER", "GREEN", "BLUE"})
    void outOfGreyIsStartedAndIntoGreyIsStopped(Rating rating) {
        assertEquals(List.of("1.1"), into(Q2_22, from(GREY, rating)).started());
        assertEquals(List.of("1.1"), into(Q2_22, from(rating, GREY)).stopped());
    }

    @Test
    void firstReportOfAnActionStartsIt() {
        assertEquals(
                List.of("1.1"), into(Q2_22, action().reported(Q2_22, AMBER)).started());
    }

    @Test
    void silenceIsUnchanged() {
        assertEquals(
                List.of("1.1", "1.2"),
                into(Q2_22, action().reported(Q1_22, RED), action("1.2")).unchanged());
    }

    @Test
    void movementIsBetweenTheQuarterAndTheOneBeforeAlone() {
        GivenAction action =
                action().reported(Q1_22, RED).reported(Q2_22, GREEN).reported(Q3_22, AMBER);
        assertEquals(List.of("1.1"), into(Q2_22, action).improved());
        assertEquals(List.of("1.1"), into(Q3_22, action).worsened());
    }

    @Test
    void addedAndWithdrawnSayNothingOfRatings() {
        GivenAction added = action("1.1").added(Q2_22).reported(Q1_22, GREEN).reported(Q2_22, RED);
        GivenAction withdrawn =
                action("1.2").withdrawn(Q2_22).reported(Q1_22, GREEN).reported(Q2_22, RED);
        assertEquals(
                new Movement(List.of(), List.of(), List.of(), List.of(), List.of(), List.of("1.1"), List.of("1.2")),
                into(Q2_22, added, withdrawn));
    }

    @Test
    void actionThatIsGoneOrIsStillToComeDoesNotMove() {
        assertEquals(
                NONE, into(Q3_22, action("1.1").withdrawn(Q2_22), action("1.2").added(Q3_22.next())));
    }

    @Test
    void everyListKeepsThePlansOrder() {
        List<String> refs = List.of("1.9", "1.10", "1.2");
        GivenAction[] actions = refs.stream()
                .map(ref -> action(ref).reported(Q1_22, RED).reported(Q2_22, BLUE))
                .toArray(GivenAction[]::new);
        assertEquals(refs, into(Q2_22, actions).improved());
    }

    private static GivenAction from(Rating before, Rating now) {
        return action().reported(Q1_22, before).reported(Q2_22, now);
    }

    private static Movement into(Quarter quarter, GivenAction... actions) {
        return Movement.into(
                quarter, Stream.of(actions).map(GivenAction::tracked).toList());
    }
}
