package org.waymark.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import org.waymark.progress.AnyPlan.Plans;
import org.waymark.progress.AnyPlan.Uncounted;

/** What holds of every plan, whatever was said of it. */
@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE)
class ProgressPropertiesTest {

    @Property
    void aLaterReportNeverChangesAnEarlierFigure(@ForAll(supplier = Plans.class) AnyPlan plan) {
        AnyPlan then = plan.hadTheyReported(reports -> reports.stream()
                .filter(report -> !report.quarter().isAfter(plan.quarter()))
                .toList());
        assertEquals(then.progress(), plan.progress());
    }

    @Property
    void orderOfArrivalDoesNotMatter(@ForAll(supplier = Plans.class) AnyPlan plan, @ForAll Random random) {
        AnyPlan shuffled = plan.hadTheyReported(reports -> {
            List<Report> arriving = new ArrayList<>(reports);
            Collections.shuffle(arriving, random);
            return arriving;
        });
        assertEquals(plan.progress(), shuffled.progress());
    }

    @Property
    void draftsAndWhatWasSentBackChangeNothing(
            @ForAll(supplier = Plans.class) AnyPlan plan,
            @ForAll List<@From(supplier = Uncounted.class) Report> uncounted) {
        AnyPlan drafted = plan.hadTheyReported(
                reports -> Stream.of(uncounted, reports).flatMap(List::stream).toList());
        assertEquals(plan.progress(), drafted.progress());
    }

    @Property
    void positionsCoverExactlyTheActionsInScope(@ForAll(supplier = Plans.class) AnyPlan plan) {
        assertEquals(
                plan.refsInScope(plan.quarter()),
                plan.progress().positions().stream().map(Position::ref).toList());
    }

    @Property
    void aPositionRestsOnAReportUpToTheQuarterOrOnNone(@ForAll(supplier = Plans.class) AnyPlan plan) {
        for (Position position : plan.progress().positions()) {
            assertEquals(position.from() == null, position.standing() == Standing.NEVER_REPORTED);
            assertEquals(plan.quarter().equals(position.from()), position.standing() == Standing.REPORTED);
            if (position.from() != null) {
                assertFalse(position.since().isAfter(position.from()));
                assertFalse(position.from().isAfter(plan.quarter()));
            }
        }
    }

    @Property
    void bandsMakeTheTotalAndRatingsMakeTheirBand(@ForAll(supplier = Plans.class) AnyPlan plan) {
        Progress progress = plan.progress();
        Stream.concat(Stream.of(progress.overall()), progress.objectives().values().stream())
                .forEach(tally -> {
                    assertEquals(tally.total(), sum(tally.bands().values()));
                    tally.bands().forEach((band, share) -> {
                        Stream<Rating> ratings = Stream.of(Rating.values()).filter(rating -> rating.band() == band);
                        assertEquals(
                                share.count(),
                                sum(ratings.map(tally.ratings()::get).toList()));
                        assertTrue(tally.confirmed().get(band) <= share.count());
                    });
                });
    }

    @Property
    void objectivesMakeThePlan(@ForAll(supplier = Plans.class) AnyPlan plan) {
        Progress progress = plan.progress();
        Collection<Tally> objectives = progress.objectives().values();
        assertEquals(
                progress.overall().total(),
                objectives.stream().mapToInt(Tally::total).sum());
        progress.overall()
                .ratings()
                .forEach((rating, share) -> assertEquals(
                        share.count(),
                        sum(objectives.stream()
                                .map(tally -> tally.ratings().get(rating))
                                .toList())));
    }

    @Property
    void everyActionInScopeThenOrNowMovesInExactlyOneWay(@ForAll(supplier = Plans.class) AnyPlan plan) {
        Assume.that(plan.quarter().isAfter(plan.calendar().firstQuarter()));
        List<String> then = plan.refsInScope(plan.quarter().previous());
        List<String> now = plan.refsInScope(plan.quarter());
        Movement movement = plan.progress().movement();
        assertEquals(
                then.stream().filter(now::contains).sorted().toList(),
                sorted(Stream.of(
                        movement.improved(),
                        movement.worsened(),
                        movement.unchanged(),
                        movement.started(),
                        movement.stopped())));
        assertEquals(now.stream().filter(ref -> !then.contains(ref)).toList(), movement.added());
        assertEquals(then.stream().filter(ref -> !now.contains(ref)).toList(), movement.withdrawn());
    }

    @Property
    void responsesAndOverdueAreAmongThoseAskedAndApart(@ForAll(supplier = Plans.class) AnyPlan plan) {
        Responses updates = plan.progress().updates();
        Set<String> silent = new TreeSet<>(updates.due());
        silent.removeAll(updates.received());
        assertTrue(updates.due().containsAll(updates.received()));
        assertEquals(plan.today().isAfter(updates.deadline()) ? silent : Set.of(), new TreeSet<>(updates.overdue()));
    }

    @Property
    void warningsOfSilenceAndSlippingAreTheFiguresByAnotherName(@ForAll(supplier = Plans.class) AnyPlan plan) {
        Progress progress = plan.progress();
        assertEquals(progress.updates().overdue(), plan.warnings().get(EarlyWarning.Rule.NO_UPDATE));
        assertEquals(
                progress.movement() == null ? List.of() : progress.movement().worsened(),
                plan.warnings().get(EarlyWarning.Rule.SLIPPED));
    }

    private static int sum(Collection<Share> shares) {
        return shares.stream().mapToInt(Share::count).sum();
    }

    private static List<String> sorted(Stream<List<String>> refs) {
        return refs.flatMap(List::stream).sorted().toList();
    }
}
