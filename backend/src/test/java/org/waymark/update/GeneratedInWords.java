package org.waymark.update;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waymark.plan.Action;
import org.waymark.plan.Measure;
import org.waymark.plan.MeasureEntry;
import org.waymark.plan.Objective;
import org.waymark.plan.Partner;
import org.waymark.plan.Plan;
import org.waymark.progress.Direction;
import org.waymark.progress.EarlyWarning;
import org.waymark.progress.Frequency;
import org.waymark.progress.Period;
import org.waymark.progress.Position;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;
import org.waymark.progress.Report;
import org.waymark.progress.TrackedAction;
import org.waymark.progress.UpdateState;

/** Any plan in words, the same for the same seed: its figures come from the rules, and nothing of it is in a database. */
public final class GeneratedInWords {

    public static final Quarter QUARTER = Quarter.of("2023-24-Q3");
    public static final LocalDate TODAY = LocalDate.of(2024, 2, 1);
    private static final int MOST_OBJECTIVES = 6;
    private static final int MOST_ACTIONS = 25;

    private final Random chance;
    private final Plan plan = new Plan();
    private final List<Partner> partners;
    private final List<Action> actions = new ArrayList<>();
    private final List<TrackedAction> tracked = new ArrayList<>();

    public GeneratedInWords(long seed) {
        chance = new Random(seed);
        plan.key = "generated";
        plan.title = "Plan " + seed + " & what follows";
        plan.shortTitle = "Plan " + seed;
        plan.firstQuarter = Quarter.of("2022-23-Q1");
        plan.lastQuarter = Quarter.of("2024-25-Q4");
        partners = IntStream.range(0, 5).mapToObj(GeneratedInWords::partner).toList();
        int objectives = 1 + chance.nextInt(MOST_OBJECTIVES);
        for (int number = 1; number <= objectives; number++) {
            Objective objective = new Objective();
            objective.number = number;
            objective.title = words("Aim");
            int count = 1 + chance.nextInt(MOST_ACTIONS);
            for (int position = 1; position <= count; position++) {
                add(objective, position);
            }
        }
    }

    private static Partner partner(int number) {
        Partner partner = new Partner();
        partner.key = "partner-" + number;
        partner.name = "Partner " + number;
        return partner;
    }

    private void add(Objective objective, int position) {
        Action action = new Action();
        action.plan = plan;
        action.objective = objective;
        action.ref = objective.number + "." + position;
        action.focus = words("Focus");
        action.action = words("Do");
        action.frequency = Frequency.values()[chance.nextInt(Frequency.values().length)];
        action.leads = partners.subList(0, chance.nextInt(partners.size()));
        action.added = likely(8) ? null : quarter();
        action.withdrawn = likely(8) ? null : quarter();
        action.start = likely(8) ? null : quarter();
        action.due = likely(5) ? null : quarter().lastDay();
        actions.add(action);
        tracked.add(action.tracked(IntStream.range(0, 8)
                .filter(i -> likely(6))
                .mapToObj(plan.firstQuarter::plus)
                .map(quarter -> new Report(quarter, any(Rating.values()), any(UpdateState.values()), null))
                .toList()));
    }

    private <T> T any(T[] of) {
        return of[chance.nextInt(of.length)];
    }

    private boolean likely(int ofTen) {
        return chance.nextInt(10) < ofTen;
    }

    private Quarter quarter() {
        return plan.firstQuarter.plus(chance.nextInt(12));
    }

    private String words(String about) {
        String[] more = {"", " & more", " <done>", "\nsecond line", " =1+1", " é", "  two  blanks"};
        return (likely(1) ? "=" : "") + about + " " + chance.nextInt(1000) + any(more);
    }

    public Plan plan() {
        return plan;
    }

    public ProgressInWords told() {
        ProgressView progress = ProgressView.of(
                new Figures(plan, actions, tracked),
                actions.stream().map(action -> action.objective).distinct().toList(),
                QUARTER,
                TODAY);
        List<ActionView> views = IntStream.range(0, actions.size())
                .filter(i -> tracked.get(i).inScope(QUARTER))
                .mapToObj(i -> view(actions.get(i), tracked.get(i)))
                .toList();
        return new ProgressInWords(
                progress,
                views,
                List.of(new PartnerResponse(
                        PartnerRef.of(partners.get(0)),
                        progress.updates().due(),
                        progress.updates().received(),
                        List.of())),
                actions.stream().collect(Collectors.toMap(action -> action.ref, action -> action.focus)));
    }

    private ActionView view(Action action, TrackedAction rules) {
        Position position = Position.asAt(QUARTER, rules);
        return new ActionView(
                action.ref,
                null,
                action.objective.number,
                action.focus,
                action.action,
                words("So that"),
                ActionView.leads(action, QUARTER),
                "Ongoing / Quarterly report",
                rules.frequency(),
                null,
                action.start,
                action.added,
                action.withdrawn,
                action.due,
                rules.completionDate(QUARTER),
                rules.timesMoved(QUARTER),
                false,
                List.of(),
                likely(5) ? List.of() : List.of(measure(action.ref)),
                QUARTER,
                ActionView.PositionView.of(position, action),
                rules.dueIn(QUARTER),
                false,
                position.from() == null
                        ? null
                        : new UpdateDigest(
                                position.from(),
                                UpdateState.ACCEPTED,
                                position.rating(),
                                words("Done"),
                                words("Next"),
                                null,
                                null,
                                null,
                                null,
                                false),
                List.of(),
                EarlyWarning.in(QUARTER, List.of(rules), plan.calendar(), TODAY).stream()
                        .map(WarningView::of)
                        .toList(),
                false,
                false,
                false,
                null,
                null,
                rules.isSentBack(QUARTER));
    }

    private MeasureView measure(String ref) {
        List<MeasureView.ReadingView> readings = IntStream.range(0, chance.nextInt(4))
                .mapToObj(i -> new MeasureView.ReadingView(
                        plan.firstQuarter.plus(i),
                        new BigDecimal(chance.nextInt(10_000)).movePointLeft(chance.nextInt(3)),
                        null,
                        null,
                        Reading.Status.ACTUAL,
                        null,
                        null,
                        false,
                        false,
                        null,
                        null))
                .toList();
        return new MeasureView(
                "m1",
                ref,
                null,
                words("Share of"),
                Measure.Kind.PERCENT,
                Direction.INCREASE,
                Period.QUARTER,
                Measure.Status.AGREED,
                null,
                new MeasureEntry.Target(BigDecimal.TEN, null, null),
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                readings);
    }
}
